import Diagnostics
import Survey

/// Tells the questions that were not asked from those left empty, by evaluating the form’s conditions on the answers: the
/// export leaves both blank.
struct KoboSkips {
  private let form: KoboForm
  private let file: String
  /// The columns as read, by variable name.
  private let columns: [String: Column]
  private(set) var problems: [Problem] = []

  init(_ form: KoboForm, columns: [Column], file: String) {
    (self.form, self.file) = (form, file)
    self.columns = Dictionary(columns.map { ($0.variable.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same columns, blanks that no one was asked marked as such.
  mutating func marked(_ columns: [Column]) -> [Column] {
    var hidden: [String: [Bool]] = [:]
    for question in form.questions where question.kind != .computed {
      let name = form.variableName(question)
      guard self.columns[name] != nil else { continue }
      let conditions = question.conditions.compactMap { condition(name, $0) }
      guard let count = self.columns[name]?.caseCount, !conditions.isEmpty || question.hasOther else { continue }
      let isHidden = (0..<count).map { row in conditions.contains { !$0.isTrue { answer($0, row) } } }
      hidden[name] = isHidden
      if question.hasOther { hidden["\(name)_other"] = (0..<count).map { isHidden[$0] || !hasOther(name, $0) } }
    }
    return columns.map { column in
      guard let isHidden = hidden[column.variable.name] else { return column }
      let answers = zip(column.answers, isHidden).map { answer, isHidden in
        isHidden && answer == .none(.leftEmpty) ? .none(.notAsked) : answer
      }
      return Column(column.variable, answers: answers)
    }
  }

  /// A condition that can be evaluated on this data, or `nil` and why.
  private mutating func condition(_ question: String, _ text: String) -> RelevanceExpression? {
    do throws(RelevanceParser.Failure) {
      let expression = try KoboCondition.parse(text)
      if let unknown = expression.references.map(Self.name).first(where: { column($0) == nil }) {
        throw RelevanceParser.Failure(why: "« \(unknown) » n’est pas dans les données")
      }
      return expression
    } catch {
      let fault = KoboFault.unreadableCondition(text, of: question, why: error.why)
      problems.append(fault.problem(at: Place(form.file)))
      return nil
    }
  }

  /// A reference without the choice it asks for.
  private static func name(_ reference: String) -> String {
    reference.firstIndex(of: ":").map { String(reference[..<$0]) } ?? reference
  }

  private func column(_ name: String) -> Column? {
    columns[name] ?? form.questions.first { $0.name == name }.flatMap { columns[form.variableName($0)] }
  }

  /// What a reference answers in a case: the code, the number or the words; 1 or 0 for a choice.
  private func answer(_ reference: String, _ row: Int) -> String {
    let name = Self.name(reference)
    guard let column = column(name) else { return "" }
    let text = text(column[row], column.variable)
    guard name.count < reference.count else { return text }
    return text.split(separator: " ").contains(reference.dropFirst(name.count + 1)) ? "1" : "0"
  }

  private func text(_ answer: Answer, _ variable: Variable) -> String {
    switch answer {
    case .choice(let index): variable.categories[index].code
    case .choices(let indexes), .ranks(let indexes): indexes.map { variable.categories[$0].code }.joined(separator: " ")
    case .number(let number): RelevanceValue.number(number).text
    case .words(let text), .date(let text): text
    case .none: ""
    }
  }

  private func hasOther(_ name: String, _ row: Int) -> Bool { answer("\(name):other", row) == "1" }
}
