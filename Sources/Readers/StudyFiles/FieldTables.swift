import Diagnostics
import Survey

/// The tables of the field: organisations, initiatives and what coders have finished.
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

  private static let stateColumns = StudyTable.Columns(required: ["entretien", "codeur", "etat"])

  /// `codages/etat.csv`: who has finished which interview. Rows on interviews not among `interviews` are left out.
  /// - Parameter given: how many codes each coder gave to each interview that is read. One said to be finished counts as
  ///   one where nobody says anything if its codings are missing, which is told.
  static func states(
    _ file: SourceFile, interviews: [String], given: [String: [String: Int]]
  ) -> Reading<[CodingState]> {
    let reading = StudyTable.read(file, stateColumns)
    var problems = reading.problems
    var seen: Set<String> = []
    let states = (reading.value?.rows ?? []).compactMap { row -> CodingState? in
      let interview = row["entretien"]
      guard interviews.contains(interview.text) else {
        problems.append(TableMessages.unknownInterview(interview, interviews))
        return nil
      }
      guard !row["codeur"].isEmpty else {
        problems.append(TableMessages.empty(row["codeur"], "codeur", .setAside))
        return nil
      }
      guard let progress: CodingState.Progress = TableMessages.choice(row["etat"], "etat", .setAside, &problems) else {
        return nil
      }
      guard seen.insert("\(interview.text)\n\(row["codeur"].text)").inserted else {
        problems.append(TableMessages.repeated(row["codeur"], "entretien, codeur"))
        return nil
      }
      let coder = row["codeur"]
      if progress == .finished, let given = given[interview.text], looksLost(coder.text, given) {
        problems.append(CodingMessages.finishedWithoutCode(interview, by: coder))
      }
      return CodingState(interview: interview.text, coder: coder.text, progress: progress)
    }
    return Reading(states, problems: problems)
  }

  /// Whether a coder's work on an interview seems to be missing: no code of theirs, where nobody gave one or another gave
  /// several.
  private static func looksLost(_ coder: String, _ given: [String: Int]) -> Bool {
    given[coder] == nil && (given.isEmpty || given.values.contains { $0 >= 3 })
  }
}
