/// The words of an interview as stored (UTF-8, LF, NFC, no BOM), cut into turns. Offsets of codings speak of `text`.
package struct Transcript: Hashable, Sendable {
  package var text: String
  /// What stands before the first speaker: kept, never coded.
  package var heading: String
  package var turns: [Turn]
  /// The text was made from a file that is no plain text: a person who wants to follow offsets needs to be given it.
  package var isComposed: Bool

  package init(text: String, heading: String, turns: [Turn], isComposed: Bool = false) {
    self.text = text
    self.heading = heading
    self.turns = turns
    self.isComposed = isComposed
  }

  /// The labels that occur, in order of first appearance.
  package var speakers: [String] {
    var seen: Set<String> = []
    return turns.map(\.speaker).filter { seen.insert($0).inserted }
  }
}
