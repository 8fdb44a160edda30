/// How a run ends.
enum ExitCode: Int32 {
  case done = 0
  /// The study has problems: all are listed.
  case studyProblems = 1
  case badUse = 2
  /// The tool's own fault.
  case internalFault = 3
}
