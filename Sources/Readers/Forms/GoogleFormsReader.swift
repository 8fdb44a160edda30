import Diagnostics
import Survey

/// Google Forms, from Forms itself (options between `;`) or through Sheets (between `, `): one row of headings, the
/// first column the time of sending.
enum GoogleFormsReader {
  private static let timestamps: Set<String> = ["horodateur", "timestamp", "tijdstempel", "zeitstempel"]
  private static let people: Set<String> = [
    "adresse e mail", "email address", "nom d utilisateur", "username", "e mailadres", "gebruikersnaam",
    "e mail adresse",
  ]

  static func recognises(_ grid: RecordGrid) -> Bool {
    guard grid.texts(0).count > 1, timestamps.contains(FoldedWords.of(grid.text(0, 0))) else { return false }
    return grid.rows.dropFirst().allSatisfy { row in
      let text = row.fields[0].text
      return text.isEmpty || !WrittenDate.orders(of: [text]).isEmpty
    }
  }

  static func read(_ grid: RecordGrid) -> Reading<SurveyExport?> {
    var table = FormTable(grid, headerRows: 1)
    var columns: [Column] = []
    for index in 0..<table.width {
      let heading = table.heading(0, index)
      let words = FoldedWords.of(heading)
      if index == 0 || people.contains(words) {
        columns.append(table.metadata(heading, index, isDate: index == 0, isPersonal: index > 0))
      } else {
        columns.append(question(heading, index, &table))
      }
    }
    return Reading(table.export(tool: "Google Forms", names: nil, columns: columns), problems: table.problems)
  }

  /// « Question [Ligne] » is a row of a grid, and may hold several options too.
  private static func question(_ heading: String, _ index: Int, _ table: inout FormTable) -> Column {
    let label = FormTable.label(heading)
    let cells = table.values(index).filter { !ColumnGuess.isBlank($0) }
    for separator in [";", ", "] {
      if let list = JoinedOptions(cells, separator: separator) { return table.joined(heading, label, index, list) }
    }
    return table.guess(heading, label, index)
  }
}
