import ArgumentParser
import Diagnostics
import Exports
import Foundation
import Readers
import Reporting
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

extension Croiser {
  /// In a study, the word that leaves the declared weight and design aside.
  private static let noWeight = "aucun"

  /// `--garder` alone makes the id from the names.
  static func completed(_ arguments: [String]) -> [String] {
    guard let place = arguments.firstIndex(of: "--garder") else { return arguments }
    let next = place + 1
    guard next == arguments.count || arguments[next].hasPrefix("--") else { return arguments }
    return arguments[..<next] + [""] + arguments[next...]
  }

  fileprivate func crossingOptions() throws -> CrossingOptions {
    if let seuil, seuil < 0 {
      throw UsageError(message: "le seuil est \(seuil) ; 0 ou plus est attendu", remedy: "0 ne masque rien")
    }
    var options = CrossingOptions(threshold: seuil, absences: try countedAbsences())
    do throws(TabulationError) {
      let filters = try filtre.map { text throws(TabulationError) in try CaseFilter(parsing: text) }
      options.filter = filters.isEmpty ? nil : CaseFilter(filters.flatMap(\.conditions))
    } catch {
      throw UsageError(error)
    }
    options.classes = try classes.map(NamedClasses.init(parsing:))
    options.nets = try sousTotaux.map(NamedNet.init(parsing:))
    options.strata = par
    options.test = try TestRequest(parsing: test)
    options.letters = try lettres.map(Adjustment.init(parsing:))
    options.orders = try modalites.map(LevelOrder.init(parsing:))
    options.ordinals = ordinales.flatMap { $0.split(separator: ",").map(String.init) }
    options.leavesDeclaredDesign = poids == Self.noWeight && donnees == nil
    options.design = SampleDesign(
      weight: options.leavesDeclaredDesign ? nil : poids, strata: strates, clusters: grappes, population: fpc)
    options.multiplicity = effectifs
    options.isPaired = deuxADeux
    options.shares = ShareStyle(base: try shareBase(), sumsToHundred: partsACent)
    options.wantsQuotes = citations
    options.isForPrograms = format == TableFormat.json.rawValue
    options.showsTests = format != TableFormat.csv.rawValue
    return options
  }

  /// The absences in the base: all, those named, or none.
  private func countedAbsences() throws -> Set<AbsenceKind> {
    if nonReponses { return Set(AbsenceKind.allCases) }
    let known = AbsenceKind.allCases.map(\.rawValue)
    return Set(
      try (absences?.split(separator: ",") ?? []).map { word in
        guard let kind = AbsenceKind(rawValue: String(word)) else {
          throw UsageError(
            message: "l’absence « \(word) » n’existe pas", remedy: remedyForUnknown(String(word), among: known))
        }
        return kind
      })
  }

  private func shareBase() throws -> ShareStyle.Base {
    guard let base else { return .cases }
    let known = ShareStyle.Base.allCases.map(\.rawValue)
    guard let found = ShareStyle.Base(rawValue: base) else {
      throw UsageError(message: "la base « \(base) » n’existe pas", remedy: remedyForUnknown(base, among: known))
    }
    return found
  }

  /// Options that go together, or do not.
  fileprivate func checkSources() throws {
    if donnees == nil, !dialecte.isEmpty {
      throw UsageError(
        message: "--separateur et --encodage vont avec --donnees", remedy: "nommer aussi l’export, ou les retirer")
    }
    if garder != nil, lignes == nil {
      throw UsageError(message: "--garder garde un tableau ; des lignes sont attendues", remedy: "nommer une variable")
    }
    if donnees != nil, garder != nil {
      throw UsageError(
        message: "--donnees et --garder ne vont pas ensemble : un tableau se garde dans une étude",
        remedy: "garder l’export ou l’étude")
    }
    if citations, donnees != nil || format == TableFormat.csv.rawValue {
      throw UsageError(
        message: donnees != nil
          ? "--citations et --donnees ne vont pas ensemble : les paroles sont celles des entretiens d’une étude"
          : "--citations ne va pas avec --format csv ; texte, md, html ou json est attendu",
        remedy: donnees != nil ? "garder l’export ou l’étude" : "changer le format, ou retirer --citations")
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
    let known: [CaseUnit] = [.organisation, .interview, .initiative, .speaker, .passage]
    guard let unite else { return nil }
    guard let unit = known.first(where: { $0.rawValue == unite }) else {
      throw UsageError(
        message: "l’unité « \(unite) » n’existe pas", remedy: remedyForUnknown(unite, among: known.map(\.rawValue)))
    }
    return unit
  }
}
