import Tabulation

/// Levels of a row variable taken as one: `V=nom:a|b`.
struct NamedNet: Equatable {
  var variable: String
  var net: Net

  init(parsing text: String) throws {
    let parts = try OptionAssignment(text, option: "--sous-totaux", example: "avis=tranché:oui|non")
    let first = parts.values[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard first.count == 2, !first[0].isEmpty, !first[1].isEmpty else {
      throw UsageError(
        message: "--sous-totaux est « \(text) » ; « variable=nom:a|b » est attendu",
        remedy: "écrire par exemple « avis=tranché:oui|non », entre guillemets")
    }
    variable = parts.variable
    net = Net(name: first[0], codes: [first[1]] + parts.values.dropFirst())
  }
}
