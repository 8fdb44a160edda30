import Survey

/// The attributes of the organisations behind each case, as columns. A case of several organisations that differ has
/// several values: the variable is then a multiple one.
struct AttributeColumns {
  let columns: [Column]

  init(_ study: Study, selection: CaseSelection) {
    var organisations: [[String]] = Array(repeating: [], count: selection.cases.count)
    for interview in study.interviews {
      for speaker in interview.speakers {
        guard let row = selection.row(interview: interview.id, speaker: speaker.label),
          let organisation = speaker.organisation, !organisations[row].contains(organisation)
        else { continue }
        organisations[row].append(organisation)
      }
    }
    self.init(study, organisations: organisations)
  }

  /// - Parameter organisations: those behind each case.
  init(_ study: Study, organisations: [[String]]) {
    var names: [String] = []
    for attribute in study.organisations.flatMap(\.attributes) where !names.contains(attribute.name) {
      names.append(attribute.name)
    }
    columns = names.filter { $0 != "nom" }.map { name in
      let known = Dictionary(uniqueKeysWithValues: study.organisations.map { ($0.id, $0[name] ?? "") })
      return Self.column(name, values: organisations.map { $0.compactMap { known[$0] }.filter { !$0.isEmpty } })
    }
  }

  private static func column(_ name: String, values: [[String]]) -> Column {
    var codes: [String] = []
    for value in values.joined() where !codes.contains(value) { codes.append(value) }
    let categories = codes.map { Category(code: $0, label: Label($0)) }
    let sets = values.map { value in Set(value.compactMap { codes.firstIndex(of: $0) }).sorted() }
    let isMultiple = sets.contains { $0.count > 1 }
    let variable = Variable(
      name: name, label: Label(name), kind: isMultiple ? .multiple : .single, categories: categories)
    return Column(
      variable,
      answers: sets.map { set in
        guard let first = set.first else { return .none(.leftEmpty) }
        return isMultiple ? .choices(set) : .choice(first)
      })
  }
}
