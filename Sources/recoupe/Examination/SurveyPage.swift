import Exports
import Survey

/// An export or a questionnaire as a page of the terminal: what it is, then a line a variable and a line a category.
struct SurveyPage {
  private let export: SurveyExport
  private let width: Int
  /// Past this length a name is cut: it is the question itself.
  private static let nameLimit = 32

  init(_ export: SurveyExport, width: Int) {
    self.export = export
    self.width = width
  }

  var lines: [String] {
    AlignedText(alignments: [.left, .left], rows: facts).lines + [""] + variables + personal
  }

  private var facts: [[String]] {
    let about = export.description
    var rows = [["  outil", "\(about.tool), \(about.format)"]]
    if let title = export.title.text() { rows.append(["  titre", title.cut(to: width - 14)]) }
    var encoding = [about.encoding + (about.hasByteOrderMark ? " avec BOM" : " sans BOM")]
    if let separator = about.separator { encoding.append("séparateur « \(Self.shown(separator)) »") }
    if about.headerRows > 0 {
      encoding.append(about.headerRows == 1 ? "1 ligne d’en-tête" : "\(about.headerRows) lignes d’en-tête")
    }
    rows.append(["  encodage", encoding.joined(separator: ", ")])
    if !about.languages.isEmpty { rows.append(["  langues", about.languages.joined(separator: ", ")]) }
    rows.append(["  réponses", answers])
    rows.append(["  variables", "\(export.dataset.columns.count)"])
    return rows
  }

  /// « 187 : 39 complètes, 60 partielles, 88 ouvertes sans réponse ».
  private var answers: String {
    let data = export.dataset
    guard !data.completions.isEmpty else { return data.caseCount == 0 ? "aucune" : "\(data.caseCount)" }
    func count(_ completion: Completion, _ one: String, _ several: String) -> String? {
      let count = data.completions.count { $0 == completion }
      return count == 0 && completion != .complete ? nil : "\(count) \(count > 1 ? several : one)"
    }
    let parts = [
      count(.complete, "complète", "complètes"), count(.partial, "partielle", "partielles"),
      count(.ghost, "ouverte sans réponse", "ouvertes sans réponse"),
    ]
    return "\(data.caseCount) : \(parts.compactMap { $0 }.joined(separator: ", "))"
  }

  private var variables: [String] {
    let head = ["  variable", "type", "répondu", "vide", "non posée", "libellé"]
    let hasAnswers = export.dataset.caseCount > 0
    let rows = ([head] + export.dataset.columns.flatMap(rows)).map { row in
      hasAnswers ? row : [row[0], row[1], row[5]]
    }
    let alignments: [AlignedText.Alignment] = hasAnswers ? [.left, .left, .right, .right, .right] : [.left, .left]
    let before = AlignedText(alignments: alignments, rows: rows.map { Array($0.dropLast()) })
    let room = max(20, width - (before.lines.map(\.count).max() ?? 0) - 2)
    return AlignedText(
      alignments: alignments + [.left],
      rows: rows.map { row in row.dropLast() + row.suffix(1).map { Self.label($0, room) } }
    ).lines
  }

  /// A label in `room` characters: of a question and its line (« question — ligne »), the line keeps its words.
  private static func label(_ text: String, _ room: Int) -> String {
    guard text.count > room, let dash = text.ranges(of: " — ").last else { return text.cut(to: room) }
    let line = String(text[dash.upperBound...]).cut(to: room * 2 / 3)
    return String(text[..<dash.lowerBound]).cut(to: room - line.count - 3) + " — " + line
  }

  /// The line of a variable, and those of its categories under it.
  private func rows(_ column: Column) -> [[String]] {
    let variable = column.variable
    let counts = AnswerCounts(column)
    let label = variable.label.text() ?? (variable.isHidden ? "(ajoutée par l’outil)" : "")
    let first = [
      "  " + variable.name.cut(to: Self.nameLimit), variable.kind.rawValue, "\(counts.answered)",
      "\(counts.empty + counts.declared)", "\(counts.notAsked)", label,
    ]
    return [first]
      + variable.categories.enumerated().map { index, category in
        let code = category.code.cut(to: Self.nameLimit - 2)
        return ["    " + code, "", "\(counts.given[index])", "", "", category.label.text() ?? ""]
      }
      + variable.declaredAbsences.map { category in
        let (code, count) = (category.code.cut(to: Self.nameLimit - 2), counts.declaredByCode[category.code] ?? 0)
        return ["    " + code, "manquant", "", "\(count)", "", category.label.text() ?? ""]
      }
  }

  /// The columns that look personal, for a person to declare.
  private var personal: [String] {
    let found = export.dataset.columns.compactMap { column in
      PersonalDetail(in: column).map { "  \(column.variable.name.cut(to: 60)) : \($0.rawValue)" }
    }
    guard !found.isEmpty else { return [] }
    return ["", "  À déclarer « personnel: oui » dans l’étude, si c’est bien cela :"] + found.map { "  \($0)" }
  }

  private static func shown(_ separator: String) -> String { separator == "\t" ? "tabulation" : separator }
}
