import Readers
import Survey
import Testing

@testable import SurveyFixtures

struct StudyWorkbookTests {
  /// A study whose tables are workbooks instead.
  private func folder(workbooks: [String]) throws -> StudyFolder {
    var files = StudyReaderTests.files.mapValues { Array($0.utf8) }
    for path in workbooks {
      let text = try #require(StudyReaderTests.files[path])
      let lines = text.split(separator: "\n").drop { $0.hasPrefix("#") }.joined(separator: "\n")
      let table = try #require(CSVTable.reading(SourceFile(path, lines)).value)
      files[path] = nil
      let format = path.hasPrefix("codages") ? "ods" : "xlsx"
      files[String(path.dropLast(3)) + format] = ExcelFixture(("Feuille 1", table.rows)).file().bytes
    }
    return StudyFolder(name: "etude", paths: Array(files.keys)) { path throws(StudyFolder.Unreadable) in
      guard let bytes = files[path] else { throw StudyFolder.Unreadable(why: "absent") }
      return bytes
    }
  }

  @Test func `every table of a study may be a workbook`() throws {
    let workbooks = [
      "organisations.csv", "initiatives.csv", "entretiens/entretiens.csv", "codages/claire.csv", "codages/etat.csv",
      "ateliers.csv", "programme.csv", "glossaire.csv", "sources.csv", "tableaux.csv",
    ]
    let asCSV = StudyReader.read(folder: try folder(workbooks: [])) { _ in Reading(StudyReaderTests.export) }
    let asWorkbooks = StudyReader.read(folder: try folder(workbooks: workbooks)) { _ in Reading(StudyReaderTests.export)
    }
    #expect(asWorkbooks.problems == asCSV.problems)
    var expected = try #require(asCSV.value)
    for index in expected.study.plan.tables.indices { expected.study.plan.tables[index].place.file = "tableaux.xlsx" }
    expected.study.withdrawnCodings = ["codages/claire.ods!Feuille 1": 1]
    #expect(asWorkbooks.value == expected)
  }

  @Test(arguments: [
    ("organisations", "xlsx"), ("initiatives", "xlsx"), ("entretiens/entretiens", "ods"), ("codages/claire", "xlsx"),
    ("codages/etat", "ods"), ("ateliers", "xlsx"), ("programme", "xlsx"), ("glossaire", "xlsx"), ("sources", "xlsx"),
    ("tableaux", "xlsx"),
  ])
  func `a table and its workbook side by side are refused: one of them is older`(path: String, ending: String) throws {
    var files = StudyReaderTests.files
    files["\(path).\(ending)"] = "peu importe"
    let reading = StudyReader.read(folder: ReadersTests.folder(files)) { _ in Reading(StudyReaderTests.export) }
    #expect(
      told(reading.problems) == [
        "bloquant \(path).csv: « \(path).\(ending) » est la même table en classeur ; une seule des deux est attendue ; garder celle qui est à jour, et déplacer l’autre hors du dossier"
      ])
  }
}

/// A table of the study's own is found by the titles it must have.
struct OwnTableTests {
  private static let rows = [
    ["Organisations du réseau"], ["Mise à jour", "mars"], ["organisation", "taille"], ["A", "3"], ["B", "4"],
    ["Total", "7"],
  ]
  private static let files: [(String, SourceFile)] = [
    (
      "organisations.xlsx!Liste",
      ExcelFixture(("Lisez-moi", [["x", "y"], ["1", "2"]]), ("Liste", rows)).file("organisations.xlsx")
    ),
    (
      "organisations.csv",
      SourceFile("organisations.csv", rows.map { $0.joined(separator: ";") }.joined(separator: "\n"))
    ),
  ]

  @Test(arguments: files)
  func `under what somebody wrote above, in the sheet that has them`(place: String, file: SourceFile) throws {
    var files = StudyReaderTests.files.mapValues { Array($0.utf8) }
    for path in ["organisations.csv", "initiatives.csv"] { files[path] = nil }
    files[file.name] = file.bytes
    let bytes = files
    let folder = StudyFolder(name: "etude", paths: Array(bytes.keys)) { path throws(StudyFolder.Unreadable) in
      guard let bytes = bytes[path] else { throw StudyFolder.Unreadable(why: "absent") }
      return bytes
    }
    let reading = StudyReader.read(folder: folder) { _ in Reading(StudyReaderTests.export) }
    let names = reading.value?.study.organisations.map(\.id) ?? []
    #expect(names.starts(with: ["A", "B"]) && !names.contains("Total"))
    let column = place.contains("!") ? ":A" : ""
    #expect(
      told(reading.problems).filter { $0.contains("organisations.") }.suffix(2) == [
        "avertissement \(place):3: la ligne 3 est lue comme titres des colonnes ; ce qui est au-dessus est laissé ; ôter les lignes au-dessus des titres, si ce n’est pas la bonne",
        "avertissement \(place):6\(column): la ligne « Total » est un total ; elle n’est pas lue comme une réponse ; changer son premier mot, si c’est une réponse",
      ])
  }
}
