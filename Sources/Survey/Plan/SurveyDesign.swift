/// How a survey was sampled, as the study declares it: the variables that say it, by name.
package struct SurveyDesign: Hashable, Sendable {
  /// How many cases of the population each answer stands for, up to a factor (`poids`).
  package var weight: PlacedName?
  package var strata: PlacedName?
  /// Clusters are numbered within their stratum (`grappes`).
  package var clusters: PlacedName?
  /// How many clusters, or answers, the stratum has in the population (`fpc`).
  package var population: PlacedName?

  package init(
    weight: PlacedName? = nil, strata: PlacedName? = nil, clusters: PlacedName? = nil, population: PlacedName? = nil
  ) {
    self.weight = weight
    self.strata = strata
    self.clusters = clusters
    self.population = population
  }

  /// The variables it names, in the order of the keys.
  package var names: [PlacedName] { [weight, strata, clusters, population].compactMap { $0 } }
}
