/// The records of one piece as numbers, on their way to be added in their turn.
struct CodedChunk: Sendable {
  /// The piece of its reader, from 0.
  var index: Int
  /// Whose numbers the codes are.
  var reader: Int
  /// Where its first record starts and the byte after its last one, in the file.
  var start: Int
  var end: Int
  var isRefused = false
  var records = 0
  var lineFeeds = 0
  /// For each wanted column, a code a record.
  var codes: [[UInt8]] = []
  /// The numbers of the column of numbers, NaN where blank; empty where there is none.
  var numbers: [Double] = []
  /// For each wanted column, the values its reader met for the first time here, in order.
  var newValues: [[[UInt8]]] = []
  var findings = NumberCoder.Findings()
  var hasOverflowed = false
}
