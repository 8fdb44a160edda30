/// What `recoupe --aide` prints: the list of all commands.
enum HelpOverview {
  static var text: String {
    var lines = [
      "recoupe : d’un dossier d’enquêtes et d’entretiens à la synthèse et aux fiches d’ateliers.", "",
      "Usage : recoupe [COMMANDE] …", "", "Commandes :",
    ]
    let pages = Invocation.commands.map { $0.page }
    let width = (pages.map(\.command.count).max() ?? 0) + 4
    for page in pages {
      let name = "  \(page.command)"
      lines.append(name + String(repeating: " ", count: width - name.count) + page.summary)
    }
    lines += [
      "", "Sans commande : produire. L’aide d’une commande : recoupe COMMANDE --aide.",
      "Codes de sortie : 0 fait · 1 l’étude a des problèmes · 2 mauvais usage · 3 faute de l’outil.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
