import Diagnostics
import Survey

/// `entretiens.csv`: who speaks in which interview.
struct InterviewTable {
  /// One speaker of one interview, as declared.
  struct Line {
    var interview: String
    var speaker: Speaker
    var row: StudyRow
  }

  var file: String
  /// The further columns.
  var attributes: [String]
  var lines: [Line]

  /// The interviews, in order of first appearance.
  var interviews: [String] {
    var seen: Set<String> = []
    return lines.map(\.interview).filter { seen.insert($0).inserted }
  }

  private static let columns = StudyTable.Columns(
    required: ["entretien", "locuteur", "role", "organisation", "consentement"], optional: ["initiative", "langue"],
    takesAttributes: true)

  /// The table, or `nil` when its columns cannot be read.
  static func read(_ file: SourceFile) -> Reading<InterviewTable?> {
    let reading = StudyTable.read(file, columns)
    var problems = reading.problems
    guard let table = reading.value else { return Reading(nil, problems: problems) }
    var lines: [Line] = []
    var seen: [String: Place] = [:]
    for row in table.rows {
      guard let line = line(row, table.attributes, &problems) else { continue }
      let key = "\(line.interview)\n\(line.speaker.label)"
      if seen.updateValue(row.place, forKey: key) != nil {
        problems.append(
          Problem(
            .blocking, at: row["locuteur"].place,
            "« \(line.speaker.label) » est déjà déclaré pour « \(line.interview) » ; une ligne par personne est attendue",
            remedy: "retirer l’une des deux lignes"))
      } else {
        lines.append(line)
      }
    }
    return Reading(InterviewTable(file: file.name, attributes: table.attributes, lines: lines), problems: problems)
  }

  private static func line(_ row: StudyRow, _ attributes: [String], _ problems: inout [Problem]) -> Line? {
    for column in ["entretien", "locuteur"] where row[column].isEmpty {
      problems.append(TableMessages.empty(row[column], column, .blocking))
      return nil
    }
    // A role nobody knows blocks the run; the line still declares its speaker, so that the fault is told once.
    let role: Speaker.Role = TableMessages.choice(row["role"], "role", .blocking, &problems) ?? .respondent
    var speaker = Speaker(label: row["locuteur"].text, role: role)
    speaker.organisation = row["organisation"].value
    speaker.initiative = row["initiative"].value
    speaker.language = row["langue"].value?.lowercased() ?? "fr"
    if !isLanguage(speaker.language) {
      problems.append(
        Problem(
          .warning, at: row["langue"].place,
          "la langue « \(row["langue"].text) » est inconnue ; un code de langue est attendu (« fr », « fr-BE », « nl »), les règles ne lisent pas cette personne",
          remedy: "écrire le code, ou rien pour le français"))
    }
    speaker.consent = consent(row["consentement"], &problems)
    speaker.attributes = attributes.map { Speaker.Attribute(name: $0, value: row[$0].text) }
    if role == .respondent, speaker.organisation == nil, speaker.consent != .withdrawn {
      problems.append(
        Problem(
          .warning, at: row["organisation"].place,
          "« \(speaker.label) » de « \(row["entretien"].text) » n’a pas d’organisation ; une organisation est attendue",
          remedy: "remplir la colonne « organisation » : sans elle, ses mots ne comptent dans aucune organisation"))
    }
    return Line(interview: row["entretien"].text, speaker: speaker, row: row)
  }

  /// `fr`, `nl-be`, or a word for French.
  private static func isLanguage(_ text: String) -> Bool {
    text.hasPrefix("fr") || text.wholeMatch(of: /[a-z]{2,3}([-_][a-z0-9]+)*/) != nil
  }

  /// What a speaker agreed to; what begins with « retrait » is one, a word nobody knows is read as no.
  static func consent(_ cell: StudyCell, _ problems: inout [Problem]) -> Consent {
    let text = cell.text.lowercased()
    switch text {
    case "oui": return .yes
    case "pseudonyme": return .pseudonym
    case "relecture": return .waitingForReading
    case "non", "": return .refused
    case _ where text.hasPrefix("retrait"): return .withdrawn
    default:
      let date = text.hasPrefix("relecture:") ? text.dropFirst("relecture:".count).trimmingSpaces() : ""
      if !date.isEmpty, DateText.isoDate(date) == date { return .agreedAfterReading(date) }
      if text.hasPrefix("relecture:") {
        problems.append(
          Problem(
            .setAside, at: cell.place,
            "« \(cell.text) » ne donne pas le jour d’un accord ; « relecture:2024-02-12 » est attendu, lu comme « relecture », en attente",
            remedy: "écrire la date de l’accord, ou « relecture »"))
        return .waitingForReading
      }
      let known = ["oui", "pseudonyme", "relecture:DATE", "relecture", "non", "retrait"]
      problems.append(
        Problem(
          .setAside, at: cell.place,
          "le consentement « \(cell.text) » est inconnu ; \(known.map { "« \($0) »" }.joined(separator: ", ")) ou rien est attendu, lu comme « non »",
          remedy: remedyForUnknown(cell.text, among: known)))
      return .refused
    }
  }
}
