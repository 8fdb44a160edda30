import Testing

@testable import recoupe

struct PrintedTableTests {
  @Test func `columns that do not fit follow below, under the same rows, decimals in one place`() {
    let table = PrintedTable(
      title: "Un titre qui tient sur deux lignes", subtitle: "n = 9", rows: ["court", "un peu plus long"],
      columns: [
        .init(title: "première", bases: ["n = 4"], figures: ["1,5", "12"]),
        .init(title: "une colonne au titre long", figures: ["·", "1"], shares: ["", "25\u{202F}%"]),
      ], notes: ["Une note."])
    #expect(
      table.lines(width: 34) == [
        "Un titre qui tient sur deux lignes", "n = 9", "",
        "                  première", "                     n = 4", "──────────────────────────",
        "court                  1,5", "un peu plus long      12", "",
        "                  une colonne au", "                      titre long", "────────────────────────────────",
        "court                    ·", "un peu plus long         1  25\u{202F}%", "", "Une note.",
      ])
  }

  @Test(arguments: [("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcde…"), ("ab cdefg", 4, "ab…"), ("a\nb", 6, "a b")])
  func `a text is cut at a width, and says so`(text: String, width: Int, cut: String) {
    #expect(text.cut(to: width) == cut)
  }
}
