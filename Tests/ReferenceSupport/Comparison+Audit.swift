/// A walk of its own over a reference, which does not rest on what the comparison chose to look at.
extension Comparison {
  /// The keys of the reference, to its last value, that were neither compared nor excused with a reason.
  package func unaccounted(in reference: ReferenceValue) -> [String] {
    var left: Set<String> = []
    walk(reference, "", &left)
    return left.sorted()
  }

  private func walk(_ value: ReferenceValue, _ path: String, _ left: inout Set<String>) {
    let key = path.split(separator: ".").last.map(String.init) ?? ""
    guard skipped[key] == nil, skipped[path] == nil else { return }
    switch value {
    case .members(let members):
      for (name, value) in members { walk(value, path.isEmpty ? name : "\(path).\(name)", &left) }
    case .list(let list): for value in list { walk(value, path, &left) }
    case .null, .flag, .text, .number: if !comparedPaths.contains(path) { left.insert(path) }
    }
  }
}
