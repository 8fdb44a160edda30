import Diagnostics
package import Survey

/// Reads `etude.yaml`.
package enum PlanReader {
  /// The plan, or `nil` when the file is no YAML mapping or has no title.
  package static func read(_ file: SourceFile) -> Reading<StudyPlan?> {
    let yaml = StudyYAML.read(file)
    var problems = yaml.problems
    guard let root = yaml.value, let fields = StudyFields(root, keys, required: ["etude"], &problems) else {
      return Reading(nil, problems: problems)
    }
    guard let identity = fields["etude"].flatMap({ identity($0, &problems) }) else {
      return Reading(nil, problems: problems)
    }
    var plan = StudyPlan(identity: identity)
    if let node = fields["sources"] { plan.sources = sources(node, &problems) }
    if let node = fields["variables"] { plan.variables = variables(node, &problems) }
    if let node = fields["tableaux"] { plan.tables = tables(node, &problems) }
    if let node = fields["seuils"] { plan.thresholds = thresholds(node, &problems) }
    if let node = fields["codage"] { plan.coding = coding(node, &problems) }
    if let node = fields["confidentialite"] { confidentiality(node, into: &plan, &problems) }
    if let node = fields["publies"] { plan.publishedFigures = published(node, &problems) }
    if let node = fields["colophon"] { plan.colophon = colophon(node, &problems) }
    if let node = fields["journee"] { plan.day = day(node, &problems) }
    return Reading(plan, problems: problems)
  }

  private static let keys = [
    "etude", "sources", "variables", "tableaux", "seuils", "codage", "confidentialite", "publies", "colophon",
    "journee",
  ]

  private static func identity(_ node: StudyNode, _ problems: inout [Problem]) -> StudyIdentity? {
    let known = ["titre", "sous_titre", "auteurs", "date", "version", "langues", "fiction", "inclusif"]
    guard let fields = StudyFields(node, known, required: ["titre"], &problems),
      let title = fields["titre"]?.text(&problems)
    else { return nil }
    return StudyIdentity(
      title: title, subtitle: fields["sous_titre"]?.text(&problems) ?? "",
      authors: fields["auteurs"]?.texts(&problems) ?? [], date: fields["date"]?.text(&problems) ?? "",
      version: fields["version"]?.text(&problems) ?? "", languages: fields["langues"]?.texts(&problems) ?? ["fr"],
      isFiction: fields["fiction"]?.yesNo(&problems) ?? false,
      inclusive: fields["inclusif"]?.choice(InclusiveWriting.self, &problems))
  }

  private static func coding(_ node: StudyNode, _ problems: inout [Problem]) -> CodingPlan {
    var plan = CodingPlan()
    guard let fields = StudyFields(node, ["unite", "base", "fusion", "validation"], &problems) else { return plan }
    plan.unit = fields["unite"]?.choice(CaseUnit.self, &problems) ?? plan.unit
    plan.base = fields["base"]?.choice(CodingPlan.Base.self, &problems) ?? plan.base
    plan.merging = fields["fusion"]?.choice(CodingPlan.Merging.self, &problems) ?? plan.merging
    plan.validation = fields["validation"]?.texts(&problems) ?? []
    return plan
  }

  /// Where `validation` names each interview: what is wrong with one shows only when the interviews are read.
  static func validationPlaces(_ file: SourceFile) -> [String: Place] {
    var node = StudyYAML.read(file).value
    for key in ["codage", "validation"] {
      guard case .mapping(let entries) = node?.content else { return [:] }
      node = entries.first { $0.key == key }?.value
    }
    var told: [Problem] = []
    let named = node?.placedTexts(&told) ?? []
    return Dictionary(named.map { ($0.text, $0.place) }, uniquingKeysWith: { first, _ in first })
  }

  private static func confidentiality(_ node: StudyNode, into plan: inout StudyPlan, _ problems: inout [Problem]) {
    guard let fields = StudyFields(node, ["noms_publics", "cle", "motif"], &problems) else { return }
    plan.publicNames = fields["noms_publics"]?.texts(&problems) ?? []
    plan.keyReason = fields["motif"]?.text(&problems) ?? ""
    guard let node = fields["cle"], let key = node.text(&problems) else { return }
    plan.hasNoKey = key == "aucune"
    if !plan.hasNoKey {
      problems.append(
        Problem(
          .blocking, at: node.place,
          "« cle » vaut « \(key) » ; « aucune » est attendu, ou rien : une étude ne dit pas où se trouve sa clé",
          remedy: "retirer cette ligne, et donner la clé par --cle FICHIER ou par RECOUPE_CLE"))
    } else if plan.keyReason.isEmpty {
      problems.append(
        Problem(
          .blocking, at: node.place,
          "« cle » vaut « aucune » sans « motif » ; la raison est attendue, la méthode l’imprime",
          remedy: "ajouter « motif: \"…\" »"))
    }
  }

  private static func published(_ node: StudyNode, _ problems: inout [Problem]) -> [PublishedFigure] {
    let known = ["id", "libelle", "min", "max", "unite", "base", "condition", "source"]
    var figures: [PublishedFigure] = []
    var names = DeclaredNames(what: "le chiffre publié")
    for item in node.items(&problems) {
      guard let fields = StudyFields(item, known, required: ["id", "libelle", "max", "base", "source"], &problems),
        let id = fields["id"]?.text(&problems), let maximum = fields["max"]?.decimal(&problems),
        names.declare(id, at: fields["id"]?.place ?? item.place, &problems)
      else { continue }
      figures.append(
        PublishedFigure(
          id: id, label: fields["libelle"]?.text(&problems) ?? "", minimum: fields["min"]?.decimal(&problems),
          maximum: maximum, unit: fields["unite"]?.text(&problems) ?? "%", base: fields["base"]?.text(&problems) ?? "",
          condition: fields["condition"]?.text(&problems) ?? "", source: fields["source"]?.text(&problems) ?? ""))
    }
    return figures
  }

  private static func colophon(_ node: StudyNode, _ problems: inout [Problem]) -> [StudyPlan.ColophonLine] {
    node.entries(&problems).compactMap { entry in
      entry.value.text(&problems).map { StudyPlan.ColophonLine(title: entry.key, text: $0) }
    }
  }

  private static func day(_ node: StudyNode, _ problems: inout [Problem]) -> DayPlan {
    var day = DayPlan()
    guard let fields = StudyFields(node, ["participants", "table"], &problems) else { return day }
    day.participants = fields["participants"]?.integer(atLeast: 1, &problems)
    day.perTable = fields["table"]?.integer(atLeast: 1, &problems) ?? day.perTable
    return day
  }
}
