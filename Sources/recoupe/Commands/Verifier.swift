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
        results.study, key: key?.value, files: Self.files(results, study.inputs, location, terminal),
        inputs: study.inputs)
      problems += check.problems
      names = check.line
    }
    let list = ProblemList(problems)
    list.print(on: terminal)
    if let line = assertions.map(AssertionSummary.line) { terminal.say(line) }
    if let results = study.results {
      let neighbours = OutputNeighbours(of: DiskFolder(location.output))
      for line in WithdrawalReport(results.study, before: neighbours).lines { terminal.say(line) }
    }
    if let names { terminal.say(names) }
    terminal.say(list.isEmpty ? "Rien à signaler." : list.summary)
    return list.count(.blocking) + list.count(.setAside) > 0 ? .studyProblems : .done
  }

  /// All that would be written: in French, then, in each other language of the study, what differs, under the folder it
  /// would be written to.
  private static func files(
    _ results: StudyResults, _ inputs: [LoadedStudy.Input], _ location: StudyLocation, _ terminal: Terminal
  ) -> [OutputFile] {
    let french = StudyOutput(results, inputs: inputs, options: []).files
    let known = Dictionary(uniqueKeysWithValues: french.map { ($0.path, $0.bytes) })
    let languages = LoadedStudy.printedLanguages.filter {
      $0 != "fr" && results.study.plan.identity.languages.contains($0)
    }
    return french
      + languages.flatMap { language -> [OutputFile] in
        let study = LoadedStudy.load(location.path, terminal, language: language)
        guard let results = study.results else { return [] }
        let output = StudyOutput(
          results, inputs: study.inputs, options: ["langue=\(language)"], untranslated: study.untranslated)
        return output.files.filter { known[$0.path] != $0.bytes }.map {
          OutputFile(path: "\(PathParts(location.output).name)-\(language)/\($0.path)", bytes: $0.bytes)
        }
      }
  }
}
