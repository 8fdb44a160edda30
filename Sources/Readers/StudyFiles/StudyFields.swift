import Diagnostics

/// A mapping whose keys are known: each value by its key.
struct StudyFields: Sendable {
  var place: Place
  private var values: [String: StudyNode] = [:]

  /// Checks the keys of `node`; `nil` when it is no mapping.
  init?(_ node: StudyNode, _ known: [String], required: [String] = [], _ problems: inout [Problem]) {
    place = node.place
    guard case .mapping(let entries) = node.content else {
      _ = node.entries(&problems)
      return nil
    }
    var misspelt: Set<String> = []
    for entry in entries {
      guard known.contains(entry.key) else {
        problems.append(Self.unknown(entry, in: node.name, known))
        if let near = nearestName(to: entry.key, among: known) { misspelt.insert(near) }
        continue
      }
      if !entry.value.isEmpty { values[entry.key] = entry.value }
    }
    for key in required where values[key] == nil && !misspelt.contains(key) {
      problems.append(
        Problem(
          .blocking, at: place, "la clé « \(key) » manque dans « \(node.name) » ; elle est attendue",
          remedy: "ajouter « \(key): … »"))
    }
  }

  /// The value of a key; `nil` when the key is absent or nothing is written after it.
  subscript(key: String) -> StudyNode? { values[key] }

  private static func unknown(_ entry: StudyNode.Entry, in name: String, _ known: [String]) -> Problem {
    var remedy = remedyForUnknown(entry.key, among: known)
    if entry.value.isEmpty, Int(entry.key) != nil {
      remedy = "entre accolades, écrire les nombres avec un point (13.5) ou entre guillemets droits (\"13,5\")"
    }
    return Problem(
      .blocking, at: entry.place, "la clé « \(entry.key) » est inconnue dans « \(name) » ; une clé connue est attendue",
      remedy: remedy)
  }
}
