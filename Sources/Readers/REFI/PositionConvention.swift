/// How a program counted the positions of its passages in a text. The standard speaks of code points and the first and
/// last character; programs differ in each point, and none says so in the file.
package struct PositionConvention: Hashable, Sendable {
  /// What a position counts.
  package enum Unit: String, CaseIterable, Sendable {
    case scalars = "points de code"
    case utf16 = "unités UTF-16"
  }

  package enum Ends: String, CaseIterable, Sendable {
    case excluded = "fin exclue"
    case included = "fin comprise"
  }

  /// Whether CR LF counts as two; as one otherwise.
  package var countsCarriageReturns = true
  /// Whether a byte order mark counts as a character.
  package var countsMark = false
  package var unit = Unit.scalars
  package var ends = Ends.excluded

  /// Those that can differ on a text, the likeliest first.
  static func candidates(hasCarriageReturns: Bool, hasMark: Bool, hasWideScalars: Bool) -> [PositionConvention] {
    var all: [PositionConvention] = []
    for ends in Ends.allCases {
      for unit in hasWideScalars ? Unit.allCases : [.scalars] {
        for mark in hasMark ? [false, true] : [false] {
          for returns in hasCarriageReturns ? [true, false] : [true] {
            all.append(
              PositionConvention(countsCarriageReturns: returns, countsMark: mark, unit: unit, ends: ends))
          }
        }
      }
    }
    return all
  }

  /// As it is told, only what the text lets differ: « points de code, fin exclue, CR LF compté pour 2 ».
  func words(hasCarriageReturns: Bool, hasMark: Bool) -> String {
    var words = [unit.rawValue, ends.rawValue]
    if hasCarriageReturns { words.append("CR LF compté pour \(countsCarriageReturns ? 2 : 1)") }
    if hasMark { words.append(countsMark ? "BOM compté" : "BOM non compté") }
    return words.joined(separator: ", ")
  }
}
