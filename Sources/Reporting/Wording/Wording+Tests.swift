package import Tabulation

/// The words of a test: its name and figures, the rule that took it, what it allows to say.
extension Wording {
  /// Three sentences: the test, why it was taken, what it allows to say; for none, the one that says why.
  ///
  /// - Parameters:
  ///   - rows: what the rows are called, in the sentence.
  ///   - columns: the same of the columns.
  package func lines(_ chosen: ChosenTest, rows: String, columns: String) -> [String] {
    let name = text("test.nom.\(chosen.test.rawValue)")
    switch chosen.outcome {
    case .failure(let silence):
      return [text("test.silence", ["nom": name, "raison": reason(silence)])]
    case .success(let outcome):
      return [
        text(
          "test.resultat",
          [
            "nom": name, "statistique": statistic(outcome.statistic), "p": probability(outcome),
            "force": outcome.strength.map(strength) ?? "",
          ]), text("test.regle", ["regle": rule(chosen.rule)]), meaning(chosen, outcome, rows, columns),
      ]
    }
  }

  /// What the test allows to say, in one sentence.
  package func meaning(_ chosen: ChosenTest, _ outcome: TestOutcome, _ rows: String, _ columns: String) -> String {
    let kind =
      switch chosen.test {
      case .welch, .anova: "moyenne"
      case .mantelHaenszel: "strates"
      case .kruskal, .pearson, .yates, .likelihoodRatio, .fisher, .fisherDrawn, .raoScott, .trend, .multipleResponse:
        "tableau"
      }
    let found = outcome.p < 0.05 ? "lien" : "rien"
    let sentence = text("test.phrase.\(kind)-\(found)", ["lignes": rows, "colonnes": columns])
    guard case .commonOdds(_, _, let homogeneity) = outcome.strength, homogeneity < 0.05 else { return sentence }
    return sentence + " " + text("test.phrase.heterogene")
  }

  /// Why the test was taken.
  package func rule(_ rule: TestRule) -> String {
    switch rule {
    case .asked: text("test.pourquoi.demande")
    case .askedTooCostly: text("test.pourquoi.demande-tirages")
    case .design: text("test.pourquoi.plan")
    case .multipleResponse: text("test.pourquoi.multiple")
    case .strata: text("test.pourquoi.strates")
    case .ordered: text("test.pourquoi.ordre")
    case .orderedByGroups: text("test.pourquoi.ordre-groupes")
    case .smallExpected(let least): text("test.pourquoi.petits", ["moindre": FigureFormat.decimal(least)])
    case .largeExpected(let least): text("test.pourquoi.grands", ["moindre": FigureFormat.decimal(least)])
    case .largeGroups: text("test.pourquoi.grands-groupes")
    case .smallGroups(let least): text("test.pourquoi.petits-groupes", ["moindre": FigureFormat.whole(least)])
    }
  }

  /// Why a table bears no test.
  package func reason(_ silence: ChosenTest.Silence) -> String {
    switch silence {
    case .smallExpected(let least): text("test.sans.petits", ["moindre": FigureFormat.decimal(least)])
    case .weighted: text("test.sans.poids")
    case .noDesign: text("test.sans.plan")
    case .notOrdered: text("test.sans.ordre")
    case .otherTable: text("test.sans.autre-tableau")
    case .noVariance: text("test.sans.variance")
    case .tooFewCases(let least): text("test.sans.cas", ["seuil": FigureFormat.whole(least)])
    case .undefined(let why): text("test.sans.\(key(of: why))")
    }
  }

  private func key(of why: TestedTable.Why) -> String {
    switch why {
    case .multipleResponse: "multiple"
    case .tooFewLevels: "modalites"
    case .notTwoByTwo: "deux-par-deux"
    case .notOrdinal: "ordre"
    case .tooCostly: "cout"
    case .infinite, .emptyCell: "case-vide"
    case .lonelyCluster: "grappe"
    case .tooManyCells: "cases"
    case .hiddenCells: "masque"
    case .interviews: "entretiens"
    case .unasked: "non-demande"
    }
  }

  private func statistic(_ statistic: TestOutcome.Statistic) -> String {
    switch statistic {
    case .chiSquared(let value, let degrees):
      text(
        "test.statistique.chi2", ["valeur": FigureFormat.fixed(value, digits: 2), "ddl": FigureFormat.decimal(degrees)])
    case .likelihood(let value, let degrees):
      text(
        "test.statistique.g2", ["valeur": FigureFormat.fixed(value, digits: 2), "ddl": FigureFormat.decimal(degrees)])
    case .f(let value, let above, let below):
      text(
        "test.statistique.f",
        [
          "valeur": FigureFormat.fixed(value, digits: 2), "haut": FigureFormat.decimal(above),
          "bas": FigureFormat.decimal(below),
        ])
    case .none: ""
    }
  }

  private func probability(_ outcome: TestOutcome) -> String {
    let p = FigureFormat.probability(outcome.p)
    return outcome.error.map { text("test.tirages", ["p": p, "erreur": FigureFormat.fixed($0, digits: 4)]) } ?? p
  }

  private func strength(_ strength: TestOutcome.Strength) -> String {
    func value(_ key: String, _ number: Double) -> String {
      text("test.force.\(key)", ["valeur": FigureFormat.fixed(number, digits: 2)])
    }
    return switch strength {
    case .cramersV(let v): value("v", v)
    case .gamma(let gamma): value("gamma", gamma)
    case .etaSquared(let eta): value("eta2", eta)
    case .epsilonSquared(let epsilon): value("epsilon2", epsilon)
    case .commonOdds(let odds, let interval, let homogeneity):
      text(
        "test.force.cotes",
        [
          "valeur": FigureFormat.fixed(odds, digits: 2), "bas": FigureFormat.fixed(interval.low, digits: 2),
          "haut": FigureFormat.fixed(interval.high, digits: 2), "p": FigureFormat.probability(homogeneity),
        ])
    }
  }
}
