import Diagnostics
import Survey

/// An SPSS file as a survey: its sets as multiple variables, its labelled values as categories, its user-missing values
/// as declared absences.
struct SPSSExport {
  private let file: SPSSFile
  private let name: String
  private var problems: [Problem] = []

  /// `nil` when the file is not SPSS's.
  static func read(_ source: SourceFile) -> Reading<SurveyExport?>? {
    guard SPSSHeader.recognises(source.bytes) else {
      guard ["sav", "zsav"].contains(FileName(source.name).pathExtension), !source.bytes.isEmpty else { return nil }
      return Reading(nil, problems: [SPSSFault.notSPSS.problem(at: Place(source.name))])
    }
    let header = SPSSHeader(source.bytes)
    let reading = SPSSReader.read(source, header)
    guard let file = reading.value else { return Reading(nil, problems: reading.problems) }
    var export = SPSSExport(file: file, name: source.name)
    let survey = export.survey(header)
    return Reading(survey, problems: reading.problems + export.problems)
  }

  private init(file: SPSSFile, name: String) { (self.file, self.name) = (file, name) }

  private mutating func survey(_ header: SPSSHeader) -> SurveyExport {
    var text = file.encoding
    let sets = sets(header, &text)
    note(text)
    if let weight = file.weight { note(.weighted(by: weight)) }
    var columns: [Column] = []
    let grouped = Set(sets.flatMap(\.members))
    for (index, variable) in file.variables.enumerated() {
      for set in sets where set.members.first == index {
        columns.append(SPSSMultiple(set.set, set.members.map { file.variables[$0] }).column)
      }
      if !grouped.contains(index) { columns.append(column(variable)) }
    }
    let description = ExportDescription(
      tool: "SPSS", format: FileName(name).pathExtension == "zsav" ? "zsav" : "sav",
      encoding: text.encoding.rawValue, hasByteOrderMark: false)
    return SurveyExport(
      description: description, title: FormTable.label(file.title),
      dataset: Dataset(unit: .answer, caseNames: caseNames, columns: columns))
  }

  /// The first variable where it names each case, else the case's number.
  private var caseNames: [String] {
    let names = file.variables.first?.values.map(SPSSVariable.code) ?? []
    let isName = Set(names).count == names.count && !names.contains("") && file.variables.count > 1
    return isName ? names : (0..<file.caseCount).map { "\($0 + 1)" }
  }

  // MARK: - Sets

  /// The sets with the places of their variables; one that a later record repeats is taken once.
  private mutating func sets(_ header: SPSSHeader, _ text: inout SPSSText) -> [(set: SPSSSet, members: [Int])] {
    var places: [String: Int] = [:]
    for (index, variable) in file.variables.enumerated() { places[variable.name.lowercased()] = index }
    for (short, long) in header.longNames {
      if let place = places[long.lowercased()], places[short.lowercased()] == nil { places[short.lowercased()] = place }
    }
    var found: [(SPSSSet, [Int])] = []
    for record in header.sets {
      let (sets, unread) = SPSSSet.all(record, &text)
      for line in unread { note(.unreadSet(line)) }
      for set in sets where !found.contains(where: { $0.0.name == set.name }) {
        for member in set.members where places[member.lowercased()] == nil {
          note(.unknownMember(member, set: set.name))
        }
        let members = set.members.compactMap { places[$0.lowercased()] }
        if !members.isEmpty { found.append((set, members)) }
      }
    }
    return found
  }

  // MARK: - One variable

  private mutating func column(_ source: SPSSVariable) -> Column {
    var variable = Variable(name: source.name, label: FormTable.label(source.label), kind: .text)
    variable.isOrdinal = source.measure == .ordinal
    variable.declaredAbsences = source.labels.filter { source.isMissing($0.value) }.map { value, text in
      Category(code: SPSSVariable.code(value), label: FormTable.label(text))
    }
    if let categories = categories(source) {
      variable.kind = .single
      variable.categories = categories.map { value in
        Category(code: SPSSVariable.code(value), label: FormTable.label(source.label(of: value) ?? ""))
      }
      let places = Dictionary(categories.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      return column(variable, source) { places[$0].map { .choice($0) } ?? .none(.leftEmpty) }
    }
    variable.isOrdinal = false
    if source.isText { return text(variable, source) }
    if SPSSDate.formats.contains(source.formatKind) { return dates(variable, source) }
    if SPSSDate.durations.contains(source.formatKind) {
      return column(variable, source) { value in
        guard case .number(let seconds) = value, let clock = SPSSDate.duration(seconds) else {
          return .none(.leftEmpty)
        }
        return .words(clock)
      }
    }
    variable.kind = .number
    return column(variable, source) { if case .number(let number) = $0 { .number(number) } else { .none(.leftEmpty) } }
  }

  /// The answers, missing values aside.
  private func column(
    _ variable: Variable, _ source: SPSSVariable, _ answer: (SPSSVariable.Value) -> Answer
  ) -> Column {
    let answers = source.dictionary.map { value -> Answer in
      if value == .empty { return .none(.leftEmpty) }
      return source.isMissing(value) ? .none(.declared(SPSSVariable.code(value))) : answer(value)
    }
    return Column(variable, answers: source.indexes.lazy.map { answers[Int($0)] })
  }

  /// The values that are categories, in order; `nil` for what is no closed question. A number that has more values
  /// without a label than with one, or says that it is a scale, stays a number.
  private mutating func categories(_ source: SPSSVariable) -> [SPSSVariable.Value]? {
    let labelled = source.labels.map(\.value).filter { !source.isMissing($0) }
    let known = Set(labelled)
    let found = source.dictionary.filter { $0 != .empty && !source.isMissing($0) && !known.contains($0) }
    let unlabelled = source.isText ? found : found.sorted { Self.number($0) < Self.number($1) }
    let isCounted = source.measure == .nominal || source.measure == .ordinal
    guard !labelled.isEmpty else {
      let isShort = found.count <= ColumnGuess.categoryLimit && !found.isEmpty
      return isCounted && !source.isText && isShort && !isDate(source) ? unlabelled : nil
    }
    if unlabelled.isEmpty { return labelled }
    if !source.isText, unlabelled.count > labelled.count || source.measure == .scale {
      let texts = labelled.map { "\(SPSSVariable.code($0)) \(source.label(of: $0) ?? "")" }
      note(.labelsOfANumber(texts, variable: source.name))
      return nil
    }
    if source.isText, unlabelled.count > ColumnGuess.categoryLimit { return nil }
    note(.unlabelledCodes(unlabelled.map(SPSSVariable.code), variable: source.name))
    return labelled + unlabelled
  }

  private func isDate(_ source: SPSSVariable) -> Bool {
    SPSSDate.formats.contains(source.formatKind) || SPSSDate.durations.contains(source.formatKind)
  }

  private static func number(_ value: SPSSVariable.Value) -> Double {
    if case .number(let number) = value { number } else { .infinity }
  }

  /// A text without labels is what a column of a CSV would be.
  private func text(_ variable: Variable, _ source: SPSSVariable) -> Column {
    let values = source.values.map { source.isMissing($0) ? "" : SPSSVariable.code($0) }
    let guessed = ColumnGuess.column(named: variable.name, label: variable.label, values: values)
    guard !source.missing.isEmpty else { return guessed }
    let answers = zip(source.values, guessed.answers).map { value, answer in
      value != .empty && source.isMissing(value) ? .none(.declared(SPSSVariable.code(value))) : answer
    }
    return Column(guessed.variable, answers: answers)
  }

  private mutating func dates(_ variable: Variable, _ source: SPSSVariable) -> Column {
    var variable = variable
    variable.kind = .date
    var bad: [String] = []
    let column = column(variable, source) { value in
      guard case .number(let seconds) = value else { return .none(.leftEmpty) }
      if let date = SPSSDate.date(seconds) { return .date(date) }
      bad.append(SPSSVariable.code(value))
      return .none(.declared(SPSSVariable.code(value)))
    }
    for value in bad { note(.notADate(value, variable: variable.name)) }
    return column
  }

  // MARK: - Problems

  private mutating func note(_ fault: SPSSFault) { problems.append(fault.problem(at: Place(name))) }

  /// What the texts were, beside what the file declares.
  private mutating func note(_ text: SPSSText) {
    guard text.isTakenAsIs else { return }
    let other = text.declaresUnicode ? text.westernCount : text.unicodeCount
    if other > 0, !(text.declared.isEmpty && text.westernCount == 0) {
      note(.otherEncoding(declared: text.declared, count: other))
    }
    if text.cutCount > 0 { note(.cutTexts(text.cutCount)) }
  }
}
