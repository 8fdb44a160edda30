import Coding
import Diagnostics
import Readers
import Survey

/// A study with the names of a key replaced in its interviews and in the tables about them, in memory.
struct PseudonymisedStudy {
  /// A file of the study, and what becomes of it.
  struct Change: Equatable {
    var path: String
    /// Another one where a document becomes a text.
    var newPath: String
    var text: String
    var count: Int
  }

  /// A place that a person looks at.
  struct Remaining: Equatable {
    var place: Place
    var words: String
    var what: String
    var times: Int
  }

  private(set) var changes: [Change] = []
  /// The files that hold what cannot be replaced: told, and not copied.
  private(set) var left: Set<String> = []
  private(set) var counts: [Int: Int] = [:]
  private(set) var problems: [Problem] = []
  private(set) var remaining: [Remaining] = []
  private let book: NameBook

  /// - Parameter load: the bytes of a file of the study.
  init(_ study: Study, paths: [String], book: NameBook, load: (String) throws -> [UInt8]) rethrows {
    self.book = book
    let folders = [study.plan.sources.interviews, study.plan.sources.codings, "retours"].compactMap { $0 }
    let names = ["organisations", "initiatives", "entretiens", "index"]
    let tables = names.flatMap { name in ["csv", "xlsx", "ods"].map { "\(name).\($0)" } }
    let concerned = paths.filter { path in
      folders.contains { path.hasPrefix($0 + "/") } || tables.contains(path)
    }
    for path in concerned {
      tellName(of: path)
      take(path, SourceFile(name: path, bytes: try load(path)), study)
    }
    look(study)
  }

  private mutating func take(_ path: String, _ file: SourceFile, _ study: Study) {
    if let interview = study.interviews.first(where: { $0.file == path }) {
      let isKept = [".txt", ".srt", ".vtt"].contains(where: path.hasSuffix)
      replace(path, as: isKept ? path : Self.textPath(path), isKept ? Self.text(of: file) : interview.transcript.text)
    } else if path.hasSuffix(".csv") || path.hasSuffix(".txt") {
      replace(path, as: path, Self.text(of: file))
    } else {
      leave(path)
    }
  }

  private mutating func replace(_ path: String, as newPath: String, _ text: String) {
    let replaced = NameReplacement(text, book)
    counts.merge(replaced.counts) { $0 + $1 }
    changes.append(Change(path: path, newPath: newPath, text: replaced.text, count: replaced.count))
    let doubts = replaced.doubts.map { Self.line(of: $0, in: replaced.text) }
    if let first = doubts.first {
      remaining.append(
        Remaining(
          place: Place(newPath, line: first), words: "l’, le, la", what: "article devant un pseudonyme",
          times: doubts.count))
    }
  }

  /// A form that is not rewritten: a workbook, or a transcript that could not be read.
  private mutating func leave(_ path: String) {
    left.insert(path)
    problems.append(
      Problem(
        .setAside, at: Place(path),
        "ce fichier ne se réécrit pas sans ses noms ; une table .csv ou une transcription lue est attendue",
        remedy: "l’enregistrer en CSV ou en .txt, puis relancer"))
  }

  private mutating func tellName(of path: String) {
    guard book.occurrences(in: path).contains(where: { $0.entry != nil }) else { return }
    problems.append(
      Problem(
        .setAside, at: Place(path),
        "le nom de ce fichier contient un nom de la clé ; un nom de fichier neutre est attendu",
        remedy: "le renommer (E01 …), dans la table des entretiens aussi"))
  }

  // MARK: - What is left to look at

  private mutating func look(_ study: Study) {
    let labels = study.interviews.flatMap { $0.speakers.map(\.label) }
    let known = NameBook(
      PseudonymKey(entries: []),
      publicNames: study.plan.publicNames + labels + book.key.entries.map(\.pseudonym))
    let files = Set(study.interviews.map(\.file))
    for change in changes where files.contains(change.path) {
      let found = RemainingNames(change.text, known: known)
      var words: [String: Int] = [:]
      for capital in found.capitals { words[capital.words, default: 0] += 1 }
      var told: Set<String> = []
      for capital in found.capitals where told.insert(capital.words).inserted {
        append(change, capital.start, capital.words, "mot à majuscule", words[capital.words] ?? 1)
      }
      for detail in found.details {
        append(change, detail.range.lowerBound, detail.words, detail.detail.name, 1)
      }
    }
  }

  private mutating func append(_ change: Change, _ start: Int, _ words: String, _ what: String, _ times: Int) {
    let place = Place(change.newPath, line: Self.line(of: start, in: change.text))
    remaining.append(Remaining(place: place, words: words, what: what, times: times))
  }

  private static func text(of file: SourceFile) -> String {
    String(decoding: DecodedText.decoding(file).value.bytes, as: UTF8.self)
  }

  private static func textPath(_ path: String) -> String {
    (path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path) + ".txt"
  }

  private static func line(of offset: Int, in text: String) -> Int {
    text.unicodeScalars.prefix(offset).count { $0 == "\n" } + 1
  }
}

extension ContactDetail {
  /// What a person is told it is.
  var name: String {
    switch self {
    case .telephone: "téléphone"
    case .mail: "adresse électronique"
    case .company: "numéro d’entreprise"
    case .nationalNumber: "numéro national (NISS)"
    case .account: "compte bancaire"
    }
  }
}
