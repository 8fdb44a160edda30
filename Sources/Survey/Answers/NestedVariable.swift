extension Column {
  /// The column whose categories are the pairs of two single variables’ categories: those of `inner` under each of this one’s.
  /// A case without an answer to either has none, for the reason of the first that lacks one.
  ///
  /// Limits: both have declared categories, and a case gives one of each.
  package func nesting(_ inner: Column) -> Column {
    let (own, other) = (variable.categories, inner.variable.categories)
    let categories = own.flatMap { outer in
      other.map { category in
        Category(
          code: "\(outer.code)>\(category.code)",
          label: Label("\(outer.label.text() ?? outer.code) › \(category.label.text() ?? category.code)"))
      }
    }
    let name = "\(variable.name)>\(inner.variable.name)"
    let label = "\(variable.label.text() ?? variable.name) › \(inner.variable.label.text() ?? inner.variable.name)"
    return Column(
      Variable(name: name, label: Label(label), kind: .single, categories: categories),
      answers: indexes.indices.lazy.map { row in
        switch (self[row], inner[row]) {
        case (.choice(let outer), .choice(let place)): .choice(outer * other.count + place)
        case (.none(let absence), _), (_, .none(let absence)): .none(absence)
        default: .none(.leftEmpty)
        }
      })
  }
}
