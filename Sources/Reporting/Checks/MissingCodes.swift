import Diagnostics
import Survey

/// Codes that the chapter on their dimension forgets while it speaks of the others, and terms the glossary explains for nobody.
struct MissingCodes {
  let study: Study
  let facts: FactBook

  func problems(in documents: [WrittenDocument]) -> [Problem] {
    let reports = documents.filter { !$0.file.hasSuffix(".csv") }
    return study.codebook.dimensions.flatMap { dimension in reports.flatMap { forgotten(dimension, in: $0) } }
      + unused(in: documents)
  }

  private func forgotten(_ dimension: Dimension, in document: WrittenDocument) -> [Problem] {
    guard let (heading, chapter) = chapter(on: dimension, in: document) else { return [] }
    let codes = dimension.codes.filter { $0.parent == nil && isCounted($0) }
    let missing = codes.filter { code in !chapter.contains { names(code, $0) } }
    guard !missing.isEmpty, missing.count * 2 < codes.count else { return [] }
    let title = heading.source.drop { $0 == "#" || $0 == " " }
    return missing.map { code in
      let elsewhere = document.paragraphs.first { names(code, $0) }
      let where_ = elsewhere.map { " ; il n’en est question qu’ailleurs (\($0.place))" } ?? ""
      return Problem(
        .warning, at: heading.place,
        "la partie « \(title) » ne nomme pas « \(code.label.text() ?? code.id) », que la grille range sous « \(dimension.label.text() ?? dimension.id) »\(where_)",
        remedy: "en parler dans cette partie, par exemple avec {{\(code.id)}}")
    }
  }

  private func isCounted(_ code: Code) -> Bool {
    if case .count(let count, _)? = facts[code.id]?.value { return count > 0 }
    return true
  }

  /// The first heading that has all words of the dimension's label, and what stands under it.
  private func chapter(
    on dimension: Dimension, in document: WrittenDocument
  ) -> (heading: WrittenParagraph, text: [WrittenParagraph])? {
    let wanted = WrittenPhrase(dimension.label.text() ?? dimension.id)
    guard
      let start = document.paragraphs.firstIndex(where: { paragraph in
        if case .heading = paragraph.kind { wanted.stands(in: paragraph) } else { false }
      }), case .heading(let level) = document.paragraphs[start].kind
    else { return nil }
    let rest = document.paragraphs[(start + 1)...].prefix { paragraph in
      if case .heading(let other) = paragraph.kind { other > level } else { true }
    }
    return (document.paragraphs[start], Array(rest))
  }

  /// By one of its figures, or by its label.
  private func names(_ code: Code, _ paragraph: WrittenParagraph) -> Bool {
    let isDirective = ["{{\(code.id)", " \(code.id)", "(\(code.id)", "=\(code.id)"].contains { start in
      paragraph.source.ranges(of: start).contains { range in
        guard range.upperBound < paragraph.source.endIndex else { return false }
        let next = paragraph.source[range.upperBound]
        return !(next.isLetter || next.isNumber || next == "-")
      }
    }
    return isDirective || code.label.text().map { WrittenPhrase($0).stands(in: paragraph) } == true
  }

  private func unused(in documents: [WrittenDocument]) -> [Problem] {
    let paragraphs = documents.flatMap(\.paragraphs)
    return study.glossary.filter { entry in
      let phrase = WrittenPhrase(entry.term)
      return entry.workshops.isEmpty && !paragraphs.contains { phrase.stands(in: $0) }
    }.map { entry in
      Problem(
        .warning, at: Place("glossaire.csv"),
        "le terme « \(entry.term) » est expliqué et aucun texte ne l’emploie",
        remedy: "le retirer du glossaire, ou l’employer")
    }
  }
}
