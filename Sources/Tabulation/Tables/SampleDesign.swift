package import Survey

/// How the cases were sampled, by the names of variables of the dataset; `nil` where the sample has no such thing.
package struct SampleDesign: Hashable, Sendable {
  /// How many cases of the population each case stands for, up to a factor.
  package var weight: String?
  package var strata: String?
  /// Clusters are numbered within their stratum.
  package var clusters: String?
  /// How many clusters (or cases) the stratum has in the population: the finite population correction.
  package var population: String?

  package init(weight: String? = nil, strata: String? = nil, clusters: String? = nil, population: String? = nil) {
    self.weight = weight
    self.strata = strata
    self.clusters = clusters
    self.population = population
  }

  /// As a study declares it.
  package init(_ declared: SurveyDesign) {
    self.init(
      weight: declared.weight?.name, strata: declared.strata?.name, clusters: declared.clusters?.name,
      population: declared.population?.name)
  }
}
