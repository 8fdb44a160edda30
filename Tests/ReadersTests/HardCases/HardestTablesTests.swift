import Readers
import Survey
import Testing

/// The hardest cases of tables that no tool is known by, each as one small file.
struct HardestTablesTests {
  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static func bytes(_ text: String, _ replaced: [Character: UInt8]) -> [UInt8] {
    text.flatMap { character in replaced[character].map { [$0] } ?? Array(String(character).utf8) }
  }

  @Test(arguments: [
    (
      "windows-1252, semicolons, lines inside quotes",
      bytes(
        "id;avis\r\n1;\"Très bien,\nmême l’été\"\r\n2;\"à \"\"voir\"\"\"\r\n",
        ["è": 0xE8, "ê": 0xEA, "’": 0x92, "é": 0xE9, "à": 0xE0]),
      ["id unique [1 2]: 1 | 2", "avis texte: « Très bien,\nmême l’été » | « à \"voir\" »"]
    ),
    (
      "MacRoman, its no-break space",
      bytes(
        "avis;age\nDéjà vu ?;12\nDéjà fait ?;13\nprévu ?;14\nprévu ?;14\n",
        ["é": 0x8E, "à": 0x88, "\u{A0}": 0xCA, " ": 0xCA]),
      [
        "avis unique [Déjà\u{A0}vu\u{A0}? Déjà\u{A0}fait\u{A0}? prévu\u{A0}?]: Déjà\u{A0}vu\u{A0}? | Déjà\u{A0}fait\u{A0}? | prévu\u{A0}? | prévu\u{A0}?",
        "age unique [12 13 14]: 12 | 13 | 14 | 14",
      ]
    ),
    (
      "UTF-16 with its mark, tabs", utf16("Âge\tSexe\r\n12\tFemme\r\n13\tHomme\r\n"),
      ["Âge unique [12 13]: 12 | 13", "Sexe unique [Femme Homme]: Femme | Homme"]
    ),
    ("carriage returns alone", Array("a;b\r1;x\r2;y\r".utf8), ["a unique [1 2]: 1 | 2", "b unique [x y]: x | y"]),
    (
      "a decimal comma in one column, a point in another", Array("a;b\n1,54;22.1\n52,3;3.25\n".utf8),
      ["a nombre: 1.54 | 52.3", "b nombre: 22.1 | 3.25"]
    ),
    ("a last line cut short, and a blank one", Array("a;b\n1;x\n2\n\n".utf8), ["a unique [1]: 1", "b unique [x]: x"]),
    (
      "a byte order mark before a quote", [0xEF, 0xBB, 0xBF] + Array("\"a;1\";b\n1;x\n2;y\n".utf8),
      ["a;1 unique [1 2]: 1 | 2", "b unique [x y]: x | y"]
    ),
  ])
  func `each is read for what it says`(what: String, bytes: [UInt8], lines: [String]) {
    let reading = SurveyReader.read(data: SourceFile(name: "t.csv", bytes: bytes))
    #expect(reading.value?.dataset.answerLines == lines, "\(what)")
  }
}
