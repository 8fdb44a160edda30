/// How many people come to the day of workshops: what the copies to print are counted for.
package struct DayPlan: Hashable, Sendable {
  /// All workshops together; `nil` where the study does not say.
  package var participants: Int?
  /// People at one table of a workshop.
  package var perTable: Int

  /// A workshop's size where the study does not say how many come.
  package static let usualWorkshop = 12

  package init(participants: Int? = nil, perTable: Int = 4) {
    self.participants = participants
    self.perTable = perTable
  }

  /// The people of one workshop, when they share out evenly; the next whole number.
  package func perWorkshop(of workshops: Int) -> Int {
    guard let participants, workshops > 0 else { return Self.usualWorkshop }
    return (participants + workshops - 1) / workshops
  }

  /// Everyone who comes.
  package func everyone(in workshops: Int) -> Int { participants ?? Self.usualWorkshop * workshops }

  /// The tables of one workshop.
  package func tables(of workshops: Int) -> Int { (perWorkshop(of: workshops) + perTable - 1) / perTable }
}
