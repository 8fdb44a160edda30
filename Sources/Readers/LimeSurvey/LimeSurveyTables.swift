import Survey

/// The tables of a LimeSurvey XML file: rows of named values, with the line each starts on.
struct LimeSurveyTables {
  struct Row {
    var values: [String: String]
    var line: Int

    /// The value of a column, empty when the element is absent.
    subscript(name: String) -> String { values[name] ?? "" }
  }

  private var rows: [String: [Row]] = [:]

  init(_ document: XMLElement) {
    for table in document.children {
      guard let body = table.child("rows") else { continue }
      rows[table.name, default: []] += body.children("row").map { row in
        let values = row.children.map { ($0.name, $0.text) }
        return Row(values: Dictionary(values) { first, _ in first }, line: row.line)
      }
    }
  }

  subscript(table: String) -> [Row] { rows[table] ?? [] }

  /// The first row of each key, in the order of the file: before the l10ns tables, a row came once per language.
  func unique(_ table: String, key: (Row) -> String) -> [Row] {
    var seen: Set<String> = []
    return self[table].filter { seen.insert(key($0)).inserted }
  }

  /// The texts of a table by row: from the l10ns table where it names the row, else from the table's own columns.
  func labels(
    _ table: String, key: (Row) -> String, localised: String, localisedKey: String, text: String, languages: [String]
  ) -> [String: Label] {
    var found: [String: [String: String]] = [:]
    for row in self[localised] { found[row[localisedKey], default: [:]][row["language"]] = row[text] }
    for row in self[table] where row.values[text] != nil {
      let key = key(row)
      if found[key]?[row["language"]] == nil { found[key, default: [:]][row["language"]] = row[text] }
    }
    return found.mapValues { LabelText.label($0, languages: languages) }
  }
}
