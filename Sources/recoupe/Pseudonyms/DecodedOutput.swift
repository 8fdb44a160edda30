/// The words of an output file as somebody who reads it, or searches it, finds them.
struct DecodedOutput {
  /// Several readings of the file: of a page, with its attributes, then its text with nothing, then with a space, in the
  /// place of each tag. The path is among them.
  let texts: [String]

  init(_ file: OutputFile) {
    let raw = String(decoding: file.bytes, as: UTF8.self)
    let readings: [String]
    if file.path.hasSuffix(".html") {
      readings = [raw, Self.untagged(raw, with: ""), Self.untagged(raw, with: " ")].map(Self.withoutEntities)
    } else if file.path.hasSuffix(".md") {
      readings = [raw, Self.withoutEntities(raw.filter { !"\\*".contains($0) })]
    } else if file.path.hasSuffix(".json") {
      readings = [raw, Self.withoutEscapes(raw)]
    } else {
      readings = [raw]
    }
    texts = [file.path] + readings
  }

  private static func untagged(_ page: String, with space: String) -> String {
    var text = String.UnicodeScalarView()
    var isInside = false
    for scalar in page.unicodeScalars {
      switch scalar {
      case "<": isInside = true
      case ">" where isInside:
        isInside = false
        text.append(contentsOf: space.unicodeScalars)
      default: if !isInside { text.append(scalar) }
      }
    }
    return String(text)
  }

  private static func withoutEntities(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing(#/&(#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[a-z]{2,6});/#) { match in
      scalar(match.1).map { String($0) } ?? String(match.0)
    }
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    if name.hasPrefix("#x") { return UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) } }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap { Unicode.Scalar($0) } }
    return ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}"][name]
  }

  private static func withoutEscapes(_ text: String) -> String {
    text.replacing(#/\\u([0-9A-Fa-f]{4})/#) { match in
      UInt32(match.1, radix: 16).flatMap { Unicode.Scalar($0) }.map { String($0) } ?? " "
    }.replacing(#/\\[a-z"\\\/]/#, with: " ")
  }
}
