/// Looks for what French typography forbids in the visible text of a finished page. Code, other languages and styles are
/// skipped; in somebody's words (class `verbatim`) only spaces and apostrophes are looked at.
package struct TypographyLint: Sendable {
  package enum Fault: String, CaseIterable, Sendable {
    case breakableSpaceBeforeMark = "espace sécable avant une ponctuation haute, un » ou un signe"
    case breakableSpaceInGuillemets = "espace sécable après un «"
    case straightApostrophe = "apostrophe droite"
    case straightQuote = "guillemet droit"
    case threeDots = "trois points au lieu de …"
    case longOrdinal = "ordinal en -ème"
    case decimalPoint = "point décimal au lieu d’une virgule"
  }

  package struct Finding: Hashable, Sendable {
    package var fault: Fault
    /// The line of the page's text, from 1.
    package var line: Int
    /// What stands around it.
    package var excerpt: String
  }

  package init() {}

  /// The faults of an HTML page, in reading order.
  package func findings(inHTML page: String) -> [Finding] {
    var reader = VisibleText(page)
    var findings: [Finding] = []
    while let run = reader.next() {
      if run.isFrench { faults(in: run, into: &findings) }
    }
    return findings
  }

  private func faults(in run: VisibleText.Run, into findings: inout [Finding]) {
    let text = run.text
    var line = run.line
    for index in text.indices {
      if text[index] == "\n" { line += 1 }
      guard let fault = fault(at: index, of: text), run.isVerbatim ? fault.concernsSpaces : true else { continue }
      let excerpt = text[max(0, index - 20)..<min(text.count, index + 20)].string
      findings.append(Finding(fault: fault, line: line, excerpt: excerpt))
    }
  }

  private func fault(at index: Int, of text: [Unicode.Scalar]) -> Fault? {
    let next = index + 1 < text.count ? text[index + 1] : nil
    let last = index > 0 ? text[index - 1] : nil
    switch text[index] {
    case " ", "\n":
      if let next, ";:!?»%‰".unicodeScalars.contains(next), last != nil { return .breakableSpaceBeforeMark }
      if next == "€", last?.isDigit == true { return .breakableSpaceBeforeMark }
      return last == "«" ? .breakableSpaceInGuillemets : nil
    case "'": return last?.isLetter == true && next?.isLetter == true ? .straightApostrophe : nil
    case "\"": return .straightQuote
    case ".":
      if last?.isDigit == true, next?.isDigit == true, Self.isAmount(text[(index + 1)...]) { return .decimalPoint }
      return next == "." && last != "." ? .threeDots : nil
    case "è":
      let follows = text[(index + 1)...].starts(with: "me".unicodeScalars)
      return last?.isDigit == true && follows ? .longOrdinal : nil
    default: return nil
    }
  }
}

extension TypographyLint {
  /// Decimals that a percent or euro sign follows.
  private static func isAmount(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let sign = text.drop { $0.isDigit }.drop { $0.isSpace }.first
    return sign.map { "%‰€".unicodeScalars.contains($0) } ?? false
  }
}

extension TypographyLint.Fault {
  fileprivate var concernsSpaces: Bool {
    switch self {
    case .breakableSpaceBeforeMark, .breakableSpaceInGuillemets, .straightApostrophe: true
    case .straightQuote, .threeDots, .longOrdinal, .decimalPoint: false
    }
  }
}
