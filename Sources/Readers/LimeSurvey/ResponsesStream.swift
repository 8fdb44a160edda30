import Diagnostics
import Survey

/// Reads some columns of a large `.lsr` without a questionnaire in bounded memory, one record after another.
///
/// Gives what `SurveyReader` would give of the same columns. It takes only columns of few distinct values, and one of
/// numbers; `nil` says that the file is something else, to be read whole.
package struct ResponsesStream {
  private let source: ByteSource
  private let table: CSVTable
  private let header: LimeSurveyHeader
  private let problems: [Problem]

  /// Looks at the top of the file; `nil` where it is no `.lsr`, or where a questionnaire of it lies beside it.
  package init?(_ source: ByteSource, neighbours: [NeighbourFile] = []) throws(ByteSource.Unreadable) {
    let top = SourceFile(name: source.name, bytes: try source.bytes(at: 0, upTo: 1 << 16))
    guard LimeSurveyRecords.isResponses(top) else { return nil }
    guard let rows = try XMLRows.read(source, choose: { _ in nil }).value else { return nil }
    table = rows.header(of: source.name)
    guard LimeSurveySyntax.found(for: table, structure: nil, neighbours: neighbours) == nil else { return nil }
    let search = StructureSearch.search(table, neighbours)
    guard search.value == nil else { return nil }
    self.source = source
    header = LimeSurveyHeader(table, structure: nil)
    problems = search.problems
  }

  /// The names of the columns that can be read alone: neither LimeSurvey's own, nor one of several of a question.
  package var names: [String] {
    let own = header.isLimeSurvey ? header.unknown : Array(table.header.indices)
    return own.map { table.header[$0].text }.filter {
      !header.isLimeSurvey || LimeSurveyGuess.parts($0).details.isEmpty
    }
  }

  /// Reads the columns named, and the numbers of one more, and gives every record a base counts to `add`, in the order of
  /// the file.
  package func read<State>(
    _ columns: [String], numbers number: String?, state: State, add: @escaping (inout State, RecordBatch) -> Void
  ) throws(ByteSource.Unreadable) -> StreamedTable<State>? {
    let names = table.names
    let wanted = (columns + [number].compactMap { $0 }).compactMap { names.firstIndex(of: $0) }
    guard wanted.count == columns.count + (number == nil ? 0 : 1), Set(wanted).count == wanted.count else { return nil }
    let completion = header.isLimeSurvey ? header.column(.completionDate) : nil
    guard completion != nil || !header.isLimeSurvey else { return nil }
    let choice = XMLRows.Choice(
      read: wanted + [completion].compactMap { $0 }, witnesses: completion == nil ? [] : Set(header.unknown))
    var tally = ResponsesTally(
      columns: columns.count, hasNumbers: number != nil, hasCompletion: completion != nil, state: state)
    let reading = try XMLRows.read(
      source, rowsInBatch: 4096, choose: { _ in choice },
      take: { tally.add(&$0, add) })
    guard let rows = reading.value, !rows.isStopped, number == nil || tally.findings.areNumbers else { return nil }
    return StreamedTable(
      state: tally.state,
      columns: columns.indices.map { tally.column($0, columns[$0], isGuess: header.isLimeSurvey, rows.last.texts[$0]) },
      recordCount: tally.count, partialCount: tally.partialCount, unreadCount: 0, problems: problems + whole(rows))
  }

  private func whole(_ rows: XMLRows) -> [Problem] {
    let guess = LimeSurveyFault.structureWanted.problem(at: Place(source.name))
    return rows.problems(in: source.name) + (header.isLimeSurvey ? [guess] : [])
  }
}
