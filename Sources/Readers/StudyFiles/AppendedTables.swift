import Diagnostics
import Survey

/// `tableaux.csv` and `sources.csv`: what commands add to a study without rewriting its YAML.
enum AppendedTables {
  private static let tableColumns = StudyTable.Columns(
    required: ["id", "lignes"], optional: ["titre", "colonnes", "unite", "source", "test"])

  /// Further tables; `declared` are the ids of `etude.yaml`.
  static func tables(_ file: SourceFile, declared: [String]) -> Reading<[TableDefinition]> {
    let reading = KeyedRows.read(file, tableColumns, key: "id")
    var problems = reading.problems
    let tables = (reading.value?.rows ?? []).compactMap { row -> TableDefinition? in
      guard isNew(row["id"], declared, &problems) else { return nil }
      var unit: CaseUnit?
      if !row["unite"].isEmpty {
        unit = TableMessages.choice(row["unite"], "unite", .blocking, &problems)
      }
      var table = TableDefinition(
        id: row["id"].text, title: row["titre"].text, rows: row["lignes"].text, columns: row["colonnes"].value,
        unit: unit, source: row["source"].value,
        place: SourceLine(file: file.name, line: row.place.line ?? 1, column: 1))
      table.test = row["test"].placedName
      return table
    }
    return Reading(tables, problems: problems)
  }

  private static let sourceColumns = StudyTable.Columns(
    required: ["id", "fichier"],
    optional: ["structure", "ligne_titres", "reponses", "invitations", "poids", "strates", "grappes", "fpc"])

  /// Further surveys; `declared` are the ids of `etude.yaml`.
  static func sources(_ file: SourceFile, declared: [String]) -> Reading<[StudySources.SurveySource]> {
    let reading = KeyedRows.read(file, sourceColumns, key: "id")
    var problems = reading.problems
    let sources = (reading.value?.rows ?? []).compactMap { row -> StudySources.SurveySource? in
      guard isNew(row["id"], declared, &problems) else { return nil }
      guard !row["fichier"].isEmpty else {
        problems.append(TableMessages.empty(row["fichier"], "fichier", .blocking))
        return nil
      }
      var source = StudySources.SurveySource(
        id: row["id"].text, file: row["fichier"].text, structure: row["structure"].value)
      if !row["reponses"].isEmpty {
        source.kept = TableMessages.choice(row["reponses"], "reponses", .blocking, &problems) ?? .complete
      }
      source.invitations = number(row["invitations"], "invitations", &problems)
      source.headerRow = number(row["ligne_titres"], "ligne_titres", &problems)
      source.design = SurveyDesign(
        weight: row["poids"].placedName, strata: row["strates"].placedName, clusters: row["grappes"].placedName,
        population: row["fpc"].placedName)
      return source
    }
    return Reading(sources, problems: problems)
  }

  private static func number(_ cell: StudyCell, _ column: String, _ problems: inout [Problem]) -> Int? {
    if cell.isEmpty { return nil }
    if let number = Int(cell.text), number > 0 { return number }
    problems.append(
      Problem(
        .blocking, at: cell.place, "« \(column) » vaut « \(cell.text) » ; un nombre entier est attendu",
        remedy: "écrire le nombre en chiffres, ou vider la cellule"))
    return nil
  }

  private static func isNew(_ cell: StudyCell, _ declared: [String], _ problems: inout [Problem]) -> Bool {
    guard declared.contains(cell.text) else { return true }
    problems.append(
      Problem(
        .blocking, at: cell.place, "« \(cell.text) » est déjà déclaré dans etude.yaml ; un id nouveau est attendu",
        remedy: "renommer ou retirer cette ligne"))
    return false
  }
}
