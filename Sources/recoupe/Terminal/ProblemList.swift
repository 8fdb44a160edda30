import Diagnostics

/// Problems as a person reads them: by place, what each severity means said once at the end.
struct ProblemList {
  private let problems: [Problem]

  init(_ problems: [Problem]) { self.problems = problems.inReadingOrder() }

  var isEmpty: Bool { problems.isEmpty }

  func count(_ severity: Severity) -> Int { problems.filter { $0.severity == severity }.count }

  /// One line a problem, the severity first, then the sums.
  func print(on terminal: Terminal) {
    for problem in problems {
      let line = "\(problem.severity.rawValue) : \(problem)"
      if problem.severity == .blocking { terminal.complain(line) } else { terminal.say(line) }
    }
  }

  /// « 2 bloquants, 1 écarté, 3 avertissements », or nothing.
  var summary: String {
    [
      (count(.blocking), "bloquant", "bloquants"), (count(.setAside), "écarté", "écartés"),
      (count(.warning), "avertissement", "avertissements"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }.joined(separator: ", ")
  }
}
