import Testing

@testable import Document

struct HeadWordsTests {
  private func setting(_ word: String, number: Int?) -> HeadWords.Setting {
    let columns = (1...4).map { TableBlock.Column(title: .text("n\($0)")) }
    let cells = [Cell.figure("8"), .figure("0"), .figure("0"), Cell(.text("\(word) : 2"))]
    var table = TableBlock(
      id: "t", caption: [], columns: columns, rows: [.init(header: .text("Effets"), cells: cells)])
    table.number = number
    return HeadWords(table).setting
  }

  @Test(
    arguments: [
      ("surcoût", 1, HeadWords.Setting.even), ("sur-standardisation", 1, .own),
      ("Overdreven standaardisering", 1, .own), ("Overdreven standaardisering", nil, .even),
      // No words of a cell turn the titles upright.
      (String(repeating: "standaardisering", count: 8), 1, .even),
    ] as [(String, Int?, HeadWords.Setting)])
  func `a numbered table leaves its words whole, in cells too`(word: String, number: Int?, set: HeadWords.Setting) {
    #expect(setting(word, number: number) == set)
  }
}
