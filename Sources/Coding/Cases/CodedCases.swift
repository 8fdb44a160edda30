package import Survey

/// The coded interviews as a dataset: one row per case of the unit, one multiple-response variable per dimension of the
/// grid, and the attributes of the organisations. Only kept codings of finished interviews count.
///
/// `effet` holds the codes right under the dimension; `effet.*` the sub-codes and families too; `effet~craint` and
/// `effet.*~craint` one modality of a dimension that keeps them apart.
package struct CodedCases: Equatable, Sendable {
  package var dataset: Dataset
  /// The interviews that count, in their order.
  package var interviews: [String]
  /// Interviews left out because a coder has not finished them.
  package var unfinished: [String]
  /// Interviews left out because their initiative is not pooling.
  package var notPooling: [String]
  /// Passages in no base because the coders give them no code in common.
  package var uncodedPassages: Int
  private let selection: CaseSelection

  /// - Parameter unit: any but answer. Passages are those of `CodedPassages`.
  package init(_ study: Study, unit: CaseUnit) {
    selection = CaseSelection(study, unit: unit)
    interviews = selection.interviews
    unfinished = selection.unfinished
    notPooling = selection.notPooling
    let merged = MergedCodings(study, selection: selection)
    uncodedPassages = merged.passages?.uncodedCount ?? 0
    var dataset =
      merged.passages.map { Dataset(unit: unit, caseNames: $0.names, organisations: $0.organisations) }
      ?? Dataset(unit: unit, caseNames: selection.cases)
    for dimension in study.codebook.dimensions {
      for (suffix, modalities) in Self.views(of: dimension) {
        for isDetailed in [false, true] {
          dataset.set(
            merged.column(dimension, isDetailed: isDetailed, suffix: suffix, modalities: modalities))
        }
      }
    }
    let attributes =
      merged.passages.map { AttributeColumns(study, organisations: $0.organisations.map { [$0] }) }
      ?? AttributeColumns(study, selection: selection)
    for column in attributes.columns {
      dataset.set(Self.named(column, apartFrom: dataset))
    }
    self.dataset = dataset
  }

  /// The row of the case of somebody interviewed; `nil` for who is in no base. A speaker has many passages: not for them.
  package func row(of speaker: SpeakerKey) -> Int? {
    selection.row(interview: speaker.interview, speaker: speaker.label)
  }

  /// An attribute that has a dimension's name (`fonction`) is told apart from it.
  private static func named(_ column: Column, apartFrom dataset: Dataset) -> Column {
    guard dataset.column(named: column.variable.name) != nil else { return column }
    var renamed = column
    renamed.variable.name = "organisation." + column.variable.name
    return renamed
  }

  /// What is counted of a dimension: the modalities it declares and, where it declares some, each modality apart
  /// (`effet~craint`).
  private static func views(of dimension: Dimension) -> [(suffix: String, modalities: [PassageCoding.Modality])] {
    let all = PassageCoding.Modality.allCases
    guard !dimension.counted.isEmpty else { return [("", all)] }
    return [("", dimension.counted)] + all.map { ("~" + $0.rawValue, [$0]) }
  }
}
