import ArgumentParser
import Coding
import Exports
import Reporting
import Survey

/// A keyword in context over the interviews.
struct Chercher: Command {
  @Argument var texte: String
  @Option var etude: String?
  @Flag var enqueteur = false
  @Option var contexte: Int?
  @Option var format = "texte"
  @Option var sortie: String?
  @Flag var csvBrut = false

  func run(_ terminal: Terminal) throws -> ExitCode {
    let format = try OutputFormat(self.format, among: OutputFormat.allCases)
    if let contexte, !(0...2000).contains(contexte) {
      throw UsageError(
        message: "le contexte est de \(contexte) caractères ; de 0 à 2000 est attendu", remedy: "60 fait une ligne")
    }
    let location = try StudyLocation(argument: nil, option: etude)
    guard let results = LoadedStudy.computed(location.path, terminal) else { return .studyProblems }
    let page = ContextPage(width: terminal.width, context: contexte)
    let contexts: [KeywordContext]
    do throws(TermFault) {
      contexts = try KeywordContext.search(
        texte, in: results.study.interviews, width: format == .text ? page.room : contexte ?? 80,
        asksInterviewers: enqueteur)
    } catch {
      throw UsageError(
        message: "« \(texte) » : \(error.message)", remedy: "recoupe chercher --aide dit ce qui se cherche")
    }
    let text =
      switch format {
      case .text: page.lines(contexts).joined(separator: "\n") + "\n"
      case .markdown: page.markdown(contexts)
      case .csv: ContextList(contexts).csv.text(csvBrut ? .raw : .excel)
      case .json: ContextList(contexts).json.text
      }
    try WrittenOutput(path: sortie).write(text, on: terminal)
    return .done
  }
}
