import Diagnostics
import Readers
import Testing

struct YAMLFaultTests {
  @Test(arguments: [
    (
      yaml: "etude:\n  titre: Mutualiser : pourquoi \"ensemble\" ?\n",
      told:
        "2:21: le texte contient « : » ; un texte avec deux-points est attendu entre guillemets ; mettre le texte entre guillemets droits : titre: \"Mutualiser : pourquoi \\\"ensemble\\\" ?\""
    ),
    (
      yaml: "etude: {titre: @moi}\n",
      told:
        "1:16: le texte commence par « @ » ; un tel texte est attendu entre guillemets ; mettre le texte entre guillemets droits"
    ),
    (
      yaml: "etude:\n  titre: %part\n",
      told:
        "2:10: le texte commence par « % » ; un tel texte est attendu entre guillemets ; mettre le texte entre guillemets droits : titre: \"%part\""
    ),
    (
      yaml: "etude:\n\ttitre: T\n",
      told:
        "2:1: une tabulation est dans le retrait ; des espaces sont attendues ; remplacer la tabulation par des espaces"
    ),
    (
      yaml: "etude:\n  titre: \"T\n",
      told:
        "2:10: un guillemet s’ouvre ici et ne se ferme jamais ; un guillemet fermant est attendu ; fermer le guillemet à la fin du texte"
    ),
    (
      yaml: "etude:\n  titre: \"T\" suite\n",
      told:
        "2:14: le retrait de la ligne ne va pas avec celui des précédentes, ou du texte suit un guillemet fermant ; une clé est attendue ; aligner la ligne sur ses voisines, ou mettre le texte entre guillemets droits tout entier"
    ),
    (
      yaml: "etude: {titre: T\nsources: {}\n",
      told:
        "2:8: l’accolade ouverte n’est pas fermée ici ; « , » ou « } » est attendu ; fermer, ou mettre entre guillemets droits les textes qui contiennent une virgule, « : », des crochets ou des accolades"
    ),
    (
      yaml: "etude:\n  titre: \"a\\qb\"\n",
      told:
        "2:12: une barre oblique inverse est dans un texte entre guillemets droits ; \\\\, \\\" ou \\n est attendu ; doubler la barre (\\\\) ou mettre le texte entre apostrophes droites"
    ),
    (
      yaml: "etude:\n  titre: *mot\n",
      told:
        "2:10: le texte commence par « * » ; un tel texte est attendu entre guillemets ; mettre le texte entre guillemets droits : titre: \"*mot\""
    ),
    (
      yaml: "etude:\n  titre: !important\n",
      told:
        "2:10: « !important » commence par un point d’exclamation ; un texte est attendu ; mettre le texte entre guillemets droits"
    ),
    (
      yaml: "etude\nsources: {}\n",
      told:
        "1:1: la ligne n’a pas de deux-points ; « clé: valeur » est attendu ; ajouter « : » après la clé, ou mettre le texte entre guillemets droits"
    ),
    (
      yaml: "",
      told: " le fichier est vide ; des lignes « clé: valeur » sont attendues ; remplir le fichier ou le retirer"
    ),
  ])
  func `what is no YAML is told in French, with the remedy`(yaml: String, told expected: String) {
    let problems = PlanReader.read(source("etude.yaml", yaml)).problems
    #expect(told(problems).first == "bloquant etude.yaml:\(expected)")
  }
}
