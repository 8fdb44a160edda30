import ArgumentParser
import Diagnostics
import Document
import Exports
import Reporting
import Survey

/// What changed between two outputs.
struct Comparer: Command {
  @Argument var avant: String
  @Argument var apres: String?
  @Option var etude: String?
  @Option var format = "texte"

  private enum Format: String, CaseIterable {
    case text = "texte"
    case markdown = "md"
    case html, json
  }

  func run(_ terminal: Terminal) throws -> ExitCode {
    guard let format = Format(rawValue: self.format) else {
      throw UsageError(
        message: "le format « \(self.format) » n’existe pas ici",
        remedy: remedyForUnknown(self.format, among: Format.allCases.map(\.rawValue)))
    }
    let wording = LoadedStudy.wording(Thresholds())
    let before = try WrittenRun(avant, wording)
    let after = try WrittenRun(apres ?? StudyLocation(argument: nil, option: etude).output, wording)
    guard before.folder.url != after.folder.url else {
      throw UsageError(
        message: "« \(before.folder.name) » est comparé à lui-même",
        remedy: "copier le dossier de sortie avant de produire à nouveau, et donner cette copie en premier")
    }
    for run in [before, after] where run.isWithoutMarks {
      terminal.say(
        "« \(run.folder.name) » vient d’une version antérieure de recoupe : ses rangs, ses phrases et ses citations ne sont pas connus, seuls ses chiffres sont comparés."
      )
    }
    let report = ComparisonReport(before, after, wording)
    let page = HTMLWriter(css: Stylesheets.css(for: .tables)).page(report.piece)
    switch format {
    case .text: terminal.write(report.text)
    case .markdown: terminal.write(MarkdownWriter().text(report.piece))
    case .html: terminal.write(page)
    case .json: terminal.write(report.json.text)
    }
    try after.folder.writeChanges(page)
    let place = ShownPath.of(after.folder.url)
    terminal.say("La page : \(place)/interne/changements.html (la prochaine production l’enlève).")
    return .done
  }
}
