package import Tabulation

/// One number that can be printed: computed once, printed the same everywhere.
package struct Fact: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    /// A count and, where it is a part of something, the base.
    case count(Int, of: Int?)
    /// A number in the fact's unit.
    case number(Double)
    /// A published range; no lower end where only a maximum was published.
    case range(Double?, Double)
    /// Hidden by disclosure control.
    case hidden
  }

  /// What is counted; the catalogue has its singular and plural.
  package enum Noun: String, CaseIterable, Sendable {
    case organisation, interview = "entretien", answer = "reponse", completeAnswer = "reponse-complete"
    case partialAnswer = "reponse-partielle", ghost = "questionnaire-vide", invitation, initiative
    case speaker = "personne", coding = "codage", proposal = "proposition", turn = "tour", extract = "extrait", passage,
      note,
      workshop = "atelier"
    case percent = "pour-cent", number = "nombre"
  }

  /// The share of a count with the answers’ weights, as the sum it is a part of; `whole` is above 0.
  package struct Weighted: Equatable, Sendable {
    package var part: Double
    package var whole: Double

    package init?(part: Double, whole: Double) {
      guard whole > 0 else { return nil }
      (self.part, self.whole) = (part, whole)
    }

    package var share: Double { part / whole }
  }

  /// `logique.service`, `logique.service@entretien`, `enquete.taille.petite`, `publie.energie.max` …
  package var id: String
  package var label: String
  package var value: Value
  package var noun: Noun
  /// The published reference; `nil` for what is computed here.
  package var reference: String?
  /// The rank among its peers, 1 first, equal counts sharing the better one; absent where ranking makes no sense.
  package var rank: Int?
  /// The ids of the facts it is ranked among, its own too.
  package var peers: [String]
  package var word: RankingWord?
  /// In a weighted survey, what its percentage is made from; its count stays a count of answers.
  package var weighted: Weighted?

  package init(
    id: String, label: String, value: Value, noun: Noun, reference: String? = nil, rank: Int? = nil,
    peers: [String] = [], word: RankingWord? = nil, weighted: Weighted? = nil
  ) {
    self.id = id
    self.label = label
    self.value = value
    self.noun = noun
    self.reference = reference
    self.rank = rank
    self.peers = peers
    self.word = word
    self.weighted = weighted
  }
}
