import Survey

/// The classes of one number: `V=35|55`.
struct NamedClasses: Equatable {
  var variable: String
  var classes: Classes

  init(parsing text: String) throws {
    let parts = try OptionAssignment(text, option: "--classes", example: "age=35|55")
    let bounds = parts.values.compactMap { Double($0.replacing(",", with: ".")) }
    guard bounds.count == parts.values.count, zip(bounds, bounds.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw UsageError(
        message: "--classes est « \(text) » ; des bornes de plus en plus grandes sont attendues",
        remedy: "écrire par exemple « age=35|55 », entre guillemets")
    }
    variable = parts.variable
    classes = Classes(bounds: bounds)
  }
}
