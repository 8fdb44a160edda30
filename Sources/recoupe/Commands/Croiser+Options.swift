import Diagnostics
import Survey
import Tabulation

/// What was typed, as a crossing takes it.
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

  /// What the options ask of a crossing.
  ///
  /// - Throws: `UsageError` for a value no option has.
  func crossingOptions() throws -> CrossingOptions {
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
  func checkSources() throws {
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

  /// The unit codes are counted by, where one is named.
  func unit() throws -> CaseUnit? {
    let known: [CaseUnit] = [.organisation, .interview, .initiative, .speaker, .passage]
    guard let unite else { return nil }
    guard let unit = known.first(where: { $0.rawValue == unite }) else {
      throw UsageError(
        message: "l’unité « \(unite) » n’existe pas", remedy: remedyForUnknown(unite, among: known.map(\.rawValue)))
    }
    return unit
  }
}
