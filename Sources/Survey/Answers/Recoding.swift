package import Diagnostics

/// A variable of the study made from one of a source: renamed, grouped, some codes declared missing.
package struct Recoding: Equatable, Sendable {
  package var definition: VariableDefinition

  package init(_ definition: VariableDefinition) { self.definition = definition }

  /// The new column, and the codes the definition names that the source lacks.
  package func column(from source: Column) -> (column: Column, problems: [Problem]) {
    if let classes = definition.classes { return classed(source, classes) }
    var problems: [Problem] = []
    let known = source.variable.categories.map(\.code)
    for code in definition.groups.flatMap(\.codes) + definition.missingCodes where !known.contains(code) {
      problems.append(.unknownCategory(code, of: definition.origin, at: definition.place, known: known))
    }
    let target = variable(from: source.variable)
    let places = source.variable.categories.map { place(ofCode: $0.code, in: target) }
    return (source.mapped(to: target) { replaced($0, source: source.variable, places: places) }, problems)
  }

  /// Numbers in their classes; those declared missing are no answer.
  private func classed(_ source: Column, _ classes: Classes) -> (column: Column, problems: [Problem]) {
    do throws(NotNumbers) {
      let numbers = try source.numeric()
      let missing = definition.missingCodes.map { code in (code, Double(code)) }
      let answered = numbers.mapped(to: numbers.variable) { answer in
        guard case .number(let value) = answer, let code = missing.first(where: { $0.1 == value })?.0 else {
          return answer
        }
        return .none(.declared(code))
      }
      return (classes.column(from: answered, as: variable(from: numbers.variable)), [])
    } catch {
      return (source, [.notNumbers(definition.origin, example: error.example, at: definition.place)])
    }
  }

  private func variable(from source: Variable) -> Variable {
    var variable = source
    variable.name = definition.name
    if !definition.label.texts.isEmpty { variable.label = definition.label }
    variable.isPersonal = definition.isPersonal || source.isPersonal
    variable.isOrdinal = definition.isOrdinal || source.isOrdinal
    if definition.groups.isEmpty {
      variable.categories.removeAll { definition.missingCodes.contains($0.code) }
    } else {
      variable.categories = definition.groups.map { Category(code: $0.name, label: Label($0.label ?? $0.name)) }
    }
    return variable
  }

  /// The index of a source code in the new variable; `nil` when it is declared missing or in no group.
  private func place(ofCode code: String, in variable: Variable) -> Int? {
    if definition.missingCodes.contains(code) { return nil }
    if definition.groups.isEmpty { return variable.index(ofCode: code) }
    return definition.groups.firstIndex { $0.codes.contains(code) }
  }

  private func replaced(_ answer: Answer, source: Variable, places: [Int?]) -> Answer {
    switch answer {
    case .choice(let index):
      places[index].map(Answer.choice) ?? .none(.declared(source.categories[index].code))
    case .choices(let indexes):
      .choices(Set(indexes.compactMap { places[$0] }).sorted())
    case .ranks(let indexes):
      .ranks(indexes.compactMap { places[$0] })
    case .number, .words, .date, .none:
      answer
    }
  }
}

extension Dataset {
  /// The dataset with the study's variables beside the source's own; what is declared personal is so under both names. A definition whose origin is missing here is a
  /// problem.
  package func adding(_ definitions: [VariableDefinition]) -> (dataset: Dataset, problems: [Problem]) {
    var dataset = self
    var problems: [Problem] = []
    for definition in definitions {
      guard let source = column(named: definition.origin) else {
        problems.append(
          .unknownVariable(definition.origin, at: definition.place, known: columns.map(\.variable.name)))
        continue
      }
      if let name = definition.whole {
        guard let whole = column(named: name), whole.variable.kind == .number, source.variable.kind == .number else {
          problems.append(.notTwoNumbers(definition))
          continue
        }
        let (column, found) = PartOfWhole(definition).column(from: source, of: whole, caseNames: caseNames)
        problems += found
        dataset.set(column)
        continue
      }
      let (column, found) = Recoding(definition).column(from: source)
      problems += found
      dataset.set(column)
      if definition.isPersonal {
        var personal = source
        personal.variable.isPersonal = true
        dataset.set(personal)
      }
    }
    return (dataset, problems)
  }
}
