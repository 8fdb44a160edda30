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
    let population = try design.population.map { name throws(TabulationError) in
      try dataset.numbers(name)
    }
    for column in [strata, clusters, population] {
      try column.map { column throws(TabulationError) in
        try Self.checkComplete(column, selection)
      }
    }
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
    if let population { try checkSizes(population) }
  }

  private static func checkComplete(_ column: Column, _ selection: CaseSelection) throws(TabulationError) {
    let absent = column.dictionary.map { if case .none = $0 { true } else { false } }
    guard absent.contains(true) else { return }
    let cases = column.indexes.indices.count { selection.isSelected[$0] && absent[Int(column.indexes[$0])] }
    guard cases == 0 else { throw .incompleteDesign(column.variable.name, cases: cases) }
  }

  /// Every case of a stratum gives its population the same size, and no fewer clusters than were drawn.
  private func checkSizes(_ column: Column) throws(TabulationError) {
    var drawn = Array(repeating: 0, count: strataCount)
    for stratum in stratumOfCluster { drawn[stratum] += 1 }
    let isImpossible = clusterOfCase.indices.contains { row in
      guard let cluster = clusterOfCase[row] else { return false }
      let stratum = stratumOfCluster[cluster]
      return Self.population(column, row) != populations[stratum] || populations[stratum] < Double(drawn[stratum])
    }
    guard !isImpossible else { throw .impossiblePopulation(column.variable.name) }
  }

  private static func population(_ column: Column?, _ row: Int) -> Double {
    guard let column else { return .infinity }
    guard case .number(let count) = column[row] else { return 0 }
    return count
  }

  var strataCount: Int { populations.count }
  var clusterCount: Int { stratumOfCluster.count }
}
