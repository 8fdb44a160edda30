import Survey

extension FormTable {
  /// A question whose cells hold several options between separators, as a multiple choice, or a ranking where every cell
  /// has all of them; `nil` when the cells are not lists.
  mutating func joined(_ name: String, _ label: Label, _ column: Int, _ list: JoinedOptions) -> Column {
    for option in list.joined {
      problems.append(
        FormFault.joinedOptions(option, question: name).problem(at: records[0].fields[column].place(in: grid.file)))
    }
    let places = Dictionary(uniqueKeysWithValues: list.options.enumerated().map { ($1, $0) })
    var known: [String: [Int]] = [:]
    for value in distinct(column) { known[value] = list.chosen(value).compactMap { places[$0] } }
    let orders = Set(known.values)
    let isRanking =
      list.options.count > 2 && orders.count > 1 && orders.allSatisfy { $0.count == list.options.count }
    let variable = Variable(
      name: unique(name, column), label: label, kind: isRanking ? .ranking : .multiple,
      categories: list.options.map { Category(code: $0, label: Self.label($0)) })
    return Column(
      variable,
      answers: records.map { record in
        guard let chosen = known[record.fields[column].text] else { return .none(.leftEmpty) }
        return isRanking ? .ranks(chosen) : .choices(chosen.sorted())
      })
  }
}
