import Survey

extension Dataset {
  /// The numbers of the column of this name: what is weighted or counted with.
  func numbers(_ name: String) throws(TabulationError) -> Column {
    let column = try tabulated(name)
    do throws(NotNumbers) {
      return try column.numeric()
    } catch {
      throw .notNumbers(name, example: error.example)
    }
  }
}
