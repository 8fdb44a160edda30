/// A study of two interviews of two answers each, coded by two people who differ once, with one rule.
enum CodedStudy {
  static let files: KeyValuePairs<String, String> = [
    "etude.yaml": plan, "grille.yaml": grid, "entretiens/entretiens.csv": speakers,
    "entretiens/E01.txt": first, "entretiens/E02.txt": second, "codages/claire.csv": claire,
    "codages/yassine.csv": yassine, "codages/etat.csv": states,
  ]

  static let plan = """
    etude: {titre: "Petite étude"}
    sources: {entretiens: entretiens, codages: codages}
    codage: {base: toutes, validation: [E02]}
    confidentialite: {cle: aucune, motif: "étude inventée"}

    """

  static let grid = """
    dimensions:
      - id: logique
        libelle: {fr: "Logiques"}
        codes:
          - id: service
            libelle: {fr: "Logique de service"}
            regles:
              - {id: service-1, termes: ["quartier", "~accueillir"]}
          - {id: gestion, libelle: {fr: "Logique gestionnaire"}}

    """

  static let speakers = """
    entretien;locuteur;role;organisation;consentement
    E01;E;enqueteur;;
    E01;R1;enquete;O1;oui
    E02;E;enqueteur;;
    E02;R1;enquete;O2;oui

    """

  static let first = """
    E : Pourquoi ?

    R1 : Pour mieux accueillir les gens du quartier.

    E : Et l’argent ?

    R1 : C’est pas pour le quartier, l’argent. On accueillait déjà. Voilà.

    """

  static let second = """
    E : Pourquoi le quartier ?

    R1 : Le quartier, oui.

    E : Et ensuite ?

    R1 : Pour les gens du quartier, d’abord.

    """

  static let claire = """
    entretien;code;extrait
    E01;logique.service;mieux accueillir
    E02;logique.service;Pour les gens du quartier

    """

  static let yassine = """
    entretien;code;extrait
    E02;logique.service;les gens du quartier

    """

  static let states = """
    entretien;codeur;etat
    E01;claire;termine
    E01;yassine;termine
    E02;claire;termine
    E02;yassine;termine

    """
}
