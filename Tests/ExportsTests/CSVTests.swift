import Exports
import Tabulation
import Testing

struct CSVTests {
  static let table = CSVTable(
    header: ["nom", "part"],
    rows: [
      [.text("dit « ça » ; \"là\""), .rounded(Rounded(units: 125, digits: 1))], [.text("=1+1"), .number(-0.5)],
      [.text("-"), .integer(-3)], [.text("@x, y"), .empty], [.text("a\nb"), .number(1e-7)],
      [.text("'tis"), .number(.nan)],
    ])

  @Test func `a table is what a French Excel opens`() {
    #expect(
      Self.table.text()
        == "\u{FEFF}nom;part\r\n\"dit « ça » ; \"\"là\"\"\";12,5\r\n'=1+1;-0,5\r\n'-;-3\r\n'@x, y;\r\n\"a\nb\";1e-07\r\n'tis;\r\n"
    )
  }

  @Test func `a raw table has commas, points and texts as they are`() {
    #expect(
      Self.table.text(.raw)
        == "nom,part\r\n\"dit « ça » ; \"\"là\"\"\",12.5\r\n=1+1,-0.5\r\n-,-3\r\n\"@x, y\",\r\n\"a\nb\",1e-07\r\n'tis,\r\n"
    )
  }
}
