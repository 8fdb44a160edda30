import Diagnostics
import Exports
import Survey

/// What pages in another language still say in French: told, and listed in a table to be filled in.
struct UntranslatedWords {
  let study: Study
  let texts: [String]
  let language: String

  var problems: [Problem] {
    guard language != "fr" else { return [] }
    return undeclared + own + words + catalogue
  }

  /// The table of the missing translations, in the shape of `traductions.csv`.
  static func table(_ texts: [String], _ language: String) -> Exports.CSVTable {
    Exports.CSVTable(header: ["fr", language], rows: texts.map { [.text($0), .empty] })
  }

  private var undeclared: [Problem] {
    study.plan.identity.languages.contains(language)
      ? []
      : [
        Problem(
          .blocking, at: Place("etude.yaml"),
          "la langue « \(language) » n’est pas dans « langues » (\(study.plan.identity.languages.joined(separator: ", "))) ; une langue de l’étude est attendue",
          remedy: "l’ajouter à « langues », ou produire sans « --langue »")
      ]
  }

  /// Texts of the study that have no version in the language: the general text stands in for them.
  private var own: [Problem] {
    let files = study.texts.map(\.file).filter { !$0.hasSuffix(".\(language).md") }
    return files.filter { file in !study.texts.contains { $0.file == Self.translated(file, language) } }.map { file in
      Problem(
        .warning, at: Place(file), "ce texte n’a pas de version « \(language) » ; le texte général paraît à sa place",
        remedy: "écrire « \(Self.translated(file, language)) »")
    }
  }

  private static func translated(_ file: String, _ language: String) -> String {
    file.replacing(".md", with: ".\(language).md")
  }

  private var words: [Problem] {
    guard let first = texts.first else { return [] }
    return [
      Problem(
        .warning, at: Place("traductions.csv"),
        "\(texts.count) texte\(texts.count == 1 ? "" : "s") de l’étude, dont « \(first.prefix(60)) », sans version « \(language) » ; en français sur les pages",
        remedy: "remplir interne/a-traduire.\(language).csv et en recopier les lignes dans traductions.csv")
    ]
  }

  private var catalogue: [Problem] {
    let keys = LoadedStudy.untranslatedWords(in: language)
    guard let first = keys.first else { return [] }
    return [
      Problem(
        .warning, at: Place("mots.\(language).yaml"),
        "\(keys.count) mot\(keys.count == 1 ? "" : "s") de l’outil, dont « \(first) », sans version « \(language) » ; en français sur les pages",
        remedy: "les ajouter à templates/mots.\(language).yaml")
    ]
  }
}
