/// Which space stands where there is one in French.
enum SpaceRule {
  struct Surroundings {
    /// The last scalars before the space.
    var before: [Unicode.Scalar]
    var after: ArraySlice<Unicode.Scalar>
    /// The run as it was written, up to the space.
    var written: ArraySlice<Unicode.Scalar>
    /// The space as it was written.
    var space: Unicode.Scalar
    /// The scalar that begins the next run.
    var following: Unicode.Scalar?

    var next: Unicode.Scalar? { after.first ?? following }
  }

  /// The no-break space that belongs there, or `nil` where an ordinary one does.
  static func space(_ place: Surroundings) -> Unicode.Scalar? {
    guard let next = place.next else { return place.before.last == "«" ? "\u{A0}" : nil }
    guard let last = place.before.last else { return nil }
    if last == "«" { return "\u{A0}" }
    switch next {
    case ";", "!", "?": return "\u{202F}"
    case "%", "‰": return last.isDigit ? "\u{202F}" : nil
    case ":": return "\u{A0}"
    case "»": return "\u{A0}"
    case "€": return last.isDigit ? "\u{A0}" : nil
    default: break
    }
    if last.isDigit { return afterNumber(place) }
    return bindsToNext(place.before, next: next) ? "\u{A0}" : nil
  }

  private static func afterNumber(_ place: Surroundings) -> Unicode.Scalar? {
    let word = Array(place.after.prefix(while: { $0.isLetter || $0 == "²" || $0 == "³" }))
    if joinsThousands(place) { return "\u{202F}" }
    guard !word.isEmpty, place.after.count > word.count || place.following?.isLetter != true else { return nil }
    let name = word.lowercasedString
    return units.contains(name) || months.contains(name) ? "\u{A0}" : nil
  }

  /// Whether one to three digits stand before and groups of exactly three after, all parted by the same space: another
  /// one parts two numbers.
  private static func joinsThousands(_ place: Surroundings) -> Bool {
    let head = place.written.reversed().prefix(while: { $0.isDigit || $0 == place.space })
    let groups = head.split(separator: place.space, omittingEmptySubsequences: true)
    guard let outer = groups.last, (1...3).contains(outer.count), outer.last != "0",
      groups.dropLast().allSatisfy({ $0.count == 3 })
    else { return false }
    if head.last?.isDigit == true, let lead = place.written.dropLast(head.count).last,
      lead.isLetter || lead.isNoBreakSpace || ".,/-+".unicodeScalars.contains(lead)
    {
      return false
    }
    var rest = place.after
    while true {
      guard rest.prefix(while: { $0.isDigit }).count == 3 else { return false }
      rest = rest.dropFirst(3)
      guard rest.first?.isSpace == true, rest.dropFirst().first?.isDigit == true else { break }
      guard rest.first == place.space else { return false }
      rest = rest.dropFirst()
    }
    guard let next = rest.first ?? place.following else { return true }
    return !next.isLetter && !"/-".unicodeScalars.contains(next)
  }

  /// Whether the word before (« n° », « M. », « p. ») takes what follows with it.
  private static func bindsToNext(_ before: [Unicode.Scalar], next: Unicode.Scalar) -> Bool {
    let word = Array(before.reversed().prefix(while: { !$0.isSpace && !"(«’[".unicodeScalars.contains($0) }).reversed())
    let name = word.string
    return (next.isDigit && beforeNumbers.contains(name)) || (next.isUppercase && beforeNames.contains(name))
  }

  /// Whether a colon here ends a code (`A1:`), which takes no space.
  static func endsInCode(_ tail: [Unicode.Scalar]) -> Bool {
    let word = Array(tail.reversed().prefix(while: { !$0.isSpace }).reversed())
    guard let first = word.first, first.isUppercase, first.isASCII else { return false }
    let digits = word.drop(while: { $0.isUppercase && $0.isASCII })
    return !digits.isEmpty && digits.allSatisfy(\.isDigit)
  }

  /// Whether a number between `tail` and `next` is a number, not a part of a code, a reference or a decimal.
  static func standsFree(_ tail: [Unicode.Scalar], next: Unicode.Scalar?) -> Bool {
    if let last = tail.last, last.isLetter || ".,/-_#+°:’'".unicodeScalars.contains(last) { return false }
    if tail.last?.isSpace == true, tail.dropLast().last == "°" { return false }
    guard let next else { return true }
    return !next.isLetter && !"/-_".unicodeScalars.contains(next)
  }

  private static let units: Set<String> = [
    "m", "m²", "m³", "km", "km²", "cm", "mm", "ha", "g", "kg", "l", "h", "min", "s", "ans", "an", "mois", "jours",
    "jour", "heures", "heure", "euros", "euro", "eur", "millions", "million", "milliards", "milliard", "kwh", "mwh",
    "etp", "pages",
  ]
  private static let months: Set<String> = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let beforeNumbers: Set<String> = [
    "n°", "N°", "no", "p.", "pp.", "art.", "chap.", "vol.", "fig.", "tabl.", "t.", "§", "nos", "n",
  ]
  private static let beforeNames: Set<String> = ["M.", "MM.", "Mme", "Mmes", "Mlle", "Dr", "Pr", "Me"]
}
