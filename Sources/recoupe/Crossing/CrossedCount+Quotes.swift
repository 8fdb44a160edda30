import Reporting
import Survey
import Tabulation

extension CrossedCount {
  /// The words behind a table’s cells; only codes crossed with an attribute have some.
  func quotes(behind content: CrossedTable.Content, _ dataset: Dataset) throws -> CrossedQuotes {
    guard let interviews = source.interviews, options.multiplicity == nil, case .twoWay(let table, _) = content,
      let quotes = try CellQuotes(
        table, dataset, interviews.cases, interviews.results.study, interviews.results.quotes)
    else {
      throw UsageError(
        message:
          "--citations donne les paroles d’un code selon un attribut ; une dimension de la grille et un attribut des organisations sont attendus",
        remedy: "écrire par exemple « recoupe croiser logique secteur --citations »")
    }
    return CrossedQuotes(
      quotes, table, interviews.results.study, LoadedStudy.wording(source.thresholds))
  }
}
