/// A `relevant` of ODK (XPath, `${name}` or `/data/name`) → a condition as `RelevanceExpression` evaluates them. Source:
/// the ODK XForms specification, XPath functions. What it does not know makes the parsing fail, in words.
enum KoboCondition {
  /// The condition; `selected(q, 'a')` is the reference `q:a`, which answers 1 or 0.
  static func parse(_ text: String) throws(RelevanceParser.Failure) -> RelevanceExpression {
    let pieces = pieces(text)
    var words: [String] = []
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      if piece == "selected", let (call, length) = selection(pieces[index...]) {
        words.append(call)
        index += length
      } else {
        words.append(translated[piece] ?? piece)
        index += 1
      }
    }
    let joined = words.joined(separator: " ").replacing("true ( )", with: "1").replacing("false ( )", with: "0")
    return answered(try RelevanceParser.parse(joined))
  }

  private static let translated = ["=": "==", "div": "/", "string-length": "strlen", "int": "intval"]

  /// `selected ( q , 'a' )` as one reference, and how many pieces it takes.
  private static func selection(_ pieces: ArraySlice<String>) -> (String, Int)? {
    let call = Array(pieces.prefix(6))
    guard call.count == 6, call[1] == "(", call[3] == ",", call[5] == ")", let quote = call[4].first,
      quote == "'" || quote == "\""
    else { return nil }
    return ("\(call[2]):\(call[4].dropFirst().dropLast())", 6)
  }

  /// Names, quoted texts, numbers and signs; a path gives its last name.
  private static func pieces(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [String] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      var end = index + 1
      if scalar == "'" || scalar == "\"" {
        while end < scalars.count, scalars[end] != scalar { end += 1 }
        pieces.append(string(scalars[index..<min(end + 1, scalars.count)]))
        end += 1
      } else if scalar == "$", end < scalars.count, scalars[end] == "{" {
        while end < scalars.count, scalars[end] != "}" { end += 1 }
        pieces.append(string(scalars[min(index + 2, end)..<end]).trimmingSpaces())
        end += 1
      } else if isName(scalar) || scalar == "/" {
        while end < scalars.count, isName(scalars[end]) || scalars[end] == "/" || scalars[end] == "-" { end += 1 }
        let path = string(scalars[index..<end])
        pieces.append(path.split(separator: "/").last.map { String($0) } ?? path)
      } else if "<>!".unicodeScalars.contains(scalar), end < scalars.count, scalars[end] == "=" {
        end += 1
        pieces.append(string(scalars[index..<end]))
      } else if !scalar.properties.isWhitespace {
        pieces.append(string(scalars[index..<end]))
      }
      index = end
    }
    return pieces
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || "0"..."9" ~= scalar || scalar == "_" || scalar == "."
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// In XPath nothing is neither more nor less than a number: an order holds only between answers.
  private static func answered(_ expression: RelevanceExpression) -> RelevanceExpression {
    switch expression {
    case .comparison(let comparison, let left, let right) where comparison != .equal && comparison != .notEqual:
      expression.references.reduce(.comparison(comparison, left, right)) { inner, name in
        .both(.not(.call(.isEmpty, [.reference(name)])), inner)
      }
    case .not(let inner): .not(answered(inner))
    case .both(let left, let right): .both(answered(left), answered(right))
    case .either(let left, let right): .either(answered(left), answered(right))
    default: expression
    }
  }
}
