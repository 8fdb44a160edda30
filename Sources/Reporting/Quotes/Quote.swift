package import Survey

/// Somebody's words, cleared to leave: the consent is given, what stands beside them is shared by enough organisations.
package struct Quote: Hashable, Sendable {
  /// `E03.7.1204`: interview, turn and first offset.
  package var id: String
  package var interview: String
  package var turn: Int
  package var organisation: String?
  /// At most as long as was asked, cut with […].
  package var words: String
  package var language: String
  package var modality: PassageCoding.Modality
  /// The speaker's and the organisation's attributes that may stand beside the words, in order.
  package var attribution: [Speaker.Attribute]
}
