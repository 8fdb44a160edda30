import ArgumentParser
import Coding
import Diagnostics
import Foundation
import Readers
import Survey

/// Replaces the names of a key in the interviews of a study, and says what still looks like one.
struct Pseudonymiser: Command {
  @Argument var dossier: String?
  @Option var etude: String?
  @Option var cle: String?
  @Option var sortie: String?
  @Flag var surPlace = false
  @Option var originaux: String?
  @Flag var essai = false

  func run(_ terminal: Terminal) throws -> ExitCode {
    let location = try StudyLocation(argument: dossier, option: etude)
    let target =
      essai
      ? nil
      : try PseudonymTarget(study: location.path, output: sortie, isInPlace: surPlace, originals: originaux)
    guard let key = try KeyFile.read(option: cle, outside: [location.path]) else {
      throw UsageError(
        message: "aucune clé n’est donnée ; une table « nom;pseudonyme », hors de l’étude, est attendue",
        remedy: "la donner par --cle FICHIER ou par \(KeyFile.variable)")
    }
    let folder = DiskFolder(location.path)
    let reading = StudyReader.read(folder: FileCache(folder).studyFolder)
    var problems = key.problems
    guard let study = reading.value?.study, let names = key.value,
      !problems.contains(where: { $0.severity == .blocking })
    else { return fail(problems + reading.problems, terminal) }
    let book = NameBook(names, publicNames: study.plan.publicNames)
    problems += circular(book)
    guard !problems.contains(where: { $0.severity == .blocking }) else { return fail(problems, terminal) }
    let made = try PseudonymisedStudy(study, paths: folder.paths(), book: book, load: folder.load)
    problems += made.problems
    problems +=
      RereadStudy(
        made, before: reading.problems, paths: folder.paths(), book: book, load: folder.load
      ).problems
    try target?.write(made, from: folder)
    report(made, names, target, terminal)
    let list = ProblemList(problems)
    list.print(on: terminal)
    return list.count(.setAside) > 0 ? .studyProblems : .done
  }

  /// A pseudonym that is a name of the key would be replaced in its turn.
  private func circular(_ book: NameBook) -> [Problem] {
    book.circular.map { index in
      let entry = book.key.entries[index]
      return Problem(
        .blocking, at: Place("la clé", line: entry.line),
        "le pseudonyme « \(entry.pseudonym) » contient un nom de la clé ; un pseudonyme que personne ne porte est attendu",
        remedy: "en choisir un autre")
    }
  }

  private func report(
    _ made: PseudonymisedStudy, _ key: PseudonymKey, _ target: PseudonymTarget?, _ terminal: Terminal
  ) {
    let rows = key.entries.enumerated().map { index, entry in
      [
        "  \(entry.pseudonym)", "\(made.counts[index] ?? 0)",
        made.counts[index] == nil ? "jamais trouvé (ligne \(entry.line) de la clé)" : "",
      ]
    }
    let table = AlignedText(alignments: [.left, .right, .left], rows: [["  pseudonyme", "fois", ""]] + rows)
    terminal.write((table.lines + looked(made) + [""]).joined(separator: "\n"))
    let total = made.changes.reduce(0) { $0 + $1.count }
    let files = made.changes.count { $0.count > 0 }
    let place =
      switch target {
      case nil: "essai : rien n’est écrit"
      case .newFolder(let url): "écrits dans \(url.lastPathComponent)/"
      case .inPlace(let originals): "écrits sur place ; les fichiers d’avant sont dans \(originals.lastPathComponent)/"
      }
    terminal.say("\(total) remplacements dans \(files) fichiers, \(place).")
  }

  /// What a person has to read, one line each.
  private func looked(_ made: PseudonymisedStudy) -> [String] {
    guard !made.remaining.isEmpty else {
      return ["", "  Rien d’autre ne ressemble à un nom, à une adresse ou à un numéro."]
    }
    let rows = made.remaining.map { found in
      ["  \(found.place)", found.what, "« \(found.words) »", found.times > 1 ? "\(found.times) fois" : ""]
    }
    let words = made.names == 1 ? "mot" : "mots"
    let title =
      "  À relire (\(made.remaining.count), dont \(made.names) \(words) à majuscule, les plus fréquents d’abord) :"
    return ["", title] + AlignedText(alignments: [.left, .left, .left, .right], rows: rows).lines
  }

  private func fail(_ problems: [Problem], _ terminal: Terminal) -> ExitCode {
    let list = ProblemList(problems)
    list.print(on: terminal)
    terminal.complain("Rien n’a été écrit : \(list.summary).")
    return .studyProblems
  }
}
