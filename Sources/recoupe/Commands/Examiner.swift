import ArgumentParser
import Diagnostics
import Exports
import Readers

/// What a file is.
struct Examiner: Command {
  @Argument var fichiers: [String]
  @Option var structure: String?
  @OptionGroup var dialecte: DialectOptions
  @Option var format = "texte"

  func run(_ terminal: Terminal) throws -> ExitCode {
    let format = try OutputFormat(self.format, among: [.text, .json])
    let named = structure.map { NamedFile(path: $0).read(expected: "un questionnaire est attendu") }
    let declared = try dialecte.declared()
    let files = fichiers.map { ExaminedFile($0, structure: named?.value, declared: declared) }
    write(files, as: format, on: terminal)
    // A page says what was left out of what could be read; of a file that gave nothing there is no page.
    let told = files.flatMap { file in
      file.isUnreadable ? file.problems : file.problems.filter { $0.severity == .blocking }
    }
    let problems = (named?.problems ?? []) + told
    ProblemList(problems).print(on: terminal)
    return problems.isEmpty && !files.contains(where: \.isHeaderOnly) ? .done : .studyProblems
  }

  private func write(_ files: [ExaminedFile], as format: OutputFormat, on terminal: Terminal) {
    guard format == .text else {
      let values = files.map(\.json)
      return terminal.write((values.count == 1 ? values[0] : .array(values)).text)
    }
    let pages = files.map { $0.lines(width: terminal.width) }.filter { $0.count > 1 }
    terminal.write(pages.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n"))
  }
}
