import Diagnostics
import Survey

/// Microsoft Forms: one row of headings beginning with the number and the times of each answer; options between `;`,
/// one after the last too.
enum MicrosoftFormsReader {
  private static let starts: Set<String> = ["start time", "heure de debut", "begintijd", "startzeit"]
  private static let ends: Set<String> = [
    "completion time", "heure de fin", "tijd van voltooien", "fertigstellungszeit",
  ]
  private static let changes: Set<String> = [
    "last modified time", "heure de la derniere modification", "tijd van laatste wijziging",
    "zeit der letzten anderung",
  ]
  private static let people: Set<String> = [
    "email", "name", "adresse de messagerie", "nom", "e mail", "naam", "e mailadres",
  ]
  private static let languages: Set<String> = ["language", "langue", "taal", "sprache"]

  static func recognises(_ grid: RecordGrid) -> Bool {
    let words = grid.texts(0).prefix(3).map { FoldedWords.of($0) }
    return words.count == 3 && words[0] == "id" && starts.contains(words[1]) && ends.contains(words[2])
  }

  static func read(_ grid: RecordGrid) -> Reading<SurveyExport?> {
    var table = FormTable(grid, headerRows: 1)
    var columns: [Column] = []
    var isBefore = true
    for index in 1..<max(1, table.width) {
      let heading = table.heading(0, index)
      let words = FoldedWords.of(heading)
      let isDate = starts.contains(words) || ends.contains(words) || changes.contains(words)
      // A question may be called « Nom » too: only what stands before the first question is the tool's.
      if isBefore, isDate || people.contains(words) || languages.contains(words) {
        columns.append(table.metadata(heading, index, isDate: isDate, isPersonal: people.contains(words)))
      } else {
        isBefore = false
        columns.append(question(heading, index, &table))
      }
    }
    return Reading(table.export(tool: "Microsoft Forms", names: 0, columns: columns), problems: table.problems)
  }

  private static func question(_ heading: String, _ index: Int, _ table: inout FormTable) -> Column {
    let label = FormTable.label(heading)
    let cells = table.values(index).filter { !ColumnGuess.isBlank($0) }
    let isList = !cells.isEmpty && cells.allSatisfy { $0.hasSuffix(";") }
    if isList, let list = JoinedOptions(cells, separator: ";", isCertain: true) {
      return table.joined(heading, label, index, list)
    }
    return table.guess(heading, label, index)
  }
}
