import Diagnostics
import Reporting

/// What a final version waits for, and what is printed beside the output.
extension Produire {
  /// The PDF beside the output; without a browser nothing is printed, and a line says it.
  func print(_ pieces: StudyPieces, from target: OutputFolder, _ terminal: Terminal) throws -> ExitCode {
    let folder = PrintedFolder(beside: target)
    guard let browser = Browser.found() else {
      terminal.complain(
        "Pas de PDF : aucun navigateur Chromium n’est trouvé ; installer chromium ou Google Chrome, ou donner son chemin dans CHROMIUM. Les pages, elles, sont écrites."
      )
      return .studyProblems
    }
    let problems = try folder.write(pieces, from: target, by: browser, terminal)
    terminal.endProgress()
    ProblemList(problems).print(on: terminal)
    let count = PrintedFolder.printed(pieces).count - problems.count
    terminal.say("\(count) PDF dans \(folder.name)/, à côté de \(target.name)/")
    return problems.isEmpty ? .done : .studyProblems
  }

  /// Every reason, and nothing written.
  func refuse(_ readiness: Readiness, _ terminal: Terminal) -> ExitCode {
    for kind in OpenPoint.Kind.allCases {
      for problem in readiness.points.filter({ $0.kind == kind }).map(\.problem).inReadingOrder() {
        terminal.complain("\(kind.rawValue) : \(problem)")
      }
    }
    terminal.complain("Rien n’a été écrit : la version finale attend encore (\(readiness.summary)).")
    return .studyProblems
  }
}
