import Diagnostics
import Exports
import Foundation
import Readers
import Survey

/// One file as `examiner` sees it, with what is wrong in it.
struct ExaminedFile {
  enum Content {
    case survey(SurveyExport)
    case transcript(ExaminedTranscript)
    case project(REFIReader.Project)
    /// Nothing could be read; the problems say why.
    case unreadable
  }

  let path: String
  let content: Content
  let problems: [Problem]

  /// Reads a file, its questionnaire named or looked for beside it.
  init(_ path: String, structure: SourceFile?, declared: DeclaredDialect = DeclaredDialect()) {
    self.path = path
    let named = NamedFile(path: path)
    let file = named.read(expected: "un export d’enquête, un questionnaire ou une transcription est attendu")
    guard var source = file.value else {
      (content, problems) = (.unreadable, file.problems)
      return
    }
    source.declared = declared
    if REFIReader.isProject(path) {
      let project = REFIReader.read(source)
      (content, problems) = (project.value.map(Content.project) ?? .unreadable, project.problems)
      return
    }
    // Forms, definitions and answers are XML too: what they are is for the readers of surveys to say.
    let format = TranscriptFormat.of(source)
    if format.isSure, format != .unread(.markup) {
      let transcript = ExaminedTranscript.read(source)
      (content, problems) = (
        transcript.value.transcript.text.isEmpty ? .unreadable : .transcript(transcript.value), transcript.problems
      )
      return
    }
    let survey = SurveyReader.read(data: source, structure: structure, neighbours: named.neighbours, sheet: named.sheet)
    if let transcript = Self.transcript(source, insteadOf: survey.value) {
      (content, problems) = (.transcript(transcript.value), transcript.problems)
    } else {
      (content, problems) = (survey.value.map(Content.survey) ?? .unreadable, survey.problems)
    }
  }

  /// The file as a transcript, where it is no export of a known tool and its turns, or its one column, say so.
  private static func transcript(
    _ file: SourceFile, insteadOf survey: SurveyExport?
  ) -> Reading<ExaminedTranscript>? {
    if let survey, survey.description.tool != "CSV" { return nil }
    let type = PathParts(file.name).name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
    guard !exports.contains(type), !SurveyReader.takesBytes(of: file), file.bytes.first != UInt8(ascii: "<") else {
      return nil
    }
    let transcript = ExaminedTranscript.read(file)
    let hasOneColumn = survey.map { $0.dataset.columns.count < 2 } ?? true
    return transcript.value.isConvincing || hasOneColumn ? transcript : nil
  }

  /// Files of these names are exports or structures: what is wrong in one does not make a transcript of it.
  private static let exports: Set<String> = [
    "csv", "tsv", "lss", "lsg", "lsq", "lsr", "lsa", "sss", "asc", "dat", "xml", "qsf", "json", "r", "sps",
  ]

  /// Nothing could be made of the file: its problems say why.
  var isUnreadable: Bool {
    if case .unreadable = content { true } else { false }
  }

  /// A table of answers without an answer; a questionnaire alone has none to give.
  var isHeaderOnly: Bool {
    if case .survey(let export) = content { export.isHeaderOnly } else { false }
  }

  var json: JSONValue {
    let told = problems.inReadingOrder()
    switch content {
    case .survey(let export): return export.json(file: path, problems: told)
    case .transcript(let transcript):
      var object = transcript.json(file: path)
      object["problemes"] = .array(told.map(\.json))
      return .object(object)
    case .project(let project):
      var object = ProjectPage(project).json(file: path)
      object["problemes"] = .array(told.map(\.json))
      return .object(object)
    case .unreadable:
      return .object(["fichier": .string(path), "problemes": .array(told.map(\.json))])
    }
  }

  /// The page of the file, problems last.
  func lines(width: Int) -> [String] {
    let page =
      switch content {
      case .survey(let export): SurveyPage(export, width: width).lines
      case .transcript(let transcript): TranscriptPage(transcript, width: width).lines
      case .project(let project): ProjectPage(project).lines
      case .unreadable: [String]()
      }
    let told = problems.inReadingOrder().map { "\($0.severity.rawValue) : \($0)" }
    return [path] + page + (told.isEmpty || page.isEmpty ? [] : [""] + told)
  }
}
