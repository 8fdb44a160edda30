/// A variable with some of its levels taken as one: coarser, so that fewer cells are small.
package struct MergedLevels: Hashable, Sendable {
  /// Levels that become one, under a code and a label of their own.
  package struct Merge: Hashable, Sendable {
    package var code: String
    package var label: Label
    package var codes: [String]

    package init(code: String, label: Label, codes: [String]) {
      self.code = code
      self.label = label
      self.codes = codes
    }
  }

  package let merges: [Merge]

  package init(_ merges: [Merge]) { self.merges = merges }

  /// The coarser column, under another name; a case that gave any of the merged levels gave the new one, which stands
  /// where the first of them stood.
  package func column(from source: Column, named name: String) -> Column {
    var variable = source.variable
    variable.name = name
    variable.categories = []
    let places = source.variable.categories.map { category -> Int in
      let merge = merges.first { $0.codes.contains(category.code) }
      let merged = merge.map { Category(code: $0.code, label: $0.label) } ?? category
      if let place = variable.index(ofCode: merged.code) { return place }
      variable.categories.append(merged)
      return variable.categories.count - 1
    }
    return source.mapped(to: variable) { answer in
      switch answer {
      case .choice(let index): .choice(places[index])
      case .choices(let indexes): .choices(Set(indexes.map { places[$0] }).sorted())
      case .ranks(let indexes): .choices(Set(indexes.map { places[$0] }).sorted())
      case .number, .words, .date, .none: answer
      }
    }
  }
}
