import Exports
import Readers
import Survey

/// A project of qualitative analysis as `examiner` shows it: its coders, codes, cases and texts, and how the positions of its
/// passages were understood.
struct ProjectPage {
  private let reading: REFIReader.Project

  init(_ reading: REFIReader.Project) { self.reading = reading }

  private var project: CodingProject { reading.project }
  private var codes: [(code: ProjectCode, path: [String])] { project.codes.flatMap { $0.paths() } }
  private var codings: [CodedSource.Coding] { project.sources.flatMap(\.passages).flatMap(\.codings) }

  private var depth: Int { codes.map(\.path.count).max() ?? 0 }

  var lines: [String] {
    let title = project.name.isEmpty ? "grille de codes" : "projet « \(project.name) »"
    let origin = project.origin.isEmpty ? "" : ", écrit par \(project.origin)"
    let facts = AlignedText(
      alignments: [.left, .left],
      rows: [
        ["  nature", "REFI-QDA, \(title)\(origin)"],
        ["  codes", "\(codes.count)" + (depth > 1 ? ", sur \(depth) niveaux" : "")],
        ["  codeurs", project.coders.isEmpty ? "aucun" : project.coders.map(\.name).joined(separator: ", ")],
        ["  cas", "\(project.cases.count)"], ["  attributs", "\(project.attributes.count)"],
        ["  codages", "\(codings.count)"],
      ])
    return facts.lines + sourceLines + codeLines
  }

  private var sourceLines: [String] {
    guard !project.sources.isEmpty else { return [] }
    let rows = project.sources.map { source in
      [
        "  \(source.name)", source.text.isEmpty ? "–" : "\(source.text.unicodeScalars.count)",
        "\(source.passages.count)",
        reading.conventions.first { $0.source == source.name }?.words ?? "",
      ]
    }
    return [""]
      + AlignedText(
        alignments: [.left, .right, .right, .left],
        rows: [["  texte", "signes", "passages", "positions"]] + rows
      ).lines
  }

  private var codeLines: [String] {
    let uses = Dictionary(codings.map { ($0.code, 1) }, uniquingKeysWith: +)
    let rows = codes.prefix(Self.shown).map { code, path in
      ["  " + String(repeating: "  ", count: path.count - 1) + code.name, "\(uses[code.id, default: 0])"]
    }
    let rest = codes.count > Self.shown ? ["  … et \(codes.count - Self.shown) autres codes"] : []
    return [""] + AlignedText(alignments: [.left, .right], rows: [["  code", "codages"]] + rows).lines + rest
  }

  private static let shown = 40

  /// What `examiner --format json` prints of a project, without its problems.
  func json(file: String) -> JSONObject {
    let uses = Dictionary(codings.map { ($0.code, 1) }, uniquingKeysWith: +)
    return [
      "fichier": .string(file), "outil": .string(project.origin), "format": .string("REFI-QDA"),
      "projet": .string(project.name), "codeurs": .array(project.coders.map { .string($0.name) }),
      "codages": .integer(codings.count), "cas": .integer(project.cases.count),
      "codes": .array(
        codes.map { code, path in
          .object([
            "chemin": .array(path.map { .string($0) }), "guid": .string(code.id),
            "codages": .integer(uses[code.id, default: 0]),
          ])
        }),
      "textes": .array(
        project.sources.map { source in
          .object([
            "nom": .string(source.name), "signes": .integer(source.text.unicodeScalars.count),
            "passages": .integer(source.passages.count),
            "positions": .string(reading.conventions.first { $0.source == source.name }?.words ?? ""),
          ])
        }),
    ]
  }
}
