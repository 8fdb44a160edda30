import Diagnostics
import Survey

/// The rows of a repeated group: joined to their answers by `_parent_index` or `PARENT_KEY`, never by the sheet’s name, which is cut to 31
/// characters.
enum KoboRepeat {
  /// ODK's pointer: the key of the answer, with the rows of outer groups after a slash.
  static let key = "PARENT_KEY"

  /// Whether a sheet’s headings say that its rows belong to those of another.
  static func isRepeat(_ sheet: Sheet) -> Bool {
    sheet.rows.first?.cells.contains { $0.text == "_parent_index" } ?? false
  }

  /// The record of the main table each row belongs to; `nil` where there is none.
  static func parents(_ sheet: CSVTable, of main: CSVTable) -> [Int?] {
    if let pointer = sheet.names.firstIndex(of: key), let keys = main.names.firstIndex(of: "KEY") {
      let places = Dictionary(
        main.records.enumerated().map { ($1.fields[keys].text, $0) }, uniquingKeysWith: { first, _ in first })
      return sheet.records.map { places[String($0.fields[pointer].text.prefix { $0 != "/" })] }
    }
    guard let pointer = sheet.names.firstIndex(of: "_parent_index") else { return sheet.records.map { _ in nil } }
    let index = main.names.firstIndex(of: "_index")
    var places: [String: Int] = [:]
    for (row, record) in main.records.enumerated() {
      places[index.map { record.fields[$0].text } ?? "\(row + 1)"] = row
    }
    return sheet.records.map { places[$0.fields[pointer].text] }
  }

  /// How many rows each answer of the main table has.
  static func counts(_ sheet: CSVTable, named name: String, of main: CSVTable) -> Reading<[Int]> {
    var counts = main.records.map { _ in 0 }
    var orphans = 0
    for parent in parents(sheet, of: main) {
      if let parent { counts[parent] += 1 } else { orphans += 1 }
    }
    guard orphans > 0 else { return Reading(counts) }
    let fault = KoboFault.orphans(orphans, sheet: name).problem(at: Place(sheet.file))
    return Reading(counts, problems: [fault])
  }

  /// The rows as cases named after their answer, with the answer's own variables after theirs.
  static func joined(
    _ export: SurveyExport, _ sheet: CSVTable, of main: CSVTable, answers: Dataset
  ) -> SurveyExport {
    var seen: [Int?: Int] = [:]
    let parents = parents(sheet, of: main)
    let cases = parents.map { parent in
      seen[parent, default: 0] += 1
      return "\(parent.map { answers.caseNames[$0] } ?? "?")/\(seen[parent, default: 0])"
    }
    var dataset = Dataset(unit: .answer, caseNames: cases, completions: export.dataset.completions)
    let variable = Variable(name: "_parent", kind: .text, isHidden: true)
    dataset.set(
      Column(variable, answers: parents.map { $0.map { .words(answers.caseNames[$0]) } ?? .none(.leftEmpty) }))
    for column in export.dataset.columns { dataset.set(column) }
    for column in answers.columns where !column.variable.isHidden {
      var joined = column.variable
      while dataset.column(named: joined.name) != nil { joined.name = "_parent_" + joined.name }
      dataset.set(Column(joined, answers: parents.map { $0.map { column[$0] } ?? .none(.leftEmpty) }))
    }
    var joined = export
    joined.dataset = dataset
    return joined
  }
}
