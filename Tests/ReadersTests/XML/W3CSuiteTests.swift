import Diagnostics
import Foundation
import Readers
import Testing

/// The W3C's conformance suite (XML 1.0, fifth edition), where `shared/samples` lies beside the package.
struct W3CSuiteTests {
  /// One case of a catalogue.
  private struct Case {
    var id: String
    var type: String
    var entities: String
    var file: SourceFile
    /// The file itself declares an entity.
    var declaresEntity: Bool
  }

  /// Unpacked once for all tests; empty where the suite is not there.
  private static let cases: [Case] = {
    let archive = Samples.folder.appending(path: "xml/xml-conformance/xmlconf-test-data.tar.gz")
    guard FileManager.default.fileExists(atPath: archive.path) else {
      print("ignoré : xml/xml-conformance n’est pas là")
      return []
    }
    do { return try unpacked(archive) } catch {
      print("ignoré : \(archive.path) : \(error)")
      return []
    }
  }()

  private static func unpacked(_ archive: URL) throws -> [Case] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "recoupe-w3c-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let tar = Process()
    tar.executableURL = URL(filePath: "/usr/bin/env")
    tar.arguments = ["tar", "-xzf", archive.path, "-C", folder.path]
    try tar.run()
    tar.waitUntilExit()
    let root = folder.appending(path: "packages/test-data/xmlconf")
    let catalogues = [
      "xmltest/xmltest.xml", "sun/sun-valid.xml", "sun/sun-invalid.xml", "sun/sun-not-wf.xml", "oasis/oasis.xml",
      "ibm/ibm_oasis_valid.xml", "ibm/ibm_oasis_invalid.xml", "ibm/ibm_oasis_not-wf.xml", "japanese/japanese.xml",
      "eduni/errata-2e/errata2e.xml", "eduni/errata-3e/errata3e.xml", "eduni/errata-4e/errata4e.xml",
    ]
    let cases = try catalogues.flatMap { try read(root.appending(path: $0)) }
    try FileManager.default.removeItem(at: folder)
    return cases
  }

  /// The cases of a catalogue that speak of XML 1.0's fifth edition. Catalogues are pieces without a root: their `TEST`
  /// tags are looked for as text.
  private static func read(_ catalogue: URL) throws -> [Case] {
    let text = String(decoding: try Data(contentsOf: catalogue), as: UTF8.self)
    return try text.split(separator: "<TEST ").dropFirst().compactMap { piece in
      let attributes = attributes(piece.prefix { $0 != ">" })
      let isOfFifth = attributes["EDITION"]?.contains("5") ?? true
      let isOfFirst = attributes["RECOMMENDATION"].map { $0.hasPrefix("XML1.0") } ?? true
      guard isOfFifth, isOfFirst, attributes["VERSION"] != "1.1", let uri = attributes["URI"],
        let type = attributes["TYPE"], let id = attributes["ID"]
      else { return nil }
      let bytes = [UInt8](try Data(contentsOf: catalogue.deletingLastPathComponent().appending(path: uri)))
      let plain = bytes.filter { $0 != 0 }
      return Case(
        id: id, type: type, entities: attributes["ENTITIES"] ?? "none", file: SourceFile(name: id, bytes: bytes),
        declaresEntity: String(decoding: plain, as: UTF8.self).contains("<!ENTITY"))
    }
  }

  private static func attributes(_ tag: Substring) -> [String: String] {
    var found: [String: String] = [:]
    for match in tag.matches(of: /([A-Z]+)\s*=\s*"([^"]*)"|([A-Z]+)\s*=\s*'([^']*)'/) {
      let name = match.output.1 ?? match.output.3 ?? ""
      found[String(name)] = String(match.output.2 ?? match.output.4 ?? "")
    }
    return found
  }

  /// Refused because they declare an entity, and so before their own fault is met, or for that fault.
  @Test func `what is not well formed is refused, a fault in an external DTD apart`() {
    let read = Self.cases.filter { $0.type == "not-wf" && XMLReader.read($0.file).value != nil }
    let unexpected = read.map(\.id).filter { !Self.faultsElsewhere.contains($0) }
    #expect(unexpected == [])
    print("W3C, mal formés : \(Self.cases.count { $0.type == "not-wf" }), dont lus : \(read.map(\.id))")
  }

  @Test func `what is valid is read when it declares no entity, else refused with that very message`() {
    let valid = Self.cases.filter { $0.type == "valid" || $0.type == "invalid" }
    var counts = (read: 0, refused: 0)
    for one in valid {
      let reading = XMLReader.read(one.file)
      let told = reading.problems.map(\.message)
      if one.declaresEntity {
        counts.refused += 1
        #expect(told == [XMLFaultTexts.declaresEntities], "\(one.id)")
      } else if Self.entitiesElsewhere.contains(one.id) {
        #expect(told.first?.contains("n’est pas déclarée") == true, "\(one.id)")
      } else {
        counts.read += 1
        #expect(reading.value != nil && told == [], "\(one.id) \(told)")
      }
    }
    print("W3C, bien formés : \(valid.count), dont \(counts.read) lus, \(counts.refused) refusés pour une entité")
  }

  private enum XMLFaultTexts {
    static let declaresEntities =
      "le fichier déclare des entités (<!ENTITY …>) ; un export d’enquête n’en déclare jamais"
  }

  /// Not well formed, but only in a DTD that is never loaded.
  private static let faultsElsewhere: Set<String> = [
    "not-wf-not-sa-001", "not-wf-not-sa-003", "not-wf-not-sa-004", "not-wf-not-sa-006", "not-wf-not-sa-007",
    "not-wf-not-sa-008", "not-wf-not-sa-009", "dtd07", "o-p09fail1", "o-p09fail2", "o-p30fail1", "o-p31fail1",
    "o-p61fail1", "o-p62fail1", "o-p62fail2", "o-p63fail1", "o-p63fail2", "o-p64fail1", "o-p64fail2",
    "ibm-not-wf-P30-ibm30n01.xml", "ibm-not-wf-P31-ibm31n01.xml", "ibm-not-wf-P61-ibm61n01.xml",
    "ibm-not-wf-P62-ibm62n01.xml", "ibm-not-wf-P62-ibm62n02.xml", "ibm-not-wf-P62-ibm62n03.xml",
    "ibm-not-wf-P62-ibm62n04.xml", "ibm-not-wf-P62-ibm62n05.xml", "ibm-not-wf-P62-ibm62n06.xml",
    "ibm-not-wf-P62-ibm62n07.xml", "ibm-not-wf-P62-ibm62n08.xml", "ibm-not-wf-P63-ibm63n01.xml",
    "ibm-not-wf-P63-ibm63n02.xml", "ibm-not-wf-P63-ibm63n03.xml", "ibm-not-wf-P63-ibm63n04.xml",
    "ibm-not-wf-P63-ibm63n05.xml", "ibm-not-wf-P63-ibm63n06.xml", "ibm-not-wf-P63-ibm63n07.xml",
    "ibm-not-wf-P64-ibm64n01.xml", "ibm-not-wf-P64-ibm64n02.xml", "ibm-not-wf-P64-ibm64n03.xml",
    "ibm-not-wf-P65-ibm65n01.xml", "ibm-not-wf-P65-ibm65n02.xml",
  ]

  /// Well formed, but use an entity that only a DTD which is never loaded declares.
  private static let entitiesElsewhere: Set<String> = [
    "valid-not-sa-031", "not-sa03", "v-pe00", "ibm-valid-P09-ibm09v03.xml", "ibm-valid-P32-ibm32v02.xml", "rmt-e2e-19",
  ]
}
