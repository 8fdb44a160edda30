import Diagnostics
import Survey
import Testing

@testable import Readers
@testable import SurveyFixtures

/// A table read by pieces against the same table read whole.
struct CSVStreamTests {
  /// What a stream makes of two columns and one of numbers: the columns case by case, the numbers, and the problems.
  private struct Streamed: Equatable {
    var columns: [Column]
    var numbers: [Double?]
    var unread: Int
    var problems: [String]
  }

  private static let names = ["a", "b"]

  private func stream(
    _ file: SourceFile, threads: Int, pieces: Int, overlap: Int, kernel: StreamKernel = .best
  ) throws -> Streamed? {
    guard let stream = try CSVStream(ByteSource(file), declared: file.declared, lookedAt: 256) else { return nil }
    let read = try stream.read(
      Self.names, numbers: "n", threads: threads, pieces: pieces, overlap: overlap, kernel: kernel,
      state: [RecordBatch]()
    ) { $0.append($1) }
    guard let read else { return nil }
    let columns = read.columns.enumerated().map { place, column in
      Column(
        column.column.variable, answers: read.state.flatMap { $0.codes[place] }.map { column.column[Int($0)] })
    }
    return Streamed(
      columns: columns, numbers: read.state.flatMap(\.numbers).map { $0.isNaN ? nil : $0 }, unread: read.unreadCount,
      problems: read.problems.inReadingOrder().map(\.description))
  }

  private func whole(_ file: SourceFile) -> Streamed? {
    let reading = CSVTable.reading(file)
    guard let table = reading.value else { return nil }
    let dataset = PlainTable.export(table).dataset
    guard let weights = dataset.column(named: "n"), weights.variable.kind == .number else { return nil }
    return Streamed(
      columns: Self.names.compactMap(dataset.column(named:)),
      numbers: weights.answers.map { if case .number(let value) = $0 { value } else { nil } },
      unread: table.unreadCount, problems: reading.problems.inReadingOrder().map(\.description))
  }

  /// A table of a hundred records or so, with faults of the given odds in a thousand.
  private func table(_ chance: inout SystemlessChance, faults: Int) -> String {
    let values = [
      "oui", "non", "", "été", "\"a;b\"", "\"deux\nlignes\"", "\"dit \"\"oui\"\"\"", "\"\"", " ", "\"crlf\r\nici\"",
      "une valeur de plus de trente-deux octets, A", "une valeur de plus de trente-deux octets, B", "😀", "’",
    ]
    let odd = ["5\" et", "\"dit \"oui\" et\"", "x\u{0}y", "\"clos\"reste", "a;b", "rien\rque", "\"seul\rici\""]
    let end = Bool.random(using: &chance) ? "\n" : "\r\n"
    var text = "a;b;n;t\(end)"
    for record in 0..<Int.random(in: 60...140, using: &chance) {
      func value() -> String {
        Int.random(in: 0..<1000, using: &chance) < faults
          ? odd.randomElement(using: &chance) ?? "" : values.randomElement(using: &chance) ?? ""
      }
      let number = Int.random(in: 0..<10, using: &chance) == 0 ? "" : "\(record % 7),\(record % 90 + 10)"
      text += "\(value());\(value());\(number);\(value())"
      if Int.random(in: 0..<1000, using: &chance) < faults {
        text += [";", ";x", "\(end)"].randomElement(using: &chance) ?? ""
      }
      text += Int.random(in: 0..<1000, using: &chance) < faults / 4 ? "\r" : end
    }
    if Bool.random(using: &chance) { text = String(text.dropLast()) }
    if faults > 0, Int.random(in: 0..<8, using: &chance) == 0 { text += "1;\"jamais fermé;3,25;x\n" }
    return text
  }

  @Test(arguments: [0, 2, 20, 200], [StreamKernel.portable, .best])
  func `by pieces or whole, on one thread or three, a table is read the same`(
    faults: Int, kernel: StreamKernel
  ) throws {
    var chance = SystemlessChance(seed: UInt64(faults) + 7)
    var compared = 0
    for round in 0..<120 {
      var file = SourceFile("a.csv", table(&chance, faults: faults))
      file.declared = DeclaredDialect(encoding: .utf8, separator: UInt8(ascii: ";"))
      guard let expected = whole(file) else { continue }
      for (threads, pieces, overlap) in [(1, 64, 64), (1, 1024, 128), (3, 128, 64), (3, 256, 1024)] {
        let streamed = try stream(file, threads: threads, pieces: pieces, overlap: overlap, kernel: kernel)
        #expect(streamed == expected, "round \(round), \(threads) threads, pieces of \(pieces)")
        if streamed != expected {
          print(String(reflecting: String(decoding: file.bytes, as: UTF8.self)))
          return
        }
        compared += 1
      }
    }
    #expect(compared > 100)
  }

  @Test func `a byte that is no UTF-8 far from the top is kept and told at its place`() throws {
    let lines = (0..<200).map { "oui;non;\($0 % 9),25;x\n" }
    var bytes = Array(("a;b;n;t\n" + lines.joined()).utf8)
    let place = "a;b;n;t\n".utf8.count + lines[..<150].joined().utf8.count
    bytes[place] = 0xE9
    let file = SourceFile(name: "a.csv", bytes: bytes)
    let streamed = try stream(file, threads: 2, pieces: 128, overlap: 64)
    #expect(streamed?.columns[0][150] == .choice(1))
    #expect(streamed?.columns[0].variable.categories.map(\.code) == ["oui", "éui"])
    #expect(
      streamed?.problems == [
        "a.csv:152:1: l’octet E9 n’est pas de l’UTF-8, que le reste du fichier est ; il est gardé comme « é » ; vérifier ce caractère"
      ])
  }

  @Test(arguments: [
    ("a column of words", (0..<200).map { "mot \($0);non;1,5;x\n" }.joined()),
    ("weights that are codes", String(repeating: "oui;non;1;x\n", count: 200)),
    ("weights with two marks", (0..<200).map { "oui;non;\($0)\($0 % 2 == 0 ? "," : ".")5;x\n" }.joined()),
    ("a weight that is a word", String(repeating: "oui;non;1,5;x\n", count: 200) + "oui;non;lourd;x\n"),
  ])
  func `what it is not made for is left to be read whole`(what: String, records: String) throws {
    #expect(
      try stream(SourceFile("a.csv", "a;b;n;t\n" + records), threads: 2, pieces: 128, overlap: 64) == nil, "\(what)")
  }
}
