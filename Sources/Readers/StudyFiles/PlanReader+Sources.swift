import Diagnostics
import Survey

/// `sources:` the surveys under the names the study gives them, the folders of the interviews and of the codings.
extension PlanReader {
  static func sources(_ node: StudyNode, _ problems: inout [Problem]) -> StudySources {
    var sources = StudySources()
    var names = DeclaredNames(what: "la source")
    for entry in node.entries(&problems) where !entry.value.isEmpty {
      switch entry.key {
      case "entretiens": sources.interviews = folder(entry.value, &problems)
      case "codages": sources.codings = folder(entry.value, &problems)
      default:
        guard isSurvey(entry, &problems), names.declare(entry.key, at: entry.place, &problems) else { continue }
        if let survey = survey(entry.value, &problems) { sources.surveys.append(survey) }
      }
    }
    return sources
  }

  /// A folder’s path without a slash at its end.
  private static func folder(_ node: StudyNode, _ problems: inout [Problem]) -> String? {
    node.text(&problems).map { path in path.hasSuffix("/") ? String(path.dropLast()) : path }
  }

  private static func isSurvey(_ entry: StudyNode.Entry, _ problems: inout [Problem]) -> Bool {
    if case .mapping = entry.value.content { return true }
    let near = nearestName(to: entry.key, among: ["entretiens", "codages"])
    problems.append(
      Problem(
        .blocking, at: entry.place,
        "la source « \(entry.key) » est inconnue ; « entretiens », « codages » ou une enquête avec son fichier est attendu",
        remedy: near.map { "écrire « \($0) » ?" } ?? "écrire « \(entry.key): {fichier: …} » pour une enquête"))
    return false
  }

  private static func survey(_ node: StudyNode, _ problems: inout [Problem]) -> StudySources.SurveySource? {
    let known = [
      "fichier", "structure", "ligne_titres", "reponses", "invitations", "vagues", "poids", "strates", "grappes", "fpc",
    ]
    guard let fields = StudyFields(node, known, required: ["fichier"], &problems),
      let file = fields["fichier"]?.text(&problems)
    else { return nil }
    return StudySources.SurveySource(
      id: node.name, file: file, structure: fields["structure"]?.text(&problems),
      headerRow: fields["ligne_titres"]?.integer(atLeast: 1, &problems),
      kept: fields["reponses"]?.choice(StudySources.SurveySource.Kept.self, &problems) ?? .complete,
      invitations: fields["invitations"]?.integer(atLeast: 1, &problems),
      waves: fields["vagues"].map { waves($0, &problems) } ?? [], design: design(fields, &problems))
  }

  /// How the survey was sampled: the variable under each of these keys.
  private static func design(_ fields: StudyFields, _ problems: inout [Problem]) -> SurveyDesign {
    SurveyDesign(
      weight: fields["poids"]?.placedName(&problems), strata: fields["strates"]?.placedName(&problems),
      clusters: fields["grappes"]?.placedName(&problems), population: fields["fpc"]?.placedName(&problems))
  }

  private static func waves(_ node: StudyNode, _ problems: inout [Problem]) -> [StudySources.Wave] {
    node.items(&problems).compactMap { item in
      guard let fields = StudyFields(item, ["nom", "completes"], required: ["nom", "completes"], &problems),
        let name = fields["nom"]?.text(&problems), let complete = fields["completes"]?.integer(&problems)
      else { return nil }
      return StudySources.Wave(name: name, complete: complete)
    }
  }
}
