import ArgumentParser
import Coding
import Diagnostics
import Exports
import Reporting
import Survey

/// How far the coders agree, and the rules with them.
struct AccordCodeurs: Command {
  @Argument var dossier: String?
  @Option var etude: String?
  @Option var unite = "tour"
  @Option var recouvrement: Int?
  @Option var tirages = 1000
  @Option var format = "texte"
  @Option var sortie: String?
  @Flag var csvBrut = false

  func run(_ terminal: Terminal) throws -> ExitCode {
    let format = try OutputFormat(self.format, among: OutputFormat.allCases)
    let unit = try agreementUnit()
    guard (0...100_000).contains(tirages) else {
      throw UsageError(
        message: "le nombre de tirages est \(tirages) ; de 0 à 100000 est attendu", remedy: "1000 suffit")
    }
    let location = try StudyLocation(argument: dossier, option: etude)
    guard let results = LoadedStudy.computed(location.path, terminal) else { return .studyProblems }
    let bootstrap = Bootstrap(draws: tirages)
    terminal.progress("accord")
    let report = AgreementReport(results.study, unit: unit, bootstrap: tirages == 0 ? nil : bootstrap)
    terminal.endProgress()
    try WrittenOutput(path: sortie).write(text(report, results, bootstrap, format, terminal.width), on: terminal)
    return .done
  }

  private func text(
    _ report: AgreementReport, _ results: StudyResults, _ bootstrap: Bootstrap, _ format: OutputFormat, _ width: Int
  ) -> String {
    let wording = LoadedStudy.wording(results.study.plan.thresholds)
    let codebook = results.study.codebook
    let output = AgreementOutput(
      codebook, report, results.rules, bootstrap: bootstrap,
      words: AgreementOutput.Words(
        reason: wording.reason, noRule: wording.text("accord.sans-regle"),
        notValidated: wording.text("accord.non-valide"), notProposed: wording.text("accord.pas-propose"),
        notGiven: wording.text("accord.pas-donne"), neither: wording.text("accord.ni-l-un")))
    let printer = AgreementPrinter(
      codebook: codebook, report: report, rules: results.rules, bootstrap: bootstrap, wording: wording)
    switch format {
    case .json: return output.json.text
    case .csv: return output.csv.text(csvBrut ? .raw : .excel)
    case .text:
      return printer.tables.map { $0.lines(width: width).joined(separator: "\n") + "\n" }.joined(separator: "\n")
    case .markdown: return printer.tables.map(\.markdown).joined(separator: "\n")
    }
  }

  private func agreementUnit() throws -> AgreementUnit {
    let units: [AgreementUnit] = [
      .passage(overlap: Double(recouvrement ?? 50) / 100), .turn, .interview, .organisation, .initiative,
    ]
    guard let unit = units.first(where: { $0.name == unite }) else {
      throw UsageError(
        message: "l’unité « \(unite) » n’existe pas", remedy: remedyForUnknown(unite, among: units.map(\.name)))
    }
    guard let recouvrement else { return unit }
    guard case .passage = unit else {
      throw UsageError(
        message: "--recouvrement va avec « --unite passage »", remedy: "l’ajouter, ou retirer --recouvrement")
    }
    guard (1...100).contains(recouvrement) else {
      throw UsageError(
        message: "le recouvrement est \(recouvrement) ; un pourcentage de 1 à 100 est attendu",
        remedy: "50 veut dire : la moitié de ce que les deux passages couvrent ensemble")
    }
    return unit
  }
}
