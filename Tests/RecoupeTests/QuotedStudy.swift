import Foundation

/// Twenty interviews of an organisation each: eight of health, eight of social work, four of culture. Every respondent says one
/// sentence of its own for each code, and two coders agree. Culture has one organisation of the logic of service, and all but
/// one of the other: these cells are hidden, and others with them.
enum QuotedStudy {
  struct Organisation {
    var number: Int
    var sector: String
    var size: String
    var codes: [String]
    var consent = "oui"
  }

  static let organisations: [Organisation] = (1...20).map { number in
    let sector = number <= 8 ? "santé" : number <= 16 ? "social" : "culture"
    let rank = number <= 8 ? number : number <= 16 ? number - 8 : number - 16
    let isService = sector == "culture" ? rank == 1 : rank <= 4
    let codes = [isService ? "service" : "gestion"] + (sector != "culture" && rank % 2 == 0 ? ["metier"] : [])
    // The first of each sector says no; the second has not read it yet.
    let consent = rank == 1 ? "non" : rank == 2 ? "relecture" : "oui"
    return Organisation(
      number: number, sector: sector, size: [3, 4, 11, 12].contains(number) ? "grande" : "petite", codes: codes,
      consent: consent)
  }

  /// What an organisation’s respondent says for a code, found nowhere else.
  static func words(_ organisation: Organisation, _ code: String) -> String {
    "Voilà les mots de \(code) que dit la personne numéro \(organisation.number) et personne d’autre."
  }

  static func files(tables: String) -> [String: String] {
    var files = [
      "etude.yaml": plan + tables, "grille.yaml": grid,
      "organisations.csv": "organisation;nom;secteur;taille\n"
        + organisations.map { "O\($0.number);N\($0.number);\($0.sector);\($0.size)\n" }.joined(),
      "entretiens/entretiens.csv": "entretien;locuteur;role;organisation;consentement\n"
        + organisations.map { "\(id($0));E;enqueteur;;\n\(id($0));R1;enquete;O\($0.number);\($0.consent)\n" }.joined(),
      "codages/etat.csv": "entretien;codeur;etat\n"
        + organisations.map { "\(id($0));claire;termine\n\(id($0));yassine;termine\n" }.joined(),
    ]
    let codings = organisations.flatMap { organisation in
      organisation.codes.map { "\(id(organisation));logique.\($0);\(words(organisation, $0))\n" }
    }
    for coder in ["claire", "yassine"] {
      files["codages/\(coder).csv"] = "entretien;code;extrait\n" + codings.joined()
    }
    for organisation in organisations {
      files["entretiens/\(id(organisation)).txt"] = organisation.codes.map { code in
        "E : Et alors ?\n\nR1 : \(words(organisation, code))\n"
      }.joined(separator: "\n")
    }
    return files
  }

  /// Writes the study in a folder that is there as long as the body runs.
  static func with<Result>(_ tables: String, _ body: (TemporaryFolder) throws -> Result) throws -> Result {
    try TemporaryFolder.with([:]) { folder in
      for (name, text) in files(tables: tables) {
        let url = URL(filePath: folder.path(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try folder.write(text, to: name)
      }
      return try body(folder)
    }
  }

  private static func id(_ organisation: Organisation) -> String {
    organisation.number < 10 ? "E0\(organisation.number)" : "E\(organisation.number)"
  }

  private static let plan = """
    etude: {titre: "Petite étude"}
    sources: {entretiens: entretiens, codages: codages}
    codage: {base: toutes}
    confidentialite: {cle: aucune, motif: "étude inventée"}

    """

  private static let grid = """
    dimensions:
      - id: logique
        libelle: {fr: "Logiques"}
        codes:
          - {id: service, libelle: {fr: "Logique de service"}}
          - {id: gestion, libelle: {fr: "Logique gestionnaire"}}
          - {id: metier, libelle: {fr: "Logique de métier"}}
          - {id: autonomie, libelle: {fr: "Logique autonomiste"}}

    """
}
