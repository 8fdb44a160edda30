import Exports
import Reporting
import Survey
import Tabulation

/// The tables and lists of a run: `chiffres.csv`, `tableaux/*.csv`, `codages.csv`.
struct TableFiles {
  let files: [OutputFile]

  init(_ results: StudyResults, _ pieces: StudyPieces, isRawCSV: Bool) {
    let style: CSVStyle = isRawCSV ? .raw : .excel
    let base = results.study.plan.thresholds.percentageBase
    func file(_ path: String, _ table: Exports.CSVTable) -> OutputFile {
      OutputFile(path: path, text: table.text(style))
    }
    var files = [
      file("diffusion/chiffres.csv", Self.figures(results, pieces)),
      file("interne/codages.csv", CodingList(results.study.codings + results.undecided).csv),
      file("interne/protection.csv", Self.proofs(results)),
    ]
    for table in results.tables {
      let csv =
        switch (table.content, table.weighted) {
        case (_, .oneWay(let weighted)?): weighted.csv(percentageBase: base, style: table.definition.shares)
        case (.twoWay(let protected), .twoWay(let weighted)?):
          weighted.csv(protected, percentageBase: base, style: table.definition.shares)
        case (.oneWay(let frequency), _): frequency.csv(percentageBase: base, style: table.definition.shares)
        case (.twoWay(let protected), _): protected.csv(percentageBase: base, style: table.definition.shares)
        case (.numbers(let rows, let unit), _): Self.numbers(rows, unit)
        }
      files.append(file("diffusion/tableaux/\(table.id).csv", Self.signed(csv, results.study)))
    }
    self.files = files
  }

  /// Numbers side by side: a line a number with its own base.
  private static func numbers(_ rows: [NumberRow], _ unit: CaseUnit) -> Exports.CSVTable {
    let hidden = CSVCell.text("non publié (protection des répondants)")
    return Exports.CSVTable(
      header: [
        "Poste", "code", "Réponses utilisables", "Base (réponses)", "Premier quartile", "Médiane", "Troisième quartile",
      ],
      rows: rows.map { row in
        let quartiles = row.summary?.quartiles.map { $0.map { CSVCell.number($0) } } ?? [hidden, hidden, hidden]
        return [.text(row.label), .text(row.name), .integer(row.n), .integer(row.selectedCount)] + quartiles
      })
  }

  /// What the audit of all tables together found of each hidden sensitive cell: inside only.
  private static func proofs(_ results: StudyResults) -> Exports.CSVTable {
    Exports.CSVTable(
      header: ["tableau", "ligne", "colonne", "minimum", "maximum", "largeur_exigee", "prouve"],
      rows: results.tables.flatMap { table -> [[CSVCell]] in
        guard case .twoWay(let protected) = table.content else { return [] }
        let crosstab = protected.crosstab
        return table.proofs.map { proof in
          [
            .text(table.id),
            .text(proof.place.row < 0 ? "total" : crosstab.rows.levels[proof.place.row].code),
            .text(proof.place.column < 0 ? "total" : crosstab.columns.levels[proof.place.column].code),
            .integer(proof.range.lowerBound), .integer(proof.range.upperBound), .integer(proof.required),
            .text(proof.isSafe ? "oui" : "non"),
          ]
        }
      })
  }

  /// Every figure, printed or not; where a survey is weighted, each share with its weights in a last column.
  private static func figures(_ results: StudyResults, _ pieces: StudyPieces) -> Exports.CSVTable {
    let printed = pieces.printedIn
    let isWeighted = results.weightings.values.contains { $0.design.weight != nil }
    return Exports.CSVTable(
      header: ["id", "libelle", "valeur", "base", "unite", "source", "imprime_dans", "pourquoi"]
        + (isWeighted ? ["part_ponderee"] : []),
      rows: results.facts.facts.map { fact in
        let (value, base, why) = cells(fact)
        return [
          .text(fact.id), .text(fact.label), value, base, .text(fact.noun.rawValue),
          .text(fact.reference ?? "calculé"), .text(printed[fact.id, default: []].joined(separator: " | ")), .text(why),
        ] + (isWeighted ? [fact.weighted.map { .number($0.share) } ?? .empty] : [])
      })
  }

  private static func cells(_ fact: Fact) -> (value: CSVCell, base: CSVCell, why: String) {
    switch fact.value {
    case .count(let count, let base): (.integer(count), CSVCell(base), "")
    case .number(let number): (.number(number), .empty, "")
    case .range(let minimum, let maximum):
      (
        .empty, .empty,
        minimum == nil ? "un maximum publié : voir .max (\(maximum))" : "une fourchette : voir .min et .max"
      )
    case .hidden: (.empty, .empty, "non publié (protection des répondants)")
    }
  }

  /// A study that is fiction says so in every table.
  private static func signed(_ table: Exports.CSVTable, _ study: Study) -> Exports.CSVTable {
    guard study.plan.identity.isFiction else { return table }
    var signed = table
    let blank = Array(repeating: CSVCell.empty, count: max(0, table.header.count - 1))
    signed.rows.append([.text("Corpus fictif")] + blank)
    return signed
  }
}
