import Foundation
import Readers
import Survey
import Testing

/// What must not leave does not: on the shipped study.
struct ConfidentialityTests {
  /// The study as it is read, to know who agreed to what.
  private func study() throws -> Study {
    let folder = try ShippedRun.shared().folder
    let files = try folder.files(in: "etude")
    let study = StudyFolder(name: "etude", paths: Array(files.keys)) { (path) throws(StudyFolder.Unreadable) in
      guard let bytes = files[path] else { throw StudyFolder.Unreadable(why: "absent") }
      return [UInt8](bytes)
    }
    return try #require(StudyReader.read(folder: study).value).study
  }

  /// The words of a text, without marks, as they compare across pages.
  private func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  private func texts(below path: String) throws -> [(path: String, text: String)] {
    try ShippedRun.shared().folder.files(in: path).sorted { $0.key < $1.key }
      .map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
  }

  @Test func `no words of a person who did not agree to be quoted leave`() throws {
    var silent: Set<String> = []
    var speakers = 0
    for interview in try study().interviews {
      for speaker in interview.speakers where speaker.role == .respondent && !speaker.consent.allowsQuotes {
        speakers += 1
        for turn in interview.transcript.turns where turn.speaker == speaker.label {
          let said = words(turn.text)
          for start in said.indices.dropLast(7) { silent.insert(said[start..<start + 8].joined(separator: " ")) }
        }
      }
    }
    #expect(speakers == 3)
    #expect(silent.count > 500)
    for (path, text) in try texts(below: "out/diffusion") {
      let printed = words(text)
      let leaked = printed.indices.dropLast(7).lazy.map { printed[$0..<$0 + 8].joined(separator: " ") }
        .first { silent.contains($0) }
      #expect(leaked == nil, "\(path)")
    }
  }

  @Test func `no personal detail stands in any file`() throws {
    let folder = try ShippedRun.shared().folder
    let bytes = [UInt8](try Data(contentsOf: folder.url.appending(path: "etude/enquete/reponses.csv")))
    let table = try #require(CSVTable.reading(SourceFile(name: "reponses.csv", bytes: bytes)).value)
    let personal = table.names.indices.filter { table.names[$0].hasPrefix("G06Q05") }
    let values = Set(personal.flatMap { table.column($0) }).filter { !$0.isEmpty }
    #expect(personal.count == 2)
    #expect(values.count > 5)
    for (path, text) in try texts(below: "out") {
      #expect(values.filter { text.contains($0) } == [], "\(path)")
    }
  }

  @Test func `every page and every table says it is fiction`() throws {
    let printed = try texts(below: "out/diffusion").filter {
      $0.path.hasSuffix(".html") || $0.path.hasSuffix(".md") || $0.path.hasPrefix("tableaux/")
    }
    #expect(printed.count > 20)
    #expect(printed.filter { !$0.text.contains("Corpus fictif") }.map(\.path) == [])
  }

  @Test func `no page has a word that is missing`() throws {
    #expect(try texts(below: "out").filter { $0.text.contains("‹") }.map(\.path) == [])
  }

  @Test func `every count of organisations in the pages stands in the list of figures, as printed there`() throws {
    let folder = try ShippedRun.shared().folder
    let rows = try folder.figures().values.map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    for page in ["synthese"] + (1...6).map({ "ateliers/atelier-A\($0)-fiche" }) {
      let name = try #require(page.split(separator: "/").last)
      let listed = Set(
        rows.filter { $0[6].split(separator: " | ").contains { $0 == name } && $0[4] == "organisation" }
          .map { "\($0[2]) sur \($0[3])" })
      let text = try folder.read("out/diffusion/\(page).md").replacing("\u{A0}", with: " ")
      let printed = text.matches(of: /(\d+) organisations? sur (\d+)/).map { "\($0.1) sur \($0.2)" }
      #expect(printed.filter { !listed.contains($0) } == [], "\(page)")
      #expect(page != "synthese" || printed.count > 30)
    }
  }
}
