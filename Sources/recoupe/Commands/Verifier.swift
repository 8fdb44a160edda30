import ArgumentParser
import Diagnostics
import Reporting
import Survey

/// Everything but writing.
struct Verifier: Command {
  @Argument var dossier: String?
  @Option var etude: String?

  func run(_ terminal: Terminal) throws -> ExitCode {
    let location = try StudyLocation(argument: dossier, option: etude)
    let study = LoadedStudy.load(location.path, terminal)
    var problems = study.problems
    var assertions: [Assertion]?
    if let results = study.results {
      let pieces = StudyPieces(
        results, LoadedStudy.wording(results.study.plan.thresholds), templates: LoadedStudy.templates, hash: "")
      assertions = pieces.assertions.isEmpty ? nil : pieces.assertions
      problems += pieces.problems + PreparationCheck(results, pieces).problems
    }
    let list = ProblemList(problems)
    list.print(on: terminal)
    if let line = assertions.map(AssertionSummary.line) { terminal.say(line) }
    terminal.say(list.isEmpty ? "Rien à signaler." : list.summary)
    return list.count(.blocking) + list.count(.setAside) > 0 ? .studyProblems : .done
  }
}
