/// Regular expressions a grid may hold: those that cannot run away on a turn. They are matched scalar by scalar on the
/// folded text (lower case, plain apostrophes), whatever the case they are written in; accents count.
struct BoundedPattern {
  /// Refuses what does not compile or matches nothing at all, what is longer than 200 characters, what repeats a group
  /// that repeats, and more than three open repetitions.
  static func check(_ source: String) throws(TermFault) {
    var repetitions = BoundedPattern()
    guard source.count <= 200, !repetitions.runsAway(source) else { throw .costlyPattern(source) }
    let matchesNothing: Bool
    do {
      matchesNothing = try !"".matches(of: regex(source)).isEmpty
    } catch {
      throw .badPattern(source)
    }
    if matchesNothing { throw .badPattern(source) }
  }

  /// The expression, compiled.
  static func regex(_ source: String) throws -> Regex<AnyRegexOutput> {
    try Regex(source.replacing("\u{2019}", with: "'")).ignoresCase().matchingSemantics(.unicodeScalar)
  }

  private var groupRepeats = [false]
  private var lastGroupRepeats = false
  private var repetitions = 0

  private mutating func runsAway(_ source: String) -> Bool {
    var previous: Character?
    var isInClass = false
    for character in source {
      defer { previous = previous == "\\" ? nil : character }
      if previous == "\\" { continue }
      switch character {
      case "[": isInClass = true
      case "]": isInClass = false
      case "(" where !isInClass: groupRepeats.append(false)
      case ")" where !isInClass: close()
      case "*" where !isInClass, "+" where !isInClass, "{" where !isInClass:
        if previous == ")", lastGroupRepeats { return true }
        repetitions += 1
        groupRepeats[groupRepeats.count - 1] = true
      default: continue
      }
    }
    return repetitions > 3
  }

  private mutating func close() {
    guard groupRepeats.count > 1 else { return }
    lastGroupRepeats = groupRepeats.removeLast()
    if lastGroupRepeats { groupRepeats[groupRepeats.count - 1] = true }
  }
}
