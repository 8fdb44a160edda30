/// Small files of our own.
enum Fixtures {
  /// Thirty-six answers: 12 and 9 of women, 7, 6 and 2 without of men; three mail addresses.
  static let survey: String = {
    let groups = [
      (12, "Femme;oui;31,5"), (9, "Femme;non;42"), (7, "Homme;oui;28"), (6, "Homme;non;55"), (2, "Homme;;"),
    ]
    let answers = groups.flatMap { Array(repeating: $1, count: $0) }
    let lines = answers.enumerated().map { "r\($0 + 1);\($1);\($0 < 3 ? "p\($0)@exemple.be" : "")" }
    return (["numero;sexe;sport;age;courriel"] + lines).joined(separator: "\n") + "\n"
  }()

  static let interview = """
    Entretien fictif.

    E : Comment cela a-t-il commencé ?

    R1 : Par une camionnette, partagée entre trois maisons.

    E : Et maintenant ?

    R1 : Maintenant on partage tout, même la cuisine.

    """

  static let study = """
    etude: {titre: "Petite étude", date: "2024-01-01", fiction: oui}
    sources:
      enquete: {fichier: enquete.csv}
    seuils: {cellule: {enquete: 7}}
    variables:
      activite: {de: sport, libelle: "Fait du sport"}
      adresse: {de: courriel, personnel: oui}

    """
}
