package import Coding
import Survey

/// Which codes meet, as a table: one row a pair, the unit and its base in each.
package struct MeetingList {
  private let meetings: CodeMeetings

  package init(_ meetings: CodeMeetings) { self.meetings = meetings }

  package var csv: CSVTable {
    CSVTable(
      header: ["unite", "base", "code_1", "code_2", "effectif_1", "effectif_2", "ensemble", "coefficient"],
      rows: meetings.pairs.map { pair in
        [
          .text(unit), .integer(meetings.base), .text(pair.first), .text(pair.second), .integer(pair.firstCount),
          .integer(pair.secondCount), .integer(pair.both), .number(pair.coefficient),
        ]
      })
  }

  private var unit: String {
    switch meetings.place {
    case .turn: "tour"
    case .cases(let unit): unit.rawValue
    }
  }
}
