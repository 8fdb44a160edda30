import Survey

/// A question of an export under a plain name of the study's.
struct NamedVariable: Equatable {
  var name: String
  var origin: String
  /// In French where there is a French one.
  var label: String
  var isPersonal: Bool

  /// The closed questions and numbers of all surveys, and every column that looks personal; each name once, and none that a
  /// column has.
  static func variables(of sources: [StudyPlanText.Source]) -> [NamedVariable] {
    let columns = sources.flatMap(\.export.dataset.columns)
    var taken = Set(columns.map(\.variable.name))
    var (variables, origins) = ([NamedVariable](), Set<String>())
    for column in columns where origins.insert(column.variable.name).inserted {
      let variable = column.variable
      let isPersonal = PersonalDetail(in: column) != nil
      guard isPersonal || isClosed(variable) else { continue }
      let label = variable.label.text() ?? variable.name
      let plain = PlainName.of(label)
      let base = plain.isEmpty || plain.first?.isNumber == true ? "q-\(PlainName.of(variable.name))" : plain
      let name = NewStudy.free(base, among: Array(taken))
      taken.insert(name)
      variables.append(
        NamedVariable(name: name, origin: variable.name, label: shortened(label), isPersonal: isPersonal))
    }
    return variables
  }

  private static func isClosed(_ variable: Variable) -> Bool {
    switch variable.kind {
    case .single, .multiple, .number: !variable.isHidden
    case .text, .date, .ranking: false
    }
  }

  /// A label short enough for a table's title.
  private static func shortened(_ label: String) -> String {
    let line = label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 90 ? line : String(line.prefix(89)) + "…"
  }
}
