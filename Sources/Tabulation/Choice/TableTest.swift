/// A test of a table, by the name a person asks for it.
package enum TableTest: String, CaseIterable, Hashable, Sendable {
  case pearson
  case yates
  case likelihoodRatio = "vraisemblance"
  case fisher
  /// Fisher’s by drawing tables of the same margins.
  case fisherDrawn = "fisher-mc"
  /// Second order, under the sample design.
  case raoScott = "rao-scott"
  /// Linear by linear, of two orders.
  case trend = "tendance"
  /// Ranks between groups; under a design, the ranks’ test of the design.
  case kruskal
  case welch
  case anova
  /// All levels of a multiple response together.
  case multipleResponse = "reponses-multiples"
  /// 2×2 tables in strata; larger ones by the generalised test.
  case mantelHaenszel = "mantel-haenszel"
}
