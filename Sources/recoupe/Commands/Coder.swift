import ArgumentParser
import Coding
import Diagnostics
import Exports
import Foundation
import Reporting
import Survey

/// What the rules propose. It codes nothing: a person does, from the table it writes.
struct Coder: Command {
  @Argument var dossier: String?
  @Option var etude: String?
  @Option var regle: String?
  @Option var code: String?
  @Option var codeur: String?
  @Option var sortie: String?
  @Option var format: String?
  @Flag var csvBrut = false

  func run(_ terminal: Terminal) throws -> ExitCode {
    let format = try OutputFormat(self.format ?? (sortie == nil ? "texte" : "csv"), among: OutputFormat.allCases)
    try refuseExisting()
    let location = try StudyLocation(argument: dossier, option: etude)
    guard let results = LoadedStudy.computed(location.path, terminal) else { return .studyProblems }
    let rules = try chosen(results)
    let ids = Set(rules.map(\.rule))
    let matches = results.matches.filter { ids.contains($0.coding.rule ?? "") }
    let page = ProposalPage(
      rules: rules, matches: matches, study: results.study, wording: LoadedStudy.wording(results.study.plan.thresholds))
    let list = ProposalList(matches, of: results.study)
    let text =
      switch format {
      case .text: page.lines(width: terminal.width, showsPassages: regle != nil).joined(separator: "\n") + "\n"
      case .markdown: page.markdown
      case .csv: list.csv(decidedBy: codeur).text(csvBrut ? .raw : .excel)
      case .json: Exports.JSONValue.object(["regles": page.json, "propositions": list.json]).text
      }
    try WrittenOutput(path: sortie).write(text, on: terminal)
    if let sortie {
      terminal.say(
        "\(matches.count) passages dans \(sortie). Remplir « decision » : accepte, rejete, ou deplace (et « vers »).")
    }
    return .done
  }

  /// A file of decisions is a person's work.
  private func refuseExisting() throws {
    guard let sortie, FileManager.default.fileExists(atPath: sortie) else { return }
    throw UsageError(
      message: "« \(sortie) » existe déjà, et peut contenir des décisions",
      remedy: "choisir un autre nom ; avec --codeur, les décisions déjà prises y seront remises")
  }

  private func chosen(_ results: StudyResults) throws -> [RuleRow] {
    let all = results.rules.rules
    if let regle {
      let own = all.filter { $0.rule == regle }
      guard own.isEmpty else { return own }
      throw UsageError(
        message: "la règle « \(regle) » n’est pas dans la grille",
        remedy: remedyForUnknown(regle, among: all.map(\.rule)))
    }
    guard let code else { return all }
    let codebook = results.study.codebook
    guard codebook.code(code) != nil else {
      throw UsageError(
        message: "le code « \(code) » n’est pas dans la grille",
        remedy: remedyForUnknown(code, among: codebook.codes.map(\.id)))
    }
    return all.filter { codebook.counted(for: $0.code).contains(code) }
  }
}
