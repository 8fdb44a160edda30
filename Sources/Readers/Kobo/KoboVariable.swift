import Survey

/// A variable of a KoboToolbox or ODK export and the columns its answers are read from.
struct KoboVariable: Equatable, Sendable {
  enum Source: Equatable, Sendable {
    case column(Int)
    /// The column of a multiple choice that lists all, and the 0/1 column of each category.
    case options(summary: Int?, [Int?])
    /// One column whose kind its values tell.
    case guessed(Int)
  }

  var variable: Variable
  var source: Source
}
