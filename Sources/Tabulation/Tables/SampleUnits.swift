import Survey

/// The stratum and the cluster of each case of the design, as numbers from 0.
struct SampleUnits: Sendable {
  /// `nil` for cases out of the table’s selection.
  let clusterOfCase: [Int?]
  /// For each cluster.
  let stratumOfCluster: [Int]
  /// Clusters of each stratum in the population; infinite where no correction is made.
  let populations: [Double]
  /// Selected cases.
  let caseCount: Int

  init(of dataset: Dataset, _ design: SampleDesign, _ selection: CaseSelection) throws(TabulationError) {
    let strata = try design.strata.map { name throws(TabulationError) in try dataset.tabulated(name) }
    let clusters = try design.clusters.map { name throws(TabulationError) in try dataset.tabulated(name) }
    let population = try design.population.map { name throws(TabulationError) in try dataset.tabulated(name) }
    if let population, population.variable.kind != .number { throw .notANumber(population.variable.name) }
    var ofCase: [Int?] = Array(repeating: nil, count: dataset.caseCount)
    var stratumOfCluster: [Int] = []
    var found: [[Int32]: Int] = [:]
    var stratumPlaces: [Int32: Int] = [:]
    var populations: [Double] = []
    for row in ofCase.indices where selection.isSelected[row] {
      let stratum = strata?.indexes[row] ?? 0
      let place = stratumPlaces[stratum] ?? stratumPlaces.count
      if place == populations.count {
        stratumPlaces[stratum] = place
        populations.append(Self.population(population, row))
      }
      let key = [stratum, clusters?.indexes[row] ?? Int32(row)]
      let cluster = found[key] ?? stratumOfCluster.count
      if cluster == stratumOfCluster.count {
        found[key] = cluster
        stratumOfCluster.append(place)
      }
      ofCase[row] = cluster
    }
    clusterOfCase = ofCase
    self.stratumOfCluster = stratumOfCluster
    self.populations = populations
    caseCount = selection.selectedCount
  }

  private static func population(_ column: Column?, _ row: Int) -> Double {
    guard let column, case .number(let count) = column[row], count > 0 else { return .infinity }
    return count
  }

  var strataCount: Int { populations.count }
  var clusterCount: Int { stratumOfCluster.count }
}
