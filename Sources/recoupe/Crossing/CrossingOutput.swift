import Exports
import Reporting
import Survey

/// Tables, or the list of variables, in the format asked for.
struct CrossingOutput {
  let format: TableFormat
  /// CSV for programs.
  let isRaw: Bool
  let width: Int
  /// The study the tables are of; its fiction is said on a page.
  let results: StudyResults?

  func text(_ tables: [CrossedTable]) -> String {
    switch format {
    case .text: lines(tables.flatMap(\.printed))
    case .markdown: tables.flatMap(\.printed).map(\.markdown).joined(separator: "\n")
    case .csv: csv(tables.flatMap(\.csv))
    case .json: (tables.count == 1 ? tables[0].json : .array(tables.map(\.json))).text
    case .html: page(tables.flatMap(\.printed))
    }
  }

  func text(_ list: VariableList) -> String {
    switch format {
    case .text: list.lines(width: width).joined(separator: "\n") + "\n"
    case .markdown: list.markdown
    case .csv: csv([list.csv])
    case .json: list.json.text
    case .html: page(list.printed)
    }
  }

  private func lines(_ tables: [PrintedTable]) -> String {
    tables.map { $0.lines(width: width).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func page(_ tables: [PrintedTable]) -> String {
    let identity = results?.study.plan.identity
    let wording = results.map { LoadedStudy.wording($0.study.plan.thresholds) }
    let title = tables.count == 1 ? tables[0].title : "Tableaux croisés"
    return PrintedPage(
      title: identity.map { "\(title) – \($0.title)" } ?? title,
      fictionBand: identity?.isFiction == true ? wording?.text("bandeau.fiction") : nil, tables: tables
    ).html
  }

  /// Several tables follow one another, an empty line between; one byte order mark for all.
  private func csv(_ tables: [Exports.CSVTable]) -> String {
    let texts = tables.map { $0.text(isRaw ? .raw : .excel) }
    return texts.enumerated().map { $0 == 0 ? $1 : "\r\n" + $1.drop { $0 == "\u{FEFF}" } }.joined()
  }
}
