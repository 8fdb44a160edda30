import Survey

/// What says the contrary of a code, whichever of the two the grid writes it at.
struct OpposedCodes {
  let codebook: Codebook

  /// The opposites of one code, in the grid's order.
  func of(_ id: String) -> [Code] {
    guard let code = codebook.code(id) else { return [] }
    return codebook.codes.filter { code.opposites.contains($0.id) || $0.opposites.contains(code.id) }
  }

  /// The opposites of some codes, each once, those among the codes themselves too.
  func of(_ ids: [String]) -> [Code] {
    var found: [Code] = []
    for id in ids { for code in of(id) where !found.contains(code) { found.append(code) } }
    return found
  }
}
