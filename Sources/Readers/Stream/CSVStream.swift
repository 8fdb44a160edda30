import Diagnostics
import Dispatch

/// Reads some columns of a large CSV file by pieces, on several threads, in bounded memory.
///
/// Gives what `SurveyReader` would give of the same columns, the same whatever the number of threads. It takes only what it
/// is made for: UTF-8, a header of two columns or more that no tool is known by, columns of few distinct values, and one of
/// numbers. `nil` says that the file is something else, to be read whole.
package struct CSVStream {
  /// Below this many bytes a file is as soon read whole.
  package static let worthwhile = 1 << 17

  private let source: ByteSource
  private let top: StreamTop

  /// Looks at the top of the file; `nil` where it is not for a stream.
  ///
  /// - Parameter neighbours: the files beside it, among which a tool's questionnaire may be.
  /// - Parameter lookedAt: bytes that are enough to know a tool and a dialect.
  package init?(
    _ source: ByteSource, declared: DeclaredDialect = DeclaredDialect(), neighbours: [NeighbourFile] = [],
    lookedAt: Int = 1 << 16
  ) throws(ByteSource.Unreadable) {
    guard let top = try StreamTop(source, declared, neighbours, lookedAt: lookedAt) else { return nil }
    self.source = source
    self.top = top
  }

  /// The names of the columns.
  package var names: [String] { top.table.names }

  /// Reads the columns named, and the numbers of one more, and gives every record to `add`, in the order of the file.
  ///
  /// - Parameter threads: how many to work with; the result does not depend on it.
  /// - Parameter pieces: bytes read at a time, by default what is fast for a file of this size; `overlap`: bytes read past them for the end of a record, by default what
  ///   the records of the top ask for. Multiples of 64.
  package func read<State: Sendable>(
    _ columns: [String], numbers number: String?, threads: Int, pieces: Int? = nil, overlap: Int? = nil,
    kernel: StreamKernel = .best, state: State,
    add: @escaping @Sendable (inout State, RecordBatch) -> Void
  ) throws(ByteSource.Unreadable) -> StreamedTable<State>? {
    let places = columns.compactMap { names.firstIndex(of: $0) }
    let numberPlace = number.flatMap { names.firstIndex(of: $0) }
    guard places.count == columns.count, (number == nil) == (numberPlace == nil) else { return nil }
    let shape = StreamShape(
      separator: top.separator, width: names.count, columns: places, number: numberPlace,
      chunkSize: pieces ?? Self.pieceSize(of: source.count),
      overlap: overlap ?? top.overlap, kernel: kernel)
    var adder = ChunkAdder(columns: places.count, state: state, records: 1, lines: top.lines, add: add)
    var careful = CarefulReader(source, top.table)
    var unread = 0
    var offset = top.firstRecord
    while offset < source.count {
      guard let refusal = try stretch(shape, from: offset, threads, &adder) else { break }
      if adder.hasOverflowed { return nil }
      let read = try careful.read(
        at: refusal, size: shape.chunkSize, records: adder.records, lines: adder.lines)
      (adder.records, adder.lines) = (read.recordsPassed, read.linesPassed)
      unread += read.unread
      guard self.add(read.records, shape, to: &adder) else { return nil }
      offset = read.isCutShort ? source.count : read.next
    }
    guard !adder.hasOverflowed, number == nil || adder.findings.areNumbers else { return nil }
    return StreamedTable(
      state: adder.state, columns: columns.indices.map { column(columns[$0], adder.values[$0], adder.counts[$0]) },
      recordCount: adder.added, unreadCount: unread,
      problems: top.problems + careful.problems + careful.faults.problems(in: source.name) { $0 })
  }

  /// A small file is read by small pieces: less memory is made ready for it.
  private static func pieceSize(of count: Int) -> Int { count < 1 << 24 ? 1 << 16 : 1 << 18 }

  /// Reads plain pieces from `offset` on; gives where the first one that is not plain starts, if there is one.
  private func stretch<State: Sendable>(
    _ shape: StreamShape, from offset: Int, _ threads: Int, _ adder: inout ChunkAdder<State>
  ) throws(ByteSource.Unreadable) -> Int? {
    let count = (source.count - offset + shape.chunkSize - 1) / shape.chunkSize
    let readers = max(1, min(threads, count))
    adder.begin(readers: readers)
    let queue = ChunkQueue(count: count, adder)
    if readers == 1 {
      var reader = ChunkReader(0, source, shape, origin: offset)
      reader.run(queue)
    } else {
      DispatchQueue.concurrentPerform(iterations: readers) { index in
        var reader = ChunkReader(index, source, shape, origin: offset)
        reader.run(queue)
      }
    }
    adder = queue.result()
    if queue.isUnreadable { throw ByteSource.Unreadable() }
    return queue.refusal ?? (adder.hasOverflowed ? source.count : nil)
  }

  private func add<State: Sendable>(
    _ records: [CSVRecord], _ shape: StreamShape, to adder: inout ChunkAdder<State>
  ) -> Bool {
    var coder = NumberCoder()
    let texts = shape.columns.map { column in records.map { $0.fields[column].unmasked } }
    let numbers = shape.number.map { column in records.map { coder.number($0.fields[column].unmasked) } } ?? []
    return records.isEmpty || adder.add(texts, numbers: numbers, coder.findings)
  }

  private func column(_ name: String, _ values: [String], _ counts: [Int]) -> StreamedColumn {
    StreamedColumn(column: ColumnGuess.column(named: name, values: values, counts: counts), counts: counts)
  }
}
