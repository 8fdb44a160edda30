import Diagnostics
import Readers
import Testing

struct DecodedTextTests {
  @Test(arguments: [
    (bytes: Array("é".utf8), text: "é", encoding: CharacterEncoding.utf8, marked: false),
    (bytes: [0xEF, 0xBB, 0xBF, 0x61], text: "a", encoding: .utf8, marked: true),
    (bytes: [0xFF, 0xFE, 0xE9, 0x00], text: "é", encoding: .utf16LittleEndian, marked: true),
    (bytes: [0xFE, 0xFF, 0x00, 0xE9], text: "é", encoding: .utf16BigEndian, marked: true),
    (bytes: [], text: "", encoding: .utf8, marked: false),
  ])
  func `a byte order mark says the encoding and is taken off`(
    bytes: [UInt8], text: String, encoding: CharacterEncoding, marked: Bool
  ) {
    let expected = DecodedText(bytes: Array(text.utf8), encoding: encoding, hasByteOrderMark: marked)
    #expect(DecodedText.decoding(SourceFile(name: "a.csv", bytes: bytes)) == Reading(expected))
  }

  @Test func `what is not UTF-8 is read as windows-1252, and told at its first place`() {
    let bytes = Array("nom;âge\nZo".utf8.filter { $0 < 0x80 }) + [0xEB] + Array(";l".utf8) + [0x92, 0xE9]
    let reading = DecodedText.decoding(SourceFile(name: "a.csv", bytes: bytes))
    #expect(String(decoding: reading.value.bytes, as: UTF8.self) == "nom;ge\nZoë;l’é")
    #expect(
      reading.problems.map(\.description) == [
        "a.csv:2:3: l’octet EB n’est pas de l’UTF-8 ; le fichier est lu en windows-1252, où c’est « ë » ; vérifier les accents ; sinon enregistrer à nouveau le fichier en « CSV UTF-8 »"
      ])
  }

  @Test func `a few bad bytes do not make a UTF-8 file windows-1252`() {
    let bytes = Array("été à Liège".utf8) + [0x8C]
    let reading = DecodedText.decoding(SourceFile(name: "a.csv", bytes: bytes))
    #expect(String(decoding: reading.value.bytes, as: UTF8.self) == "été à Liège\u{FFFD}")
    #expect(
      reading.problems.map(\.description) == [
        "a.csv:1:12: l’octet 8C n’est pas de l’UTF-8, le reste du fichier l’est ; corriger ce caractère, remplacé par « \u{FFFD} »"
      ])
  }

  @Test func `UTF-16 without a mark is seen by its zeros`() {
    let bytes = "id;nom\n1;Zoé".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let reading = DecodedText.decoding(SourceFile(name: "a.csv", bytes: bytes))
    #expect(String(decoding: reading.value.bytes, as: UTF8.self) == "id;nom\n1;Zoé")
    #expect(reading.value.encoding == .utf16LittleEndian)
  }
}
