import Diagnostics
import Foundation
import Readers
import Testing

@testable import SurveyFixtures

struct ZipArchiveTests {
  /// 200,000 zeros, deflated by zlib to 212 bytes.
  private static let zeros = [UInt8](
    Data(
      base64Encoded: "7cExAQAAAMKgSuufzgz+QAE" + String(repeating: "A", count: 257) + "rwE=")
      ?? Data())

  private func bomb(size: Int = 200_000) -> ZipFixture {
    ZipFixture(entries: [.init("a.xml", Self.zeros, method: 8, size: size, crc: 0x3623_7D94)])
  }

  @Test func `entries come out as they went in, only those wanted`() {
    let zip = ZipFixture(entries: [.init("a/é.txt", "un"), .init("b.txt", "deux"), .init("d/", "")]).file("z.zip")
    let reading = ZipArchive.read(zip) { $0 != "b.txt" }
    #expect(reading.value?.entries.map { "\($0.name) \(String(decoding: $0.bytes, as: UTF8.self))" } == ["a/é.txt un"])
    #expect(reading.value?.paths == ["a/é.txt", "b.txt"])
    #expect(reading.problems == [])
  }

  @Test func `a deflated entry is inflated`() {
    let limits = ZipLimits(entries: 1, totalBytes: 200_000, ratio: 10, smallBytes: 200_000)
    #expect(ZipArchive.read(bomb().file("z"), limits: limits).value?["a.xml"]?.count == 200_000)
  }

  @Test(arguments: [
    (
      [] as [UInt8],
      "z: le fichier est vide ; une archive zip est attendue ; exporter ou enregistrer à nouveau le fichier"
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1],
      "z: c’est un classeur d’avant 2007 (.xls) ou protégé par un mot de passe ; un .xlsx ou un .ods ouvert est attendu ; l’ouvrir, ôter le mot de passe et l’enregistrer en .xlsx"
    ),
    (
      Array("PK\u{3}\u{4}abc".utf8),
      "z: ce n’est pas une archive zip, ou sa fin manque ; un .xlsx, un .ods, un .docx, un .odt ou un .qdpx en est une ; exporter ou enregistrer à nouveau le fichier"
    ),
  ])
  func `what is no archive is refused`(bytes: [UInt8], problem: String) {
    let reading = ZipArchive.read(SourceFile(name: "z", bytes: bytes))
    #expect(reading.value == nil)
    #expect(reading.problems.map(\.description) == [problem])
  }

  @Test(arguments: ["../a", "a/../../b", "/etc/passwd", "..\\a", "\\a", "C:/a", "C:\\a", ".."])
  func `a name that leads outside refuses the whole archive`(name: String) {
    let reading = ZipArchive.read(ZipFixture(entries: [.init("a", "1"), .init(name, "2")]).file("z"))
    #expect(reading.value == nil)
    #expect(
      reading.problems.map(\.message).first?.hasSuffix("un chemin qui sort de l’archive ; rien n’y est lu") == true)
  }

  @Test(arguments: [
    (
      ZipLimits(entries: 0, totalBytes: 9, ratio: 9, smallBytes: 9),
      "l’archive contient 1 fichiers ; 0 au plus sont attendus"
    ),
    (
      ZipLimits(entries: 9, totalBytes: 100_000, ratio: 9999, smallBytes: 9),
      "l’archive s’ouvre sur plus de 0 Mio ; elle n’est pas lue"
    ),
    (
      ZipLimits(entries: 9, totalBytes: 1 << 20, ratio: 250, smallBytes: 100_000),
      "« a.xml » s’ouvre sur plus de 250 fois sa taille, comme une bombe ; rien n’est lu de l’archive"
    ),
  ])
  func `entries, size and ratio are bounded`(limits: ZipLimits, message: String) {
    #expect(ZipArchive.read(bomb().file("z"), limits: limits).problems.map(\.message) == [message])
  }

  @Test func `an entry that inflates to more than it declared is refused, without inflating it all`() {
    let reading = ZipArchive.read(bomb(size: 1000).file("z"))
    #expect(reading.problems.map(\.message) == ["l’archive est abîmée à « a.xml » ; rien n’y est lu"])
  }

  @Test func `an entry of another CRC, locked, twice there or oddly compressed is told`() {
    let messages = [
      [ZipFixture.Entry("a", [1], crc: 5)], [.init("a", [1], flags: 1)], [.init("a", "1"), .init("a", "2")],
      [.init("a", [1], method: 97)],
    ].map { ZipArchive.read(ZipFixture(entries: $0).file("z")).problems.map(\.message).joined() }
    #expect(
      messages == [
        "l’archive est abîmée à « a » ; rien n’y est lu",
        "« a » est protégé par un mot de passe ; une archive ouverte est attendue",
        "l’archive contient deux fois « a » ; une seule est attendue",
        "« a » est comprimé d’une manière inconnue ; un .zip ordinaire est attendu",
      ])
  }

  @Test func `no mutated archive crashes, hangs or gives bytes beside a problem`() {
    let whole = ZipFixture(entries: [
      .init("a.xml", Self.zeros, method: 8, size: 200_000, crc: 0x3623_7D94), .init("b/c.txt", "bonjour"),
    ]).bytes
    var chance = SystemlessChance(seed: 3)
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0...Int(chance.next() % 4) {
        bytes[Int(chance.next() % UInt64(bytes.count))] = UInt8(chance.next() & 0xFF)
      }
      if chance.next() % 4 == 0 { bytes.removeLast(Int(chance.next() % UInt64(bytes.count))) }
      let reading = ZipArchive.read(SourceFile(name: "z", bytes: bytes))
      #expect((reading.value == nil) == !reading.problems.isEmpty)
      #expect((reading.value?.entries.reduce(0) { $0 + $1.bytes.count } ?? 0) <= ZipLimits.standard.totalBytes)
    }
  }
}
