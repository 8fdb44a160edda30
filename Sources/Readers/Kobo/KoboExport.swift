import Diagnostics
import Survey

/// One table of a KoboToolbox or ODK export → its dataset, with its form where there is one.
struct KoboExport {
  let table: CSVTable
  let form: KoboForm?
  let header: KoboHeader
  private(set) var problems: [Problem] = []

  init(_ table: CSVTable, form: KoboForm?) {
    (self.table, self.form) = (table, form)
    header = KoboHeader(table, form: form)
    guard let form else {
      problems.append(KoboFault.formWanted.problem(at: Place(table.file)))
      return
    }
    problems += header.problems(table, form)
    let conditional = form.questions.enumerated().count { index, question in
      question.isConditional && question.kind != .computed && header.holds(index)
    }
    if conditional > 0 { problems.append(KoboFault.conditions(conditional).problem(at: Place(table.file))) }
  }

  /// `ODK` where its own columns are there, else `KoboToolbox`.
  var tool: String { table.names.count { KoboMetadata.odk.contains($0) } > 1 ? "ODK" : "KoboToolbox" }

  mutating func export() -> SurveyExport {
    let languages = form?.languages ?? []
    var answers = KoboAnswers(table, languages: languages)
    let metadata = header.targets.sorted { $0.key < $1.key }.compactMap { column, target -> Column? in
      guard case .metadata(let role) = target, column != nameColumn else { return nil }
      return answers.column(variable(column, role))
    }
    let columns = variables().map { answers.column($0) }
    problems += answers.problems
    var dataset = Dataset(
      unit: .answer, caseNames: caseNames, completions: completions(columns.filter { !$0.variable.isHidden }))
    for column in metadata + columns { dataset.set(column) }
    return SurveyExport(
      description: table.description(tool: tool, languages: languages), title: form?.title ?? Label(), dataset: dataset)
  }

  /// A submission is sent whole: nothing in it makes a ghost of it, else it is complete.
  private func completions(_ columns: [Column]) -> [Completion] {
    table.records.indices.map { row in
      let isEmpty = columns.allSatisfy { if case .none = $0[row] { true } else { false } }
      return isEmpty && !columns.isEmpty ? .ghost : .complete
    }
  }

  // MARK: - Cases

  /// The column that names each submission once.
  private var nameColumn: Int? {
    ["_id", "_uuid", "KEY", "meta-instanceID", "meta/instanceID", "instanceID", "_index"].lazy
      .compactMap { table.names.firstIndex(of: $0) }
      .first { column in
        let names = Array(table.column(column))
        return !names.contains("") && Set(names).count == names.count
      }
  }

  /// The submissions’ ids, or the numbers of the records.
  var caseNames: [String] {
    nameColumn.map { Array(table.column($0)) } ?? table.records.indices.map { "\($0 + 1)" }
  }

  // MARK: - Variables

  private func variable(_ column: Int, _ role: KoboMetadata) -> KoboVariable {
    let values = table.column(column)
    let isDate = role == .date && values.allSatisfy { KoboAnswers.isBlank($0) || KoboDate.isoDate($0) != nil }
    return KoboVariable(
      variable: Variable(
        name: table.header[column].text, kind: isDate ? .date : .text, isPersonal: role.isPersonal, isHidden: true),
      source: .column(column))
  }

  /// The form’s questions that have a column, in its order, each followed by what is split from it; then the rest.
  private func variables() -> [KoboVariable] {
    var variables: [KoboVariable] = []
    for (index, question) in (form?.questions ?? []).enumerated() {
      guard let form else { break }
      variables += self.variables(index, form.variable(question), question)
    }
    return variables + KoboGuess(table).variables(of: header.unknown)
  }

  private func variables(_ index: Int, _ variable: Variable, _ question: KoboQuestion) -> [KoboVariable] {
    var variables: [KoboVariable] = []
    let column = header.columns[.question(index)]
    let options = question.categories.indices.map { header.columns[.option(question: index, category: $0)] }
    let hasList = !question.categories.isEmpty || ![.single, .multiple, .ranking].contains(question.kind)
    if options.contains(where: { $0 != nil }) {
      variables.append(KoboVariable(variable: variable, source: .options(summary: column, options)))
    } else if let column {
      let isGuessed = question.kind == .computed || !hasList
      variables.append(KoboVariable(variable: variable, source: isGuessed ? .guessed(column) : .column(column)))
    }
    for part in ["latitude", "longitude", "altitude", "precision"] {
      guard let column = header.columns[.coordinate(question: index, part)] else { continue }
      let variable = Variable(name: "\(variable.name)_\(part)", kind: .number, isPersonal: true, isHidden: true)
      variables.append(KoboVariable(variable: variable, source: .column(column)))
    }
    if let column = header.columns[.otherWords(index)] {
      let words = Variable(name: "\(variable.name)_other", label: variable.label, kind: .text)
      variables.append(KoboVariable(variable: words, source: .column(column)))
    }
    return variables
  }
}
