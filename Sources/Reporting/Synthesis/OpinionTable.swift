import Coding
import Document
import Survey

/// For each code of a dimension: how many observe it, seek it, fear it, and how many say the contrary.
struct OpinionTable {
  private let dimension: Dimension
  private let results: StudyResults
  private let wording: Wording

  /// `nil` when the grid has no dimension of this id.
  init?(_ id: String, _ results: StudyResults, _ wording: Wording) {
    guard let dimension = results.study.codebook.dimension(id) else { return nil }
    self.dimension = dimension
    self.results = results
    self.wording = wording
  }

  private var codes: [Code] { dimension.codes.filter { $0.parent == nil } }
  private var opposed: OpposedCodes { OpposedCodes(codebook: results.study.codebook) }

  /// The columns of counts: the plain count, then the modalities somebody was coded with.
  private var modalities: [PassageCoding.Modality] {
    [.observed]
      + [.sought, .feared].filter { modality in codes.contains { (count(id($0, modality)) ?? 0) > 0 } }
  }

  /// The ids of the facts it prints.
  var factIDs: [String] {
    codes.flatMap { code in modalities.map { id(code, $0) } + opposed.of(code.id).map(\.id) }
  }

  func block() -> TableBlock {
    let opposites = codes.map(contrary)
    let isOpposed = opposites.contains { !$0.isEmpty }
    let titles = modalities.map(\.rawValue) + (isOpposed ? ["contraire"] : [])
    let dataset = results.counted.dataset
    return TableBlock(
      id: "avis-\(dimension.id)", caption: .text(wording.text("avis.titre")),
      base: .text(wording.base(dataset.unit, dataset.caseCount)),
      corner: .text(dimension.label.text() ?? dimension.id),
      columns: titles.map { .init(title: .text(wording.text("avis.\($0)"))) },
      rows: zip(codes, opposites).map { code, contrary in
        TableBlock.Row(
          header: .text(code.label.text() ?? code.id),
          cells: modalities.map { modality in cell(id(code, modality)) }
            + (isOpposed ? [Cell(contrary.isEmpty ? .text("–") : contrary)] : []))
      }, note: .text(wording.text("avis.note") + " " + wording.severalLines(dataset.unit)),
      source: SourceLineWords(results.study, wording).interviews())
  }

  private func id(_ code: Code, _ modality: PassageCoding.Modality) -> String {
    modality == .observed ? code.id : "\(code.id)~\(modality.rawValue)"
  }

  /// « Surcoût : 9 ».
  private func contrary(_ code: Code) -> [Inline] {
    let parts = opposed.of(code.id).compactMap { other in
      results.facts[other.id].map { "\(other.label.text() ?? other.id) :\u{A0}\(wording.fact($0, .count))" }
    }
    return .text(parts.joined(separator: " ; "))
  }

  private func cell(_ id: String) -> Cell { count(id).map { .figure(FigureFormat.whole($0)) } ?? .figure("0") }

  private func count(_ id: String) -> Int? {
    guard case .count(let count, _)? = results.facts[id]?.value else { return nil }
    return count
  }
}
