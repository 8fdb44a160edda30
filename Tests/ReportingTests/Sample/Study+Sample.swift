import Survey

extension Codebook {
  /// Two dimensions: `logique` with three codes, two of which say the contrary of each other, and `effet` with a sub-code,
  /// a family and modalities kept apart.
  static let sample = Codebook(dimensions: [
    Dimension(
      id: "logique", label: Label("Logiques"),
      codes: [
        Code(id: "logique.service", label: Label("Logique de service"), opposites: ["logique.gestion"]),
        Code(id: "logique.gestion", label: Label("Logique gestionnaire"), opposites: ["logique.service"]),
        Code(id: "logique.autonomie", label: Label("Logique autonomiste")),
      ]),
    Dimension(
      id: "effet", label: Label("Effets"),
      codes: [
        Code(id: "effet.metier", label: Label("Métier"), family: "effet.pro"),
        Code(id: "effet.metier.echange", label: Label("Échange de pratiques")),
        Code(id: "effet.support", label: Label("Support"), family: "effet.pro"),
      ],
      families: [Category(code: "effet.pro", label: Label("Professionnalisation"))], counted: [.observed]),
  ])
}

extension Interview {
  /// One respondent, `R1`, who answers with these words at the even turns.
  init(
    _ id: String, organisation: String, consent: Consent = .yes, language: String = "fr",
    function: String = "direction",
    words: [String]
  ) {
    var text = ""
    var turns: [Turn] = []
    for (index, answer) in words.enumerated() {
      for (speaker, said) in [("E", "Et alors ?"), ("R1", answer)] {
        text += "\(speaker) : "
        let start = text.unicodeScalars.count
        text += said
        turns.append(
          Turn(
            number: index * 2 + (speaker == "E" ? 1 : 2), speaker: speaker, range: start..<text.unicodeScalars.count,
            text: said))
        text += "\n\n"
      }
    }
    self.init(
      id: id, file: "entretiens/\(id).txt",
      speakers: [
        Speaker(label: "E", role: .interviewer),
        Speaker(
          label: "R1", role: .respondent, organisation: organisation, language: language, consent: consent,
          attributes: [.init(name: "fonction", value: function)]),
      ], transcript: Transcript(text: text, heading: "", turns: turns))
  }

  /// A whole answer coded by one coder.
  func coded(
    turn: Int = 2, _ code: String, by coder: String, _ modality: PassageCoding.Modality = .observed,
    needsReview: Bool = false
  ) -> PassageCoding {
    let said = transcript.turns[turn - 1]
    return PassageCoding(
      interview: id, turn: turn, range: said.range, code: code, coder: coder, modality: modality, extract: said.text,
      needsReview: needsReview)
  }
}

extension Study {
  /// A study of these interviews, each finished by both coders.
  static func sample(
    _ interviews: [Interview], codings: [PassageCoding], organisations: [Organisation] = [],
    plan: (inout StudyPlan) -> Void = { _ in }
  ) -> Study {
    var declared = StudyPlan(
      identity: StudyIdentity(title: "Étude d’essai", authors: ["A. Auteur"], date: "2024-05-01"))
    plan(&declared)
    return Study(
      plan: declared, codebook: .sample, interviews: interviews, organisations: organisations, codings: codings,
      states: interviews.flatMap { interview in
        ["claire", "yassine"].map { CodingState(interview: interview.id, coder: $0, progress: .finished) }
      })
  }
}

extension [PassageCoding] {
  /// The same passages given by both coders.
  static func both(_ coding: (String) -> PassageCoding) -> [PassageCoding] { ["claire", "yassine"].map(coding) }
}
