/// The rank of each count, largest first; equal counts share the better rank (1, 1, 3).
package func rankedByCount(_ counts: [Int]) -> [Int] {
  let descending = counts.sorted(by: >)
  var rankOf: [Int: Int] = [:]
  for (index, count) in descending.enumerated() where rankOf[count] == nil { rankOf[count] = index + 1 }
  return counts.map { rankOf[$0] ?? counts.count }
}
