import ArgumentParser

/// What a file is.
struct Examiner: ParsableCommand, Runnable {
  @Argument var fichiers: [String]
  @Option var structure: String?
  @Option var format = "texte"

  func run(_ terminal: Terminal) throws -> ExitCode { .done }
}
