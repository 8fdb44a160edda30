import Coding
import Survey

/// The risks a workshop may touch: those among its codes, those its codes oppose, and those people named in the same breath.
struct LinkedRisks {
  let results: StudyResults
  /// The id of the grid's dimension of risks.
  let dimension: String

  private var codebook: Codebook { results.study.codebook }

  /// At most `limit`, the workshop's own first, then by how many organisations link them; what fewer organisations than
  /// the smallest printed cell link is left out.
  func codes(for workshop: Workshop, limit: Int) -> [Code] {
    let risks = codebook.dimension(dimension)?.codes ?? []
    let opposed = OpposedCodes(codebook: codebook).of(workshop.codes)
    let near = organisationsNear(workshop)
    let linked = risks.filter { near[$0.id, default: []].count >= results.study.plan.thresholds.interviewCell }
    let ordered = linked.enumerated().sorted {
      (-near[$0.element.id, default: []].count, $0.offset) < (-near[$1.element.id, default: []].count, $1.offset)
    }.map(\.element)
    var chosen: [Code] = []
    for code in risks.filter({ workshop.codes.contains($0.id) }) + risks.filter(opposed.contains) + ordered
    where !chosen.contains(code) && chosen.count < limit { chosen.append(code) }
    return chosen
  }

  /// For each risk, the organisations in which somebody named it in the same turn as a code of the workshop; an interview stands for its organisation.
  private func organisationsNear(_ workshop: Workshop) -> [String: Set<String>] {
    let inBase = Set(results.organisations.interviews)
    var codesOfTurns: [String: Set<String>] = [:]
    var interviews: [String: String] = [:]
    for coding in results.study.codings where coding.status == .kept && inBase.contains(coding.interview) {
      let turn = "\(coding.interview)/\(coding.turn)"
      codesOfTurns[turn, default: []].formUnion(codebook.counted(for: coding.code))
      interviews[turn] = coding.interview
    }
    var near: [String: Set<String>] = [:]
    for (turn, codes) in codesOfTurns where !codes.isDisjoint(with: workshop.codes) {
      for code in codes where code.hasPrefix(dimension + ".") {
        near[code, default: []].insert(interviews[turn] ?? turn)
      }
    }
    return near
  }
}
