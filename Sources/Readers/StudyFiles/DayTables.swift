import Diagnostics
import Survey

/// The tables of the day: workshops, programme and glossary.
enum DayTables {
  /// `ateliers.csv`. A code may be a dimension or a family as well; one the grid does not know is left out. `languages`
  /// are those that `theme_nl` and `question_nl` may end in.
  static func workshops(_ file: SourceFile, codebook: Codebook, languages: [String]) -> Reading<[Workshop]> {
    let translated = languages.flatMap { ["theme_\($0)", "question_\($0)"] }
    let columns = StudyTable.Columns(
      required: ["atelier", "theme"],
      optional: [
        "salle", "etage", "heure", "animation", "question", "constats", "relances", "codes", "tableau",
      ] + translated)
    let reading = KeyedRows.read(file, columns, key: "atelier")
    var problems = reading.problems
    let workshops = (reading.value?.rows ?? []).map { row in
      Workshop(
        id: row["atelier"].text, theme: label(row, "theme", languages), room: row["salle"].text,
        floor: row["etage"].text, time: row["heure"].text, facilitator: row["animation"].text,
        question: label(row, "question", languages), findings: row["constats"].values,
        prompts: row["relances"].values, codes: codes(row["codes"], codebook, &problems), table: row["tableau"].text,
        line: row.place.line ?? 0)
    }
    return Reading(workshops, problems: problems)
  }

  private static func label(_ row: StudyRow, _ column: String, _ languages: [String]) -> Label {
    var label = Label()
    if let text = row[column].value { label["fr"] = text }
    for language in languages {
      if let text = row["\(column)_\(language)"].value { label[language] = text }
    }
    return label
  }

  /// The codes, dimensions and families of a cell; one the grid does not know is left out.
  static func codes(_ cell: StudyCell, _ codebook: Codebook, _ problems: inout [Problem]) -> [String] {
    let groups = codebook.dimensions.flatMap { [$0.id] + $0.families.map(\.code) }
    return cell.values.compactMap { id in
      if groups.contains(id) { return id }
      if let code = codebook.code(id) { return code.id }
      problems.append(
        Problem(
          .setAside, at: cell.place,
          "le code « \(id) » est inconnu ; un code de la grille est attendu, code laissé de côté",
          remedy: remedyForUnknown(id, among: codebook.codes.map(\.id) + groups)))
      return nil
    }
  }

  private static let programmeColumns = StudyTable.Columns(
    required: ["ordre", "moment"], optional: ["heure", "lieu", "intervenants"])

  /// `programme.csv`, by `ordre`; equal ones as they stand.
  static func programme(_ file: SourceFile) -> Reading<[ProgrammeMoment]> {
    let reading = StudyTable.read(file, programmeColumns)
    var problems = reading.problems
    let moments = (reading.value?.rows ?? []).compactMap { row -> ProgrammeMoment? in
      guard let order = Int(row["ordre"].text) else {
        problems.append(
          Problem(
            .setAside, at: row["ordre"].place,
            "« ordre » vaut « \(row["ordre"].text) » ; un nombre entier est attendu, ligne laissée de côté",
            remedy: "numéroter les moments de la journée"))
        return nil
      }
      return ProgrammeMoment(
        order: order, time: row["heure"].text, title: row["moment"].text, place: row["lieu"].text,
        speakers: row["intervenants"].text, line: row.place.line ?? 0)
    }
    let ordered = moments.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
    return Reading(ordered.map(\.element), problems: problems)
  }

  /// `glossaire.csv`.
  static func glossary(_ file: SourceFile) -> Reading<[GlossaryEntry]> {
    let columns = StudyTable.Columns(required: ["terme", "definition"], optional: ["ateliers", "variantes"])
    let reading = KeyedRows.read(file, columns, key: "terme")
    let entries = (reading.value?.rows ?? []).map { row in
      GlossaryEntry(
        term: row["terme"].text, definition: row["definition"].text, workshops: row["ateliers"].values,
        variants: row["variantes"].values)
    }
    return Reading(entries, problems: reading.problems)
  }
}
