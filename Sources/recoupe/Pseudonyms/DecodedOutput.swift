import Readers

/// The words of a file as somebody who reads it, or searches it, finds them: in its name, in its text, in the tags of a
/// page, in the files of an archive.
struct DecodedOutput {
  /// The path first, then the words of each text.
  private var words: [Words]
  /// What of it no reading can be made of: an image, a sound, a PDF; the file itself, or one inside it.
  private(set) var opaque: [String] = []

  /// One text, as several readings of it (UTF-8).
  private struct Words {
    /// Between them they hold every word of the text: of a page, all of it, then its text with nothing in the place of tags.
    var readings: [[UInt8]]
    /// A page, whose words may also be read with a space in the place of each tag.
    var page: [UInt8]?
  }

  init(_ file: OutputFile) { self.init(path: file.path, bytes: file.bytes) }

  init(path: String, bytes: [UInt8]) {
    words = [Words(readings: [Array(path.utf8)])]
    read(path, bytes, depth: 0)
  }

  /// Drops the file's own path, which is looked at elsewhere.
  mutating func forgetPath() { words.removeFirst() }

  /// Every reading of the texts of which one `may` hold what is looked for, judged by its words.
  func suspects(_ may: (_ reading: [UInt8]) -> Bool) -> [String] {
    words.filter { $0.readings.contains(where: may) }.flatMap { words in
      let spaced = words.page.map { [Entities.decoded(Self.untagged($0, with: UInt8(ascii: " ")))] } ?? []
      return (words.readings + spaced).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private mutating func read(_ path: String, _ bytes: [UInt8], depth: Int) {
    if ZipArchive.isZip(bytes) {
      guard depth < 3, let archive = ZipArchive.read(SourceFile(name: path, bytes: bytes)).value else {
        return opaque.append(path)
      }
      for entry in archive.entries {
        words.append(Words(readings: [Array(entry.name.utf8)]))
        read(entry.name, entry.bytes, depth: depth + 1)
      }
      return
    }
    guard let kind = ReadableKind(path: path, bytes: bytes) else { return opaque.append(path) }
    words.append(Self.words(kind, kind.text(bytes, name: path)))
  }

  private static func words(_ kind: ReadableKind, _ text: [UInt8]) -> Words {
    switch kind {
    case .markup:
      let tags = Entities.decoded(withoutPercents(text))
      return Words(readings: [tags, Entities.decoded(untagged(text, with: nil))], page: text)
    case .markdown:
      let marks = [UInt8(ascii: "\\"), UInt8(ascii: "*")]
      return Words(readings: [withoutPercents(text), Entities.decoded(text.filter { !marks.contains($0) })])
    case .json: return Words(readings: [Array(withoutEscapes(String(decoding: text, as: UTF8.self)).utf8)])
    case .text, .settings: return Words(readings: [text])
    }
  }

  /// A line end in a page is a space.
  private static func untagged(_ page: [UInt8], with space: UInt8?) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(page.count)
    var place = 0
    while let open = page[place...].firstIndex(of: UInt8(ascii: "<")) {
      text.append(contentsOf: page[place..<open])
      if let space { text.append(space) }
      guard let end = page[open...].firstIndex(of: UInt8(ascii: ">")) else { break }
      place = end + 1
    }
    return (text + page[place...]).map { $0 == 0x0A ? 0x20 : $0 }
  }

  /// An address writes « Zo%C3%A9 ».
  private static func withoutPercents(_ text: [UInt8]) -> [UInt8] {
    let mark = UInt8(ascii: "%")
    guard text.contains(mark) else { return text }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var place = 0
    while let found = text[place...].firstIndex(of: mark) {
      decoded.append(contentsOf: text[place..<found])
      place = found + 1
      let digits = text[place...].prefix(2)
      if digits.count == 2, let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
        decoded.append(byte)
        place += 2
      } else {
        decoded.append(mark)
      }
    }
    return decoded + text[place...]
  }

  private static func withoutEscapes(_ text: String) -> String {
    guard text.contains("\\") else { return text }
    return text.replacing(#/\\u([0-9A-Fa-f]{4})/#) { match in
      UInt32(match.1, radix: 16).flatMap { Unicode.Scalar($0) }.map { String($0) } ?? " "
    }.replacing(#/\\[a-z"\\\/]/#, with: " ")
  }
}
