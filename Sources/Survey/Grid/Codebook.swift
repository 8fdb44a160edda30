/// The coding grid.
package struct Codebook: Hashable, Sendable {
  package var dimensions: [Dimension]

  package init(dimensions: [Dimension] = []) { self.dimensions = dimensions }

  /// Every code, dimension by dimension.
  package var codes: [Code] { dimensions.flatMap(\.codes) }

  /// The code with this id, or whose former id it is.
  package func code(_ id: String) -> Code? {
    let own = id.prefix { $0 != "." }
    for dimension in dimensions where dimension.id == own {
      if let code = dimension.codes.first(where: { $0.id == id }) { return code }
    }
    return codes.first { $0.formerIDs.contains(id) }
  }

  /// The dimension with this id.
  package func dimension(_ id: String) -> Dimension? { dimensions.first { $0.id == id } }

  /// The code, its parents up to the dimension, and the families of each: all that a passage so coded counts for.
  package func counted(for id: String) -> [String] {
    var counted: [String] = []
    var next: String? = id
    while let current = next, let code = code(current) {
      counted.append(code.id)
      if let family = code.family, !counted.contains(family) { counted.append(family) }
      next = code.parent
    }
    return counted
  }
}
