import ArgumentParser
import Diagnostics
import Readers
import Reporting
import Survey

/// One table, or several, on the study or on one export.
struct Croiser: Command {
  @Argument var lignes: String?
  @Argument var colonnes: String?
  @Option var etude: String?
  @Option var donnees: String?
  @Option var structure: String?
  @OptionGroup var dialecte: DialectOptions
  @Option var unite: String?
  @Option var filtre: [String] = []
  @Option var seuil: Int?
  @Option var modalites: [String] = []
  @Option var classes: [String] = []
  @Option var sousTotaux: [String] = []
  @Option var par: String?
  @Option var ordinales: [String] = []
  @Option var poids: String?
  @Option var effectifs: String?
  @Option var strates: String?
  @Option var grappes: String?
  @Option var fpc: String?
  @Option var test = "auto"
  @Option var lettres: String?
  @Option var garder: String?
  @Flag var nonReponses = false
  @Flag var deuxADeux = false
  @Flag var citations = false
  @Option var base: String?
  @Option var absences: String?
  @Flag var partsACent = false
  @Option var format = "texte"
  @Option var sortie: String?
  @Flag var csvBrut = false

  func run(_ terminal: Terminal) throws -> ExitCode {
    let format = try TableFormat(parsing: self.format)
    let options = try crossingOptions()
    try checkSources()
    if let streamed = try streamed(options) {
      ProblemList(streamed.problems).print(on: terminal)
      guard !streamed.problems.contains(where: { $0.severity == .blocking }) else { return .studyProblems }
      let output = CrossingOutput(format: format, isRaw: csvBrut, width: terminal.width, results: nil)
      try WrittenOutput(path: sortie).write(output.text(streamed.tables), on: terminal)
      return .done
    }
    guard let read = try donnees.map({ try export($0, terminal) }) ?? study(terminal) else { return .studyProblems }
    let output = CrossingOutput(format: format, isRaw: csvBrut, width: terminal.width, results: read.results)
    let text: String
    if let lignes {
      let crossing = Crossing(sources: read.sources, options: options)
      let tables = try crossing.tables(rows: lignes, columns: colonnes)
      for remark in try crossing.remarks(rows: lignes, columns: colonnes) { terminal.say(remark) }
      text = output.text(tables)
      if format == .csv, tables.contains(where: \.hasDeclaredDesign) { terminal.say(CrossedTable.declaredDesign) }
      if let garder { try keep(garder, lignes, crossing, read, terminal) }
    } else {
      text = output.text(VariableList(sources: read.sources))
    }
    try WrittenOutput(path: sortie).write(text, on: terminal)
    return .done
  }

  /// The tables of a large export counted while it is read; `nil` where it is to be read whole.
  private func streamed(_ options: CrossingOptions) throws -> StreamedCrossing? {
    guard let donnees, structure == nil, let lignes, let colonnes else { return nil }
    return try StreamedCrossing(
      NamedFile(path: donnees), declared: try dialecte.declared(), rows: lignes, columns: colonnes, options: options)
  }

  /// What can be crossed, and the study it is of; an export is of none.
  private struct Read {
    var sources: [CrossedSource]
    var folder: DiskFolder?
    var results: StudyResults?
  }

  /// Adds the table to those of the study; only what `tableaux.csv` can say is kept.
  private func keep(
    _ id: String, _ rows: String, _ crossing: Crossing, _ read: Read, _ terminal: Terminal
  ) throws {
    guard let folder = read.folder, let results = read.results else { return }
    let kept = try KeptTable(
      id: id.isEmpty ? KeptTable.id(rows: rows, columns: colonnes) : id, crossing.kept(rows: rows, columns: colonnes))
    try kept.append(to: folder, known: results.study.plan.tables.map(\.id))
    terminal.say("Le tableau « \(kept.id) » est gardé dans tableaux.csv ; recoupe produire l’imprime.")
  }

  /// The sources of one export, or `nil` when it cannot be read; problems are told.
  private func export(_ path: String, _ terminal: Terminal) throws -> Read? {
    let file = NamedFile(path: path)
    let data = file.read(expected: "un export d’enquête est attendu")
    let named = structure.map { NamedFile(path: $0).read(expected: "un questionnaire est attendu") }
    let missing = data.problems + (named?.problems ?? [])
    guard missing.isEmpty, var source = data.value else {
      ProblemList(missing).print(on: terminal)
      return nil
    }
    source.declared = try dialecte.declared()
    let reading = SurveyReader.read(
      data: source, structure: named?.value, neighbours: file.neighbours, sheet: file.sheet)
    ProblemList(reading.problems).print(on: terminal)
    guard let export = reading.value, !export.isHeaderOnly,
      !reading.problems.contains(where: { $0.severity == .blocking })
    else { return nil }
    let name = PathParts(path).name
    return Read(sources: [CrossedSource(name: name, dataset: export.dataset, thresholds: Thresholds())])
  }

  /// The sources of the study, or `nil` when it cannot be computed.
  private func study(_ terminal: Terminal) throws -> Read? {
    let location = try StudyLocation(argument: nil, option: etude)
    guard let results = LoadedStudy.computed(location.path, terminal) else { return nil }
    return Read(
      sources: CrossedSource.sources(of: results, unit: try unit()), folder: DiskFolder(location.path),
      results: results)
  }
}
