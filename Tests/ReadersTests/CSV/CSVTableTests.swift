import Diagnostics
import Readers
import Testing

@testable import SurveyFixtures

struct CSVTableTests {
  @Test(arguments: [
    ("a;b\n1,5;2,5\n3,5;4,5\n", ";" as String?),
    ("a,b\n1;2,3\n", ","),
    ("a\tb,c\n1\t2\n", "\t"),
    ("a|b\n1|2\n", "|"),
    ("\"a;b\",c\n\"1;2;3\",4\n", ","),
    ("nom\nJean, Marie; Zoé\n", nil),
    ("sep=;\na;b,c,d\n1;2\n", ";"),
  ])
  func `the separator is the one that stands as often in every record`(text: String, separator: String?) {
    #expect(CSVTable.reading(SourceFile("a.csv", text)).value?.dialect.separatorText == separator)
  }

  @Test func `the separator can be told`() {
    let table = CSVTable.reading(SourceFile("a.csv", "a;b,c\n1;2,3\n"), separator: UInt8(ascii: ",")).value
    #expect(table?.names == ["a;b", "c"])
  }

  @Test(
    arguments: [
      (
        "a;b\n1;2\n3\n4;5;6\n7;8;;\n", [["1", "2"], ["7", "8"]],
        [
          "a.csv:3:1: la ligne a 1 valeurs ; l’en-tête en annonce 2 (enregistrement 3, octet 9) ; corriger cette ligne, qui n’est pas lue : un retour à la ligne est peut-être hors des guillemets",
          "a.csv:4:5: la ligne a 3 valeurs ; l’en-tête en annonce 2 (enregistrement 4, octet 15) ; corriger cette ligne, qui n’est pas lue : un séparateur est peut-être hors des guillemets",
        ]
      ),
      ("a;b\n\n1;2\n\n", [["1", "2"]], []),
      ("a\n1\n\n2\n", [["1"], [""], ["2"]], []),
      (
        "", nil,
        [
          "a.csv: le fichier est vide ; une ligne d’en-têtes puis une ligne par réponse sont attendues ; exporter à nouveau les réponses"
        ]
      ),
      (
        "\n\n", nil,
        [
          "a.csv: le fichier est vide ; une ligne d’en-têtes puis une ligne par réponse sont attendues ; exporter à nouveau les réponses"
        ]
      ),
    ] as [(String, [[String]]?, [String])])
  func `a record of another width is left out and told`(text: String, rows: [[String]]?, problems: [String]) {
    let reading = CSVTable.reading(SourceFile("a.csv", text))
    #expect(reading.value?.records.map { $0.fields.map(\.text) } == rows)
    #expect(reading.problems.map(\.description) == problems)
  }

  @Test func `repeated and empty column names are made unique`() {
    let reading = CSVTable.reading(SourceFile("a.csv", "Autre;;Autre;Autre\n1;2;3;4\n"))
    #expect(reading.value?.names == ["Autre", "colonne_2", "Autre_2", "Autre_3"])
    #expect(
      reading.problems.map(\.description) == [
        "a.csv:1:7: la colonne 2 n’a pas de nom ; lui donner un nom ; elle s’appelle « colonne_2 » en attendant",
        "a.csv:1:8: la colonne « Autre » est déjà là ; celle-ci devient « Autre_2 » ; donner un nom différent à chaque colonne",
        "a.csv:1:14: la colonne « Autre » est déjà là ; celle-ci devient « Autre_3 » ; donner un nom différent à chaque colonne",
      ])
  }

  @Test(arguments: [
    (Array("a;b\né;\"x\n".utf8), nil as CharacterEncoding?, 2, 8),
    ([0xEF, 0xBB, 0xBF] + Array("a;b\né;\"x\n".utf8), nil, 2, 11),
    ("a;b\né;\"x\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, .utf16LittleEndian, 2, 13),
    (Array("a;b\n".utf8) + [0xE9] + Array(";\"x\n".utf8), .windows1252, 2, 7),
    (Array("é;é\n".utf8) + [0xE9] + Array(";\"x\n".utf8), nil, 2, 9),
  ])
  func `a fault tells its record and its byte in the file, whatever the encoding`(
    bytes: [UInt8], encoding: CharacterEncoding?, record: Int, byte: Int
  ) {
    var file = SourceFile(name: "a.csv", bytes: bytes)
    file.declared.encoding = encoding
    #expect(
      CSVTable.reading(file).problems.last?.description
        == "a.csv:2:3: un guillemet s’ouvre ici et ne se ferme jamais ; rien n’est lu de cette ligne à la fin (ligne 2) (enregistrement \(record), octet \(byte)) ; fermer ce guillemet, ou le doubler s’il fait partie du texte"
    )
  }

  @Test(arguments: [("'=1+1", "=1+1"), ("'abc", "'abc"), ("'-5", "-5"), ("=x", "=x")])
  func `the apostrophe that masks a formula can be taken off`(text: String, unmasked: String) {
    #expect(CSVField(text: text, line: 1, column: 1).unmasked == unmasked)
  }
}
