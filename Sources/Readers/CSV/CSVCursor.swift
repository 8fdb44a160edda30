/// A place in a text that is cut into records; lines and columns count from 1, columns in characters.
struct CSVCursor {
  /// In bytes of the text, from 0.
  var position: Int
  var line: Int
  var column = 1

  /// Passes the byte at the place and keeps line and column: a line ends at LF, CRLF or a CR alone.
  mutating func pass(_ bytes: [UInt8]) {
    let byte = bytes[position]
    position += 1
    if byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r") && (position == bytes.count || bytes[position] != UInt8(ascii: "\n"))
    {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}
