import Document
import Reporting

/// How the sentences bound to a condition stand, in one line.
enum AssertionSummary {
  /// « Phrases tenues par une condition : 18 se confirment, 3 fragiles, 0 à revoir. »
  static func line(_ assertions: [Assertion]) -> String {
    func count(_ isMeant: (Assertion) -> Bool) -> Int { assertions.filter(isMeant).count }
    let holding = count { $0.kind == .holds }
    let fragile = count { $0.kind == .fragile }
    let review = count { $0.kind == .toReview }
    return
      "Phrases tenues par une condition : \(holding) se confirme\(holding > 1 ? "nt" : ""), \(fragile) fragile\(fragile > 1 ? "s" : ""), \(review) à revoir."
  }
}
