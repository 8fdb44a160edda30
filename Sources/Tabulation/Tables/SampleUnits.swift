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
    var (strataFound, clustersFound) = (Numbering<Int32>(), Numbering<[Int32]>())
    var (strataOfClusters, populations): ([Int], [Double]) = ([], [])
    for row in ofCase.indices where selection.isSelected[row] {
      let key = strata?.indexes[row] ?? 0
      let stratum = strataFound.number(of: key)
      if stratum == populations.count { populations.append(Self.population(population, row)) }
      let cluster = clustersFound.number(of: [key, clusters?.indexes[row] ?? Int32(row)])
      if cluster == strataOfClusters.count { strataOfClusters.append(stratum) }
      ofCase[row] = cluster
    }
    (clusterOfCase, stratumOfCluster, self.populations) = (ofCase, strataOfClusters, populations)
    caseCount = selection.selectedCount
  }

  private static func population(_ column: Column?, _ row: Int) -> Double {
    guard let column, case .number(let count) = column[row], count > 0 else { return .infinity }
    return count
  }

  var strataCount: Int { populations.count }
  var clusterCount: Int { stratumOfCluster.count }
}
