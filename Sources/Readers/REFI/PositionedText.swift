import Foundation

/// The text of a source as it lies in a project, beside the text as stored (LF, NFC, no byte order mark), and the way from
/// the positions of one to the offsets of the other.
struct PositionedText {
  let stored: ScalarText
  let hasCarriageReturns: Bool
  let hasMark: Bool
  let hasWideScalars: Bool
  /// Each scalar as it lies, and where it stands in the stored text.
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]

  /// - Parameter bytes: UTF-8; what is none is read as windows-1252.
  init(_ bytes: [UInt8], name: String) {
    let text = String(validating: bytes, as: UTF8.self)
    let scalars = text.map { Array($0.unicodeScalars) } ?? bytes.map { CodePage.windows1252.scalar($0) }
    self.init(scalars)
  }

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    hasMark = scalars.first == "\u{FEFF}"
    hasCarriageReturns = scalars.contains("\r")
    hasWideScalars = scalars.contains { $0.value > 0xFFFF }
    var lines = String.UnicodeScalarView()
    var inLines: [Int] = []
    inLines.reserveCapacity(scalars.count + 1)
    var count = 0
    for (index, scalar) in scalars.enumerated() {
      inLines.append(count)
      let isMark = index == 0 && scalar == "\u{FEFF}"
      let isReturn = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      guard !isMark, !isReturn else { continue }
      lines.append(scalar == "\r" ? "\n" : scalar)
      count += 1
    }
    inLines.append(count)
    let composed = Composed(String(lines))
    stored = ScalarText(composed.text)
    offsets = composed.offsets.map { table in inLines.map { table[$0] } } ?? inLines
  }

  /// For each position of the convention, from 0 to the end, the offset in the stored text.
  func table(_ convention: PositionConvention) -> [Int] {
    var table: [Int] = []
    table.reserveCapacity(scalars.count + 1)
    for (index, scalar) in scalars.enumerated() {
      for _ in 0..<width(of: scalar, at: index, convention) { table.append(offsets[index]) }
    }
    return table + [offsets[scalars.count]]
  }

  private func width(of scalar: Unicode.Scalar, at index: Int, _ convention: PositionConvention) -> Int {
    if index == 0, scalar == "\u{FEFF}" { return convention.countsMark ? 1 : 0 }
    if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" {
      return convention.countsCarriageReturns ? 1 : 0
    }
    return convention.unit == .utf16 && scalar.value > 0xFFFF ? 2 : 1
  }

  /// A text in NFC, and where each of its former scalars stands there; `nil` where nothing moved.
  private struct Composed {
    var text: String
    var offsets: [Int]?

    /// Composition never crosses a grapheme's edge, so that each is composed alone.
    init(_ text: String) {
      let whole = text.precomposedStringWithCanonicalMapping
      self.text = whole
      if whole.unicodeScalars.elementsEqual(text.unicodeScalars) { return }
      var (offsets, composed) = ([Int](), "")
      var count = 0
      for character in text {
        let piece = String(character).precomposedStringWithCanonicalMapping
        let length = piece.unicodeScalars.count
        for index in 0..<character.unicodeScalars.count { offsets.append(count + min(index, length - 1)) }
        composed += piece
        count += length
      }
      self.text = composed
      self.offsets = offsets + [count]
    }
  }
}
