extension Produire {
  static let page = HelpPage(
    command: "produire",
    summary: "Toute la chaîne : lit l’étude, code, croise, écrit la synthèse et les fiches des ateliers.",
    usage: "[DOSSIER] [--sortie DOSSIER] [--cle FICHIER] [--langue nl] [--final] [--pdf]",
    arguments: [.init(name: "DOSSIER", text: "L’étude ; comme --etude.")],
    options: [
      .study,
      .init(
        name: "--sortie", value: "DOSSIER",
        text: "Où écrire (out, à côté de l’étude, sinon). Un dossier qui contient d’autres fichiers est refusé."),
      .key,
      .init(
        name: "--langue", value: "LANGUE",
        text:
          "fr, ou nl : les pages, les étiquettes et les fiches en néerlandais, dans out-nl. Ce qui n’est pas traduit est compté et listé."
      ),
      .init(
        name: "--final",
        text:
          "La version finale, sans marques ; refusée tant que quelque chose est à compléter, à revoir, non validé, écarté ou non vérifié."
      ),
      .init(
        name: "--pdf",
        text: "Aussi en PDF : la synthèse, les fiches et le livret, dans SORTIE-pdf, par un navigateur Chromium."),
      .init(name: "--csv-brut", text: "Les tables en CSV à virgules, point décimal, sans BOM."),
    ],
    examples: ["recoupe produire corpus --sortie out", "recoupe produire --final --pdf", "recoupe"])
}
