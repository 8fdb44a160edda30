import ArgumentParser
import Foundation
import Testing

@testable import recoupe

struct HelpTests {
  static let commands = Invocation.commands

  /// The arguments of a command as its parser knows them.
  private struct Dump: Decodable {
    struct Command: Decodable { var arguments: [Argument] }
    struct Argument: Decodable {
      struct Name: Decodable { var name: String }
      var kind: String
      var names: [Name]?
      var isOptional: Bool
    }
    var command: Command
  }

  @Test func `a page bears the name of its command`() {
    for command in Self.commands { #expect(command.page.command == command._commandName) }
  }

  @Test(arguments: Self.commands.indices)
  func `a page documents every option and argument its parser knows, and no other`(index: Int) throws {
    let command = Self.commands[index]
    let page = command.page
    let dump = try JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8))
    let options = dump.command.arguments.filter { $0.kind != "positional" }
    let names = options.flatMap { $0.names ?? [] }.map { "--" + $0.name }.filter { !["--help", "--h"].contains($0) }
    #expect(Set(names) == Set(page.options.map(\.name)))
    let positional = dump.command.arguments.filter { $0.kind == "positional" }
    #expect(positional.count == page.arguments.count)
  }

  /// What a command cannot do without, as it is typed.
  private func needed(by command: any Command.Type) throws -> [String] {
    let dump = try JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8))
    return dump.command.arguments.filter { !$0.isOptional }.flatMap { argument in
      (argument.names ?? []).prefix(1).map { "--" + $0.name }.filter { _ in argument.kind != "positional" } + ["1"]
    }
  }

  @Test(arguments: commands.indices)
  func `every documented option is taken by its parser`(index: Int) throws {
    let command = Self.commands[index]
    let page = command.page
    let needed = try needed(by: command)
    for option in page.options {
      let typed = [option.name] + (option.value.isEmpty ? [] : ["1"])
      _ = try command.parse(needed.contains(option.name) ? needed : needed + typed)
    }
  }

  @Test(arguments: commands.map { $0.page.command })
  func `a page is printed whole, on lines of at most 80 characters but its usage and examples`(command: String) {
    let run = Run(command, "--aide")
    #expect(run.code == .done)
    #expect(run.remarks == "")
    let body = run.output.components(separatedBy: "\n\n").dropFirst(2)
    for part in body where !part.hasPrefix("Exemples") {
      for line in part.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test func `the page of examiner`() {
    #expect(
      Run("examiner", "--aide").output == """
        Dit ce qu’est un fichier d’enquête ou un entretien : outil, variables, modalités, réponses, tours.

        Usage : recoupe examiner FICHIER… [--structure FICHIER] [--separateur SIGNE] [--encodage NOM] [--ligne-titres N] [--format texte|json]

        Arguments :
          FICHIER…                Un ou plusieurs exports, structures ou transcriptions
                                  (CLASSEUR#FEUILLE pour une feuille).

        Options :
          --structure FICHIER     Le questionnaire (.lss) qui va avec les réponses.
          --separateur SIGNE      Ce qui sépare les valeurs : ';', ',', '|', tabulation
                                  … Sinon trouvé.
          --encodage NOM          UTF-8, UTF-16LE, UTF-16BE, windows-1252, ISO-8859-15
                                  ou MacRoman. Sinon trouvé.
          --ligne-titres N        La ligne des titres de colonnes d’une table, de 1.
                                  Sinon trouvée.
          --format texte|json     texte (par défaut) ou json.
          --aide                  Cette page.

        Exemples :
          recoupe examiner corpus/enquete/reponses.csv --format json

        """)
  }

  @Test func `the page of croiser`() {
    #expect(
      Run("croiser", "--aide").output == """
        Un tableau croisé dans le terminal. Sans argument : la liste des variables.

        Usage : recoupe croiser [LIGNES [COLONNES]] [--donnees FICHIER] [--format texte|csv|json|md|html]

        Arguments :
          LIGNES                  La variable des lignes, ou une dimension de la grille
                                  (logique). A,B fait deux tableaux, A>B emboîte B dans
                                  A, source.A choisit la source.
          COLONNES                La variable des colonnes ; A+B met A et B côte à côte.
                                  Sans elle, un tri à plat. Un nombre en lignes est
                                  résumé.

        Options :
          --etude DOSSIER         L’étude. Sans elle : le dossier le plus proche, en
                                  remontant, qui a un etude.yaml ; sinon corpus.
          --donnees FICHIER       Un export, hors de toute étude.
          --structure FICHIER     Le questionnaire (.lss) qui va avec --donnees.
          --separateur SIGNE      Ce qui sépare les valeurs : ';', ',', '|', tabulation
                                  … Sinon trouvé.
          --encodage NOM          UTF-8, UTF-16LE, UTF-16BE, windows-1252, ISO-8859-15
                                  ou MacRoman. Sinon trouvé.
          --ligne-titres N        La ligne des titres de colonnes d’une table, de 1.
                                  Sinon trouvée.
          --unite UNITE           organisation, entretien, initiative, locuteur ou
                                  passage, pour les codes. Un passage est masqué par ses
                                  organisations.
          --filtre 'V=a|b'        Seulement les cas dont V est a ou b. Se répète : tous
                                  les filtres doivent tenir.
          --par V                 Le même tableau dans chaque modalité de V, et le lien
                                  à V égale.
          --seuil N               Cellules sous N masquées ; 0 ne masque rien. Sans lui,
                                  le seuil de l’étude, ou 5 sur un export.
          --modalites 'V=a|b|c'   L’ordre des modalités de V, par code ou libellé ; les
                                  autres suivent. Se répète.
          --classes 'V=35|55'     Un nombre en classes, par leurs bornes. Se répète.
          --sous-totaux 'V=n:a|b'
                                  Sous les lignes de V, une ligne n qui prend ensemble a
                                  et b. Se répète.
          --ordinales V,W         Variables dont les modalités ont un ordre ; un nombre
                                  est alors compté, non résumé.
          --poids V               Poids de sondage : effectifs non pondérés, parts
                                  pondérées, n efficace. Sans poids utilisable, un cas
                                  sort, compté. Dans une étude : ceux qu’elle déclare ;
                                  « aucun » les laisse.
          --effectifs V           Chaque ligne des données compte pour V cas.
          --strates V             Les strates du plan de sondage.
          --grappes V             Ses grappes, numérotées dans leur strate.
          --fpc V                 Combien d’unités la strate compte dans la population.
          --deux-a-deux           La première variable de LIGNES par la première de
                                  COLONNES, la deuxième par la deuxième, etc.
          --test NOM              auto (par défaut : une règle choisit, et se dit),
                                  aucun, pearson, yates, vraisemblance, fisher,
                                  fisher-mc, rao-scott, tendance, kruskal, welch, anova,
                                  reponses-multiples ou mantel-haenszel. Un test dont
                                  les conditions manquent ne s’imprime pas : la raison
                                  s’imprime.
          --lettres NOM           Compare les colonnes deux à deux : bonferroni, holm,
                                  bh ou sans-correction.
          --non-reponses          Compte les absences de réponse, une modalité par
                                  raison.
          --absences A,B          Les seules absences qui entrent dans la base :
                                  non-posee, vide, non-atteinte, declarees. Les autres
                                  sont comptées hors d’elle.
          --base NOM              Ce dont les parts d’une question à plusieurs réponses
                                  sont les parts : cas (par défaut), repondants ou
                                  reponses.
          --parts-a-cent          Arrondit les parts pour que leur somme fasse 100 (plus
                                  grands restes), et le dit.
          --citations             Sous un tableau d’un code selon un attribut, les
                                  paroles derrière chaque case montrée, si elles peuvent
                                  être citées.
          --format NOM            texte (par défaut), csv, json, md ou html.
          --sortie FICHIER        Écrit dans un fichier plutôt qu’à l’écran.
          --garder [ID]           Ajoute le tableau à ceux de l’étude : une ligne de
                                  tableaux.csv.
          --csv-brut              CSV à virgules, point décimal, sans BOM.
          --aide                  Cette page.

        Exemples :
          recoupe croiser
          recoupe croiser logique secteur
          recoupe croiser G01Q02 --donnees reponses.csv --format json
          recoupe croiser sport sexe --donnees hdv2003.csv --poids poids --format json
          recoupe croiser sport 'sexe+age' --donnees hdv2003.csv --classes 'age=35|55'
          recoupe croiser sport sexe --garder sport-par-sexe

        """)
  }

  @Test func `the overview lists every command`() {
    let overview = Run("--aide")
    #expect(overview.code == .done)
    for page in Self.commands.map({ $0.page }) { #expect(overview.output.contains("\n  \(page.command) ")) }
    #expect(Run("aide") == overview)
  }

  @Test(arguments: [
    (["verifer"], "recoupe : la commande « verifer » n’existe pas ; écrire « verifier » ?\n"),
    (
      ["examiner", "x.csv", "--fromat", "json"],
      "recoupe : l’option « --fromat » n’existe pas pour « examiner » ; écrire « --format » ?\n"
    ),
    (
      ["croiser", "--seuils=3"],
      "recoupe : l’option « --seuils » n’existe pas pour « croiser » ; écrire « --seuil » ?\n"
    ),
    (
      ["examiner"],
      "recoupe : la commande « examiner » n’est pas complète, ou une valeur n’y est pas attendue ; l’écrire ainsi : recoupe examiner FICHIER… [--structure FICHIER] [--separateur SIGNE] [--encodage NOM] [--ligne-titres N] [--format texte|json]\n"
    ),
    (["examiner", "x.csv", "--format", "jsn"], "recoupe : le format « jsn » n’existe pas ici ; écrire « json » ?\n"),
    (
      ["croiser", "--structure", "q.lss"],
      "recoupe : --structure va avec --donnees ; nommer aussi l’export, ou retirer --structure\n"
    ),
    (
      ["croiser", "--donnees", "a.csv", "--unite", "entretien"],
      "recoupe : --donnees et --unite ne vont pas ensemble ; garder l’export ou l’étude\n"
    ),
    (
      ["croiser", "--modalites", "sexe"],
      "recoupe : --modalites est « sexe » ; « variable=a|b|c » est attendu ; écrire par exemple « taille=petite|moyenne|grande », entre guillemets\n"
    ),
  ])
  func `what is typed wrongly is answered with what to type, exit 2`(arguments: [String], remarks: String) {
    #expect(Run(arguments) == Run(remarks: remarks, code: .badUse))
  }
}
