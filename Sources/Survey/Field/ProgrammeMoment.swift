/// One moment of the day, in order. Empty texts are not known.
package struct ProgrammeMoment: Hashable, Sendable {
  package var order: Int
  package var time: String
  package var title: String
  package var place: String
  package var speakers: String
  /// Its line in the table, for problems.
  package var line: Int

  package init(
    order: Int, time: String = "", title: String, place: String = "", speakers: String = "", line: Int = 0
  ) {
    self.order = order
    self.time = time
    self.title = title
    self.place = place
    self.speakers = speakers
    self.line = line
  }
}
