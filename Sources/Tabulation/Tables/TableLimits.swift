import Survey

/// Past these, a table says nothing, and cannot be protected.
package enum TableLimits {
  /// Levels of a side of a crossing.
  package static let crossed = 100
  /// Levels of a variable counted alone.
  package static let counted = 1000
}

extension TableVariable {
  /// Throws where a table of it would be too long.
  package func checkLevels(isCrossed: Bool) throws(TabulationError) {
    let limit = isCrossed ? TableLimits.crossed : TableLimits.counted
    guard levels.count > limit else { return }
    throw .tooManyLevels(name, count: levels.count, limit: limit, isCrossed: isCrossed)
  }
}
