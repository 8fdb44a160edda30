/// An option of the shape `V=a|b|c`: a variable and values.
struct OptionAssignment {
  let variable: String
  /// At least one, without spaces around.
  let values: [String]

  /// - Parameter example: the option well written, for the message.
  init(_ text: String, option: String, example: String) throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    values = parts.count == 2 ? parts[1].split(separator: "|").map { $0.trimmingSpaces } : []
    variable = parts[0]
    guard !values.isEmpty, !variable.isEmpty else {
      let shape = example.contains(":") ? "variable=nom:a|b" : "variable=a|b|c"
      throw UsageError(
        message: "\(option) est « \(text) » ; « \(shape) » est attendu",
        remedy: "écrire par exemple « \(example) », entre guillemets")
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
