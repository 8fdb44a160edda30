import Diagnostics
import Readers
import Survey

/// An export that a person named, read, with the file that holds its questionnaire where one was found.
struct CollectedExport {
  var file: SourceFile
  var structure: SourceFile?
  /// The one sheet, or repeated group, that is meant.
  var sheet: String?
  var export: SurveyExport
  var problems: [Problem]

  /// The row of titles, where it was told.
  var headerRow: Int? { file.declared.headerRow }

  /// A path of the file with the sheet that is meant, as a study names it.
  func path(_ file: String) -> String { sheet.map { "\(file)#\($0)" } ?? file }

  /// Reads the exports among the files named: questionnaires among them go with the answers they belong to. A file that is
  /// no export of answers is a problem.
  static func collect(
    _ paths: [String], structure: String?, headerRow: Int? = nil
  ) -> Reading<[CollectedExport]> {
    var (exports, problems) = ([CollectedExport](), [Problem]())
    let named = structure.map { NamedFile(path: $0).read(expected: "un questionnaire est attendu") }
    problems += named?.problems ?? []
    var unused: [(path: String, problems: [Problem])] = []
    for path in paths {
      let beside = paths.filter { $0 != path }.map { other in
        NeighbourFile(name: other) { NamedFile(path: other).read(expected: "un questionnaire est attendu") }
      }
      let reading = read(path, named?.value, beside, headerRow)
      if let export = reading.value { exports.append(export) } else { unused.append((path, reading.problems)) }
    }
    for (path, told) in unused where !exports.contains(where: { $0.structure?.name == path }) {
      if join(path, to: &exports) { continue }
      problems += told.isEmpty ? [noAnswers(path)] : told
    }
    return Reading(exports, problems: problems)
  }

  /// Takes a file without answers as the structure of an export that has none yet and is another with it: who names both
  /// means them together, whatever they are called. False where it goes with none.
  private static func join(_ path: String, to exports: inout [CollectedExport]) -> Bool {
    guard let file = NamedFile(path: path).read(expected: "un questionnaire est attendu").value else { return false }
    for index in exports.indices where exports[index].structure == nil {
      let reading = SurveyReader.read(data: exports[index].file, structure: file, sheet: exports[index].sheet)
      guard let export = reading.value, export != exports[index].export, export.dataset.caseCount > 0,
        !reading.problems.contains(where: { $0.severity == .blocking })
      else { continue }
      exports[index].structure = file
      exports[index].export = export
      exports[index].problems = reading.problems
      return true
    }
    return false
  }

  private static func read(
    _ path: String, _ structure: SourceFile?, _ beside: [NeighbourFile], _ headerRow: Int?
  ) -> Reading<CollectedExport?> {
    let named = NamedFile(path: path)
    let opened = named.read(expected: "un export d’enquête est attendu")
    guard var file = opened.value else { return Reading(nil, problems: opened.problems) }
    file.declared.headerRow = headerRow
    let neighbours = beside + named.neighbours.filter { own in !beside.contains { $0.name == own.name } }
    let reading = SurveyReader.read(data: file, structure: structure, neighbours: neighbours, sheet: named.sheet)
    guard let export = reading.value, !reading.problems.contains(where: { $0.severity == .blocking }) else {
      return Reading(nil, problems: reading.problems)
    }
    guard export.dataset.caseCount > 0 else { return Reading(nil) }
    let found = structure ?? self.structure(of: file, named.sheet, export, among: neighbours)
    return Reading(
      CollectedExport(
        file: file, structure: found, sheet: named.sheet, export: export, problems: reading.problems))
  }

  /// The neighbour without which the export would be less: with it alone, the very same comes out.
  private static func structure(
    of file: SourceFile, _ sheet: String?, _ export: SurveyExport, among neighbours: [NeighbourFile]
  ) -> SourceFile? {
    guard SurveyReader.read(data: file, sheet: sheet).value != export else { return nil }
    return neighbours.lazy.compactMap { neighbour -> SourceFile? in
      SurveyReader.read(data: file, neighbours: [neighbour], sheet: sheet).value == export
        ? neighbour.load().value : nil
    }.first
  }

  private static func noAnswers(_ path: String) -> Problem {
    Problem(
      .blocking, at: Place(path), "le fichier ne contient aucune réponse ; un export de réponses est attendu",
      remedy: "exporter aussi les réponses, et nommer les deux fichiers")
  }
}
