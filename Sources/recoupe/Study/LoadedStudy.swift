import Diagnostics
import Foundation
import Readers
import Reporting
import Survey

/// A study folder read and computed, with every problem met on the way.
struct LoadedStudy {
  /// A file the run read: named in the journal by its digest.
  struct Input {
    var path: String
    var bytes: [UInt8]
  }

  var folder: DiskFolder
  var results: StudyResults?
  var problems: [Problem]
  var inputs: [Input]
  /// What a study said in another language still says in French.
  var untranslated: [String] = []

  /// Reads and computes, in French or in another language of the study; nothing is written.
  static func load(_ path: String, _ terminal: Terminal, language: String = "fr") -> LoadedStudy {
    let folder = DiskFolder(path)
    let cache = FileCache(folder)
    terminal.progress("lecture de l’étude")
    let reading = StudyReader.read(folder: cache.studyFolder) { source in survey(source, cache) }
    var problems = reading.problems
    var results: StudyResults?
    var untranslated: [String] = []
    if let read = reading.value, !problems.contains(where: { $0.severity == .blocking }) {
      terminal.progress("codage et tableaux")
      let translation = language == "fr" ? nil : StudyTranslation(read.study, to: language)
      untranslated = translation?.untranslated ?? []
      problems += UntranslatedWords(study: read.study, texts: untranslated, language: language).problems
      let computed = StudyResults.compute(translation?.study ?? read.study, stages: read.stages)
      results = computed.results
      problems += computed.problems
    }
    terminal.endProgress()
    let inputs = cache.loaded.sorted { $0.key < $1.key }.map { Input(path: $0.key, bytes: $0.value) }
    return LoadedStudy(
      folder: folder, results: results, problems: problems, inputs: inputs, untranslated: untranslated)
  }

  /// What a command that asks one thing of a study needs: its results, or `nil` with its problems told. Problems that
  /// block nothing are only counted.
  static func computed(_ path: String, _ terminal: Terminal) -> StudyResults? {
    let study = load(path, terminal)
    let list = ProblemList(study.problems)
    guard let results = study.results, list.count(.blocking) == 0 else {
      list.print(on: terminal)
      return nil
    }
    if !list.isEmpty { terminal.say("L’étude a des problèmes (\(list.summary)) ; recoupe verifier les donne.") }
    return results
  }

  private static func survey(
    _ source: StudySources.SurveySource, _ cache: FileCache
  ) -> Reading<SurveyExport?> {
    let path = SheetPath(source.file)
    let files = ([path.file] + (source.structure.map { [$0] } ?? [])).map { file($0, cache) }
    guard files.allSatisfy({ $0.value != nil }), var data = files[0].value else {
      return Reading(nil, problems: files.flatMap(\.problems))
    }
    data.declared.headerRow = source.headerRow
    return SurveyReader.read(data: data, structure: files.count > 1 ? files[1].value : nil, sheet: path.sheet)
  }

  /// A file of the survey; what cannot be opened is told at its own name.
  private static func file(_ name: String, _ cache: FileCache) -> Reading<SourceFile?> {
    do {
      return Reading(SourceFile(name: name, bytes: try cache.load(name)))
    } catch {
      let problem = Problem(
        .blocking, at: Place(name), "\(error.why) ; un export d’enquête est attendu", remedy: error.remedy)
      return Reading(nil, problems: [problem])
    }
  }

  /// The words of the printed pages, from the tool's own catalogue; in another language, French where it lacks one.
  static func wording(_ thresholds: Thresholds, language: String = "fr") -> Wording {
    let french = catalogue("mots.fr.yaml", PackageResources.mots_fr_yaml)
    guard language == "nl" else { return Wording(french, thresholds) }
    let dutch = catalogue("mots.nl.yaml", PackageResources.mots_nl_yaml)
    return Wording(
      Catalogue(language: language, texts: french.texts.merging(dutch.texts) { _, word in word }), thresholds)
  }

  /// The languages pages can be made in: the tool has their words and its general texts.
  static let printedLanguages = ["fr", "nl"]

  /// The keys of the French catalogue that a language lacks.
  static func untranslatedWords(in language: String) -> [String] {
    guard language == "nl" else { return [] }
    let dutch = catalogue("mots.nl.yaml", PackageResources.mots_nl_yaml).texts
    return catalogue("mots.fr.yaml", PackageResources.mots_fr_yaml).texts.keys.filter { dutch[$0] == nil }.sorted()
  }

  private static func catalogue(_ name: String, _ bytes: [UInt8]) -> Catalogue {
    CatalogueReader.read(SourceFile(name: name, bytes: bytes)).value
  }

  /// The general texts, for a study that has none of its own.
  static var templates: [StudyText] {
    [
      ("rapport.md", PackageResources.rapport_md), ("fiche.md", PackageResources.fiche_md),
      ("guide.md", PackageResources.guide_md), ("cartes.md", PackageResources.cartes_md),
      ("affiche.md", PackageResources.affiche_md), ("porte.md", PackageResources.porte_md),
      ("grands-caracteres.md", PackageResources.grands_caracteres_md),
      ("programme.md", PackageResources.programme_md), ("salles.md", PackageResources.salles_md),
      ("evaluation.md", PackageResources.evaluation_md), ("tableaux.md", PackageResources.tableaux_md),
      ("rapport.nl.md", PackageResources.rapport_nl_md),
      ("fiche.nl.md", PackageResources.fiche_nl_md), ("guide.nl.md", PackageResources.guide_nl_md),
      ("cartes.nl.md", PackageResources.cartes_nl_md), ("affiche.nl.md", PackageResources.affiche_nl_md),
      ("porte.nl.md", PackageResources.porte_nl_md),
      ("grands-caracteres.nl.md", PackageResources.grands_caracteres_nl_md),
      ("programme.nl.md", PackageResources.programme_nl_md), ("salles.nl.md", PackageResources.salles_nl_md),
      ("evaluation.nl.md", PackageResources.evaluation_nl_md), ("tableaux.nl.md", PackageResources.tableaux_nl_md),
    ].map { name, bytes in
      StudyText(file: "gabarits/\(name)", markdown: String(decoding: bytes, as: UTF8.self))
    }
  }
}
