import Coding
import Survey

/// Interviews and grids made of a few words.
enum Speech {
  /// An interview of these turns; `E` asks, `R1` answers in French, `R2` in Dutch.
  static func interview(_ turns: [(speaker: String, text: String)], id: String = "E01") -> Interview {
    var start = 0
    let cut = turns.enumerated().map { index, turn in
      let length = turn.text.unicodeScalars.count
      defer { start += length + 2 }
      return Turn(number: index + 1, speaker: turn.speaker, range: start..<start + length, text: turn.text)
    }
    return Interview(
      id: id, file: "\(id).txt",
      speakers: [
        Speaker(label: "E", role: .interviewer), Speaker(label: "R1", role: .respondent, organisation: "O-\(id)"),
        Speaker(label: "R2", role: .respondent, language: "nl"),
      ], transcript: Transcript(text: "", heading: "", turns: cut))
  }

  /// A grid of one code of one rule.
  static func codebook(_ rule: CodingRule) -> Codebook {
    Codebook(dimensions: [
      Dimension(
        id: "effet", label: Label("Effets"), codes: [Code(id: "effet.economies", label: Label("É"), rules: [rule])])
    ])
  }

  /// What one term finds in one respondent’s turn.
  static func matches(
    of terms: [String], in text: String, except: [String] = [], extent: CodingRule.Extent = .sentence
  ) -> [RuleMatch] {
    let rule = CodingRule(id: "r", terms: terms, except: except, extent: extent)
    return RuleBook(codebook(rule), file: "grille.yaml").matches(in: [interview([("R1", text)])])
  }
}
