import Diagnostics
import Survey

/// `traductions.csv`: the study's French texts and, in a column each, what they are in its other languages.
enum TranslationTable {
  /// A French text twice with two translations is told; the first one counts.
  static func read(_ file: SourceFile, languages: [String]) -> Reading<Translations> {
    let others = languages.filter { $0 != "fr" }
    let reading = StudyTable.read(file, StudyTable.Columns(required: ["fr"], optional: others))
    var problems = reading.problems
    var texts: [String: [String: String]] = [:]
    for row in reading.value?.rows ?? [] {
      for language in others {
        guard let text = row[language].value else { continue }
        if let known = texts[language]?[row["fr"].text], known != text {
          problems.append(
            Problem(
              .warning, at: row[language].place,
              "« \(row["fr"].text.prefix(50)) » est traduit deux fois ; une seule traduction est attendue, la première compte",
              remedy: "retirer l’une des deux lignes"))
          continue
        }
        texts[language, default: [:]][row["fr"].text] = text
      }
    }
    return Reading(Translations(texts), problems: problems)
  }
}
