extension SampleUnits {
  /// The variance of sums over the cases, under the design; each case adds to one sum at most.
  func covariance(of sums: Int, _ part: (_ row: Int) -> (sum: Int, value: Double)?) throws(Undefined) -> Matrix {
    var clusters = Array(repeating: [Int: Double](), count: clusterCount)
    for (row, cluster) in clusterOfCase.enumerated() {
      guard let cluster, let part = part(row) else { continue }
      clusters[cluster][part.sum, default: 0] += part.value
    }
    var sizes = Array(repeating: 0.0, count: strataCount)
    for stratum in stratumOfCluster { sizes[stratum] += 1 }
    guard sizes.allSatisfy({ $0 > 1 }) else { throw Undefined(.lonelyCluster) }
    var means = Array(repeating: Array(repeating: 0.0, count: sums), count: strataCount)
    var result = Matrix(rows: sums, columns: sums)
    func scale(_ stratum: Int) -> Double {
      (1 - sizes[stratum] / populations[stratum]) * sizes[stratum] / (sizes[stratum] - 1)
    }
    for (cluster, stratum) in stratumOfCluster.enumerated() {
      let values = clusters[cluster].sorted { $0.key < $1.key }
      for one in values {
        means[stratum][one.key] += one.value / sizes[stratum]
        for other in values { result[one.key, other.key] += scale(stratum) * one.value * other.value }
      }
    }
    for stratum in means.indices {
      for one in 0..<sums {
        for other in 0..<sums {
          result[one, other] -= scale(stratum) * sizes[stratum] * means[stratum][one] * means[stratum][other]
        }
      }
    }
    return result
  }
}
