package import Diagnostics
import Survey

/// Whether a study can be printed as final: everything that is still open, with its place and what to do.
package struct Readiness {
  /// What was done about names that must not leave.
  package enum NameCheck: Equatable, Sendable {
    /// The key was read and its names looked for in every output.
    case done
    /// This run did not look.
    case none
  }

  package let points: [OpenPoint]

  /// - Parameters:
  ///   - problems: those of reading, computing and filling the texts.
  ///   - names: whether the names of the key were looked for in what would be written.
  package init(_ results: StudyResults, _ pieces: StudyPieces, problems: [Problem], names: NameCheck) {
    let preparation = PreparationCheck(results, pieces)
    let review = preparation.toReview
    points =
      preparation.missing.map { OpenPoint(.toComplete, $0) } + review.map { OpenPoint(.toReview, $0) }
      + Self.rules(results).map { OpenPoint(.notValidated, $0) }
      + problems.filter { $0.severity == .setAside && !review.contains($0) }.map { OpenPoint(.setAside, $0) }
      + Self.names(results.study, names).map { OpenPoint(.unchecked, $0) }
  }

  /// « 3 à compléter, 1 à revoir ».
  package var summary: String {
    OpenPoint.Kind.allCases.map { kind in (kind, points.filter { $0.kind == kind }.count) }
      .filter { $0.1 > 0 }.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", ")
  }

  /// Rules are measured on interviews set aside; without any that people have finished, no rule is validated.
  private static func rules(_ results: StudyResults) -> [Problem] {
    let unmeasured = results.unvalidatedRules
    guard !unmeasured.isEmpty else { return [] }
    let count = unmeasured.count == 1 ? "1 règle n’est pas validée" : "\(unmeasured.count) règles ne sont pas validées"
    return [
      Problem(
        .warning, at: Place("grille.yaml"),
        "\(count) : aucun entretien mis de côté n’est codé jusqu’au bout par deux personnes ; leurs propositions ne sont mesurées par rien",
        remedy: "nommer des entretiens sous « codage: validation » dans etude.yaml, ou terminer leur codage")
    ]
  }

  private static func names(_ study: Study, _ check: NameCheck) -> [Problem] {
    guard check == .none, !study.interviews.isEmpty, !study.plan.hasNoKey else { return [] }
    return [
      Problem(
        .warning, at: Place("etude.yaml"),
        "aucune clé de pseudonymes n’est donnée : personne n’a cherché si un nom sort",
        remedy: "la donner par --cle FICHIER ou RECOUPE_CLE, ou déclarer « cle: aucune » avec un « motif »")
    ]
  }
}
