package import Coding
package import Survey

/// What the rules propose, as a table a coder turns into decisions: one line a passage, `decision` to be filled in.
package struct ProposalList {
  private let matches: [RuleMatch]
  private let study: Study
  private let interviews: [String: Interview]

  package init(_ matches: [RuleMatch], of study: Study) {
    self.matches = matches
    self.study = study
    interviews = Dictionary(study.interviews.map { ($0.id, $0) }) { first, _ in first }
  }

  /// - Parameter coder: whose decisions are written beside the proposals they answer.
  package func csv(decidedBy coder: String?) -> CSVTable {
    let own = study.decisions.filter { $0.proposal.coder == coder }
    return CSVTable(
      header: [
        "entretien", "tour", "locuteur", "debut", "fin", "code", "regle", "statut", "modalite", "echo", "formes",
        "extrait", "decision", "vers",
      ],
      rows: matches.map { match in
        let coding = match.coding
        let decision = own.first { $0.answers(coding) }
        return [
          .text(coding.interview), .integer(coding.turn), .text(speaker(coding)), .integer(coding.range.lowerBound),
          .integer(coding.range.upperBound), .text(coding.code), .text(coding.rule ?? ""),
          .text(coding.status.rawValue), .text(coding.modality.rawValue), .text(coding.isEcho ? "oui" : ""),
          .text(Self.forms(match)), .text(coding.extract), .text(decision?.verdict.rawValue ?? ""),
          .text(decision?.movedTo ?? ""),
        ]
      })
  }

  package var json: JSONValue {
    .array(
      matches.map { match in
        let coding = match.coding
        return .object([
          "entretien": .string(coding.interview), "tour": .integer(coding.turn), "locuteur": .string(speaker(coding)),
          "debut": .integer(coding.range.lowerBound), "fin": .integer(coding.range.upperBound),
          "code": .string(coding.code), "regle": .string(coding.rule ?? ""), "statut": .string(coding.status.rawValue),
          "modalite": .string(coding.modality.rawValue), "echo": .bool(coding.isEcho),
          "formes": .strings(match.hits.map(\.form)), "extrait": .string(coding.extract),
        ])
      })
  }

  private func speaker(_ coding: PassageCoding) -> String {
    let turns = interviews[coding.interview]?.transcript.turns ?? []
    return turns.first { $0.number == coding.turn }?.speaker ?? ""
  }

  /// The distinct forms, in the order of the text.
  private static func forms(_ match: RuleMatch) -> String {
    var seen: Set<String> = []
    return match.hits.map(\.form).filter { seen.insert($0).inserted }.joined(separator: " | ")
  }
}
