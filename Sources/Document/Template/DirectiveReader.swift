import Diagnostics

/// Reads what stands between `{{` and `}}`.
struct DirectiveReader {
  /// The directive, or what is wrong with it and how many characters after the braces' opening.
  static func read(_ inner: String, at place: Place) -> Result<Directive, Refusal> {
    let lead = inner.prefix { $0.isWhitespace }.count
    let source = String(inner.dropFirst(lead).reversed().drop { $0.isWhitespace }.reversed())
    guard !source.isEmpty else {
      return .failure(
        Refusal(
          "la directive est vide ; un nom est attendu entre « {{ » et « }} »",
          remedy: "écrire un nom, ou retirer les accolades"))
    }
    let first = source.prefix { !$0.isWhitespace }
    var directive = Directive(name: String(first), source: source, sourceOffset: 2 + lead, place: place)
    if ["si", "affirme"].contains(directive.name) { return .success(directive) }
    return words(of: source.dropFirst(first.count), from: 2 + lead + first.count).map { words in
      directive.splitName()
      for word in words {
        if let name = word.option {
          directive.options.append(.init(name: name, value: word.text))
        } else {
          directive.arguments.append(word.text)
        }
      }
      return directive
    }
  }

  private struct Word {
    var option: String?
    var text: String
  }

  private static func words(of text: Substring, from offset: Int) -> Result<[Word], Refusal> {
    var words: [Word] = []
    var rest = text
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      let offset = offset + text.distance(from: text.startIndex, to: start)
      var word = Word(text: "")
      if let equals = rest.prefix(while: { !$0.isWhitespace && $0 != "\"" }).firstIndex(of: "=") {
        word.option = String(rest[..<equals])
        rest = rest[rest.index(after: equals)...]
      }
      guard let value = value(&rest) else {
        return .failure(
          Refusal(
            "le guillemet ouvert dans « \(text.drop { $0.isWhitespace }) » n’est pas fermé ; un « \" » est attendu",
            remedy: "fermer le guillemet sur la même ligne", offset: offset))
      }
      guard word.option == nil || (word.option?.isEmpty == false && !value.isEmpty) else {
        return .failure(
          Refusal(
            "l’option « \(word.option ?? "")=\(value) » n’est pas complète ; « nom=valeur » est attendu, sans espaces",
            remedy: "écrire le nom et la valeur de part et d’autre du signe « = »", offset: offset))
      }
      word.text = value
      words.append(word)
    }
    return .success(words)
  }

  /// The next value, quoted or not, or `nil` when its quotation mark is not closed.
  private static func value(_ rest: inout Substring) -> String? {
    for (open, close) in [("\"", "\""), ("«", "»"), ("“", "”")] as [(Character, Character)] where rest.first == open {
      let inside = rest.dropFirst()
      guard let end = inside.firstIndex(of: close) else { return nil }
      rest = inside[inside.index(after: end)...]
      let value = String(inside[..<end])
      return open == "\""
        ? value : String(value.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
    let value = rest.prefix { !$0.isWhitespace }
    rest = rest[value.endIndex...]
    return String(value)
  }
}

extension Directive {
  /// Takes the form, the modality and the unit off the end of the name, in any order.
  fileprivate mutating func splitName() {
    let marks: [Character] = ["@", "~", ":"]
    var rest = Substring(name)
    var parts: [Character: String] = [:]
    while let index = rest.lastIndex(where: { marks.contains($0) }) {
      parts[rest[index]] = String(rest[rest.index(after: index)...])
      rest = rest[..<index]
    }
    name = String(rest)
    unit = parts["@"]
    modality = parts["~"]
    form = parts[":"]
  }
}
