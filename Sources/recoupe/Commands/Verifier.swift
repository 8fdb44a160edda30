import ArgumentParser
import Diagnostics
import Readers
import Reporting
import Survey

/// Everything but writing.
struct Verifier: Command {
  @Argument var dossier: String?
  @Option var etude: String?
  @Option var cle: String?

  func run(_ terminal: Terminal) throws -> ExitCode {
    let location = try StudyLocation(argument: dossier, option: etude)
    let key = try KeyFile.read(option: cle, outside: [location.path])
    let study = LoadedStudy.load(location.path, terminal)
    var problems = study.problems + (key?.problems ?? [])
    var names: String?
    var assertions: [Assertion]?
    if let results = study.results {
      let pieces = StudyPieces(
        results, LoadedStudy.wording(results.study.plan.thresholds), templates: LoadedStudy.templates, hash: "")
      assertions = pieces.assertions.isEmpty ? nil : pieces.assertions
      problems += pieces.problems + PreparationCheck(results, pieces).problems
      let check = NameCheck(
        results.study, key: key?.value, files: StudyOutput(results, inputs: study.inputs, options: []).files,
        inputs: study.inputs)
      problems += check.problems
      names = check.line
    }
    let list = ProblemList(problems)
    list.print(on: terminal)
    if let line = assertions.map(AssertionSummary.line) { terminal.say(line) }
    if let results = study.results {
      for line in WithdrawalReport(results.study, before: DiskFolder(location.output)).lines { terminal.say(line) }
    }
    if let names { terminal.say(names) }
    terminal.say(list.isEmpty ? "Rien à signaler." : list.summary)
    return list.count(.blocking) + list.count(.setAside) > 0 ? .studyProblems : .done
  }
}
