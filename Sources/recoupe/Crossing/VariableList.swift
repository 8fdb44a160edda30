import Document
import Exports
import Survey

/// The variables that can be crossed, source by source.
struct VariableList {
  let sources: [CrossedSource]

  /// Aligned lines, a heading a source.
  func lines(width: Int) -> [String] {
    sources.map { source in lines(source, width) }.joined(separator: [""]).map { $0 }
  }

  private func lines(_ source: CrossedSource, _ width: Int) -> [String] {
    let unit = Self.unit(source.dataset.unit, source.caseCount)
    let rows = source.dataset.columns.map { column in
      ["  " + column.variable.name.cut(to: 48), column.variable.kind.rawValue, remark(column.variable, source)]
    }
    let before = AlignedText(alignments: [.left, .left], rows: rows.map { Array($0.prefix(2)) }).lines
    let room = max(20, width - (before.map(\.count).max() ?? 0) - 2)
    let table = AlignedText(
      alignments: [.left, .left, .left], rows: rows.map { [$0[0], $0[1], $0[2].cut(to: room)] })
    return ["\(source.name) (\(unit))"] + table.lines
  }

  private func remark(_ variable: Variable, _ source: CrossedSource) -> String {
    if source.personal.contains(variable.name) { return "(personnelle : ni croisée ni imprimée)" }
    return variable.label.text() ?? (variable.isHidden ? "(ajoutée par l’outil)" : "")
  }

  private static func unit(_ unit: CaseUnit, _ count: Int) -> String {
    let (one, several) =
      switch unit {
      case .answer: ("réponse", "réponses")
      case .organisation: ("organisation", "organisations")
      case .interview: ("entretien", "entretiens")
      case .speaker: ("personne", "personnes")
      case .initiative: ("initiative", "initiatives")
      case .passage: ("passage", "passages")
      }
    return "\(count) \(count > 1 ? several : one)"
  }

  private var rows: [(name: String, kind: String, label: String, source: String, isPersonal: Bool)] {
    sources.flatMap { source in
      source.dataset.columns.map { column in
        (
          column.variable.name, column.variable.kind.rawValue, column.variable.label.text() ?? "", source.name,
          source.personal.contains(column.variable.name)
        )
      }
    }
  }

  var json: JSONValue {
    .array(
      rows.map { row in
        .object([
          "nom": .string(row.name), "type": .string(row.kind), "libelle": .string(row.label),
          "source": .string(row.source), "personnelle": .bool(row.isPersonal),
        ])
      })
  }

  var csv: Exports.CSVTable {
    Exports.CSVTable(
      header: ["nom", "type", "libelle", "source", "personnelle"],
      rows: rows.map { row in
        [
          .text(row.name), .text(row.kind), .text(row.label), .text(row.source), .text(row.isPersonal ? "oui" : "non"),
        ]
      })
  }

  /// A table a source, for a page.
  var printed: [PrintedTable] {
    sources.map { source in
      let columns = source.dataset.columns.map(\.variable)
      return PrintedTable(
        title: source.name, subtitle: Self.unit(source.dataset.unit, source.caseCount), rows: columns.map(\.name),
        columns: [
          .init(title: "type", figures: columns.map(\.kind.rawValue)),
          .init(title: "libellé", figures: columns.map { remark($0, source) }),
        ], notes: [])
    }
  }

  var markdown: String {
    let lines = rows.map { row in
      let cells = [row.name, row.kind, row.isPersonal ? "(personnelle)" : row.label, row.source]
      return "| " + cells.map { MarkdownText.escaped($0, startsBlock: true) }.joined(separator: " | ") + " |"
    }
    return (["| nom | type | libellé | source |", "| --- | --- | --- | --- |"] + lines).joined(separator: "\n") + "\n"
  }
}
