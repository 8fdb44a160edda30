import Coding
import Diagnostics
import Readers

/// A pseudonymised study read back from memory: what the new one has wrong that the old one had not.
struct RereadStudy {
  let problems: [Problem]

  /// - Parameters:
  ///   - before: the problems of the study as it was.
  ///   - load: the bytes of a file of the old study.
  init(
    _ made: PseudonymisedStudy, before: [Problem], paths: [String], book: NameBook,
    load: @escaping (String) throws -> [UInt8]
  ) {
    let changed = Dictionary(made.changes.map { ($0.newPath, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let former = Set(made.changes.map(\.path)).union(made.left)
    let kept = paths.filter { !former.contains($0) }
    let folder = StudyFolder(name: "étude réécrite", paths: kept + changed.keys) {
      (path) throws(StudyFolder.Unreadable) in
      if let bytes = changed[path] { return bytes }
      do { return try load(path) } catch { throw StudyFolder.Unreadable(why: "le fichier ne peut être ouvert") }
    }
    let newPaths = Dictionary(made.changes.map { ($0.path, $0.newPath) }, uniquingKeysWith: { first, _ in first })
    let known = Set(before.map { Told($0, file: newPaths[$0.place.file] ?? $0.place.file, book) })
    problems = StudyReader.read(folder: folder).problems.filter { problem in
      !known.contains(Told(problem, file: problem.place.file, book))
    }.map { problem in
      Problem(
        problem.severity == .blocking ? .setAside : problem.severity, at: problem.place,
        "dans l’étude réécrite, \(problem.message)", remedy: problem.remedy)
    }
  }

  /// A problem as it is known again: pseudonyms move columns, and stand in messages.
  private struct Told: Hashable {
    var severity: Severity
    var file: String
    var line: Int?
    var message: String

    init(_ problem: Problem, file: String, _ book: NameBook) {
      severity = problem.severity
      self.file = file
      line = problem.place.line
      message = NameReplacement(problem.message, book).text
    }
  }
}
