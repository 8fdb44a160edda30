import Coding
import Diagnostics
import Survey

/// What this target says to a researcher, one case a message.
extension Problem {
  static func unknownSource(_ name: String, at line: SourceLine, known: [String]) -> Problem {
    Problem(
      .blocking, at: line.place, "la source « \(name) » n’existe pas ; une enquête de « sources » est attendue",
      remedy: remedyForUnknown(name, among: known))
  }

  /// A hidden cell that no set of answers was found to keep uncertain.
  static func unproven(_ table: TableDefinition) -> Problem {
    Problem(
      .setAside, at: table.place.place,
      "une case masquée du tableau « \(table.id) » n’a pu être prouvée incertaine ; une protection prouvée est attendue",
      remedy: "retirer ce tableau, ou regrouper ses modalités (« fusions »)")
  }

  /// Personal details and free words never stand in a table; `nil` for a variable that may.
  static func unprintable(_ variable: Variable, at line: SourceLine) -> Problem? {
    if variable.isPersonal {
      return Problem(
        .blocking, at: line.place,
        "« \(variable.name) » est déclarée personnelle ; une variable qui peut être imprimée est attendue",
        remedy: "retirer ce tableau")
    }
    guard variable.kind == .text else { return nil }
    return Problem(
      .blocking, at: line.place,
      "« \(variable.name) » contient des mots libres ; une variable à modalités ou un nombre est attendu",
      remedy: "coder ces réponses, ou choisir une autre variable")
  }

  /// What the arbiter has not settled.
  static func openDisagreements(_ count: Int) -> Problem {
    let what = count == 1 ? "un désaccord n’a pas" : "\(count) désaccords n’ont pas"
    return Problem(
      .warning, at: Place(CodingPlan.arbiter + ".csv"),
      "\(what) de décision dans le fichier de l’arbitre ; le code ne compte pas là où les codeurs diffèrent",
      remedy:
        "les voir par « recoupe accord-codeurs --format json », puis écrire une ligne « retenu » ou « rejete » pour chacun"
    )
  }

  /// A code that coders give with modalities they do not share, so that none is counted.
  static func uncountedModality(_ one: ModalityDisagreement) -> Problem {
    let given = one.given.filter { !$0.passages.isEmpty }.map { one in
      "\(one.modalities.map { "« \($0.rawValue) »" }.joined(separator: " et ")) pour \(one.coder)"
    }
    return Problem(
      .warning, at: Place("codages"),
      "\(one.speaker.interview), \(one.speaker.label) : « \(one.code) » est \(given.joined(separator: ", ")) ; la même modalité est attendue, il ne compte dans aucune",
      remedy: "relire le passage ensemble (interne/relecture/desaccords.html), et écrire la même « modalite »")
  }

  /// An interview set aside to measure the rules, where people have seen what the rules say.
  static func seenValidation(_ interviews: [String]) -> Problem {
    let (one, list) = (interviews.count == 1, interviews.joined(separator: ", "))
    return Problem(
      .warning, at: Place("etude.yaml"),
      "des propositions sont décidées dans \(list), \(one ? "mis" : "mis tous") de côté pour mesurer les règles ; un codage fait sans les voir est attendu, rien n’y est mesuré",
      remedy: "mettre d’autres entretiens sous « validation », ou retirer ces décisions")
  }

  static func stale(_ stale: StaleDecision) -> Problem {
    let (decision, proposal) = (stale.decision, stale.decision.proposal)
    let rule = proposal.rule ?? ""
    let why =
      switch stale.reason {
      case .noRule: "la règle « \(rule) » n’est plus dans la grille"
      case .notProposed: "la règle « \(rule) » ne propose plus ce passage de \(proposal.interview)"
      case .otherCode: "la règle « \(rule) » propose maintenant un autre code que « \(proposal.code) »"
      }
    return Problem(
      .warning, at: decision.line.place,
      "\(why) ; une proposition actuelle est attendue, la décision (« \(decision.verdict.rawValue) ») est gardée",
      remedy: "relire le passage, puis garder ou retirer la ligne")
  }

  static func uncountableUnit(
    _ unit: CaseUnit, at line: SourceLine, known: [CaseUnit] = CaseUnit.counted
  ) -> Problem {
    let names = known.map(\.rawValue)
    let list = names.dropLast().joined(separator: ", ") + " ou " + (names.last ?? "")
    return Problem(
      .blocking, at: line.place,
      "les codes ne se comptent pas par « \(unit.rawValue) » ; \(list) est attendu",
      remedy: "changer « unite » dans le tableau")
  }
}
