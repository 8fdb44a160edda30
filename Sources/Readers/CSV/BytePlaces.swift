import Diagnostics

/// The lines and columns of bytes of a text, found in one walk; columns are counted in characters (Unicode scalars).
struct BytePlaces {
  private(set) var places: [Place] = []

  /// - Parameter offsets: ascending.
  /// - Parameter bytesACharacter: each byte is a character; else the text is UTF-8.
  init(_ offsets: [Int], in bytes: [UInt8], of file: String, bytesACharacter: Bool = false) {
    var (line, column, index) = (1, 1, 0)
    for offset in offsets {
      while index < offset {
        let byte = bytes[index]
        if byte == 0x0A || (byte == 0x0D && bytes[index + 1] != 0x0A) {
          (line, column) = (line + 1, 1)
        } else if bytesACharacter || byte & 0xC0 != 0x80 {
          column += 1
        }
        index += 1
      }
      places.append(Place(file, line: line, column: column))
    }
  }
}
