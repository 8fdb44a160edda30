/// A study of a few files, fast to read: one survey of three answers, three interviews of two coders, one text.
enum SmallStudy {
  static let files = [
    "etude.yaml": plan, "grille.yaml": grid, "organisations.csv": organisations,
    "enquete/questionnaire.lss": questionnaire, "enquete/reponses.csv": answers,
    "entretiens/entretiens.csv": speakers, "entretiens/E01.txt": transcript(1), "entretiens/E02.txt": transcript(2),
    "entretiens/E03.txt": transcript(3), "codages/claire.csv": codings, "codages/yassine.csv": codings,
    "codages/etat.csv": states, "textes/synthese.md": text,
  ]

  static let plan = """
    etude:
      titre: "Petite étude"
      auteurs: ["A. Auteur"]
      date: "2024-05-01"
      version: "1"
      langues: [fr]
      fiction: oui
    sources:
      enquete: {fichier: enquete/reponses.csv, structure: enquete/questionnaire.lss, invitations: 10}
      entretiens: entretiens
      codages: codages
    variables:
      taille: {de: Q1, libelle: "Taille", regroupe: {petite: [A1], grande: [A2]}}
      contact: {de: Q2, personnel: oui}
    confidentialite: {cle: aucune, motif: "étude inventée"}
    tableaux:
      - {id: tailles, titre: "Les tailles", lignes: taille, source: enquete}
      - {id: logiques, titre: "Les logiques", lignes: logique}

    """

  static let grid = """
    dimensions:
      - id: logique
        libelle: {fr: "Logiques"}
        codes:
          - {id: service, libelle: {fr: "Logique de service"}, definition: {fr: "Servir."}}
          - {id: gestion, libelle: {fr: "Logique gestionnaire"}, definition: {fr: "Gérer."}}

    """

  static let organisations = """
    organisation;nom;secteur
    O1;Le Ponton;santé
    O2;L’Escale;santé
    O3;Le Relais;culture

    """

  static let speakers = """
    entretien;locuteur;role;organisation;langue;consentement
    E01;E;enqueteur;;fr;
    E01;R1;enquete;O1;fr;oui
    E02;E;enqueteur;;fr;
    E02;R1;enquete;O2;fr;oui
    E03;E;enqueteur;;fr;
    E03;R1;enquete;O3;fr;oui

    """

  /// One answer each.
  static func transcript(_ number: Int) -> String {
    """
    E : Pourquoi mettre en commun ?

    R1 : C’était pour les gens du quartier numéro \(number), et pour personne d’autre au fond.

    """
  }

  static let codings = """
    entretien;tour;debut;fin;code;extrait
    E01;;;;logique.service;pour les gens du quartier numéro 1
    E02;;;;logique.service;pour les gens du quartier numéro 2
    E03;;;;logique.gestion;pour personne d’autre au fond

    """

  static let states = """
    entretien;codeur;etat
    E01;claire;termine
    E01;yassine;termine
    E02;claire;termine
    E02;yassine;termine
    E03;claire;termine
    E03;yassine;termine

    """

  static let text = """
    ## À retenir

    La logique de service se rencontre chez {{logique.service}}.

    {{tableau tailles}}

    {{methode}}

    """

  static let answers = """
    "id";"submitdate";"lastpage";"startlanguage";"Q1";"Q2"
    "1";"2024-01-01 00:00:00";"1";"fr";"A1";"zoe@exemple.example"
    "2";"2024-01-02 00:00:00";"1";"fr";"A2";""
    "3";"2024-01-03 00:00:00";"1";"fr";"A1";""

    """

  static let questionnaire = """
    <?xml version="1.0" encoding="UTF-8"?>
    <document>
    <LimeSurveyDocType>Survey</LimeSurveyDocType>
    <DBVersion>638</DBVersion>
    <languages><language>fr</language></languages>
    <answers><fields/><rows>
    <row><aid>1</aid><qid>10</qid><code>A1</code><sortorder>0</sortorder><scale_id>0</scale_id></row>
    <row><aid>2</aid><qid>10</qid><code>A2</code><sortorder>1</sortorder><scale_id>0</scale_id></row>
    </rows></answers>
    <answer_l10ns><fields/><rows>
    <row><aid>1</aid><answer>moins de 10</answer><language>fr</language></row>
    <row><aid>2</aid><answer>10 et plus</answer><language>fr</language></row>
    </rows></answer_l10ns>
    <groups><fields/><rows>
    <row><gid>1</gid><sid>4242</sid><group_order>1</group_order><grelevance></grelevance></row>
    </rows></groups>
    <group_l10ns><fields/><rows>
    <row><gid>1</gid><group_name>Groupe</group_name><language>fr</language></row>
    </rows></group_l10ns>
    <questions><fields/><rows>
    <row><qid>10</qid><gid>1</gid><sid>4242</sid><type>L</type><title>Q1</title><other>N</other>\
    <question_order>0</question_order><relevance>1</relevance></row>
    <row><qid>11</qid><gid>1</gid><sid>4242</sid><type>S</type><title>Q2</title><other>N</other>\
    <question_order>1</question_order><relevance>1</relevance></row>
    </rows></questions>
    <question_l10ns><fields/><rows>
    <row><qid>10</qid><question>Combien êtes-vous ?</question><language>fr</language></row>
    <row><qid>11</qid><question>Une adresse ?</question><language>fr</language></row>
    </rows></question_l10ns>
    <surveys><fields/><rows><row><sid>4242</sid><format>G</format><language>fr</language></row></rows></surveys>
    <surveys_languagesettings><fields/><rows>
    <row><surveyls_language>fr</surveyls_language><surveyls_title>Essai</surveyls_title></row>
    </rows></surveys_languagesettings>
    </document>

    """
}
