/// A sheet of an XLSForm: its columns by name, whatever their case, spaces and languages.
struct FormSheet {
  /// A column: `label::Français (fr)` has the name `label` and a language.
  struct Heading: Equatable {
    var name: String
    /// The language as written, empty where the heading names none.
    var language: String

    init(_ text: String) {
      let mark = text.contains("::") ? "::" : ":"
      let parts = text.split(separator: mark, maxSplits: 1).map { $0.trimmingSpaces() }
      name = (parts.first ?? "").lowercased().replacing(" ", with: "_")
      language = parts.count > 1 ? parts[1] : ""
      if language.hasPrefix(":") { language = String(language.dropFirst()).trimmingSpaces() }
    }
  }

  private let headings: [Int: Heading]
  /// The rows under the headings.
  let rows: [Sheet.Row]

  init(_ sheet: Sheet) {
    var headings: [Int: Heading] = [:]
    for cell in sheet.rows.first?.cells ?? [] { headings[cell.column] = Heading(cell.text) }
    self.headings = headings
    rows = Array(sheet.rows.dropFirst())
  }

  /// The text of the first column that has one of these names, without spaces around it.
  func text(_ row: Sheet.Row, _ names: String...) -> String {
    for name in names {
      for cell in row.cells where headings[cell.column]?.name == name { return cell.text.trimmingSpaces() }
    }
    return ""
  }

  /// The languages of the labels, as written, in the order of the columns.
  var languages: [String] {
    var languages: [String] = []
    for (_, heading) in headings.sorted(by: { $0.key < $1.key }) where heading.name == "label" {
      if !languages.contains(heading.language) { languages.append(heading.language) }
    }
    return languages
  }

  /// The label of a row, each language by its code; `unnamed` is the code of a column that names none.
  func labels(_ row: Sheet.Row, unnamed: String) -> [(language: String, text: String)] {
    row.cells.compactMap { cell in
      guard let heading = headings[cell.column], heading.name == "label" else { return nil }
      let language = heading.language.isEmpty ? unnamed : KoboForm.code(ofLanguage: heading.language)
      return (language, KoboForm.plain(cell.text))
    }
  }
}
