import ArgumentParser
import Diagnostics
import Exports
import Foundation
import Readers
import Survey
import Tabulation

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
  @Option var ordinales: [String] = []
  @Option var poids: String?
  @Option var effectifs: String?
  @Option var strates: String?
  @Option var grappes: String?
  @Option var fpc: String?
  @Flag var nonReponses = false
  @Flag var deuxADeux = false
  @Option var format = "texte"
  @Option var sortie: String?
  @Flag var csvBrut = false

  func run(_ terminal: Terminal) throws -> ExitCode {
    let format = try OutputFormat(self.format, among: OutputFormat.allCases)
    let options = try crossingOptions()
    try checkSources()
    if let streamed = try streamed(options) {
      ProblemList(streamed.problems).print(on: terminal)
      guard !streamed.problems.contains(where: { $0.severity == .blocking }) else { return .studyProblems }
      try WrittenOutput(path: sortie).write(text(streamed.tables, format, terminal.width), on: terminal)
      return .done
    }
    guard let sources = try donnees.map({ try export($0, terminal) }) ?? study(terminal) else {
      return .studyProblems
    }
    let text: String
    if let lignes {
      let crossing = Crossing(sources: sources, options: options)
      let tables = try crossing.tables(rows: lignes, columns: colonnes)
      for remark in try crossing.remarks(rows: lignes, columns: colonnes) { terminal.say(remark) }
      text = self.text(tables, format, terminal.width)
    } else {
      text = self.text(VariableList(sources: sources), format, terminal.width)
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

  /// The sources of one export, or `nil` when it cannot be read; problems are told.
  private func export(_ path: String, _ terminal: Terminal) throws -> [CrossedSource]? {
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
    guard let export = reading.value, !reading.problems.contains(where: { $0.severity == .blocking }) else {
      return nil
    }
    let name = (path as NSString).lastPathComponent
    return [CrossedSource(name: name, dataset: export.dataset, thresholds: Thresholds())]
  }

  /// The sources of the study, or `nil` when it cannot be computed.
  private func study(_ terminal: Terminal) throws -> [CrossedSource]? {
    let location = try StudyLocation(argument: nil, option: etude)
    guard let results = LoadedStudy.computed(location.path, terminal) else { return nil }
    return CrossedSource.sources(of: results, unit: try unit())
  }

  private func text(_ tables: [CrossedTable], _ format: OutputFormat, _ width: Int) -> String {
    switch format {
    case .text: tables.map { $0.printed.lines(width: width).joined(separator: "\n") + "\n" }.joined(separator: "\n")
    case .markdown: tables.map(\.printed.markdown).joined(separator: "\n")
    case .csv: csv(tables.map(\.csv))
    case .json: (tables.count == 1 ? tables[0].json : .array(tables.map(\.json))).text
    }
  }

  private func text(_ list: VariableList, _ format: OutputFormat, _ width: Int) -> String {
    switch format {
    case .text: list.lines(width: width).joined(separator: "\n") + "\n"
    case .markdown: list.markdown
    case .csv: csv([list.csv])
    case .json: list.json.text
    }
  }

  /// Several tables follow one another, an empty line between; one byte order mark for all.
  private func csv(_ tables: [Exports.CSVTable]) -> String {
    let texts = tables.map { $0.text(csvBrut ? .raw : .excel) }
    return texts.enumerated().map { $0 == 0 ? $1 : "\r\n" + $1.drop { $0 == "\u{FEFF}" } }.joined()
  }
}

extension Croiser {
  fileprivate func crossingOptions() throws -> CrossingOptions {
    guard filtre.count < 2 else {
      throw UsageError(message: "il y a \(filtre.count) filtres ; un seul est attendu", remedy: "n’en garder qu’un")
    }
    if let seuil, seuil < 0 {
      throw UsageError(message: "le seuil est \(seuil) ; 0 ou plus est attendu", remedy: "0 ne masque rien")
    }
    var options = CrossingOptions(threshold: seuil, countsAbsences: nonReponses)
    do throws(TabulationError) {
      options.filter = try filtre.first.map { text throws(TabulationError) in try CaseFilter(parsing: text) }
    } catch {
      throw UsageError(error)
    }
    options.orders = try modalites.map(CrossingOptions.LevelOrder.init(parsing:))
    options.ordinals = ordinales.flatMap { $0.split(separator: ",").map(String.init) }
    options.design = SampleDesign(weight: poids, strata: strates, clusters: grappes, population: fpc)
    options.multiplicity = effectifs
    options.isPaired = deuxADeux
    return options
  }

  /// Options that go together, or do not.
  fileprivate func checkSources() throws {
    if donnees == nil, !dialecte.isEmpty {
      throw UsageError(
        message: "--separateur et --encodage vont avec --donnees", remedy: "nommer aussi l’export, ou les retirer")
    }
    if donnees == nil, structure != nil {
      throw UsageError(
        message: "--structure va avec --donnees", remedy: "nommer aussi l’export, ou retirer --structure")
    }
    if donnees != nil, let other = etude != nil ? "--etude" : unite != nil ? "--unite" : nil {
      throw UsageError(
        message: "--donnees et \(other) ne vont pas ensemble", remedy: "garder l’export ou l’étude")
    }
  }

  fileprivate func unit() throws -> CaseUnit? {
    let known: [CaseUnit] = [.organisation, .interview, .initiative, .speaker]
    guard let unite else { return nil }
    guard let unit = known.first(where: { $0.rawValue == unite }) else {
      throw UsageError(
        message: "l’unité « \(unite) » n’existe pas", remedy: remedyForUnknown(unite, among: known.map(\.rawValue)))
    }
    return unit
  }
}
