import Diagnostics
import Readers
import Testing

struct CSVScannerTests {
  private func scan(_ text: String) -> (rows: [[String]], problems: [String]) {
    var scanner = CSVScanner(bytes: Array(text.utf8), separator: UInt8(ascii: ","), file: "a.csv")
    var rows: [[String]] = []
    while let record = scanner.next() { rows.append(record.fields.map(\.text)) }
    return (rows, scanner.problems.map(\.description))
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,\n,", [["a", ""], ["", ""]]),
    ("\"a,b\",\"c\nd\"\r\n\"\",\" e \"", [["a,b", "c\nd"], ["", " e "]]),
    ("\"ha \"\"ha\"\" ha\",\"\"\"\"", [["ha \"ha\" ha", "\""]]),
    ("é,\u{1F600}\n", [["é", "\u{1F600}"]]),
    ("", []),
    ("\n", [[""]]),
  ])
  func `records and fields are cut as RFC 4180 says`(text: String, rows: [[String]]) {
    let scan = scan(text)
    #expect(scan.rows == rows)
    #expect(scan.problems == [])
  }

  @Test(arguments: [
    (
      "a,b\n1,\"dit \"oui\" et part\"\n", [["a", "b"], ["1", "dit \"oui\" et part"]],
      [
        "a.csv:2:8: un guillemet est seul au milieu d’une valeur entre guillemets ; il devrait être doublé ; doubler ce guillemet ; la valeur est gardée telle quelle",
        "a.csv:2:12: un guillemet est seul au milieu d’une valeur entre guillemets ; il devrait être doublé ; doubler ce guillemet ; la valeur est gardée telle quelle",
      ]
    ),
    (
      "é,5\" et\n", [["é", "5\" et"]],
      [
        "a.csv:1:3: un guillemet est au milieu d’une valeur sans guillemets ; la valeur est gardée telle quelle ; entourer la valeur de guillemets et doubler celui-ci"
      ]
    ),
    (
      "a,b\n1,2\n3,\"jamais\nfermé\n", [["a", "b"], ["1", "2"]],
      [
        "a.csv:3:3: un guillemet s’ouvre ici et ne se ferme jamais ; rien n’est lu de cette ligne à la fin (ligne 4) ; fermer ce guillemet, ou le doubler s’il fait partie du texte"
      ]
    ),
    (
      "a\u{0}b,c\n", [["ab", "c"]],
      [
        "a.csv:1:1: la valeur contient un caractère nul ; il est ôté ; exporter à nouveau le fichier si un texte semble coupé"
      ]
    ),
  ])
  func `what RFC 4180 forbids is kept and told at its place`(text: String, rows: [[String]], problems: [String]) {
    let scan = scan(text)
    #expect(scan.rows == rows)
    #expect(scan.problems == problems)
  }

  @Test(arguments: [
    ("a,b\n\"x\"y,2\n", [["a", "b"], ["xy", "2"]], "a.csv:2:4: \(after)"),
    ("a,b\n\"x\"y,\"2\"\n", [["a", "b"], ["xy", "2"]], "a.csv:2:4: \(after)"),
    ("a,b\n\"x \"y,z\" w\",2\n", [["a", "b"], ["x \"y,z\" w", "2"]], "a.csv:2:4: \(inside)"),
  ])
  func `of two readings of a lone quote, the one as wide as the header is taken`(
    text: String, rows: [[String]], first: String
  ) {
    var scanner = CSVScanner(bytes: Array(text.utf8), separator: UInt8(ascii: ","), file: "a.csv")
    scanner.width = 2
    var read: [[String]] = []
    while let record = scanner.next() { read.append(record.fields.map(\.text)) }
    #expect(read == rows)
    #expect(scanner.problems.first?.description == first)
  }

  private static let after =
    "du texte suit un guillemet fermant ; un séparateur ou une fin de ligne est attendu ; doubler (\"\") les guillemets droits qui font partie du texte ; la valeur est gardée sans eux"
  private static let inside =
    "un guillemet est seul au milieu d’une valeur entre guillemets ; il devrait être doublé ; doubler ce guillemet ; la valeur est gardée telle quelle"

  @Test func `each field knows its line and column, in characters`() {
    var scanner = CSVScanner(bytes: Array("é,\"x\ny\",z\nw,,v".utf8), separator: UInt8(ascii: ","), file: "")
    #expect(
      scanner.next()
        == CSVRecord(
          fields: [
            CSVField(text: "é", line: 1, column: 1), CSVField(text: "x\ny", line: 1, column: 3),
            CSVField(text: "z", line: 2, column: 4),
          ], line: 1))
    #expect(scanner.next()?.fields.last == CSVField(text: "v", line: 3, column: 4))
  }
}
