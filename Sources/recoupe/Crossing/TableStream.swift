import Foundation
import Readers

/// A large export read by pieces, of one format or another.
enum TableStream {
  case cells(CSVStream)
  case responses(ResponsesStream)

  /// `nil` where no stream is made for the file.
  init?(_ source: ByteSource, declared: DeclaredDialect, neighbours: [NeighbourFile]) throws {
    if declared == DeclaredDialect(), let responses = try ResponsesStream(source, neighbours: neighbours) {
      self = .responses(responses)
    } else if let cells = try CSVStream(source, declared: declared, neighbours: neighbours) {
      self = .cells(cells)
    } else {
      return nil
    }
  }

  /// The names of the columns that can be read.
  var names: [String] {
    switch self {
    case .cells(let stream): stream.names
    case .responses(let stream): stream.names
    }
  }

  /// Reads the columns named, and the numbers of one more; every record is given to `add`.
  func read(
    _ columns: [String], numbers: String?, state: StreamTally,
    add: @escaping @Sendable (inout StreamTally, RecordBatch) -> Void
  ) throws -> StreamedTable<StreamTally>? {
    switch self {
    case .cells(let stream):
      try stream.read(
        columns, numbers: numbers, threads: ProcessInfo.processInfo.activeProcessorCount, state: state, add: add)
    case .responses(let stream): try stream.read(columns, numbers: numbers, state: state, add: add)
    }
  }
}
