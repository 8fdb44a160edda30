import Diagnostics

/// The times an archive keeps beside the responses (`.lsi`), as the columns an export would have: `interviewtime`,
/// `groupTime12`, `Q1Time`.
struct LimeSurveyTimings {
  private let structure: LimeSurveyStructure

  /// The responses with the times of each at the end of its record, found by its id.
  static func added(
    _ file: SourceFile, to records: LimeSurveyRecords, _ structure: LimeSurveyStructure
  ) -> Reading<LimeSurveyRecords> {
    let reading = XMLReader.read(file)
    let times = reading.value.map(LimeSurveyTables.init)?["timings"] ?? []
    guard !times.isEmpty, let ids = records.table.names.firstIndex(of: "id")
    else { return Reading(records, problems: reading.problems) }
    let reader = LimeSurveyTimings(structure: structure)
    let rows = Dictionary(times.map { ($0["id"], $0) }, uniquingKeysWith: { first, _ in first })
    let columns = times.flatMap(\.values.keys).filter { $0 != "id" }
    var joined = records
    for column in Set(columns).sorted(by: reader.isBefore) {
      guard let heading = reader.heading(column) else { continue }
      joined.table.header.append(CSVField(text: heading, line: 1, column: 1))
      for index in joined.table.records.indices {
        let record = joined.table.records[index]
        let time = rows[record.fields[ids].text]?[column] ?? ""
        joined.table.records[index].fields.append(CSVField(text: time, line: record.line, column: 1))
      }
    }
    return Reading(joined, problems: reading.problems)
  }

  /// What an export calls a column of times (`_4242X1X10time`, `_4242X1time`).
  private func heading(_ column: String) -> String? {
    if column == "interviewtime" { return column }
    let parts = Self.numbers(column)
    if let question = structure.questions.first(where: { $0.id == parts.last && parts.count == 3 }) {
      return "\(question.code)Time"
    }
    return parts.count == 2 ? "groupTime\(parts[1])" : nil
  }

  private static func numbers(_ column: String) -> [String] {
    column.split { !("0"..."9" ~= $0) }.map(String.init)
  }

  /// The whole first, then by group and question.
  private func isBefore(_ left: String, _ right: String) -> Bool {
    let (first, second) = (Self.numbers(left).map { Int($0) ?? 0 }, Self.numbers(right).map { Int($0) ?? 0 })
    return first == second ? left < right : first.lexicographicallyPrecedes(second)
  }
}
