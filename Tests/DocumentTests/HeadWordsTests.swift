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

  @Test(
    arguments: [
      ("7 sur 9", 6, 1, .even), ("140 sur 157", 6, 1, .own), ("140 sur 157", 6, nil, .even),
      // Each line of a cell; what no page can hold does not turn the titles.
      ("0,80\n0,38", 6, 1, .even), (String(repeating: "140 sur ", count: 6), 6, 1, .even),
    ] as [(String, Int, Int?, HeadWords.Setting)])
  func `a numbered table leaves its figures on their lines`(
    figure: String, columns: Int, number: Int?, set: HeadWords.Setting
  ) {
    let inlines = figure.split(separator: "\n").map { [Inline.fact(String($0))] }.joined(separator: [.lineBreak])
    var table = TableBlock(
      id: "t", caption: [], columns: (1...columns).map { TableBlock.Column(title: .text("n\($0)")) },
      rows: [
        .init(header: .text("E"), cells: (1...columns).map { _ in Cell(Array(inlines), alignment: .decimal) })
      ])
    table.number = number
    #expect(HeadWords(table).setting == set)
  }

  @Test(
    arguments: [
      ("Effets", 6, .even, nil), ("Professionaliseringslogica", 6, .even, nil),
      // The eighth column of a dense table with upright titles; a word no column can hold takes less than half of the line.
      ("Professionaliseringslogica", 7, .even, 45), (String(repeating: "standaardisering", count: 4), 6, .even, 77),
      ("Beroeps-professionaliseringslogica", 7, .even, 45),
      // One or two columns of figures leave it more than it asks for.
      (String(repeating: "standaardisering", count: 4), 1, .even, nil),
      (String(repeating: "standaardisering", count: 4), 2, .even, nil),
      (String(repeating: "standaardisering", count: 4), 3, .even, 77),
    ] as [(String, Int, HeadWords.Setting, Int?)])
  func `the first column has the room of its longest word`(
    word: String, columns: Int, set: HeadWords.Setting, first: Int?
  ) {
    let table = TableBlock(
      id: "t", caption: [], columns: (1...columns).map { TableBlock.Column(title: .text("n\($0)")) },
      rows: [.init(header: .text(word), cells: (1...columns).map { _ in Cell.figure("8") })])
    #expect(HeadWords(table).setting == set)
    #expect(HeadWords(table).first == first)
  }
}
