package import Diagnostics
import Document
import Survey

/// What a person still has to do before the study is final.
package struct PreparationCheck {
  /// Rooms, floors, times and facilitators that nobody has given yet.
  let missing: [Problem]
  /// Sentences the data no longer say, and extracts that are not found word for word.
  let toReview: [Problem]
  /// Worth knowing, and no reason not to print.
  private let remarks: [Problem]

  package init(_ results: StudyResults, _ pieces: StudyPieces) {
    let study = results.study
    missing = Self.workshops(study) + Self.programme(study)
    toReview = pieces.assertions.filter { $0.kind == .toReview }.compactMap(\.problem) + Self.quotes(results)
    remarks =
      pieces.assertions.filter { $0.kind != .toReview }.compactMap(\.problem)
      + Self.references(study, cited: pieces.cited) + ConsistencyCheck(results, pieces).problems
      + InclusiveCheck(study: study).problems
      + TableWidthCheck(results: results).problems
  }

  /// All of it.
  package var problems: [Problem] { missing + toReview + remarks }

  private static func workshops(_ study: Study) -> [Problem] {
    study.workshops.flatMap { workshop in
      [
        ("la salle de l’atelier \(workshop.id) n’est pas connue", workshop.room),
        ("l’étage de l’atelier \(workshop.id) n’est pas connu", workshop.floor),
        ("l’heure de l’atelier \(workshop.id) n’est pas connue", workshop.time),
        ("l’animation de l’atelier \(workshop.id) n’est pas connue", workshop.facilitator),
      ].filter { $0.1.isEmpty }.map { message, _ in
        Problem(
          .warning, at: Place("ateliers.csv", line: workshop.line),
          "\(message) ; la fiche imprime un blanc à compléter",
          remedy: "la remplir dans ateliers.csv dès qu’elle est connue")
      }
    }
  }

  private static func programme(_ study: Study) -> [Problem] {
    study.programme.filter { $0.time.isEmpty }.map { moment in
      Problem(
        .warning, at: Place("programme.csv", line: moment.line),
        "l’heure du moment « \(moment.title) » n’est pas connue ; le programme imprime un blanc à compléter",
        remedy: "la remplir dans programme.csv dès qu’elle est connue")
    }
  }

  private static func references(_ study: Study, cited: [String]) -> [Problem] {
    guard !study.referencesAreSelective else { return [] }
    return study.references.filter { !cited.contains($0.id) }.map { reference in
      Problem(
        .warning, at: Place("bibliographie.yaml"), "la référence « \(reference.id) » n’est citée dans aucun texte",
        remedy: "la citer par [@\(reference.id)], la retirer, ou écrire « selective: oui »")
    }
  }

  private static func quotes(_ results: StudyResults) -> [Problem] {
    results.study.codings.filter(\.needsReview).map { coding in
      Problem(
        .warning, at: Place("codages"),
        "un extrait de \(coding.interview), tour \(coding.turn), codé « \(coding.code) », est à relire",
        remedy: "recopier les mots de la transcription dans le codage")
    }
  }
}
