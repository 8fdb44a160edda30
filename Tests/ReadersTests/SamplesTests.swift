import Diagnostics
import Foundation
import Readers
import Survey
import Testing

/// Real exports and attack files, where the folder `shared/samples` lies beside the package (or where
/// `RECOUPE_SAMPLES` says); none of them is part of it, and each test is skipped aloud where they are absent.
struct SamplesTests {
  private func files(_ path: String, _ suffix: String) throws -> [SourceFile] { try Samples.files(path, suffix) }

  @Test func `XML attacks are refused where they declare an entity, the rest is read`() throws {
    for file in try files("xml/xml-attacks", ".xml") {
      let declares = String(decoding: file.bytes, as: UTF8.self).contains("<!ENTITY")
      let reading = XMLReader.read(file)
      #expect((reading.value == nil) == declares, "\(file.name)")
      #expect(reading.problems.map(\.message).allSatisfy { $0.contains("entités") }, "\(file.name)")
    }
  }

  @Test func `the real transcripts are read, or named with what to do`() throws {
    var read: [String] = []
    for file in try files("transcripts", "") {
      let reading = TranscriptReader.read(file)
      let transcript = reading.value.transcript
      let voices = transcript.speakers.map { label in "\(label) \(transcript.turns.count { $0.speaker == label })" }
      let refused = reading.problems.filter { $0.severity != .warning }.map(\.message)
      read.append("\(file.name): \((voices + refused).joined(separator: ", "))")
    }
    let expected = "qui n’est pas lu ; un texte à étiquettes (.txt, .docx, .odt), .srt, .vtt ou .trs est attendu"
    #expect(
      read.isEmpty
        || read == [
          "60.cha: c’est un fichier CHAT (.cha), \(expected)",
          "DOC_FR_2020_CHOIX_5.eaf: c’est un fichier ELAN (.eaf), \(expected)",
          "DOC_FR_2020_CHOIX_5.trs: L1 16, Eloise 14, SD 6, Rou 1",
          "DOC_FR_2020_CHOIX_5.trs.tei_corpo.xml: c’est un fichier TEI, \(expected)",
          "noscribe_interview_de.vtt: S01 27, S02 6, S00 26",
        ])
  }

  /// NVivo 15, qc 1.3, ATLAS.ti 23, and a project written by hand whose codebook is of an older namespace.
  @Test func `the real projects and codebooks are read, with what is not there told`() throws {
    var read: [String] = []
    for file in try files("refi", "").filter({ REFIReader.isProject($0.name) }) {
      let reading = REFIReader.read(file)
      let project = try #require(reading.value?.project, "\(file.name)")
      let passages = project.sources.flatMap(\.passages)
      let codes = project.codes.flatMap { $0.paths() }
      read.append(
        "\(file.name): \(codes.count) codes, \(codes.map(\.path.count).max() ?? 0) niveaux, \(project.coders.count) codeurs, \(project.sources.count) textes, \(passages.count) passages, \(passages.flatMap(\.codings).count) codages"
      )
      read += (reading.value?.conventions ?? []).map { "  \($0.source): \($0.words)" }
      read += reading.problems.map { "  \($0)" }
    }
    #expect(
      read.isEmpty
        || read == [
          "atlasti_23.4_codebook.qdc: 1 codes, 1 niveaux, 0 codeurs, 0 textes, 0 passages, 0 codages",
          "nvivo_project.qdpx: 262 codes, 7 niveaux, 2 codeurs, 2 textes, 0 passages, 0 codages",
          "paper_themes_generated_codes.qde: 343 codes, 2 niveaux, 1 codeurs, 10 textes, 0 passages, 0 codages",
          "  paper_themes_generated_codes.qde: la grille est déclarée dans un espace de noms plus ancien que le projet ; elle est lue quand même ; rien à faire",
          "  paper_themes_generated_codes.qde: 10 textes ne sont pas là (« ICLS 2024 3-10 »…) ; un projet .qdpx contient ses textes, un .qde seul n’en a que les noms ; exporter à nouveau le projet, textes compris",
          "qc_demo.qdpx: 262 codes, 7 niveaux, 1 codeurs, 2 textes, 158 passages, 205 codages",
          "  board_2017.txt: points de code, fin exclue",
        ])
  }

  @Test func `every KoboToolbox file is recognised and its columns brought together`() throws {
    for file in try files("kobo", ".csv") + files("kobo", ".xlsx") {
      let reading = SurveyReader.read(data: file)
      #expect(reading.value?.dataset.caseCount == 3 || file.name.hasPrefix("grouped_questions"), "\(file.name)")
      #expect(!reading.problems.contains { $0.severity != .warning }, "\(file.name)")
      // Nothing in these says that they are KoboToolbox’s: no choices in columns, no clock, no metadata.
      let isPlain =
        ["customer", "grouped_questions"].contains { file.name.hasPrefix($0) }
        || (file.name.contains("ms-summary") && !file.name.hasPrefix("grouped_translated"))
      #expect(reading.value?.description.tool == (isPlain ? "CSV" : "KoboToolbox"), "\(file.name)")
      let multiple = reading.value?.dataset.columns.filter { $0.variable.kind == .multiple } ?? []
      let wanted = file.name.hasPrefix("literacy") ? 2 : 1
      #expect(multiple.count == (isPlain || file.name.contains("ms-summary") ? 0 : wanted), "\(file.name)")
    }
  }

  @Test func `csv-spectrum and its kin give the values of their JSON`() throws {
    for folder in ["csv/csv-spectrum", "csv/sineemore"] {
      let expected = Dictionary(uniqueKeysWithValues: try files(folder, ".json").map { ($0.name, $0.bytes) })
      for file in try files(folder, ".csv") {
        let stem = file.name.drop { $0 != "_" }.dropFirst().dropLast(4)
        guard let bytes = expected["json_\(stem).json"], !file.name.contains("all-empty") else { continue }
        let json = try JSONSerialization.jsonObject(with: Data(bytes))
        let table = CSVTable.reading(file, separator: UInt8(ascii: ",")).value
        if let rows = json as? [[String]] {
          let read = ([table?.names ?? []] + (table?.records.map { $0.fields.map(\.text) } ?? []))
          #expect(read == (rows.isEmpty ? [table?.names ?? []] : rows), "\(file.name)")
        } else if let rows = json as? [[String: String]] {
          let read = table?.records.map { record in
            Dictionary(uniqueKeysWithValues: zip(table?.names ?? [], record.fields.map(\.text)))
          }
          // Its JSON has CRLF where the file has LF.
          let lines = rows.map { $0.mapValues { $0.replacing("\r\n", with: "\n") } }
          #expect(read == lines, "\(file.name)")
        }
      }
    }
  }

  @Test func `the W3C’s tables without metadata give the cells of their JSON`() throws {
    for archive in try files("csv/w3c-csvw", ".tar.gz") {
      let folder = FileManager.default.temporaryDirectory.appending(path: "recoupe-csvw-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { do { try FileManager.default.removeItem(at: folder) } catch { print("\(folder.path) reste : \(error)") } }
      let packed = folder.appending(path: archive.name)
      try Data(archive.bytes).write(to: packed)
      let tar = try Process.run(URL(filePath: "/bin/tar"), arguments: ["-xzf", packed.path, "-C", folder.path])
      tar.waitUntilExit()
      var compared = 0
      for name in Self.tablesWithoutMetadata {
        let tests = folder.appending(path: "tests")
        let bytes = [UInt8](try Data(contentsOf: tests.appending(path: name.csv)))
        let table = CSVTable.reading(SourceFile(name: name.csv, bytes: bytes)).value
        let read = table?.records.map { record in
          Dictionary(uniqueKeysWithValues: zip(table?.names ?? [], record.fields.map(\.text))).filter { $1 != "" }
        }
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: tests.appending(path: name.json)))
        #expect(read == Self.cells(json), "\(name.csv)")
        compared += 1
      }
      #expect(compared == 9)
    }
  }

  /// The entries of the suite’s manifest whose action is a CSV and which name no other file.
  private static let tablesWithoutMetadata: [(csv: String, json: String)] =
    ["001", "005", "006", "007", "008", "009", "010"].map { ("test\($0).csv", "test\($0).json") } + [
      ("countries.csv", "test028.json"), ("countries.csv", "test029.json"),
    ]

  /// The cells of the suite’s JSON, in its standard and in its minimal mode; it leaves out empty ones.
  private static func cells(_ json: Any) -> [[String: String]]? {
    if let rows = json as? [[String: String]] { return rows }
    let tables = (json as? [String: Any])?["tables"] as? [[String: Any]]
    return (tables?.first?["row"] as? [[String: Any]])?.compactMap { ($0["describes"] as? [[String: String]])?.first }
  }

  @Test func `sineemore’s ill-formed files are told with record and byte, never misread in silence`() throws {
    for file in try files("csv/sineemore", ".csv")
    where file.name.hasPrefix("csv_bad-") && !file.name.contains("-header") {
      let reading = CSVTable.reading(file, separator: UInt8(ascii: ","))
      #expect(reading.problems.contains { $0.message.contains("enregistrement") }, "\(file.name)")
    }
  }

  @Test func `every LimeSurvey file is recognised and listed`() throws {
    let all =
      try files("limesurvey/citric", ".lss") + files("limesurvey/citric", ".lsg") + files("limesurvey/citric", ".lsq")
      + files("limesurvey/limonaid", ".lsg") + files("limesurvey/limonaid", ".txt")
      + files("limesurvey/limonaid", ".csv") + files("limesurvey/adg-2019", ".tsv")
    for file in all {
      let reading = SurveyReader.read(data: file)
      #expect(reading.value?.description.tool == "LimeSurvey", "\(file.name)")
      #expect(reading.value?.dataset.columns.isEmpty == false, "\(file.name)")
      #expect(!reading.problems.contains { $0.severity != .warning }, "\(file.name)")
    }
  }

  @Test func `LimeSurvey's data for R has the labels of its syntax`() throws {
    let syntaxes = try files("limesurvey/limonaid", ".R").map { NeighbourFile($0) }
    for file in try files("limesurvey/limonaid", "_R_data_file.csv") {
      let reading = SurveyReader.read(data: file, neighbours: syntaxes)
      let columns = (reading.value?.dataset.columns ?? []).filter { !$0.variable.isHidden }
      #expect(columns.contains { $0.variable.kind == .multiple }, "\(file.name)")
      #expect(columns.count { $0.variable.label.text() != nil } * 2 > columns.count, "\(file.name)")
      #expect(!reading.problems.contains { $0.severity != .warning }, "\(file.name)")
    }
  }

  @Test func `every Triple-S pair is read whole`() throws {
    let folder = "triple-s/andrie-sss"
    let all = try files(folder, ".sss")
    let data = try (files(folder, ".asc") + files(folder, ".dat")).map { NeighbourFile($0) }
    let expected = [
      (columns: 8, cases: 3, languages: []), (columns: 194, cases: 98, languages: ["en"]),
      (columns: 3, cases: 10, languages: ["fr-FR"]),
    ]
    for (file, expected) in zip(all, expected) {
      let reading = SurveyReader.read(data: file, neighbours: data)
      #expect(reading.value?.description.tool == "Triple-S", "\(file.name)")
      #expect(reading.value?.description.languages == expected.languages, "\(file.name)")
      #expect(reading.value?.dataset.columns.count == expected.columns, "\(file.name)")
      #expect(reading.value?.dataset.caseCount == expected.cases, "\(file.name)")
      #expect(!reading.problems.contains { $0.severity != .warning }, "\(file.name)")
      print(
        file.name, reading.problems.map(\.description).joined(separator: "\n"),
        reading.value?.dataset.lines.prefix(12).joined(separator: "\n") ?? "")
    }
  }

  @Test func `the shipped survey is read whole, its absences apart`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "corpus/enquete")
    guard FileManager.default.fileExists(atPath: folder.appending(path: "reponses.csv").path) else {
      print("ignoré : corpus/enquete n’est pas là")
      return
    }
    let file = { (name: String) in
      SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
    let structure = NeighbourFile(try file("questionnaire.lss"))
    let reading = SurveyReader.read(data: try file("reponses.csv"), neighbours: [structure])
    #expect(reading.problems == [])
    let dataset = reading.value?.dataset
    #expect(dataset?.completions.count { $0 == .complete } == 39)
    #expect(dataset?.completions.count { $0 == .partial } == 60)
    #expect(dataset?.completions.count { $0 == .ghost } == 88)
  }
}
