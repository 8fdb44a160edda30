import ArgumentParser
import Diagnostics
import Foundation
import Readers
import Reporting

/// The whole pipeline into the output folder.
struct Produire: Command {
  @Argument var dossier: String?
  @Option var etude: String?
  @Option var sortie: String?
  @Option var cle: String?
  @Flag var csvBrut = false
  @Option var langue = "fr"
  @Flag var final = false
  @Flag var pdf = false

  func run(_ terminal: Terminal) throws -> ExitCode {
    guard LoadedStudy.printedLanguages.contains(langue) else {
      throw UsageError(
        message: "la langue « \(langue) » n’est pas connue",
        remedy: remedyForUnknown(langue, among: LoadedStudy.printedLanguages))
    }
    let location = try StudyLocation(argument: dossier, option: etude)
    let target = OutputFolder(sortie ?? location.output + (langue == "fr" ? "" : "-\(langue)"))
    try target.repair()
    try refuseStrangers(in: target)
    let key = try KeyFile.read(option: cle, outside: [location.path, target.url.path])
    let study = LoadedStudy.load(location.path, terminal, language: langue)
    guard let results = study.results else { return fail(study.problems, terminal) }
    let options =
      (csvBrut ? ["csv-brut"] : []) + (langue == "fr" ? [] : ["langue=\(langue)"]) + (final ? ["final"] : [])
    let output = StudyOutput(results, inputs: study.inputs, options: options, untranslated: study.untranslated)
    let names = NameCheck(results.study, key: key?.value, files: output.files, inputs: study.inputs)
    let problems = study.problems + output.problems + (key?.problems ?? []) + names.problems
    guard !problems.contains(where: { $0.severity == .blocking }) else { return fail(problems, terminal) }
    if final {
      let check: Readiness.NameCheck = names.isEnoughForFinal ? .done : .none
      let readiness = Readiness(results, output.pieces, problems: problems, names: check)
      guard readiness.points.isEmpty else { return refuse(readiness, terminal) }
    }
    let withdrawals = WithdrawalReport(results.study, before: OutputNeighbours(of: DiskFolder(target.url.path)))
    terminal.progress("écriture")
    try target.replace(with: output.files)
    terminal.endProgress()
    report(output, problems, withdrawals.lines + [names.line].compactMap { $0 }, in: target, terminal)
    return pdf ? try print(output.pieces, from: target, terminal) : .done
  }

  /// What was read, written and left out; `people` is what is said of those who withdrew and of names.
  private func report(
    _ output: StudyOutput, _ problems: [Problem], _ people: [String], in target: OutputFolder, _ terminal: Terminal
  ) {
    let list = ProblemList(problems)
    list.print(on: terminal)
    for line in RunSummary(stages: output.stages).lines { terminal.say(line) }
    for line in people { terminal.say(line) }
    let place = sortie ?? ShownPath.of(target.url)
    let version = final ? "version finale" : "version de travail"
    terminal.say("\(output.files.count) fichiers dans \(place)/ (\(version)). À ouvrir : \(place)/diffusion/index.html")
    if !list.isEmpty { terminal.say(list.summary) }
  }

  private func refuseStrangers(in target: OutputFolder) throws {
    guard !target.isFile else {
      throw UsageError(
        message: "« \(target.name) » est un fichier, un dossier est attendu",
        remedy: "choisir un autre dossier avec --sortie, ou déplacer ce fichier")
    }
    let strangers = target.strangers()
    guard let first = strangers.first else { return }
    let others = strangers.count == 1 ? "" : " et \(strangers.count - 1) autre\(strangers.count == 2 ? "" : "s")"
    throw UsageError(
      message: "« \(target.name) » contient « \(first) »\(others), que recoupe n’a pas écrit",
      remedy: "choisir un autre dossier avec --sortie, ou déplacer ce qui s’y trouve")
  }

  private func fail(_ problems: [Problem], _ terminal: Terminal) -> ExitCode {
    let list = ProblemList(problems)
    list.print(on: terminal)
    terminal.complain("Rien n’a été écrit : \(list.summary).")
    return .studyProblems
  }
}
