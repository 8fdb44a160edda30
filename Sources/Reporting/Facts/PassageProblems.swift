import Diagnostics
import Survey
import Tabulation

extension Problem {
  /// What a table of passages cannot have.
  static func passages(of table: TableDefinition, in dataset: Dataset) throws(TabulationError) -> [Problem] {
    try PassageProtection.check(dataset, table.names)
    let refused = [
      table.test == nil
        ? nil : ("test", "les passages d’une même organisation ne sont pas des cas indépendants"),
      table.merges.isEmpty
        ? nil : ("fusions", "ce qui se masque s’y décide par organisation, et non par effectif"),
    ].compactMap { $0 }
    return refused.map { key, why in
      Problem(
        .blocking, at: table.place.place,
        "le tableau « \(table.id) » compte des passages et a « \(key) » ; aucun n’est attendu : \(why)",
        remedy: "retirer « \(key) », ou changer « unite »")
    }
  }
}
