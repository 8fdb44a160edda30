import Coding
import Document
import Survey

/// How far the coders agree, by dimension, in one table of few columns.
struct AgreementTable {
  let report: AgreementReport
  let wording: Wording
  let codebook: Codebook

  private static let shown: [AgreementMeasure.Name] = [.percent, .cohen, .gwet, .krippendorff, .overlap]

  func block() -> TableBlock {
    let rows = report.dimensions.filter { $0.given.contains { $0 > 0 } }
    return TableBlock(
      id: "accord", caption: .text(wording.text("accord.titre-dimension")),
      base: .text(
        wording.text(
          "accord.base",
          [
            "unite": wording.unit(report.unit), "codeurs": wording.list(report.coders),
            "entretiens": String(report.interviews.count),
          ])),
      columns: [column("ensemble-sur")] + Self.shown.map { column($0.rawValue) }, rows: rows.map(row),
      note: .text(wording.text("accord.note-table")))
  }

  private func column(_ key: String) -> TableBlock.Column { .init(title: .text(wording.text("accord.\(key)"))) }

  private func row(_ row: AgreementRow) -> TableBlock.Row {
    let given = row.units == 0 ? 0 : row.given.max() ?? 0
    return TableBlock.Row(
      header: .text(codebook.dimension(row.subject.id)?.label.text() ?? row.subject.id),
      cells: [
        .figure(
          wording.text(
            "fait.sur", ["n": FigureFormat.whole(row.agreed), "base": FigureFormat.whole(given)]))
      ] + Self.shown.map { name in .figure(row.measure(name).map { wording.coefficient($0.value) } ?? "–") })
  }
}
