package import Survey

/// Codings as `codages.csv`: people's and the rules' proposals, told apart by their status.
package struct CodingList: Equatable, Sendable {
  private let codings: [PassageCoding]

  package init(_ codings: [PassageCoding]) { self.codings = codings }

  /// By interview, place, code and coder.
  package var csv: CSVTable {
    let sorted = codings.sorted {
      ($0.interview, $0.range.lowerBound, $0.code, $0.coder, $0.range.upperBound)
        < ($1.interview, $1.range.lowerBound, $1.code, $1.coder, $1.range.upperBound)
    }
    return CSVTable(
      header: ["entretien", "tour", "debut", "fin", "code", "codeur", "statut", "modalite", "regle", "extrait"],
      rows: sorted.map { coding in
        [
          .text(coding.interview), .integer(coding.turn), .integer(coding.range.lowerBound),
          .integer(coding.range.upperBound), .text(coding.code), .text(coding.coder), .text(Self.status(coding)),
          .text(coding.modality.rawValue), .text(coding.rule ?? ""), .text(coding.extract),
        ]
      })
  }

  /// A proposal that only repeats the question says so: it is counted among no proposals.
  private static func status(_ coding: PassageCoding) -> String {
    coding.status == .proposed && coding.isEcho ? "echo" : coding.status.rawValue
  }
}
