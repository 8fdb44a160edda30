import Coding
import Reporting
import Survey

/// A report of agreement in tables of a terminal: dimensions, codes somebody gave, interviews, then what rules find.
struct AgreementPrinter {
  let codebook: Codebook
  let report: AgreementReport
  let rules: RuleReport
  let bootstrap: Bootstrap
  let wording: Wording

  var tables: [PrintedTable] {
    let given = report.codes.filter { $0.given.contains { $0 > 0 } }
    var tables: [PrintedTable] = []
    if report.interviews.isEmpty {
      tables.append(
        PrintedTable(
          title: wording.text("accord.titre-code"), subtitle: "", rows: [], columns: [],
          notes: [wording.text("accord.sans-deux")]))
    } else {
      tables.append(table("dimension", report.dimensions.filter { $0.given.contains { $0 > 0 } }))
      tables.append(table("code", given))
      if !report.byInterview.isEmpty { tables.append(table("entretien", report.byInterview)) }
      tables[tables.count - 1].notes += remarks
    }
    return tables + [RulePrinter(rules: rules, wording: wording).table].compactMap { $0 }
  }

  private func table(_ level: String, _ rows: [AgreementRow]) -> PrintedTable {
    PrintedTable(
      title: wording.text("accord.titre-\(level)"),
      subtitle: wording.text(
        "accord.base",
        [
          "unite": wording.unit(report.unit), "codeurs": wording.list(report.coders),
          "entretiens": String(report.interviews.count),
        ]), rows: rows.map(\.subject.id), columns: counts(rows) + measures(of: rows), notes: notComputable(rows))
  }

  private func counts(_ rows: [AgreementRow]) -> [PrintedTable.Column] {
    let coders = report.coders.indices.map { coder in
      PrintedTable.Column(title: report.coders[coder], figures: rows.map { FigureFormat.whole($0.given[coder]) })
    }
    return [
      PrintedTable.Column(title: wording.text("accord.n"), figures: rows.map { FigureFormat.whole($0.units) })
    ] + coders + [
      PrintedTable.Column(title: wording.text("accord.ensemble"), figures: rows.map { FigureFormat.whole($0.agreed) })
    ]
  }

  /// A column for each measure that some row has.
  private func measures(of rows: [AgreementRow]) -> [PrintedTable.Column] {
    AgreementMeasure.Name.allCases.compactMap { name in
      let own = rows.map { $0.measure(name) }
      guard own.contains(where: { $0?.value.value != nil }) else { return nil }
      return PrintedTable.Column(
        title: wording.measure(name), figures: own.map { $0.map { wording.coefficient($0.value) } ?? "" },
        shares: own.map { wording.interval($0?.drawn) })
    }
  }

  /// One note a reason: the rows it holds for, or the measures where it holds for all.
  private func notComputable(_ rows: [AgreementRow]) -> [String] {
    Coefficient.Reason.allCases.compactMap { reason in
      var everywhere: [String] = []
      var here: [String] = []
      for name in AgreementMeasure.Name.allCases {
        let hit = rows.filter { $0.measure(name)?.value == .notComputable(reason) }.map(\.subject.id)
        if hit.isEmpty { continue }
        if hit.count == rows.count { everywhere.append(wording.measure(name)) } else { here += hit }
      }
      var seen: Set<String> = []
      let lines = here.filter { seen.insert($0).inserted }
      let told =
        (everywhere.isEmpty ? [] : [wording.text("accord.partout", ["mesures": everywhere.joined(separator: ", ")])])
        + lines
      guard !told.isEmpty else { return nil }
      return wording.text(
        "accord.non-calculables", ["pourquoi": wording.reason(reason), "lignes": told.joined(separator: ", ")])
    }
  }

  private var remarks: [String] {
    let never = report.codes.filter { row in row.given.allSatisfy { $0 == 0 } }.map(\.subject.id)
    let count = report.disagreements.count
    return [
      wording.text("accord.note-n"),
      bootstrap.draws == 0
        ? nil
        : wording.text("accord.note-tirages", ["tirages": String(bootstrap.draws), "graine": String(bootstrap.seed)]),
      report.fromRules == 0
        ? nil : wording.text("accord.note-regles", ["n": FigureFormat.whole(report.fromRules)]),
      never.isEmpty ? nil : wording.text("accord.jamais", ["codes": never.joined(separator: ", ")]),
      report.unfinished.isEmpty
        ? nil : wording.text("accord.non-termines", ["entretiens": report.unfinished.joined(separator: ", ")]),
      wording.text("accord.desaccords.\(wording.number(of: count))", ["n": FigureFormat.whole(count)]),
      report.modalities.isEmpty
        ? nil
        : wording.text(
          "accord.modalites.\(wording.number(of: report.modalities.count))",
          ["n": FigureFormat.whole(report.modalities.count)]),
    ].compactMap { $0 }
  }
}
