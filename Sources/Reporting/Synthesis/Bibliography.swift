import Document
import Survey

/// The references in the French style of the field: « Nom, P. (année) « Titre », *Revue*, n° 12, p. 3-9. »
struct Bibliography {
  let references: [Reference]
  /// Those the text cites before the list.
  var cited: [String] = []
  let wording: Wording

  /// The id a reference can be linked to.
  static func anchor(_ id: String) -> String { "ref-\(id)" }

  /// All entries, by author and year; under two titles when only some of them are cited. Nothing where there is none.
  func blocks() -> [Block] {
    let inText = references.filter { cited.contains($0.id) }
    let others = references.filter { !cited.contains($0.id) }
    guard !inText.isEmpty, !others.isEmpty else { return references.isEmpty ? [] : [list(references)] }
    return [("citees", inText), ("autres", others)].flatMap { key, references in
      [.heading(level: 3, id: "references-\(key)", .text(wording.text("bibliographie.\(key)"))), list(references)]
    }
  }

  private func list(_ references: [Reference]) -> Block {
    let entries = references.sorted {
      (sortKey($0), $0.year, $0.title) < (sortKey($1), $1.year, $1.title)
    }
    return .section(
      Section(
        classes: ["bibliographie"],
        entries.map { reference in
          .section(Section(id: Self.anchor(reference.id), classes: ["reference"], [.paragraph(entry(reference))]))
        }))
  }

  /// « (Artois, 2018, p. 12) », each linked to its entry.
  func citation(_ entries: [(reference: Reference, locator: String)]) -> [Inline] {
    var inlines: [Inline] = [.text("(")]
    for (index, entry) in entries.enumerated() {
      if index > 0 { inlines.append(.text(" ; ")) }
      let locator = entry.locator.isEmpty ? "" : ", \(entry.locator)"
      inlines.append(
        .link(
          url: "#\(Self.anchor(entry.reference.id))",
          [.text("\(shortAuthors(entry.reference)), \(year(entry.reference))\(locator)")]))
    }
    return inlines + [.text(")")]
  }

  private func sortKey(_ reference: Reference) -> String {
    Slug.of(reference.authors.first.map { $0.literal.isEmpty ? $0.family : $0.literal } ?? reference.title)
  }

  private func shortAuthors(_ reference: Reference) -> String {
    let names = reference.authors.map { $0.literal.isEmpty ? $0.family : $0.literal }
    switch names.count {
    case 0: return reference.title
    case 1: return names[0]
    case 2: return "\(names[0]) \(wording.text("bibliographie.et")) \(names[1])"
    default: return "\(names[0]) et al."
    }
  }

  private func authors(_ reference: Reference) -> String {
    let names = reference.authors.map { name in
      name.literal.isEmpty ? "\(name.family)\(name.given.isEmpty ? "" : ", \(name.given)")" : name.literal
    }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(wording.text("bibliographie.et")) " + last
  }

  private func entry(_ reference: Reference) -> [Inline] {
    let head = reference.authors.isEmpty ? "" : authors(reference) + " "
    var inlines: [Inline] = [.text("\(head)(\(year(reference))) ")]
    if isPart(reference) {
      let title = wording.text("bibliographie.titre", ["titre": reference.title])
      let within = reference.type == "chapter" ? wording.text("bibliographie.dans") + " " : ""
      inlines.append(.text("\(title), \(within)"))
      inlines.append(.emphasis([.text(reference.containerTitle)]))
    } else {
      inlines.append(.emphasis([.text(reference.title)]))
    }
    let details = self.details(reference)
    if !details.isEmpty { inlines.append(.text(", " + details.joined(separator: ", "))) }
    if !reference.url.isEmpty {
      inlines += [
        .text(", " + wording.text("bibliographie.en-ligne")), .link(url: reference.url, [.text(reference.url)]),
      ]
    }
    return inlines.plainText.hasSuffix(".") ? inlines : inlines + [.text(".")]
  }

  private func year(_ reference: Reference) -> String {
    reference.year.isEmpty ? wording.text("bibliographie.sans-date") : reference.year
  }

  private func isPart(_ reference: Reference) -> Bool { !reference.containerTitle.isEmpty }

  private func details(_ reference: Reference) -> [String] {
    var details: [String] = []
    switch (reference.volume.isEmpty, reference.issue.isEmpty) {
    case (false, false): details.append("n° \(reference.volume) (\(reference.issue))")
    case (true, false): details.append("n° \(reference.issue)")
    case (false, true): details.append("n° \(reference.volume)")
    case (true, true): break
    }
    if !reference.publisherPlace.isEmpty { details.append(reference.publisherPlace) }
    if !reference.publisher.isEmpty { details.append(reference.publisher) }
    if !reference.page.isEmpty { details.append("p. \(reference.page)") }
    if !reference.numberOfPages.isEmpty { details.append("\(reference.numberOfPages) p.") }
    return details
  }
}
