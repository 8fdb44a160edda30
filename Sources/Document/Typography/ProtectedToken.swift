/// Runs no rule touches: web and mail addresses, hours, file names.
enum ProtectedToken {
  /// The end of the protected run that begins at `start`, or `nil` when none does. A run begins only after a space, an
  /// opening mark or nothing.
  static func end(in text: [Unicode.Scalar], from start: Int, after last: Unicode.Scalar?) -> Int? {
    if let last, !last.isSpace, !"(«“[<’".unicodeScalars.contains(last) { return nil }
    guard !text[start].isSpace else { return nil }
    var end = start
    while end < text.count, !text[end].isSpace, !"«»<>“”\"".unicodeScalars.contains(text[end]) { end += 1 }
    while end > start, ".,;:!?)’'…".unicodeScalars.contains(text[end - 1]) { end -= 1 }
    guard end > start, isAddress(text[start..<end]) else { return nil }
    return end
  }

  private static func isAddress(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
    if token.starts(with: "www.".unicodeScalars) || token.starts(with: "mailto:".unicodeScalars) { return true }
    for (index, scalar) in zip(token.indices, token) {
      if scalar == "@", index > token.startIndex, index + 1 < token.endIndex { return true }
      if scalar == ":", token[(index + 1)...].starts(with: "//".unicodeScalars) { return true }
    }
    return false
  }
}
