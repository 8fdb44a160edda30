import Diagnostics
import Survey

/// A grid as it is read: codes refer to one another by ids that are resolved once all are known.
struct GridDraft {
  /// An id as written in a code’s line, to be found among the codes.
  struct Reference {
    var text: String
    var place: Place
  }

  /// Where the references of one code lead from.
  struct Links {
    var dimension: Int
    var code: Int
    /// What a short id is completed with: the parent’s id.
    var parent: String
    var opposites: [Reference]
    var family: Reference?
  }

  var dimensions: [Dimension] = []
  var problems: [Problem]
  private var links: [Links] = []
  private var ids = DeclaredNames(what: "le code")
  private var ruleIDs = DeclaredNames(what: "la règle")
  private var formerPlaces: [(id: String, place: Place)] = []

  init(problems: [Problem]) { self.problems = problems }

  mutating func read(_ root: StudyNode) {
    guard let fields = StudyFields(root, ["dimensions"], required: ["dimensions"], &problems) else { return }
    var names = DeclaredNames(what: "la dimension")
    for item in fields["dimensions"]?.items(&problems) ?? [] {
      let known = ["id", "libelle", "compte", "observable", "familles", "codes"]
      guard let fields = StudyFields(item, known, required: ["id", "libelle", "codes"], &problems),
        let id = fields["id"]?.text(&problems),
        names.declare(id, at: fields["id"]?.place ?? item.place, &problems)
      else { continue }
      var dimension = Dimension(id: id, label: fields["libelle"]?.label(&problems) ?? Label(), codes: [])
      dimension.isObservable = fields["observable"]?.yesNo(&problems) ?? false
      dimension.counted = fields["compte"]?.choices(PassageCoding.Modality.self, &problems) ?? []
      dimensions.append(dimension)
      for node in fields["familles"]?.items(&problems) ?? [] { readFamily(node, in: id) }
      for node in fields["codes"]?.items(&problems) ?? [] { readCode(node, under: id, depth: 1) }
    }
  }

  private mutating func readFamily(_ node: StudyNode, in dimension: String) {
    guard let fields = StudyFields(node, ["id", "libelle"], required: ["id", "libelle"], &problems),
      let text = fields["id"]?.text(&problems)
    else { return }
    let id = text.hasPrefix(dimension + ".") ? text : "\(dimension).\(text)"
    guard ids.note(id, at: fields["id"]?.place ?? node.place, &problems) else { return }
    dimensions[dimensions.count - 1].families.append(
      Category(code: id, label: fields["libelle"]?.label(&problems) ?? Label()))
  }

  private mutating func readCode(_ node: StudyNode, under parent: String, depth: Int) {
    let known = [
      "id", "libelle", "definition", "famille", "oppose_a", "anciens", "regles", "groupe", "adresse_a", "codes",
    ]
    guard let fields = StudyFields(node, known, required: ["id", "libelle"], &problems),
      let id = fields["id"].flatMap({ codeID($0, under: parent) })
    else { return }
    var code = Code(id: id, label: fields["libelle"]?.label(&problems) ?? Label())
    code.definition = fields["definition"]?.label(&problems) ?? Label()
    code.group = fields["groupe"]?.text(&problems) ?? ""
    code.addressee = fields["adresse_a"]?.text(&problems) ?? ""
    for (text, place) in fields["anciens"]?.placedTexts(&problems) ?? [] {
      code.formerIDs.append(text.contains(".") ? text : "\(parent).\(text)")
      formerPlaces.append((code.formerIDs[code.formerIDs.count - 1], place))
    }
    for item in fields["regles"]?.items(&problems) ?? [] { if let rule = rule(item) { code.rules.append(rule) } }
    keep(code, fields, under: parent)
    guard let children = fields["codes"]?.items(&problems), !children.isEmpty else { return }
    if depth == 2 { return refuseDeeper(children[0].place, under: id) }
    for child in children { readCode(child, under: id, depth: depth + 1) }
  }

  private mutating func keep(_ code: Code, _ fields: StudyFields, under parent: String) {
    let dimension = dimensions.count - 1
    let opposites = fields["oppose_a"]?.placedTexts(&problems) ?? []
    let family = fields["famille"].flatMap { node in
      node.text(&problems).map { Reference(text: $0, place: node.place) }
    }
    links.append(
      Links(
        dimension: dimension, code: dimensions[dimension].codes.count, parent: parent,
        opposites: opposites.map { Reference(text: $0.text, place: $0.place) }, family: family))
    dimensions[dimension].codes.append(code)
  }

  /// The whole id of a code, from its own part.
  private mutating func codeID(_ node: StudyNode, under parent: String) -> String? {
    guard let text = node.text(&problems) else { return nil }
    let part = text.hasPrefix(parent + ".") ? String(text.dropFirst(parent.count + 1)) : text
    guard DeclaredNames.isWellFormed(part) else {
      return ids.declare(text, at: node.place, &problems) ? text : nil
    }
    let id = "\(parent).\(part)"
    return ids.note(id, at: node.place, &problems) ? id : nil
  }

  private mutating func refuseDeeper(_ place: Place, under id: String) {
    problems.append(
      Problem(
        .blocking, at: place, "« \(id) » a des sous-codes ; « dimension.code.souscode » est le niveau le plus bas",
        remedy: "remonter ces codes d’un niveau"))
  }

  private mutating func rule(_ node: StudyNode) -> CodingRule? {
    let known = ["id", "roles", "termes", "sauf", "propose", "modalite"]
    guard let fields = StudyFields(node, known, required: ["id", "termes"], &problems),
      let id = fields["id"]?.text(&problems), let terms = fields["termes"]?.texts(&problems),
      ruleIDs.declare(id, at: fields["id"]?.place ?? node.place, &problems)
    else { return nil }
    return CodingRule(
      id: id, roles: fields["roles"].map { roles($0) } ?? [.respondent], terms: terms,
      except: fields["sauf"]?.texts(&problems) ?? [],
      extent: fields["propose"]?.choice(CodingRule.Extent.self, &problems) ?? .sentence,
      modality: fields["modalite"]?.choice(PassageCoding.Modality.self, &problems) ?? .observed)
  }

  /// Roles a rule looks at: the interviewer’s words are never coded.
  private mutating func roles(_ node: StudyNode) -> [Speaker.Role] {
    node.list.compactMap { item in
      let role = item.choice(Speaker.Role.self, &problems)
      guard role == .interviewer else { return role }
      item.refuse(
        "enqueteur", expecting: "« enquete »", remedy: "retirer ce rôle : ses mots ne sont jamais codés", &problems)
      return nil
    }
  }

  /// Finds the codes and families that codes name, once all are read.
  mutating func resolve() {
    let codes = dimensions.flatMap(\.codes)
    let known = Set(codes.map(\.id))
    for link in links {
      let dimension = dimensions[link.dimension]
      let opposites = link.opposites.compactMap { found($0, link, dimension.id, among: known, listed: codes.map(\.id)) }
      dimensions[link.dimension].codes[link.code].opposites = opposites
      guard let family = link.family else { continue }
      let families = dimension.families.map(\.code)
      let id = found(family, link, dimension.id, among: Set(families), listed: families, what: "la famille")
      dimensions[link.dimension].codes[link.code].family = id
    }
    checkFormerIDs(known)
  }

  private mutating func found(
    _ reference: Reference, _ link: Links, _ dimension: String, among known: Set<String>, listed: [String],
    what: String = "le code"
  ) -> String? {
    let text = reference.text
    for id in [text, "\(link.parent).\(text)", "\(dimension).\(text)"] where known.contains(id) { return id }
    let written = text.contains(".") ? text : "\(dimension).\(text)"
    let verb = what == "le code" ? "inconnu ; un code de la grille" : "inconnue ; une famille de la dimension"
    problems.append(
      Problem(
        .blocking, at: reference.place, "\(what) « \(text) » est \(verb) est attendu\(what == "le code" ? "" : "e")",
        remedy: remedyForUnknown(written, among: listed)))
    return nil
  }

  private mutating func checkFormerIDs(_ known: Set<String>) {
    var former = DeclaredNames(what: "l’ancien id")
    for (id, place) in formerPlaces {
      if known.contains(id) {
        problems.append(
          Problem(
            .blocking, at: place,
            "l’ancien id « \(id) » est celui d’un code de la grille ; un id qui ne sert plus est attendu",
            remedy: "retirer cet ancien id"))
      } else {
        _ = former.note(id, at: place, &problems)
      }
    }
  }
}
