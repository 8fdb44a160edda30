import Diagnostics
import Survey
import Tabulation

extension Dataset {
  /// The same with the absences of these kinds that a variable has as levels of it.
  func counting(
    _ kinds: Set<AbsenceKind>, of name: String, _ kept: Tabulation.CaseSelection.Kept
  ) throws(TabulationError) -> Dataset {
    guard !kinds.isEmpty, let column = column(named: name) else { return self }
    let missing = try Frequency(of: self, variable: name, kept: kept).missing
    var counting = self
    counting.set(column.counting(missing.absences(kinds)))
    return counting
  }
}

extension Problem {
  /// Absences are levels of one variable counted alone; a crossing would have to protect them with its other cells.
  static func absences(of table: TableDefinition, in dataset: Dataset) -> Problem? {
    guard !table.absences.isEmpty else { return nil }
    let kind = dataset.column(named: table.rows)?.variable.kind
    guard table.columns != nil || (kind != nil && kind != .single && kind != .multiple) else { return nil }
    return Problem(
      .blocking, at: table.place.place,
      "le tableau « \(table.id) » a « dans_la_base » ; un tri à plat d’une variable à modalités est attendu",
      remedy: "retirer « dans_la_base », ou « colonnes »")
  }
}
