import Survey

/// The columns LimeSurvey adds to the answers, as hidden variables: no informant saw them.
struct MetadataColumns {
  let table: CSVTable
  let header: LimeSurveyHeader

  /// The date LimeSurvey writes in an anonymised survey.
  static let anonymisedDate = "1980-01-01"

  /// The response ids, or the numbers of the records where there is no id.
  var caseNames: [String] {
    guard let column = header.column(.id) else { return table.records.indices.map { "\($0 + 1)" } }
    return Array(table.column(column))
  }

  /// One variable per column but the id.
  func columns(languages: [String]) -> [Column] {
    header.metadata.filter { $0.role != .id }.map { column, role in
      let values = table.column(column)
      let name = table.header[column].text
      if role == .language { return language(name, values, languages) }
      var variable = Variable(name: name, kind: role.kind, isPersonal: role.isPersonal, isHidden: true)
      if role.kind == .number, !values.allSatisfy({ $0.isEmpty || NumberText.number($0) != nil }) {
        variable.kind = .text
      }
      if role.kind == .date, !values.allSatisfy({ $0.isEmpty || DateText.isoDate($0) != nil }) { variable.kind = .text }
      let kind = variable.kind
      return Column(variable, answers: values.map { answer($0, kind) })
    }
  }

  private func answer(_ text: String, _ kind: Variable.Kind) -> Answer {
    if ColumnGuess.isBlank(text) { return .none(.leftEmpty) }
    if kind == .number, let number = NumberText.number(text) { return .number(number) }
    guard kind == .date, let date = DateText.isoDate(text) else { return .words(text) }
    return date == Self.anonymisedDate ? .none(.declared(date)) : .date(date)
  }

  private func language(_ name: String, _ values: some Sequence<String>, _ languages: [String]) -> Column {
    var codes = languages
    for value in values where !value.isEmpty && !codes.contains(value) { codes.append(value) }
    let variable = Variable(
      name: name, kind: .single, categories: codes.map { Category(code: $0) }, isHidden: true)
    return Column(
      variable,
      answers: values.map { value in codes.firstIndex(of: value).map { .choice($0) } ?? .none(.leftEmpty) })
  }
}
