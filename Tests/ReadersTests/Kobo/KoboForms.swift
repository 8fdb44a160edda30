import Readers

@testable import SurveyFixtures

/// One fictional survey as KoboToolbox would hold it: the form, and the same answers under any of its options.
enum KoboForms {
  static let survey = [
    ["type", "name", "label::Français (fr)", "label::English (en)", "relevant", "required"],
    ["start", "start", "", "", "", ""],
    ["text", "org", "Nom de <b>l’organisation</b>", "Organisation’s name", "", "true"],
    ["begin_group", "g", "Groupe", "Group", "", ""],
    ["select_one yn", "aide", "Reçoit une aide ?", "Any support?", "", ""],
    ["select_multiple qui or_other", "qui", "De qui vient l’aide ?", "From whom?", "${aide} = 'yes'", ""],
    ["end_group", "", "", "", "", ""],
    ["integer", "etp", "Équivalents temps plein", "Full-time staff", "", ""],
    ["date", "jour", "Date de création", "", "", ""],
    ["geopoint", "lieu", "Lieu", "Place", "", ""],
    ["note", "merci", "Merci ${org}", "Thanks", "", ""],
  ]

  static let choices = [
    ["list name", "name", "label::Français (fr)", "label::English (en)"],
    ["yn", "yes", "Oui", "Yes"], ["yn", "no", "Non", "No"],
    ["qui", "b", "Bourgmestre", "Mayor"], ["qui", "c", "Conseiller communal", "Councillor"],
    ["qui", "v", "Ville / Région", "City / Region"],
  ]

  static let settings = [["form_title", "default_language"], ["Aides", "Français (fr)"]]

  static let form = ExcelFixture(("survey", survey), ("choices", choices), ("settings", settings)).file("aides.xlsx")

  /// Three submissions: all answered, « no » and nothing under it, nothing at all.
  static let lines = [
    "org texte: « A » | « B » | vide", "aide unique [yes no]: yes | no | vide",
    "qui multiple [b c v other]: c+v+other | non posée | non posée",
    "qui_other texte: « moi » | non posée | non posée",
    "etp nombre: 2.5 | 3.0 | vide", "jour date: 2020-02-29 | vide | vide", "lieu texte: « 50.8 4.3 0 0 » | vide | vide",
  ]
}
