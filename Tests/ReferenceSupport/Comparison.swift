/// Compares one of our outputs with a reference, key by key.
package struct Comparison {
  /// Keys of the reference that are not compared, and why.
  package var skipped: [String: String] = [:]
  package private(set) var compared = 0
  package private(set) var differences: [String] = []
  package private(set) var skippedSeen: Set<String> = []
  /// The keys whose values were held against ours.
  package private(set) var comparedPaths: Set<String> = []

  package init(skipped: [String: String] = [:]) { self.skipped = Self.always.merging(skipped) { $1 } }

  /// What describes the reference itself.
  private static let always = [
    "id": "nom de la référence", "title": "titre de la référence", "data": "fichier de la référence",
    "note": "phrase de la référence ; la nôtre est en français", "design": "phrase de la référence",
    "method": "phrase de la référence", "parameter_names": "noms dans R", "order": "phrase de la référence",
    "generator": "notre générateur est un autre", "seed": "la même, écrite autrement selon le tirage",
    "B": "nombre de tirages choisi par le test",
  ]

  package mutating func compare(_ reference: ReferenceValue, _ ours: ReferenceValue?, at path: String = "") {
    let key = path.split(separator: ".").last.map(String.init) ?? ""
    if skipped[key] != nil || skipped[path] != nil {
      skippedSeen.insert(skipped[path] != nil ? path : key)
      return
    }
    switch (reference, ours) {
    case (.members(let members), .members):
      for (name, value) in members.sorted(by: { $0.key < $1.key }) {
        compare(value, ours?[name], at: path.isEmpty ? name : "\(path).\(name)")
      }
    case (.list(let list), .list(let values)) where list.count == values.count:
      for (value, own) in zip(list, values) { compare(value, own, at: path) }
    case (.text, .list(let values)) where values.count == 1: compareValues(reference, values[0], path, key)
    default: compareValues(reference, ours, path, key)
    }
  }

  private mutating func compareValues(
    _ reference: ReferenceValue, _ ours: ReferenceValue?, _ path: String, _ key: String
  ) {
    compared += 1
    comparedPaths.insert(path)
    let isEqual =
      switch (reference, ours) {
      case (.null, .null): true
      case (.flag(let one), .flag(let other)): one == other
      case (.text(let one), .text(let other)): one == other
      case (.number(let one), .number(let other)): isClose(one, other, key, path)
      default: false
      }
    if !isEqual { differences.append("\(path): \(Self.short(reference)) ≠ \(ours.map { Self.short($0) } ?? "absent")") }
  }

  private static func short(_ value: Any) -> String { String("\(value)".prefix(60)) }

  /// 1e-10 for probabilities, however small; 1e-12 for counts and shares; 1e-9 for the rest; R’s own search by `uniroot`
  /// stops at 1e-4, and its logit intervals rest on a regression stopped at 1e-8.
  private func isClose(_ one: Double, _ other: Double, _ key: String, _ path: String) -> Bool {
    let difference = abs(one - other)
    let size = max(abs(one), abs(other))
    if path.hasPrefix("fisher.odds") || path == "fisher.ci95" || path.hasPrefix("exact.") && key != "p" {
      return difference <= 1e-4 * size
    }
    if key == "svyciprop_logit" { return difference <= 2e-8 * size }
    if path.hasPrefix("monte_carlo.") {
      return key.hasSuffix("mcse") ? true : difference <= 6 * (one * (1 - one) / 10_000).squareRoot() + 2e-4
    }
    if Self.isProbability(key) { return difference <= 1e-10 * size }
    let tolerance = Self.isCount(key) ? 1e-12 : 1e-9
    return difference <= tolerance * size || difference <= 1e-13
  }

  private static func isProbability(_ key: String) -> Bool {
    key == "p" || key.hasPrefix("p_") || key.hasSuffix("_p") || key.contains("_p_") || key == "p.value"
  }

  private static func isCount(_ key: String) -> Bool {
    key.contains("counts") || key.contains("pct") && !key.contains("intervals") || key.hasPrefix("n_")
      || key.contains("totals") || key.contains("weighted")
  }
}
