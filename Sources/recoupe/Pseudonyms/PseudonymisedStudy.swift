import Coding
import Diagnostics
import Readers
import Survey

/// A study with the names of a key replaced in all its files, in memory. Each file is rewritten, found without a name, or
/// left aside and told: none is kept unseen.
struct PseudonymisedStudy {
  private(set) var changes: [Change] = []
  /// The files that are not rewritten nor copied: told.
  private(set) var left: Set<String> = []
  private(set) var counts: [Int: Int] = [:]
  private(set) var problems: [Problem] = []
  /// Articles and details by place, then what looks like names, the most frequent first.
  private(set) var remaining: [Remaining] = []
  /// How many of them are words that look like names.
  private(set) var names = 0
  private let files: FileReplacement
  private var book: NameBook { files.book }
  /// The words of each interview, names replaced.
  private var texts: [(path: String, text: String)] = []

  /// - Parameter load: the bytes of a file of the study.
  init(_ study: Study, paths: [String], book: NameBook, load: (String) throws -> [UInt8]) rethrows {
    files = FileReplacement(book: book, moves: try Self.moves(study, book, load))
    let concern = StudyConcern(study.plan.sources)
    let outputs = try Self.outputs(paths, load)
    for folder in outputs {
      let held = paths.filter { $0.hasPrefix(folder + "/") }
      left.formUnion(held)
      problems.append(LeftFile.output(held.count).problem(at: folder))
    }
    for path in paths where !left.contains(path) { take(path, try load(path), study, concern) }
    look(study)
  }

  private mutating func take(_ path: String, _ bytes: [UInt8], _ study: Study, _ concern: StudyConcern) {
    var newPath = self.newPath(path)
    var outcome: FileReplacement.Outcome
    let interview = study.interviews.first { $0.file == path }
    if let interview, ![".txt", ".srt", ".vtt"].contains(where: path.hasSuffix) {
      newPath = Self.textPath(newPath)
      outcome = files.outcome(ofText: interview.transcript.text)
    } else {
      outcome = files.outcome(of: path, bytes, isCodings: concern.isCodings(path))
    }
    if outcome != .same || newPath != path,
      let other = changes.first(where: { $0.newPath == newPath })?.newPath
    {
      outcome = .left(.doubled(other))
    }
    switch outcome {
    case .same:
      tellGlued(newPath, bytes)
      if newPath != path { changes.append(Change(path: path, newPath: newPath, bytes: bytes, count: 0)) }
      if interview != nil { texts.append((newPath, Self.text(bytes, newPath))) }
    case .rewritten(let bytes, let counts, let doubts):
      changes.append(Change(path: path, newPath: newPath, bytes: bytes, count: counts.values.reduce(0, +)))
      self.counts.merge(counts) { $0 + $1 }
      if interview != nil { texts.append((newPath, Self.text(bytes, newPath))) }
      tellGlued(newPath, bytes)
      tell(path, newPath, counts.values.reduce(0, +), doubts, concern)
    case .left(let why):
      left.insert(path)
      problems.append(why.problem(at: path))
    }
    if newPath != path, outcome != .same || !left.contains(path) { tellName(path, newPath) }
  }

  /// Names of the key glued to a digit, in any file that is kept.
  private mutating func tellGlued(_ path: String, _ bytes: [UInt8]) {
    let what = "nom collé à un chiffre"
    guard ReadableKind(path: path, bytes: bytes) != nil else {
      var decoded = DecodedOutput(path: path, bytes: bytes)
      decoded.forgetPath()
      // A text may be read in several ways: each word once.
      let words = decoded.suspects { _ in true }.flatMap { text in
        let scalars = Array(text.unicodeScalars)
        return book.glued(in: text).map { String(String.UnicodeScalarView(scalars[$0])) }
      }
      remaining += Set(words).map { Remaining(place: Place(path), words: $0, what: what, times: 1) }
      return
    }
    let text = Self.text(bytes, path)
    let scalars = Array(text.unicodeScalars)
    for range in book.glued(in: text) {
      append(path, text, range.lowerBound, String(String.UnicodeScalarView(scalars[range])), what, 1)
    }
  }

  /// What a person looks at in a file that was rewritten.
  private mutating func tell(
    _ path: String, _ newPath: String, _ count: Int, _ doubts: [Int], _ concern: StudyConcern
  ) {
    if let first = doubts.first {
      remaining.append(
        Remaining(
          place: Place(newPath, line: first), words: "l’, le, la", what: "article devant un pseudonyme",
          times: doubts.count))
    }
    if REFIReader.isProject(path) {
      problems.append(
        Problem(
          .warning, at: Place(newPath),
          "ce projet est réécrit de ce que recoupe en lit : textes, codes, codages, cas et codeurs ; ses médias, ses liens et ses autres mémos n’y sont plus",
          remedy: "garder l’original hors de l’étude, avec la clé"))
    } else if count > 0, !concern.isField(path) {
      let what = count == 1 ? "un nom de la clé est remplacé" : "\(count) noms de la clé sont remplacés"
      problems.append(
        Problem(
          .warning, at: Place(newPath), "\(what) dans ce fichier de l’équipe ; une relecture est attendue",
          remedy: "relire la phrase ; si le nom est public (auteur cité, partenaire), le déclarer dans « noms_publics »"
        ))
    }
  }

  private func newPath(_ path: String) -> String {
    path.split(separator: "/").map { part in
      let part = String(part)
      guard book.mayStand(in: Array(part.utf8)) else { return part }
      return String(NameReplacement(part, book).text.map { $0 == "/" ? "-" : $0 })
    }.joined(separator: "/")
  }

  /// The path told is the new one: a message may be kept where the key may not.
  private mutating func tellName(_ path: String, _ newPath: String) {
    guard self.newPath(path) != path else { return }
    problems.append(
      Problem(
        .warning, at: Place(newPath),
        "le nom de ce fichier contenait un nom de la clé ; il est renommé, comme dans les tables qui le nomment",
        remedy: "préférer un nom neutre (E01 …)"))
  }

  // MARK: - What is left to look at

  private mutating func look(_ study: Study) {
    let labels = study.interviews.flatMap { $0.speakers.map(\.label) }
    let known = NameBook(
      PseudonymKey(entries: []),
      publicNames: study.plan.publicNames + labels + book.key.entries.map(\.pseudonym))
    let found = texts.map { RemainingNames($0.text, known: known) }
    remaining.sort { ($0.place, $0.words) < ($1.place, $1.words) }
    for (one, text) in zip(found, texts) {
      for detail in one.details {
        append(text.path, text.text, detail.range.lowerBound, detail.words, detail.detail.name, 1)
      }
    }
    let suggestions = NameSuggestions(found).suggestions
    names = suggestions.count
    for one in suggestions {
      let what = one.beginsOnly ? "début de phrase, jamais en minuscules" : "mot à majuscule"
      append(texts[one.text].path, texts[one.text].text, one.start, one.words, what, one.times)
    }
  }

  private mutating func append(
    _ path: String, _ text: String, _ start: Int, _ words: String, _ what: String, _ times: Int
  ) {
    let place = Place(path, line: ReplacedText.line(of: start, in: text))
    remaining.append(Remaining(place: place, words: words, what: what, times: times))
  }

  private static func text(_ bytes: [UInt8], _ path: String) -> String {
    String(decoding: ReadableKind.decoded(bytes, name: path), as: UTF8.self)
  }

  private static func textPath(_ path: String) -> String {
    (path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path) + ".txt"
  }
}
