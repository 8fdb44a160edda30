import Diagnostics
import Survey

/// A LimeSurvey response file without its questionnaire: columns `Q[SQ]` or `Question ? [Option]` of `Y` or nothing, of
/// `Oui`, `Non` and `N/A`, are one multiple choice, `Q[1]`, `Q[2]` … of codes one ranking; every other column is guessed alone.
struct LimeSurveyGuess {
  private let table: CSVTable
  private let header: LimeSurveyHeader
  private let unshown: UnshownCells
  private let ticks = TickWords()

  static func read(_ table: CSVTable, unshown: UnshownCells = .untold) -> Reading<SurveyExport?> {
    let reading = LimeSurveyGuess(
      table: table, header: LimeSurveyHeader(table, structure: nil), unshown: unshown)
    let fault = LimeSurveyFault.structureWanted.problem(at: Place(table.file))
    return Reading(reading.export(), problems: [fault])
  }

  private func export() -> SurveyExport {
    let extra = MetadataColumns(table: table, header: header)
    let columns = extra.columns(languages: []) + groups().flatMap { self.columns($0.question, $0.columns) }
    var languages: [String] = []
    if let column = header.column(.language) {
      for value in table.column(column) where !value.isEmpty && !languages.contains(value) { languages.append(value) }
    }
    return SurveyExport(
      description: table.description(tool: "LimeSurvey", languages: languages),
      dataset: Dataset(
        unit: .answer, caseNames: extra.caseNames, columns: columns, completions: table.records.map(completion)))
  }

  private func isComplete(_ record: CSVRecord) -> Bool { completion(record) == .complete }

  private func completion(_ record: CSVRecord) -> Completion {
    let hasAnswers = header.unknown.contains { !ColumnGuess.isBlank(record.fields[$0].text) }
    guard let column = header.column(.completionDate) else { return hasAnswers ? .complete : .ghost }
    if !ColumnGuess.isBlank(record.fields[column].text) { return .complete }
    return hasAnswers ? .partial : .ghost
  }

  /// A column with what stands before and between its brackets.
  private struct Part {
    var column: Int
    var details: [String]
  }

  /// The columns by question, in the order of the file.
  private func groups() -> [(question: String, columns: [Part])] {
    var groups: [(question: String, columns: [Part])] = []
    for column in header.unknown {
      let (question, details) = Self.parts(table.header[column].text)
      let part = Part(column: column, details: details)
      if !details.isEmpty, let last = groups.indices.last, groups[last].question == question {
        groups[last].columns.append(part)
      } else {
        groups.append((question, [part]))
      }
    }
    return groups
  }

  /// `Q[SQ001][1]` → `Q`, `SQ001`, `1`; `Quel jour ? [Lundi]` → `Quel jour ?`, `Lundi`.
  static func parts(_ heading: String) -> (question: String, details: [String]) {
    guard heading.hasSuffix("]"), let first = heading.firstIndex(of: "["), first > heading.startIndex else {
      return (heading, [])
    }
    if heading[..<first].contains(" ") {
      guard let open = heading.ranges(of: " [").last else { return (heading, []) }
      let inside = heading[open.upperBound...].dropLast()
      return (
        String(heading[..<open.lowerBound]),
        inside.split(separator: "][", omittingEmptySubsequences: false).map(String.init)
      )
    }
    let open = first
    let inside = heading[heading.index(after: open)...].dropLast()
    return (String(heading[..<open]), inside.split(separator: "][", omittingEmptySubsequences: false).map(String.init))
  }

  private func columns(_ question: String, _ parts: [Part]) -> [Column] {
    let options = parts.filter { $0.details.count == 1 && !Self.texts.contains($0.details[0]) }
    let rest = parts.filter { part in !options.contains { $0.column == part.column } }
    let made: [Column] =
      if let multiple = multiple(question, options, parts) {
        [multiple]
      } else if let ranking = ranking(question, options) {
        [ranking]
      } else {
        options.map { alone(question, $0) }
      }
    return made + rest.map { alone(question, $0) }
  }

  private static let texts: Set<String> = [
    "other", "comment", "Autre", "Other", "Andere", "Sonstiges", "Commentaire", "Comment", "Opmerking", "Commentaar",
    "Kommentar",
  ]

  private func alone(_ question: String, _ part: Part) -> Column {
    let isCode = !table.header[part.column].text.contains(" [") && !question.contains(" ")
    let name =
      isCode ? ([question] + part.details).joined(separator: "_") : table.header[part.column].text
    guard part.details.last.map({ Self.texts.contains($0) }) ?? false else {
      // « N/A » is what a full answer says of a question that has none.
      return told(
        ColumnGuess.column(named: name, values: table.column(part.column).map { $0 == "N/A" ? "" : $0 }), part)
    }
    let words = Column(
      Variable(name: name, kind: .text),
      answers: table.column(part.column).map { ColumnGuess.isBlank($0) ? .none(.leftEmpty) : .words($0) })
    return told(words, part)
  }

  /// What a file says was not shown was not asked in a complete response; in another, it may lie on a page never reached.
  private func told(_ column: Column, _ part: Part) -> Column {
    unshown.telling(column, at: part.column) { isComplete(table.records[$0]) ? .notAsked : .notReached }
  }

  private func multiple(_ question: String, _ options: [Part], _ parts: [Part]) -> Column? {
    guard options.count > 1, areTicks(options) else { return nil }
    let other = parts.first { part in part.details.count == 1 && Self.others.contains(part.details[0]) }
    let all = options + (other.map { [$0] } ?? [])
    let variable = Variable(
      name: question, kind: .multiple, categories: all.map { Category(code: $0.details[0]) })
    return Column(
      variable,
      answers: table.records.map { record in
        let chosen = all.indices.filter { index in
          let text = record.fields[all[index].column].text
          return all[index].column == other?.column ? !ColumnGuess.isBlank(text) : ticks.isTick(text)
        }
        if !chosen.isEmpty { return .choices(chosen) }
        guard options.contains(where: { record.fields[$0.column].text == "N/A" }) else { return .none(.leftEmpty) }
        return .none(isComplete(record) ? .notAsked : .notReached)
      })
  }

  private static let others: Set<String> = ["other", "Autre", "Other", "Andere", "Sonstiges"]

  /// Ticked or not, one word of each at most; « N/A » of an option is « N/A » of all.
  private func areTicks(_ options: [Part]) -> Bool {
    var words: Set<String> = []
    for option in options {
      for text in table.column(option.column) where !text.isEmpty && words.count < 4 { words.insert(text) }
    }
    let answers = words.subtracting(["N/A"])
    guard answers.allSatisfy(ticks.isKnown), answers.count(where: ticks.isTick) == 1, answers.count < 3 else {
      return false
    }
    guard words.contains("N/A") else { return answers != ["1"] }
    return table.records.allSatisfy { record in
      let marks = options.count { record.fields[$0.column].text == "N/A" }
      return marks == 0 || marks == options.count
    }
  }

  /// Columns numbered from 1 whose values are few and never twice in a case.
  private func ranking(_ question: String, _ options: [Part]) -> Column? {
    guard options.count > 1, options.enumerated().allSatisfy({ $1.details[0] == "\($0 + 1)" }) else { return nil }
    var codes: [String] = []
    var orders: [[String]] = []
    for record in table.records {
      let order = options.map { record.fields[$0.column].text }.filter { !$0.isEmpty }
      guard Set(order).count == order.count else { return nil }
      for code in order where !codes.contains(code) { codes.append(code) }
      orders.append(order)
    }
    guard !codes.isEmpty, codes.count <= ColumnGuess.categoryLimit,
      codes.allSatisfy({ NumberText.number($0) == nil && !$0.contains(" ") })
    else { return nil }
    codes.sort()
    let variable = Variable(name: question, kind: .ranking, categories: codes.map { Category(code: $0) })
    return Column(
      variable,
      answers: orders.map { order in
        order.isEmpty ? .none(.leftEmpty) : .ranks(order.compactMap { codes.firstIndex(of: $0) })
      })
  }
}
