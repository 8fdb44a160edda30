import Diagnostics
import Survey

/// `variables:`, `tableaux:` and `seuils:`.
extension PlanReader {
  static func variables(_ node: StudyNode, _ problems: inout [Problem]) -> [VariableDefinition] {
    var names = DeclaredNames(what: "la variable")
    return node.entries(&problems).compactMap { entry in
      guard names.declare(entry.key, at: entry.place, &problems) else { return nil }
      return variable(entry, &problems)
    }
  }

  private static func variable(_ entry: StudyNode.Entry, _ problems: inout [Problem]) -> VariableDefinition? {
    let known = [
      "de", "libelle", "regroupe", "libelles", "bornes", "classes", "personnel", "ordinale", "manquants", "part_de",
    ]
    guard let fields = StudyFields(entry.value, known, required: ["de"], &problems),
      let origin = fields["de"]?.text(&problems)
    else { return nil }
    var definition = VariableDefinition(
      name: entry.key, origin: origin, label: fields["libelle"]?.label(&problems) ?? Label(),
      groups: groups(fields["regroupe"], labels: fields["libelles"], &problems),
      classes: classes(fields, &problems),
      isPersonal: fields["personnel"]?.yesNo(&problems) ?? false,
      isOrdinal: fields["ordinale"]?.yesNo(&problems) ?? false,
      missingCodes: fields["manquants"]?.texts(&problems) ?? [], place: line(entry.place))
    definition.whole = fields["part_de"]?.text(&problems)
    return definition
  }

  /// The groups, each with its label where `libelles` gives one.
  private static func groups(
    _ node: StudyNode?, labels: StudyNode?, _ problems: inout [Problem]
  ) -> [VariableDefinition.Group] {
    var groups = node.map { grouping($0, &problems) } ?? []
    for entry in labels?.entries(&problems) ?? [] {
      guard let index = groups.firstIndex(where: { $0.name == entry.key }) else {
        problems.append(
          Problem(
            .blocking, at: entry.place,
            "« \(entry.key) » n’est pas un des groupes déclarés ; un de ces groupes est attendu",
            remedy: remedyForUnknown(entry.key, among: groups.map(\.name))))
        continue
      }
      groups[index].label = entry.value.text(&problems)
    }
    return groups
  }

  private static func grouping(_ node: StudyNode, _ problems: inout [Problem]) -> [VariableDefinition.Group] {
    var owners: [String: String] = [:]
    return node.entries(&problems).map { entry in
      let codes = entry.value.placedTexts(&problems).compactMap { code, place -> String? in
        guard let owner = owners.updateValue(entry.key, forKey: code) else { return code }
        problems.append(
          Problem(
            .blocking, at: place,
            "le code « \(code) » est déjà regroupé sous « \(owner) » ; un seul groupe est attendu",
            remedy: "le retirer de l’un des deux groupes"))
        return nil
      }
      return VariableDefinition.Group(name: entry.key, codes: codes)
    }
  }

  static func tables(_ node: StudyNode, _ problems: inout [Problem]) -> [TableDefinition] {
    let known = [
      "id", "titre", "lignes", "colonnes", "unite", "source", "fusions", "libelles", "test", "base", "parts_a_cent",
      "dans_la_base",
    ]
    var names = DeclaredNames(what: "le tableau")
    return node.items(&problems).compactMap { item in
      guard let fields = StudyFields(item, known, required: ["id", "lignes"], &problems),
        let id = fields["id"]?.text(&problems), let rows = fields["lignes"]?.text(&problems),
        names.declare(id, at: fields["id"]?.place ?? item.place, &problems)
      else { return nil }
      var definition = TableDefinition(
        id: id, title: fields["titre"]?.text(&problems) ?? "", rows: rows,
        columns: fields["colonnes"]?.text(&problems), unit: fields["unite"]?.choice(CaseUnit.self, &problems),
        source: fields["source"]?.text(&problems), place: line(item.place))
      definition.merges = groups(fields["fusions"], labels: fields["libelles"], &problems)
      definition.test = fields["test"]?.placedName(&problems)
      definition.absences = Set(fields["dans_la_base"]?.choices(AbsenceKind.self, &problems) ?? [])
      definition.shares = ShareStyle(
        base: fields["base"]?.choice(ShareStyle.Base.self, &problems) ?? .cases,
        sumsToHundred: fields["parts_a_cent"]?.yesNo(&problems) ?? false)
      return definition
    }
  }

  static func thresholds(_ node: StudyNode, _ problems: inout [Problem]) -> Thresholds {
    var values = Thresholds()
    guard let fields = StudyFields(node, ["pourcentage", "cellule", "mots", "extrait_k"], &problems) else {
      return values
    }
    values.percentageBase = fields["pourcentage"]?.integer(&problems) ?? values.percentageBase
    values.quoteOrganisations = fields["extrait_k"]?.integer(atLeast: 1, &problems) ?? values.quoteOrganisations
    if let cell = fields["cellule"].flatMap({ StudyFields($0, ["enquete", "entretiens"], &problems) }) {
      values.surveyCell = cell["enquete"]?.integer(&problems) ?? values.surveyCell
      values.interviewCell = cell["entretiens"]?.integer(&problems) ?? values.interviewCell
    }
    if let words = fields["mots"].flatMap({ StudyFields($0, ["plus_rencontree", "absente"], &problems) }) {
      values.mostMet = words["plus_rencontree"]?.fraction(&problems) ?? values.mostMet
      values.absent = words["absente"]?.integer(&problems) ?? values.absent
    }
    return values
  }

  private static func line(_ place: Place) -> SourceLine { SourceLine(place) }
}
