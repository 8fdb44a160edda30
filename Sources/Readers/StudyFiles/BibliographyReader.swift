import Diagnostics
package import Survey

/// Reads `bibliographie.yaml`.
package enum BibliographyReader {
  /// The references in their order, and whether they are a selection.
  package struct Bibliography: Equatable, Sendable {
    package var references: [Reference]
    package var isSelective: Bool

    package init(references: [Reference] = [], isSelective: Bool = false) {
      self.references = references
      self.isSelective = isSelective
    }
  }

  /// The bibliography, as far as it could be read.
  package static func read(_ file: SourceFile) -> Reading<Bibliography> {
    let yaml = StudyYAML.read(file)
    var problems = yaml.problems
    var bibliography = Bibliography()
    guard let root = yaml.value,
      let fields = StudyFields(root, ["selective", "references"], required: ["references"], &problems)
    else { return Reading(bibliography, problems: problems) }
    bibliography.isSelective = fields["selective"]?.yesNo(&problems) ?? false
    var names = DeclaredNames(what: "la référence")
    for item in fields["references"]?.items(&problems) ?? [] {
      if let reference = reference(item, &names, &problems) { bibliography.references.append(reference) }
    }
    return Reading(bibliography, problems: problems)
  }

  /// CSL’s variable names, those that are printed.
  private static let keys = [
    "id", "type", "author", "issued", "title", "container-title", "volume", "issue", "page", "publisher",
    "publisher-place", "number-of-pages", "URL",
  ]

  private static func reference(
    _ node: StudyNode, _ names: inout DeclaredNames, _ problems: inout [Problem]
  ) -> Reference? {
    guard let fields = StudyFields(node, keys, required: ["id", "type", "title"], &problems),
      let id = fields["id"]?.text(&problems), names.declare(id, at: fields["id"]?.place ?? node.place, &problems)
    else { return nil }
    func text(_ key: String) -> String { fields[key]?.text(&problems) ?? "" }
    return Reference(
      id: id, type: fields["type"].flatMap { type($0, &problems) } ?? "",
      authors: fields["author"].map { authors($0, &problems) } ?? [], year: text("issued"), title: text("title"),
      containerTitle: text("container-title"), volume: text("volume"), issue: text("issue"), page: text("page"),
      publisher: text("publisher"), publisherPlace: text("publisher-place"), numberOfPages: text("number-of-pages"),
      url: text("URL"))
  }

  private static func type(_ node: StudyNode, _ problems: inout [Problem]) -> String? {
    guard let text = node.text(&problems) else { return nil }
    if types.contains(text) { return text }
    node.refuse(
      text, expecting: "un type de CSL comme « book » ou « report »", remedy: remedyForUnknown(text, among: types),
      &problems)
    return nil
  }

  /// Source: CSL 1.0.2, appendix III, the types a study may cite.
  private static let types = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
    "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture", "pamphlet", "paper-conference",
    "periodical", "personal_communication", "post", "post-weblog", "regulation", "report", "review", "software", "song",
    "speech", "standard", "thesis", "treaty", "webpage",
  ]

  private static func authors(_ node: StudyNode, _ problems: inout [Problem]) -> [Reference.Name] {
    node.items(&problems).compactMap { item in
      guard let fields = StudyFields(item, ["family", "given", "literal"], &problems) else { return nil }
      let name = Reference.Name(
        family: fields["family"]?.text(&problems) ?? "", given: fields["given"]?.text(&problems) ?? "",
        literal: fields["literal"]?.text(&problems) ?? "")
      guard name.family.isEmpty == name.literal.isEmpty else { return name }
      problems.append(
        Problem(
          .blocking, at: item.place,
          "l’auteur n’a pas de nom, ou en a deux ; « family » (et « given »), ou « literal », est attendu",
          remedy: "écrire {family: …, given: …} ou {literal: …}"))
      return nil
    }
  }
}
