import Diagnostics
import Tabulation

extension UsageError {
  /// A table that cannot be made as it was asked for.
  init(_ error: TabulationError) {
    let problem = error.problem(at: Place(""))
    self.init(message: problem.message, remedy: problem.remedy)
  }
}
