import Diagnostics
import Survey

/// The reading of one study folder, as it goes.
struct StudyReading {
  let folder: StudyFolder
  var problems: [Problem] = []
  var stages: [StageCount] = []

  init(folder: StudyFolder) { self.folder = folder }

  /// Reads a file with one of the readers; `nil` when it is not there or cannot be had.
  mutating func read<Value>(_ path: String, _ reader: (SourceFile) -> Reading<Value>) -> Value? {
    problems += folder.doubled(path)
    guard let path = folder.table(path), let file = folder.file(path, &problems) else { return nil }
    let reading = reader(file)
    problems += reading.problems
    return reading.value
  }

  mutating func plan() -> StudyPlan? {
    guard folder.has("etude.yaml") else {
      problems.append(
        folder.missing("etude.yaml", named: Place(folder.name), what: "le fichier de l’étude"))
      return nil
    }
    return read("etude.yaml", PlanReader.read).flatMap { $0 }
  }

  /// `tableaux.csv` and `sources.csv`, to which commands append.
  mutating func appendedTables(to plan: inout StudyPlan) {
    let (tables, sources) = (plan.tables.map(\.id), plan.sources.surveys.map(\.id))
    plan.tables += read("tableaux.csv") { AppendedTables.tables($0, declared: tables) } ?? []
    plan.sources.surveys += read("sources.csv") { AppendedTables.sources($0, declared: sources) } ?? []
  }

  mutating func codebook(neededBy sources: StudySources) -> Codebook {
    if !folder.has("grille.yaml"), sources.interviews != nil || sources.codings != nil {
      problems.append(folder.missing("grille.yaml", named: Place("etude.yaml"), what: "la grille"))
    }
    return read("grille.yaml", GridReader.read) ?? Codebook()
  }

  mutating func surveys(
    of sources: StudySources, _ readSurvey: (StudySources.SurveySource) -> Reading<SurveyExport?>
  ) -> [Study.NamedSurvey] {
    sources.surveys.compactMap { source in
      let absent = [SheetPath(source.file).file, source.structure].compactMap { $0 }.filter { !folder.has($0) }
      for path in absent {
        problems.append(folder.missing(path, named: Place("etude.yaml"), what: "le fichier de « \(source.id) »"))
      }
      guard absent.isEmpty else { return nil }
      let reading = readSurvey(source)
      problems += reading.problems
      return reading.value.map { Study.NamedSurvey(source: source, export: $0) }
    }
  }

  /// Interviews, organisations, initiatives and the human codings.
  mutating func field(of study: inout Study) {
    let organisations = read("organisations.csv", FieldTables.organisations) ?? []
    let known = organisations.map(\.id)
    study.initiatives = read("initiatives.csv") { FieldTables.initiatives($0, known: known) } ?? []
    study.organisations = organisations
    guard let path = study.plan.sources.interviews else { return }
    var interviews = InterviewsReading(folder: folder, path: path)
    interviews.read(organisations: organisations, initiatives: study.initiatives)
    problems += interviews.problems
    stages += interviews.stages
    study.interviews = interviews.interviews.map(\.interview)
    study.organisations = interviews.organisations
    study.withdrawals = interviews.withdrawals
    if let codings = study.plan.sources.codings { self.codings(in: codings, interviews, of: &study) }
  }

  /// Workshops, programme and glossary.
  mutating func day(of study: inout Study) {
    let (codebook, languages) = (study.codebook, study.plan.identity.languages)
    study.workshops =
      read("ateliers.csv") { DayTables.workshops($0, codebook: codebook, languages: languages) } ?? []
    study.programme = read("programme.csv", DayTables.programme) ?? []
    study.glossary = read("glossaire.csv", DayTables.glossary) ?? []
    let tables = ReturnTables(workshops: study.workshops, codebook: codebook)
    for path in folder.files(in: "retours", ending: "") where Self.isTable(path) && !folder.isDoubled(path) {
      study.returns += read(path, tables.read) ?? []
    }
  }

  /// Bibliography and texts.
  mutating func words(of study: inout Study) {
    if let bibliography = read("bibliographie.yaml", BibliographyReader.read) {
      study.references = bibliography.references
      study.referencesAreSelective = bibliography.isSelective
    }
    let languages = study.plan.identity.languages
    study.translations =
      read("traductions.csv") { TranslationTable.read($0, languages: languages) } ?? Translations()
    for path in folder.files(in: "textes", ending: ".md") {
      let text = read(path) { file in
        let stored = StoredText.read(file)
        return Reading(String(decoding: stored.value, as: UTF8.self), problems: stored.problems)
      }
      if let text { study.texts.append(StudyText(file: path, markdown: text)) }
    }
  }

  private static func isTable(_ path: String) -> Bool { [".csv", ".xlsx", ".ods"].contains { path.hasSuffix($0) } }
}
