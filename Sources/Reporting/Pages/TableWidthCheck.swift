import Diagnostics
import Survey
import Tabulation

/// Tables with more columns than an A4 page can show at a readable size.
struct TableWidthCheck {
  let results: StudyResults

  /// Counts of two digits in nine points, the row headers beside them.
  static let mostColumns = 12

  var problems: [Problem] {
    results.tables.compactMap { table in
      guard case .twoWay(let protected) = table.content, !table.isTotalsOnly else { return nil }
      let count = protected.crosstab.columns.levels.count
      guard count > Self.mostColumns else { return nil }
      return Problem(
        .warning, at: table.definition.place.place,
        "le tableau « \(table.id) » a \(count) colonnes ; au plus \(Self.mostColumns) tiennent lisiblement sur une page A4",
        remedy: "échanger lignes et colonnes, ou regrouper les modalités dans « variables »")
    }
  }
}
