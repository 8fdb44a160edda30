import Readers

/// What a file is to somebody who looks for names in it.
enum ReadableKind: Equatable {
  /// HTML or XML.
  case markup
  case markdown
  case json
  case text
  /// A printer's settings, which Excel leaves in its workbooks: bytes with a name or two among them.
  case settings

  /// `nil` for bytes in which no name can be looked for; an archive is not asked.
  init?(path: String, bytes: [UInt8]) {
    let name = path.lowercased()
    let parts = PathParts(name)
    if parts.folder.hasSuffix("printersettings"), name.hasSuffix(".bin") {
      self = .settings
      return
    }
    let text = Self.decoded(bytes, name: path)
    let first = text.first { $0 > 0x20 }
    if text.starts(with: Array("%PDF".utf8)) || text.starts(with: Array("{\\rtf".utf8))
      || text.prefix(4096).contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) })
    {
      return nil
    }
    if first == UInt8(ascii: "<") {
      self = .markup
    } else if [".md", ".markdown"].contains(where: name.hasSuffix) {
      self = .markdown
    } else {
      self = name.hasSuffix(".json") ? .json : .text
    }
  }

  /// The words of the file in UTF-8.
  func text(_ bytes: [UInt8], name: String) -> [UInt8] {
    // Of a text in two bytes a letter, the letters stay.
    self == .settings ? bytes.filter { $0 > 0 && $0 < 0x80 } : Self.decoded(bytes, name: name)
  }

  static func decoded(_ bytes: [UInt8], name: String) -> [UInt8] {
    if !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil { return bytes }
    return DecodedText.decoding(SourceFile(name: name, bytes: bytes)).value.bytes
  }
}
