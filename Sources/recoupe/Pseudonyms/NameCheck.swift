import Coding
import Diagnostics
import Readers
import Survey

/// Whether a name of the key stands in what a run writes.
struct NameCheck {
  /// What is known; a final version asks ``isEnoughForFinal``.
  enum Status: Equatable {
    /// The study has no interviews.
    case notNeeded
    /// The study says that there is no key, and why.
    case noKey(reason: String)
    /// There may be a key, and nobody named it.
    case notChecked
    case clean(names: Int, files: Int)
    case leaking(Int)
  }

  let status: Status
  let problems: [Problem]

  /// - Parameter files: all that the run would write, or nothing where only the status is wanted and no key is at hand.
  init(_ study: Study, key: PseudonymKey?, files: @autoclosure () -> [OutputFile], inputs: [LoadedStudy.Input]) {
    guard let key else {
      problems = []
      status =
        study.plan.hasNoKey
        ? .noKey(reason: study.plan.keyReason)
        : study.plan.sources.interviews == nil ? .notNeeded : .notChecked
      return
    }
    let book = NameBook(key, publicNames: study.plan.publicNames)
    let files = files()
    problems = files.flatMap { Self.leaks(in: $0, book, inputs) }
    let names = key.entries.reduce(0) { $0 + $1.names.count }
    status = problems.isEmpty ? .clean(names: names, files: files.count) : .leaking(problems.count)
  }

  /// A final version may go out: nothing was found, or there is no name to look for.
  var isEnoughForFinal: Bool {
    switch status {
    case .notNeeded, .noKey, .clean: true
    case .notChecked, .leaking: false
    }
  }

  /// The line that ends a run; `nil` where there is nothing to say.
  var line: String? {
    switch status {
    case .notNeeded, .noKey: nil
    case .notChecked: "Noms : non vérifié (la clé n’est donnée ni par --cle ni par \(KeyFile.variable))."
    case .clean(let names, let files):
      "Noms : \(names == 1 ? "le nom" : "les \(names) noms") de la clé, aucun trouvé dans \(files) fichiers."
    case .leaking(let count): "Noms : \(count == 1 ? "1 fuite" : "\(count) fuites")."
    }
  }

  /// One problem a file and an entry; the name itself is not said again.
  private static func leaks(in file: OutputFile, _ book: NameBook, _ inputs: [LoadedStudy.Input]) -> [Problem] {
    var counts: [Int: Int] = [:]
    for text in DecodedOutput(file).suspects(book.mayStand) {
      var here: [Int: Int] = [:]
      for case let entry? in book.occurrences(in: text).map(\.entry) { here[entry, default: 0] += 1 }
      counts.merge(here) { max($0, $1) }
    }
    return counts.sorted { $0.key < $1.key }.map { entry, count in
      let found = book.key.entries[entry]
      let times = count == 1 ? "" : " \(count) fois"
      let source = source(of: entry, book, inputs).map { " (vient de \($0))" } ?? ""
      return Problem(
        .blocking, at: Place(file.path),
        "un nom de la clé, ligne \(found.line), celui de « \(found.pseudonym) », se trouve\(times) dans cette sortie\(source) ; aucun nom de la clé n’y est attendu",
        remedy: "pseudonymiser la source, ou déclarer le nom dans « noms_publics » s’il est public")
    }
  }

  /// Texts are what a page prints first, then come transcripts.
  private static func rank(_ path: String) -> Int {
    path.hasPrefix("textes/") ? 0 : [".txt", ".srt", ".vtt"].contains(where: path.hasSuffix) ? 1 : 2
  }

  /// Where a name first stands in what was read.
  private static func source(of entry: Int, _ book: NameBook, _ inputs: [LoadedStudy.Input]) -> Place? {
    let inOrder = inputs.enumerated().sorted { (rank($0.element.path), $0.offset) < (rank($1.element.path), $1.offset) }
    for input in inOrder.map(\.element)
    where [".txt", ".csv", ".md", ".yaml", ".srt", ".vtt"].contains(where: input.path.hasSuffix) {
      let bytes = ReadableKind.decoded(input.bytes, name: input.path)
      guard book.mayStand(in: bytes) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let found = book.occurrences(in: text).first(where: { $0.entry == entry }) else { continue }
      return Place(input.path, line: text.unicodeScalars.prefix(found.range.lowerBound).count { $0 == "\n" } + 1)
    }
    return nil
  }
}
