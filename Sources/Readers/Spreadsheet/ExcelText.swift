/// The texts of an .xlsx: plain, or in runs of several styles.
enum ExcelText {
  /// The words of a shared or inline string; how they are pronounced (`rPh`) is left out.
  static func text(_ string: XMLElement) -> String {
    var text = ""
    for child in string.children {
      switch child.name {
      case "t": text += child.text
      case "r": text += child.child("t")?.text ?? ""
      default: break  // phonetic runs and their properties
      }
    }
    return unescaped(text)
  }

  /// `_x000D_` stands for a character XML cannot hold, `_x005F_` for the underscore that begins such an escape.
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text.replacing("\r\n", with: "\n") }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let scalar = escape(bytes, at: index) {
        result.append(contentsOf: Character(scalar).utf8)
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  private static func escape(_ bytes: [UInt8], at start: Int) -> Unicode.Scalar? {
    guard start + 7 <= bytes.count, bytes[start] == UInt8(ascii: "_"), bytes[start + 1] == UInt8(ascii: "x"),
      bytes[start + 6] == UInt8(ascii: "_"),
      let value = UInt32(String(decoding: bytes[(start + 2)..<(start + 6)], as: UTF8.self), radix: 16)
    else { return nil }
    return Unicode.Scalar(value)
  }
}
