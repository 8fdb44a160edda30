import Diagnostics
import Survey

/// The tables of the field: organisations and initiatives.
enum FieldTables {
  /// `organisations.csv`: every further column is an attribute.
  static func organisations(_ file: SourceFile) -> Reading<[Organisation]> {
    let reading = KeyedRows.read(
      file, StudyTable.Columns(required: ["organisation"], takesAttributes: true), key: "organisation")
    guard let keyed = reading.value else { return Reading([], problems: reading.problems) }
    let organisations = keyed.rows.map { row in
      Organisation(
        id: row["organisation"].text,
        attributes: keyed.table.attributes.map { Speaker.Attribute(name: $0, value: row[$0].text) })
    }
    return Reading(organisations, problems: reading.problems)
  }

  private static let initiativeColumns = StudyTable.Columns(
    required: ["initiative", "nom"] + Initiative.Criterion.allCases.map(\.rawValue),
    optional: ["forme", "organisations", "collaboration", "justification"])

  /// `initiatives.csv`: the five criteria of each initiative. The organisations a row names are looked up among `known`
  /// where there are any.
  static func initiatives(_ file: SourceFile, known: [String]) -> Reading<[Initiative]> {
    let reading = KeyedRows.read(file, initiativeColumns, key: "initiative")
    var problems = reading.problems
    guard let keyed = reading.value else { return Reading([], problems: problems) }
    let initiatives = keyed.rows.compactMap { row -> Initiative? in
      guard let met = criteria(row, &problems) else { return nil }
      let organisations = row["organisations"].values
      for organisation in organisations where !known.isEmpty && !known.contains(organisation) {
        problems.append(unknownOrganisation(organisation, row["organisations"], known))
      }
      return Initiative(
        id: row["initiative"].text, name: row["nom"].text, form: row["forme"].value, organisations: organisations,
        met: met, collaboration: row["collaboration"].value, reason: row["justification"].text)
    }
    return Reading(initiatives, problems: problems)
  }

  /// The criteria met; `nil` when one of the five is neither `oui` nor `non`.
  private static func criteria(_ row: StudyRow, _ problems: inout [Problem]) -> Set<Initiative.Criterion>? {
    var met: Set<Initiative.Criterion> = []
    var isWhole = true
    for criterion in Initiative.Criterion.allCases {
      switch TableMessages.yesNo(row[criterion.rawValue], criterion.rawValue, &problems) {
      case .some(true): met.insert(criterion)
      case .some(false): break
      case .none: isWhole = false
      }
    }
    return isWhole ? met : nil
  }

  static func unknownOrganisation(_ id: String, _ cell: StudyCell, _ known: [String]) -> Problem {
    Problem(
      .warning, at: cell.place,
      "l’organisation « \(id) » n’est pas dans la table des organisations ; une organisation connue est attendue",
      remedy: remedyForUnknown(id, among: known))
  }
}
