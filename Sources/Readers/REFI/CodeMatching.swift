import Survey

/// Which code of the study's grid each code of a project is: by the identifier the study gave it, by its id, else by its
/// label, the names above it telling equal labels apart.
struct CodeMatching {
  enum Outcome: Equatable {
    case code(String)
    case several([String])
    case none
  }

  private let codebook: Codebook
  private var byIdentifier: [String: String] = [:]
  private var byLabel: [[UInt8]: [String]] = [:]

  init(_ codebook: Codebook) {
    self.codebook = codebook
    for code in codebook.codes {
      for id in [code.id] + code.formerIDs { byIdentifier[StableID.code(id).text] = code.id }
      for words in Set(code.label.texts.map { ComparableText($0.text).bytes }) where !words.isEmpty {
        byLabel[words, default: []].append(code.id)
      }
    }
  }

  /// - Parameter path: the names above the code, and its own.
  func match(_ code: ProjectCode, path: [String]) -> Outcome {
    if let own = byIdentifier[code.id] { return .code(own) }
    for id in [code.name, path.joined(separator: "."), path.suffix(2).joined(separator: ".")] {
      if let known = codebook.code(id) { return .code(known.id) }
    }
    let named = byLabel[ComparableText(code.name).bytes] ?? []
    guard named.count > 1 else { return named.first.map { .code($0) } ?? .none }
    let above = Set(path.dropLast().map { ComparableText($0).bytes })
    let placed = named.filter { isUnder(above, $0) }
    return placed.count == 1 ? .code(placed[0]) : .several(placed.isEmpty ? named : placed)
  }

  /// Whether a name above the project's code is that of the dimension or the parent of the study's.
  private func isUnder(_ above: Set<[UInt8]>, _ id: String) -> Bool {
    guard let code = codebook.code(id), let dimension = codebook.dimension(code.dimension) else { return false }
    var names = [dimension.id] + dimension.label.texts.map(\.text)
    if let parent = code.parent.flatMap(codebook.code) { names += [parent.id] + parent.label.texts.map(\.text) }
    return names.contains { above.contains(ComparableText($0).bytes) }
  }
}
