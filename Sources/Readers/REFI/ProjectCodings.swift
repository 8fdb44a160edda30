import Diagnostics
import Survey

/// The codings of a project in the terms of a study: its interviews, its codes, its coders.
struct ProjectCodings {
  /// One coding, its passage as the project has it.
  struct Row: Equatable {
    var interview: String
    var code: String
    var coder: String
    var status = PassageCoding.Status.kept
    var modality = PassageCoding.Modality.observed
    var rule: String?
    /// Its words.
    var extract: String
    /// Its place, where the project's text is that of the study.
    var range: Range<Int>?
  }

  private(set) var rows: [Row] = []
  /// Codings left out, their reasons told.
  private(set) var leftOut = 0
  private(set) var problems: [Problem] = []
  private let file: String

  /// - Parameters:
  ///   - texts: the text of each interview, by its id.
  ///   - ids: all declared interviews, withdrawn and unread ones too.
  init(_ project: CodingProject, file: String, codebook: Codebook, texts: [String: String], ids: [String]) {
    self.file = file
    let codes = codes(of: project, CodeMatching(codebook))
    let coders = Dictionary(project.coders.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let stem = CodingsReader.stem(file)
    for source in project.sources {
      let count = source.passages.reduce(0) { $0 + $1.codings.count }
      guard count > 0 else { continue }
      guard let interview = Self.interview(source, texts, ids) else {
        leave(count, .unknownSource(source.name, count: count, known: ids))
        continue
      }
      let isSame = texts[interview] == source.text
      let text = ScalarText(source.text)
      for passage in source.passages {
        for coding in passage.codings {
          guard let code = codes[coding.code] else { continue }
          let coder = coding.coder.flatMap { coders[$0] } ?? stem
          var row = Row(interview: interview, code: code, coder: coder, extract: text[passage.range])
          row.range = isSame ? passage.range : nil
          row.take(coding.notes)
          rows.append(row)
        }
      }
    }
  }

  /// The study's code of each code of the project that is used; those that are none are told once, with their codings.
  private mutating func codes(of project: CodingProject, _ matching: CodeMatching) -> [String: String] {
    var uses: [String: Int] = [:]
    for coding in project.sources.flatMap(\.passages).flatMap(\.codings) { uses[coding.code, default: 0] += 1 }
    var codes: [String: String] = [:]
    for (code, path) in project.codes.flatMap({ $0.paths() }) {
      guard let count = uses[code.id] else { continue }
      switch matching.match(code, path: path) {
      case .code(let id): codes[code.id] = id
      case .several(let ids): leave(count, .ambiguousCode(path.joined(separator: " > "), count: count, among: ids))
      case .none: leave(count, .foreignCode(path.joined(separator: " > "), count: count))
      }
    }
    return codes
  }

  private static func interview(_ source: CodedSource, _ texts: [String: String], _ ids: [String]) -> String? {
    if let own = ids.first(where: { StableID.source($0).text == source.id }) { return own }
    let name = source.name.lowercased()
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    if let named = ids.first(where: { [name, stem].contains($0.lowercased()) }) { return named }
    return ids.first { !source.text.isEmpty && texts[$0] == source.text }
  }

  private mutating func leave(_ count: Int, _ fault: ProjectFault) {
    leftOut += count
    problems.append(fault.problem(at: Place(file)))
  }
}

extension ProjectCodings.Row {
  /// Takes what the notes of a coding say of it.
  fileprivate mutating func take(_ notes: [String]) {
    for note in notes {
      switch CodingRemark(title: note) {
      case .modality(let modality)?: self.modality = modality
      case .status(let status)?: self.status = status
      case .rule(let rule)?: self.rule = rule
      case nil: continue
      }
    }
  }
}
