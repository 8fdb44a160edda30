/// A table the study prints.
package struct TableDefinition: Hashable, Sendable {
  package var id: String
  package var title: String
  /// A variable of the study or of the survey, a dimension of the grid (`logique`) or a family of codes.
  package var rows: String
  /// `nil` for a one-way table.
  package var columns: String?
  /// For the interviews' codes; the survey's tables count answers.
  package var unit: CaseUnit?
  /// The survey's id, or `nil` for the interviews.
  package var source: String?
  package var place: SourceLine
  /// Levels that may be taken as one, the first ones first, where the table could not be printed otherwise (`fusions`).
  package var merges: [VariableDefinition.Group] = []
  /// The test to print under it, by the name a person asks for it; none is printed otherwise.
  package var test: PlacedName?
  package var shares = ShareStyle()
  /// The absences that are levels of a one-way table, and so in its base (`dans_la_base`).
  package var absences: Set<AbsenceKind> = []

  package init(
    id: String, title: String, rows: String, columns: String? = nil, unit: CaseUnit? = nil, source: String? = nil,
    place: SourceLine = SourceLine()
  ) {
    self.id = id
    self.title = title
    self.rows = rows
    self.columns = columns
    self.unit = unit
    self.source = source
    self.place = place
  }

  /// Every variable of the table.
  package var names: [String] { rowNames + (columns.map { [$0] } ?? []) }

  /// The variables in rows: several numbers may stand side by side.
  package var rowNames: [String] {
    rows.split(separator: ",").map { name in String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
  }
}
