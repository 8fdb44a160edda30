import Coding
import Document
import Survey
import Tabulation

/// The method, said from what the run did: what was asked, met, coded, left out, and what the words mean.
struct MethodBox {
  let results: StudyResults
  let wording: Wording
  let log: PrintLog

  func block() -> Block {
    let paragraphs =
      surveys + [interviews, codings, rules].compactMap { $0 }
      + CodingMethod(results: results, wording: wording).blocks() + [words, small, quotes].compactMap { $0 }
    return .section(
      Section(
        id: "methode-encadre", classes: ["methode"], [.box(title: .text(wording.text("methode.titre")), paragraphs)]))
  }

  private var surveys: [Block] {
    results.surveys.map { survey in
      let id = survey.source.id
      var text = wording.text(
        survey.source.kept == .all ? "methode.enquete-toutes" : "methode.enquete",
        [
          "completes": full("\(id).completes"), "partielles": full("\(id).partielles"),
          "fantomes": full("\(id).fantomes"),
        ])
      if survey.source.invitations != nil {
        text += " " + wording.text("methode.invitations", ["taux": full("\(id).taux")])
      }
      if !survey.source.waves.isEmpty {
        let waves = survey.source.waves.map {
          wording.text("methode.vague", ["nom": $0.name, "n": String($0.complete)])
        }
        text += " " + wording.text("methode.vagues", ["vagues": wording.list(waves)])
      }
      text += " " + wording.text("methode.aucune-extrapolation")
      return .paragraph(([text] + weighting(id)).joined(separator: " "))
    }
  }

  /// How the survey is weighted, by which design it was drawn, who has no weight.
  private func weighting(_ id: String) -> [String] {
    guard let weighting = results.weightings[id] else { return [] }
    let design = weighting.design
    var sentences: [String] = []
    if let weight = design.weight { sentences.append(wording.text("methode.ponderation", ["poids": weight])) }
    let parts = [("strates", design.strata), ("grappes", design.clusters), ("fpc", design.population)].compactMap {
      key, name in name.map { wording.text("methode.plan-\(key)", ["nom": $0]) }
    }
    if !parts.isEmpty { sentences.append(wording.text("methode.plan", ["detail": wording.list(parts)])) }
    if design.weight != nil { log.use(fact: "\(id).sans-poids") }
    return sentences + WeightingWords(wording: wording).leftOut(weighting)
  }

  private var interviews: Block? {
    guard !results.study.interviews.isEmpty else { return nil }
    var text = wording.text(
      results.study.countsPoolingOnly ? "methode.entretiens" : "methode.entretiens-toutes",
      [
        "entretiens": full("entretiens.total"), "personnes": full("entretiens.personnes"),
        "base": full("entretiens.base"),
        "organisations": full("entretiens.organisations"),
      ])
    if !results.organisations.unfinished.isEmpty {
      text +=
        " "
        + wording.text(
          "methode.en-cours", ["entretiens": results.organisations.unfinished.joined(separator: ", ")])
    }
    if !results.organisations.notPooling.isEmpty {
      text +=
        " "
        + wording.text(
          "methode.hors-mutualisation", ["entretiens": results.organisations.notPooling.joined(separator: ", ")])
    }
    return .paragraph(text)
  }

  private var codings: Block? {
    let coders = Set(results.study.states.map(\.coder)).sorted()
    guard !coders.isEmpty else { return nil }
    let codes = results.study.codebook.codes.count
    return .paragraph(
      wording.text(
        "methode.codages.\(wording.number(of: coders.count))",
        [
          "codeurs": String(coders.count), "codages": full("codages.retenus"), "codes": String(codes),
          "fusion": wording.text("methode.fusion-\(results.study.plan.coding.merging.rawValue)"),
        ]))
  }

  private var rules: Block? {
    guard !results.proposals.isEmpty else { return nil }
    return .paragraph(wording.text("methode.regles", ["propositions": full("codages.propositions")]))
  }

  private var words: Block? {
    guard !results.study.interviews.isEmpty else { return nil }
    let thresholds = results.study.plan.thresholds
    return .paragraph(
      wording.text(
        "methode.mots",
        [
          "part": "\(thresholds.mostMet.numerator)/\(thresholds.mostMet.denominator)",
          "absente": thresholds.absent == 0
            ? wording.text("methode.absente.aucune")
            : wording.text("methode.absente.au-plus", ["n": String(thresholds.absent)]),
        ]) + (bearsTests ? "" : " " + wording.text("methode.sans-test")))
  }

  private var bearsTests: Bool { results.tables.contains { $0.test != nil } }

  private var small: Block? {
    let thresholds = results.study.plan.thresholds
    let totals = results.tables.filter { $0.isTotalsOnly }.count
    let hidden = results.tables.reduce(0) { $0 + $1.hiddenCount }
    return .paragraph(
      wording.text(
        "methode.seuils",
        [
          "pourcentage": String(thresholds.percentageBase), "enquete": String(thresholds.surveyCell),
          "entretiens": String(thresholds.interviewCell), "masquees": String(hidden), "totaux": String(totals),
        ]) + (bearsTests ? " " + wording.text("methode.tests-demandes") : ""))
  }

  private var quotes: Block? {
    guard !results.study.interviews.isEmpty else { return nil }
    let plan = results.study.plan
    var text = wording.text("methode.citations", ["k": String(plan.thresholds.quoteOrganisations)])
    let silent = "citations.non-citables"
    if !results.study.codings.isEmpty, case .count(let count, _)? = results.facts[silent]?.value {
      text += " " + wording.text("methode.non-citables.\(wording.number(of: count))", ["n": full(silent)])
    }
    if !plan.keyReason.isEmpty { text += " " + wording.text("methode.sans-cle", ["motif": plan.keyReason]) }
    return .paragraph(text)
  }

  private func full(_ id: String) -> String {
    log.use(fact: id)
    return results.facts[id].map { wording.fact($0, .full) } ?? "‹\(id)›"
  }
}
