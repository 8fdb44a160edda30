import Diagnostics
import Document
import Exports
import Reporting
import Survey

/// All the files of a run, made in memory: the same study gives the same bytes.
struct StudyOutput {
  let files: [OutputFile]
  let problems: [Problem]
  let stages: [StageCount]
  let pieces: StudyPieces

  /// - Parameter untranslated: what the study still says in French, for pages in another language.
  init(_ results: StudyResults, inputs: [LoadedStudy.Input], options: [String], untranslated: [String] = []) {
    let language = results.study.language
    let wording = LoadedStudy.wording(results.study.plan.thresholds, language: language)
    pieces = StudyPieces(
      results, wording, templates: LoadedStudy.templates, hash: Self.digest(of: inputs),
      isFinal: options.contains("final"))
    let tables = TableFiles(results, pieces, isRawCSV: options.contains("csv-brut"))
    let marks = RunMarks(results: results, pieces: pieces, wording: wording)
    let review = ReviewOutput(results, wording: wording, hash: Self.digest(of: inputs), options: options)
    let missing =
      untranslated.isEmpty
      ? []
      : [
        OutputFile(
          path: "interne/a-traduire.\(language).csv",
          text: UntranslatedWords.table(untranslated, language).text(options.contains("csv-brut") ? .raw : .excel))
      ]
    let made =
      Self.pages(pieces) + review.files + tables.files + missing + Self.texts(of: results.study.interviews)
      + [Self.notice, OutputFile(path: RunMarks.path, text: marks.json.text)]
    let stages = results.stages
    let journal = RunJournal(inputs: inputs, options: options, stages: stages, outputs: made)
    files = (made + [OutputFile(path: "interne/journal.json", text: journal.json.text)]).sorted { $0.path < $1.path }
    problems = pieces.problems
    self.stages = stages
  }

  /// The first eight digits of the digest of all inputs' digests, written with the letters a to p: names the state of
  /// the data in every foot, where digits would be printed as a number and a hyphen would break the line.
  private static func digest(of inputs: [LoadedStudy.Input]) -> String {
    let lines = inputs.map { "\(SHA256($0.bytes).hexadecimal)  \($0.path)\n" }.joined()
    let digits = SHA256(Array(lines.utf8)).hexadecimal
    return String(
      digits.prefix(8).compactMap { digit in
        digit.hexDigitValue.map { Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8($0))) }
      })
  }

  private static func pages(_ pieces: StudyPieces) -> [OutputFile] {
    pieces.pieces.flatMap { placed -> [OutputFile] in
      let piece = placed.piece.typeset()
      let css = Stylesheets.css(for: placed.style)
      let page = HTMLWriter(css: css, labels: pieces.labels).page(piece)
      var files = [OutputFile(path: placed.path + ".html", text: page)]
      if placed.hasMarkdown {
        files.append(OutputFile(path: placed.path + ".md", text: MarkdownWriter(labels: pieces.labels).text(piece)))
      }
      return files
    }
  }

  /// The stored text of each interview that came as something else than text: offsets speak of it.
  private static func texts(of interviews: [Interview]) -> [OutputFile] {
    interviews.filter(\.transcript.isComposed).map { interview in
      OutputFile(path: "interne/textes/\(interview.id).txt", text: interview.transcript.text)
    }
  }

  /// What must not leave says so on top.
  private static var notice: OutputFile {
    OutputFile(
      path: "interne/A-NE-PAS-DIFFUSER.txt",
      text:
        "Ce dossier contient les paroles des personnes interrogées et les codages. Il reste à l’intérieur de l’équipe.\n"
    )
  }
}
