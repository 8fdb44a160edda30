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
        "a.csv:2:3: l’octet EB n’est pas de l’UTF-8 ; le fichier est lu en windows-1252, où c’est « ë » ; vérifier les accents, puis enregistrer le fichier en UTF-8"
      ])
  }

  @Test(arguments: [
    ([0x8C], "Œ", "l’octet 8C n’est pas de l’UTF-8, que le reste du fichier est ; il est gardé comme « Œ »"),
    ([0x9D], "\u{9D}", "l’octet 9D n’est pas de l’UTF-8, que le reste du fichier est ; il est gardé comme U+009D"),
  ])
  func `a few bad bytes do not make a UTF-8 file windows-1252, and are kept`(
    stray: [UInt8], kept: String, message: String
  ) {
    let bytes = Array("été à Liège ".utf8) + stray
    let reading = DecodedText.decoding(SourceFile(name: "a.csv", bytes: bytes))
    #expect(String(decoding: reading.value.bytes, as: UTF8.self) == "été à Liège " + kept)
    #expect(reading.value.encoding == .utf8)
    #expect(reading.problems.map(\.description) == ["a.csv:1:13: \(message) ; vérifier ce caractère"])
  }

  @Test(arguments: [
    ("cœur à l’été, « là » – 5 €", CharacterEncoding.windows1252),
    ("ÉTÉ À BRUXELLES", .windows1252),
    ("déjà vu", .windows1252),
    ("cœur et sœurs à 5 € près", .iso8859n15),
    ("c’est déjà l’été à Noël, « où » ?", .macRoman),
    ("Très satisfait\u{A0}", .macRoman),
  ])
  func `the encoding of one byte a character is the one that makes French`(text: String, encoding: CharacterEncoding) {
    let bytes = text.unicodeScalars.map { scalar in
      (UInt8.min...UInt8.max).first { Self.scalar($0, encoding) == scalar } ?? 0x3F
    }
    let reading = DecodedText.decoding(SourceFile(name: "a.csv", bytes: bytes))
    #expect(reading.value == DecodedText(bytes: Array(text.utf8), encoding: encoding, hasByteOrderMark: false))
    #expect(reading.problems.count == 1)
  }

  /// What one byte alone is in a declared encoding.
  private static func scalar(_ byte: UInt8, _ encoding: CharacterEncoding) -> Unicode.Scalar? {
    var file = SourceFile(name: "", bytes: [byte])
    file.declared.encoding = encoding
    return String(decoding: DecodedText.decoding(file).value.bytes, as: UTF8.self).unicodeScalars.first
  }

  @Test func `a byte that is no character of the declared encoding is kept, placed and told`() {
    var file = SourceFile(name: "a.csv", bytes: Array("a;b\nx;".utf8) + [0xE9, 0x81])
    file.declared.encoding = .windows1252
    let reading = DecodedText.decoding(file)
    #expect(String(decoding: reading.value.bytes, as: UTF8.self) == "a;b\nx;é\u{81}")
    #expect(
      reading.problems.map(\.description) == [
        "a.csv:2:4: l’octet 81 n’est aucun caractère en windows-1252 ; il est gardé comme U+0081 ; corriger ce caractère"
      ])
  }

  @Test func `past fifty bad bytes the others are counted`() {
    let bytes = Array(String(repeating: "é", count: 200).utf8) + Array(repeating: 0xE9, count: 60)
    let problems = DecodedText.decoding(SourceFile(name: "a.csv", bytes: bytes)).problems
    #expect(problems.count == 51)
    #expect(
      problems.last?.description
        == "a.csv:1:251: 10 autres octets mal encodés suivent ; seules les 50 premières fautes de cette sorte sont dites ; corriger les premières : les autres ont souvent la même cause"
    )
  }

  @Test func `UTF-16 without a mark is seen by its zeros`() {
    let bytes = "id;nom\n1;Zoé".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let reading = DecodedText.decoding(SourceFile(name: "a.csv", bytes: bytes))
    #expect(String(decoding: reading.value.bytes, as: UTF8.self) == "id;nom\n1;Zoé")
    #expect(reading.value.encoding == .utf16LittleEndian)
  }
}
