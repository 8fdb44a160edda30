import Survey
import Tabulation

/// The text of a first `etude.yaml`: what the exports say, commented, with what is left to decide.
struct StudyPlanText {
  /// A survey of the study: its id, where its files lie, and what is in them.
  struct Source {
    var id: String
    var file: String
    var structure: String?
    /// The row of titles, where it was told.
    var headerRow: Int?
    var export: SurveyExport
  }

  private let sources: [Source]
  private let name: String
  private let variables: [NamedVariable]
  private let proposals: [(source: Source, tables: TableProposals)]

  init(_ sources: [Source], name: String) {
    self.sources = sources
    self.name = name
    variables = NamedVariable.variables(of: sources)
    let smallest = Thresholds().surveyCell
    let personal = Set(variables.filter(\.isPersonal).map(\.origin))
    proposals = sources.map { source in
      let dataset = source.export.dataset
      let complete = dataset.caseNames.indices.filter {
        dataset.completions.isEmpty || dataset.completions[$0] == .complete
      }
      return (source, TableProposals(dataset, cases: complete, smallest: smallest, except: personal))
    }
  }

  var text: String {
    (identityLines + sourceLines + variableLines + tableLines + endLines).joined(separator: "\n") + "\n"
  }

  private var identityLines: [String] {
    let title = sources.lazy.compactMap { $0.export.title.text() }.first { !$0.isEmpty } ?? name
    let known = sources.flatMap(\.export.description.languages).map { String($0.prefix(2)) }
    let languages = ["fr"] + known.filter { $0 == "nl" }.prefix(1)
    return [
      "# Première version, faite par « recoupe creer » à partir des exports. À relire et à compléter :",
      "# chaque clé est expliquée dans docs/etude.md ; « recoupe verifier » dit ce qui manque.",
      "etude:",
      "  titre: \(Self.quoted(title))",
      "  auteurs: []            # [\"Prénom Nom\", …]",
      "  # date: \"2026-01-31\"   # la date de cette version, imprimée au pied de chaque page",
      "  version: \"1\"",
      "  langues: [\(languages.joined(separator: ", "))]",
      "",
    ]
  }

  private var sourceLines: [String] {
    ["sources:"]
      + sources.flatMap { source -> [String] in
        let dataset = source.export.dataset
        let complete = dataset.completions.count { $0 == .complete }
        let counts =
          dataset.completions.isEmpty
          ? "\(dataset.caseCount) réponses" : "\(dataset.caseCount) réponses, dont \(complete) complètes"
        return [
          "  \(source.id):           # \(source.export.description.tool), \(counts)",
          "    fichier: \(Self.quoted(source.file))",
        ]
          + (source.structure.map { ["    structure: \(Self.quoted($0))"] } ?? [])
          + (source.headerRow.map { ["    ligne_titres: \($0)"] } ?? [])
          + [
            "    reponses: completes   # ou toutes : avec les réponses partielles",
            "    # invitations: 100    # combien de personnes ont été invitées, pour le taux de réponse",
          ]
      } + [
        "  # entretiens: entretiens   # un dossier de transcriptions et sa table entretiens.csv",
        "  # codages: codages         # un fichier par personne qui code ; il faut alors grille.yaml",
        "",
      ]
  }

  /// Contact details are declared; other variables have a plain name, to be used in tables and texts.
  private var variableLines: [String] {
    guard !variables.isEmpty else { return [] }
    return [
      "# Des noms simples pour les questions ; « regroupe » réunit des modalités, « ordinale: oui » dit qu’elles ont un ordre.",
      "variables:",
    ]
      + variables.map { variable in
        guard !variable.isPersonal else {
          return "  \(variable.name): {de: \(Self.quoted(variable.origin)), personnel: oui}   # lue, jamais imprimée"
        }
        return "  \(variable.name): {de: \(Self.quoted(variable.origin)), libelle: \(Self.quoted(variable.label))}"
      } + [""]
  }

  private var tableLines: [String] {
    let all = proposals.flatMap { source, tables -> [String] in
      let lines =
        tables.alone.map { line($0, nil, source) } + tables.crossings.map { line($0.rows, $0.columns, source) }
      let sparse = tables.sparse.prefix(6).map { "  # " + line($0.rows, $0.columns, source).dropFirst(2) }
      let why = "  # Trop peu de réponses par case pour ceux-ci : presque tout y serait masqué."
      return lines + (sparse.isEmpty ? [] : [why] + sparse)
    }
    guard !all.isEmpty else { return [] }
    return ["# Les tableaux qui valent la peine d’être regardés ; retirer les autres.", "tableaux:"] + all + [""]
  }

  private func line(_ rows: String, _ columns: String?, _ source: Source) -> String {
    let (row, column) = (named(rows), columns.map(named))
    let id = column.map { "\(row.name)-par-\($0.name)" } ?? row.name
    let title =
      column.map { "\(row.label), par \($0.label.prefix(1).lowercased())\($0.label.dropFirst())" } ?? row.label
    let across = column.map { ", colonnes: \($0.name)" } ?? ""
    return
      "  - {id: \(id), titre: \(Self.quoted(title)), lignes: \(row.name)\(across), source: \(source.id)}"
  }

  private func named(_ origin: String) -> (name: String, label: String) {
    variables.first { $0.origin == origin }.map { ($0.name, $0.label) } ?? (origin, origin)
  }

  private var endLines: [String] {
    let thresholds = Thresholds()
    return [
      "seuils:",
      "  pourcentage: \(thresholds.percentageBase)        # pas de pourcentage sur une base plus petite",
      "  cellule: {enquete: \(thresholds.surveyCell), entretiens: \(thresholds.interviewCell)}   # sous ce nombre, une case est masquée",
    ]
  }

  /// A text between double quotes, as YAML reads it back.
  static func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
