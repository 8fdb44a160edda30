/// Several options in one cell, between separators: found from the values, since no form tool says which are such.
struct JoinedOptions {
  /// The options, in order of first appearance.
  private(set) var options: [String] = []
  /// Two pieces kept as one option: the separator is part of its text.
  private(set) var joined: [String] = []
  private let separator: String
  private let glued: Set<String>

  /// `nil` when the cells are not lists: no cell has two pieces, or the pieces do not come back from cell to cell.
  ///
  /// `isCertain`: the tool ends every list with its separator, so that one piece is a list too.
  init?(_ cells: [String], separator: String, isCertain: Bool = false) {
    self.separator = separator
    let lists = cells.map { Self.pieces($0, separator) }
    glued = Self.glued(lists)
    var counts: [String: Int] = [:]
    var isList = false
    for list in lists {
      let whole = Self.whole(list, glued, separator)
      if whole.count > 1 { isList = true }
      guard Set(whole).count == whole.count else { return nil }
      for piece in whole {
        if counts[piece] == nil { options.append(piece) }
        counts[piece, default: 0] += 1
        if !glued.isEmpty, separator != ",", piece.contains(separator), !joined.contains(piece) { joined.append(piece) }
      }
    }
    let returning = counts.values.count { $0 > 1 }
    let isShort = options.allSatisfy { $0.unicodeScalars.count <= ColumnGuess.lengthLimit && !$0.contains("\n") }
    guard isList || isCertain, options.count <= ColumnGuess.categoryLimit, isShort,
      isCertain || returning * 2 >= options.count
    else { return nil }
  }

  /// The options of a cell.
  func chosen(_ cell: String) -> [String] { Self.whole(Self.pieces(cell, separator), glued, separator) }

  private static func pieces(_ cell: String, _ separator: String) -> [String] {
    var pieces: [String] = [""]
    var rest = cell[...]
    while let scalar = rest.first {
      if rest.hasPrefix(separator) {
        // Where the separator is bare, one followed by a space is a comma of the text.
        let after = rest.dropFirst(separator.count)
        if separator == ",", after.first == " " {
          pieces[pieces.count - 1] += separator
        } else {
          pieces.append("")
        }
        rest = after
      } else {
        pieces[pieces.count - 1].append(scalar)
        rest = rest.dropFirst()
      }
    }
    return pieces.map { $0.trimmingSpaces }.filter { !$0.isEmpty }
  }

  /// The pieces that begin in lower case and always follow the same piece: the end of an option with a comma in it.
  private static func glued(_ lists: [[String]]) -> Set<String> {
    var before: [String: Set<String>] = [:]
    for list in lists {
      for (index, piece) in list.enumerated() { before[piece, default: []].insert(index == 0 ? "" : list[index - 1]) }
    }
    return Set(
      before.filter { piece, previous in
        piece.first?.isLowercase == true && previous.count == 1 && !previous.contains("")
      }.keys)
  }

  private static func whole(_ pieces: [String], _ glued: Set<String>, _ separator: String) -> [String] {
    pieces.reduce(into: []) { whole, piece in
      if glued.contains(piece), let last = whole.popLast() {
        whole.append(last + separator + piece)
      } else {
        whole.append(piece)
      }
    }
  }
}

extension String {
  /// Without spaces, tabs and no-break spaces at its ends.
  var trimmingSpaces: String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.value <= 0x20 || scalar == "\u{A0}" }
    guard unicodeScalars.first.map(isSpace) ?? false || unicodeScalars.last.map(isSpace) ?? false else { return self }
    var scalars = unicodeScalars[...].drop(while: isSpace)
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }
}
