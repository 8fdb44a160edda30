import Diagnostics
import Survey

/// The texts of a project and the passages coded in them.
extension REFIParser {
  mutating func sources(of root: XMLElement, into project: inout CodingProject) {
    var (others, missing): ([String], [String]) = ([], [])
    for element in root.child("Sources")?.children ?? [] {
      if element.name == "TextSource" {
        project.sources.append(source(element, &missing))
      } else if element.name.hasSuffix("Source") {
        others.append(element.attribute("name") ?? element.name)
      }
    }
    if !others.isEmpty { tell(.otherMedia(others)) }
    if !missing.isEmpty { tell(.missingTexts(missing)) }
  }

  /// - Parameter missing: gains the name of a text that is not there and has no passages to lose.
  private mutating func source(_ element: XMLElement, _ missing: inout [String]) -> CodedSource {
    let name = element.attribute("name") ?? fileName(element)
    var source = CodedSource(id: identifier(element.attribute("guid")), name: name)
    let selections = element.children("PlainTextSelection")
    guard let text = positioned(element) else {
      let path = element.attribute("plainTextPath") ?? element.attribute("richTextPath") ?? "aucun chemin"
      if selections.isEmpty { missing.append(name) } else { tell(.noText(source: name, path: path)) }
      return source
    }
    source.text = text.stored.text
    let written = selections.map { selection in
      PositionScore.Written(
        name: selection.attribute("name") ?? "", start: Int(selection.attribute("startPosition") ?? "") ?? -1,
        end: Int(selection.attribute("endPosition") ?? "") ?? -1)
    }
    let convention = convention(written, text, source: name)
    source.passages = passages(selections, written, text.table(convention), convention, source: name)
    return source
  }

  /// What a source without a name is called: the last part of its path.
  private func fileName(_ element: XMLElement) -> String {
    let path = element.attribute("plainTextPath") ?? element.attribute("richTextPath") ?? ""
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  private func positioned(_ element: XMLElement) -> PositionedText? {
    if let content = element.child("PlainTextContent") { return PositionedText(Array(content.text.unicodeScalars)) }
    return element.attribute("plainTextPath").flatMap(text).map { PositionedText($0, name: file) }
  }

  /// The convention that explains the passages best; a problem where none does.
  private mutating func convention(
    _ written: [PositionScore.Written], _ text: PositionedText, source: String
  ) -> PositionConvention {
    let candidates = PositionConvention.candidates(
      hasCarriageReturns: text.hasCarriageReturns, hasMark: text.hasMark, hasWideScalars: text.hasWideScalars)
    var best: (convention: PositionConvention, score: PositionScore)?
    for candidate in candidates {
      let score = PositionScore(written, text, candidate)
      if best.map({ score > $0.score }) ?? true { best = (candidate, score) }
    }
    guard let best, !written.isEmpty else { return PositionConvention() }
    let words = best.convention.words(hasCarriageReturns: text.hasCarriageReturns, hasMark: text.hasMark)
    let explained = max(best.score.named, best.score.whole)
    conventions.append(.init(source: source, words: words, explained: explained, passages: written.count))
    if explained * 2 < written.count {
      tell(.unexplained(source: source, explained: explained, of: written.count))
    }
    return best.convention
  }

  private mutating func passages(
    _ selections: [XMLElement], _ written: [PositionScore.Written], _ table: [Int], _ convention: PositionConvention,
    source: String
  ) -> [CodedSource.Passage] {
    var (outside, unknown) = (0, 0)
    var passages: [CodedSource.Passage] = []
    for (selection, positions) in zip(selections, written) {
      guard let range = PositionScore.range(of: positions, table, convention) else {
        outside += 1
        continue
      }
      let all = selection.children("Coding").map { coding($0) }
      let known = all.filter { codes.contains($0.code) }
      unknown += all.count - known.count
      passages.append(
        CodedSource.Passage(
          id: identifier(selection.attribute("guid")), name: positions.name, range: range,
          memo: selection.child("Description")?.text ?? "", codings: known))
    }
    if outside > 0 { tell(.outside(source: source, count: outside)) }
    if unknown > 0 { tell(.unknownCode(source: source, count: unknown)) }
    return passages
  }

  private mutating func coding(_ element: XMLElement) -> CodedSource.Coding {
    let noted = element.children("NoteRef").compactMap { notes[identifier($0.attribute("targetGUID"))] }
    return CodedSource.Coding(
      id: identifier(element.attribute("guid")), code: identifier(element.child("CodeRef")?.attribute("targetGUID")),
      coder: element.attribute("creatingUser").map { identifier($0) }, notes: noted)
  }
}
