package import Survey

/// Several levels of a variable taken as one: a case is in it when it gave any of them.
package struct Net: Hashable, Sendable {
  package var name: String
  /// Codes of levels.
  package var codes: [String]

  package init(name: String, codes: [String]) {
    self.name = name
    self.codes = codes
  }

  /// The dataset with the variable as « in the net » or not.
  package func taken(in dataset: Dataset, variable: String) throws(TabulationError) -> Dataset {
    let column = try dataset.tabulated(variable)
    let coding = LevelCoding(column)
    var wanted: Set<Int> = []
    for code in codes {
      guard let level = coding.variable.index(named: code) else {
        throw .unknownCode(code, variable: variable, known: coding.variable.levels.map(\.code))
      }
      wanted.insert(level)
    }
    var extended = dataset
    extended.set(recoded(column, coding, wanted))
    return extended
  }

  /// The variable as « in the net » or not; reasons for having no answer are kept.
  private func recoded(_ column: Column, _ coding: LevelCoding, _ wanted: Set<Int>) -> Column {
    let answers = coding.entryOfAnswer.map { entry -> Answer in
      switch coding.entries[entry] {
      case .absent(let absence): .none(absence)
      case .levels(let levels): .choice(levels.contains(where: wanted.contains) ? 0 : 1)
      }
    }
    let categories = [Category(code: name), Category(code: "autres")]
    return Column(
      Variable(name: column.variable.name, kind: .single, categories: categories),
      answers: column.indexes.map { answers[Int($0)] })
  }
}
