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
  /// Absences are levels of variables of categories; in a crossing, of those of one answer a case: with several, « none » is
  /// said by the others too, and no cell of it could be protected by itself.
  static func absences(of table: TableDefinition, in dataset: Dataset) -> Problem? {
    guard !table.absences.isEmpty else { return nil }
    let allowed: [Variable.Kind] = table.columns == nil ? [.single, .multiple] : [.single]
    let kinds = table.names.compactMap { dataset.column(named: $0)?.variable.kind }
    guard !kinds.allSatisfy(allowed.contains) else { return nil }
    let expected =
      table.columns == nil
      ? "une variable à modalités est attendue" : "des variables à une seule réponse par cas sont attendues"
    return Problem(
      .blocking, at: table.place.place, "le tableau « \(table.id) » a « dans_la_base » ; \(expected)",
      remedy: table.columns == nil
        ? "retirer « dans_la_base »" : "retirer « dans_la_base », ou « colonnes » : un tri à plat la prend")
  }
}
