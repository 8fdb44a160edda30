/// The words an export writes for an option that was ticked, and for one that was not.
struct TickWords {
  private var ticked: Set<String> = ["Y", "1", "Oui", "Ja", "Yes", "oui", "ja", "yes"]
  private var unticked: Set<String> = ["N", "0", "Non", "Nee", "Nein", "No", "non", "nee", "nein", "no", "N/A"]

  /// The usual words; « 2 » is a tick that is missing where « 1 » is one; a single other word among the options of a file
  /// is what LimeSurvey was told to write for `Y`.
  init(found: Set<String> = []) {
    if found.contains("1"), !found.contains("0") { unticked.insert("2") }
    let others = found.subtracting(ticked).subtracting(unticked)
    if others.count == 1, found.isDisjoint(with: ticked) { ticked.formUnion(others) }
  }

  func isTick(_ text: String) -> Bool { ticked.contains(text) }
  func isNoTick(_ text: String) -> Bool { unticked.contains(text) }
  func isKnown(_ text: String) -> Bool { ticked.contains(text) || unticked.contains(text) }
}
