import Diagnostics
import Survey

/// `retours/*.csv`: what the workshops wrote, one field of a sheet a line, several lines where several groups wrote.
struct ReturnTables {
  let workshops: [Workshop]
  let codebook: Codebook

  private static let columns = StudyTable.Columns(
    required: ["case", "texte"], optional: ["codes", "consentement", "table"])

  /// A field left blank is no line; one that nobody printed, or that holds somebody's address, is left out.
  func read(_ file: SourceFile) -> Reading<[WorkshopReturn]> {
    let reading = StudyTable.read(file, Self.columns)
    var problems = reading.problems
    let returns = (reading.value?.rows ?? []).compactMap { row -> WorkshopReturn? in
      guard !row["texte"].isEmpty else { return nil }
      guard let (workshop, field) = field(row["case"].text) else {
        problems.append(unknown(row["case"]))
        return nil
      }
      if let detail = ContactDetail.first(in: row["texte"].text) {
        problems.append(Self.personal(row["texte"], detail))
        return nil
      }
      return WorkshopReturn(
        id: row["case"].text, workshop: workshop, field: field, text: row["texte"].text,
        codes: DayTables.codes(row["codes"], codebook, &problems),
        consent: row["consentement"].isEmpty ? nil : InterviewTable.consent(row["consentement"], &problems),
        place: row.place)
    }
    return Reading(returns, problems: problems)
  }

  private func field(_ id: String) -> (workshop: String, field: WorkshopReturn.Field)? {
    guard let dash = id.lastIndex(of: "-"), let workshop = workshops.first(where: { $0.id == id[..<dash] }),
      let letter = id[id.index(after: dash)...].first, let number = Int(id[id.index(after: dash)...].dropFirst()),
      number > 0
    else { return nil }
    switch (letter, number) {
    case ("N", 1): return (workshop.id, .finding)
    case ("N", 2): return (workshop.id, .disagreement)
    case ("N", 3): return (workshop.id, .proposal)
    case ("R", 1...workshop.prompts.count) where !workshop.prompts.isEmpty: return (workshop.id, .prompt(number))
    case ("C", _): return (workshop.id, .card(number))
    default: return nil
    }
  }

  private func unknown(_ cell: StudyCell) -> Problem {
    let known = workshops.flatMap { workshop in
      (1...3).map { "\(workshop.id)-N\($0)" } + workshop.prompts.indices.map { "\(workshop.id)-R\($0 + 1)" }
    }
    return Problem(
      .setAside, at: cell.place,
      "« case » vaut « \(cell.text) » ; l’identifiant imprimé à côté d’une case est attendu, ligne laissée de côté",
      remedy: remedyForUnknown(cell.text, among: known))
  }

  private static func personal(_ cell: StudyCell, _ detail: String) -> Problem {
    Problem(
      .setAside, at: cell.place,
      "la note contient « \(detail) », qui ressemble à une adresse ou à un numéro ; des notes anonymes sont attendues, ligne laissée de côté",
      remedy: "retirer ce qui désigne une personne")
  }
}
