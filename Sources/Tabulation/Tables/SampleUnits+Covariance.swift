extension SampleUnits {
  /// What a cluster adds to each of some sums; sums it adds nothing to are left out.
  typealias ClusterTotal = [(sum: Int, value: Double)]

  /// What each cluster adds, from the cases; each case adds to one sum at most.
  func totals(_ part: (_ row: Int) -> (sum: Int, value: Double)?) -> [ClusterTotal] {
    var clusters = Array(repeating: [Int: Double](), count: clusterCount)
    for (row, cluster) in clusterOfCase.enumerated() {
      guard let cluster, let part = part(row) else { continue }
      clusters[cluster][part.sum, default: 0] += part.value
    }
    return clusters.map { $0.sorted { $0.key < $1.key }.map { (sum: $0.key, value: $0.value) } }
  }

  /// The clusters of each stratum.
  func members(where isKept: (_ cluster: Int) -> Bool = { _ in true }) -> [[Int]] {
    var members = Array(repeating: [Int](), count: strataCount)
    for (cluster, stratum) in stratumOfCluster.enumerated() where isKept(cluster) { members[stratum].append(cluster) }
    return members
  }

  /// The variance of the sums under the design, the clusters of each stratum given.
  func covariance(
    of sums: Int, _ totals: [ClusterTotal], among members: [[Int]]
  ) throws(Undefined) -> Matrix {
    var result = Matrix(rows: sums, columns: sums)
    for (stratum, clusters) in members.enumerated() where !clusters.isEmpty {
      guard clusters.count > 1 else { throw Undefined(.lonelyCluster) }
      let size = Double(clusters.count)
      let scale = (1 - size / populations[stratum]) * size / (size - 1)
      var means = Array(repeating: 0.0, count: sums)
      for cluster in clusters {
        for one in totals[cluster] {
          means[one.sum] += one.value / size
          for other in totals[cluster] { result[one.sum, other.sum] += scale * one.value * other.value }
        }
      }
      for one in 0..<sums where means[one] != 0 {
        for other in 0..<sums { result[one, other] -= scale * size * means[one] * means[other] }
      }
    }
    return result
  }
}
