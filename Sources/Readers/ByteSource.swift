/// A file read by pieces: its length, and a closure that fills bytes from a place of it. Readers know no disk.
package struct ByteSource: Sendable {
  /// Reading a piece failed.
  package struct Unreadable: Error, Equatable {
    package init() {}
  }

  /// Fills `buffer[range]` with the bytes from `offset` on; `range` never asks past the end of the file. Called from
  /// several threads at once.
  package typealias Read =
    @Sendable (_ offset: Int, _ buffer: inout [UInt8], _ range: Range<Int>) throws(Unreadable) -> Void

  /// The path a person knows it by.
  package let name: String
  package let count: Int
  private let fill: Read

  package init(name: String, count: Int, read: @escaping Read) {
    self.name = name
    self.count = count
    fill = read
  }

  /// A file already in memory.
  package init(_ file: SourceFile) {
    let bytes = file.bytes
    self.init(name: file.name, count: bytes.count) { (offset, buffer, range) throws(Unreadable) in
      for index in range { buffer[index] = bytes[offset + index - range.lowerBound] }
    }
  }

  /// Fills `buffer[range]` with the bytes from `offset` on.
  func read(at offset: Int, into buffer: inout [UInt8], _ range: Range<Int>) throws(Unreadable) {
    precondition(offset >= 0 && offset + range.count <= count, "a read past the end of the file")
    try fill(offset, &buffer, range)
  }

  /// The bytes of a piece, fewer at the end of the file.
  package func bytes(at offset: Int, upTo limit: Int) throws(Unreadable) -> [UInt8] {
    let length = min(limit, count - offset)
    var bytes = [UInt8](repeating: 0, count: length)
    try read(at: offset, into: &bytes, 0..<length)
    return bytes
  }
}
