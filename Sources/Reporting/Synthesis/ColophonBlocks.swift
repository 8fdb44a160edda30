import Document
import Survey

/// Who made the study, and how to cite it.
struct ColophonBlocks {
  let study: Study
  let wording: Wording

  /// Nothing where the study gives no line.
  func colophon() -> [Block] {
    guard !study.plan.colophon.isEmpty else { return [] }
    let lines = study.plan.colophon.map { Definition(term: .text($0.title), meaning: [.paragraph($0.text)]) }
    return [.section(Section(classes: ["colophon"], [.definitions(lines)]))]
  }

  /// « Auteurs (année), Titre. Sous-titre, version. »
  func howToCite() -> Block {
    let identity = study.plan.identity
    var line: [Inline] = [
      .text("\(wording.list(identity.authors)) (\(identity.date.prefix(4))), "), .emphasis([.text(identity.title)]),
    ]
    if !identity.subtitle.isEmpty { line += [.text(". "), .emphasis([.text(identity.subtitle)])] }
    if !identity.version.isEmpty { line.append(.text(", " + wording.text("version", ["n": identity.version]))) }
    if identity.isFiction { line.append(.text(" " + wording.text("citer.fiction"))) }
    return .section(Section(classes: ["citer"], [.paragraph(line + [.text(".")])]))
  }
}
