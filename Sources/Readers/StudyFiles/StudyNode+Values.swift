import Diagnostics
import Survey

/// A node read as a value of one type. What does not fit becomes a blocking problem at the node, and `nil`.
extension StudyNode {
  /// The text of a scalar.
  func text(_ problems: inout [Problem]) -> String? {
    guard case .text(let text) = content else {
      refuse(expecting: "un texte", remedy: "écrire \(name): suivi d’un texte", &problems)
      return nil
    }
    return text
  }

  /// The nodes of a list.
  func items(_ problems: inout [Problem]) -> [StudyNode] {
    if case .list(let items) = content { return items }
    refuse(expecting: "une liste", remedy: "écrire une ligne « - … » par élément", &problems)
    return []
  }

  /// The texts of a list; a text alone is a list of one.
  func texts(_ problems: inout [Problem]) -> [String] {
    placedTexts(&problems).map(\.text)
  }

  /// The texts of a list with their places; a text alone is a list of one.
  func placedTexts(_ problems: inout [Problem]) -> [(text: String, place: Place)] {
    if case .text(let text) = content { return [(text, place)] }
    return items(&problems).compactMap { item in item.text(&problems).map { ($0, item.place) } }
  }

  /// The entries of a mapping whose keys are free.
  func entries(_ problems: inout [Problem]) -> [Entry] {
    if case .mapping(let entries) = content { return entries }
    refuse(expecting: "des lignes « clé: valeur »", remedy: "écrire une ligne par clé, en retrait", &problems)
    return []
  }

  /// A whole number of at least `minimum`.
  func integer(atLeast minimum: Int = 0, _ problems: inout [Problem]) -> Int? {
    guard let text = text(&problems) else { return nil }
    if let number = Int(text), number >= minimum { return number }
    refuse(
      text, expecting: "un nombre entier d’au moins \(minimum)", remedy: "écrire le nombre en chiffres", &problems)
    return nil
  }

  /// A number, with a decimal point or comma.
  func decimal(_ problems: inout [Problem]) -> Double? {
    guard let text = text(&problems) else { return nil }
    let plain = String(text.map { $0 == "," ? "." : $0 })
    if plain.allSatisfy({ "0123456789.-".contains($0) }), let number = Double(plain) { return number }
    refuse(text, expecting: "un nombre", remedy: "écrire le nombre en chiffres, sans unité", &problems)
    return nil
  }

  /// A share as it is written, `1/2`.
  func fraction(_ problems: inout [Problem]) -> Thresholds.Fraction? {
    guard let text = text(&problems) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0.trimmingSpaces()) }
    if parts.count == 2, let top = parts[0], let bottom = parts[1], bottom > 0, (0...bottom).contains(top) {
      return Thresholds.Fraction(top, bottom)
    }
    refuse(text, expecting: "une part comme « 1/2 »", remedy: "écrire deux nombres entiers et une barre", &problems)
    return nil
  }

  /// `oui` or `non`.
  func yesNo(_ problems: inout [Problem]) -> Bool? {
    guard let text = text(&problems) else { return nil }
    switch text {
    case "oui": return true
    case "non": return false
    default:
      refuse(text, expecting: "« oui » ou « non »", remedy: "écrire oui ou non", &problems)
      return nil
    }
  }

  /// One of the words an enumeration is written with.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type, _ problems: inout [Problem]
  ) -> Choice? {
    guard let text = text(&problems) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    refuse(
      text, expecting: known.map { "« \($0) »" }.joined(separator: ", "), remedy: remedyForUnknown(text, among: known),
      &problems)
    return nil
  }

  /// Words of an enumeration, in a list or alone.
  func choices<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type, _ problems: inout [Problem]
  ) -> [Choice] {
    list.compactMap { $0.choice(type, &problems) }
  }

  /// A text in one language, French, or a mapping from languages to texts.
  func label(_ problems: inout [Problem]) -> Label {
    if case .text(let text) = content { return Label(text) }
    var label = Label()
    for entry in entries(&problems) {
      guard isLanguage(entry.key) else {
        problems.append(
          Problem(
            .blocking, at: entry.place, "« \(entry.key) » n’est pas une langue ; un code comme « fr » est attendu",
            remedy: "écrire fr, nl ou un autre code de langue"))
        continue
      }
      label[entry.key] = entry.value.text(&problems)
    }
    return label
  }

  private func isLanguage(_ key: String) -> Bool {
    let parts = key.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count) else { return false }
    return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isLetter } }
  }

  /// Adds the problem of a value that is not what was expected.
  func refuse(_ value: String, expecting expected: String, remedy: String, _ problems: inout [Problem]) {
    problems.append(
      Problem(.blocking, at: place, "« \(name) » vaut « \(value) » ; \(expected) \(verb(expected))", remedy: remedy))
  }

  private func refuse(expecting expected: String, remedy: String, _ problems: inout [Problem]) {
    let found =
      switch content {
      case .text: "un texte"
      case .list: "une liste"
      case .mapping: "des lignes « clé: valeur »"
      }
    problems.append(
      Problem(.blocking, at: place, "« \(name) » contient \(found) ; \(expected) \(verb(expected))", remedy: remedy))
  }

  private func verb(_ expected: String) -> String {
    expected.hasPrefix("des") ? "sont attendues" : expected.hasPrefix("une ") ? "est attendue" : "est attendu"
  }
}
