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

  private mutating func codings(in path: String, _ interviews: InterviewsReading, of study: inout Study) {
    guard folder.hasFolder(path) else {
      problems.append(folder.missing(path, named: Place("etude.yaml"), what: "le dossier des codages"))
      return
    }
    guard interviews.isDeclared, !study.codebook.codes.isEmpty else { return }
    let named = folder.files(in: path, ending: "")
    let coded = named.filter { CodingsReader.isCoderFile($0) || CodingsReader.isDecisionFile($0) }
    problems += coded.filter(ConflictCopy.isOne).map { ConflictCopy.problem($0, among: coded) }
    problems += coded.flatMap(folder.doubled)
    let files = named.filter { !ConflictCopy.isOne($0) && !folder.isDoubled($0) }
    let coders = files.filter(CodingsReader.isCoderFile) + arbiter(in: path, study.plan.coding)
    let reading = CodingsReader.read(
      coders.compactMap { folder.file($0, &problems) }, interviews: interviews.interviews,
      withdrawn: interviews.withdrawn, unread: interviews.unread, codebook: study.codebook)
    problems += reading.problems
    stages += reading.value.projects + [reading.value.stage]
    study.codings = reading.value.codings
    let given = Self.codesGiven(study)
    study.withdrawnCodings = reading.value.withdrawnByFile
    withdrawnFromUnusedArbiter(in: path, interviews, of: &study)
    let deciders = decisions(in: files.filter(CodingsReader.isDecisionFile), interviews, of: &study)
    let known = interviews.interviews.map(\.interview.id) + interviews.withdrawn + interviews.unread
    unknownValidation(study.plan.coding.validation, known)
    var met: Set<String> = [CodingPlan.arbiter]
    let who = (reading.value.coders + deciders).filter { met.insert($0.coder).inserted }
    states(in: path, CoderStates.Known(interviews: known, coders: who.map(\.coder), given: given), who, of: &study)
  }

  /// Who has finished what; who has codings and is named by no row.
  private mutating func states(
    in path: String, _ known: CoderStates.Known, _ coders: [CoderFile], of study: inout Study
  ) {
    let file = "\(path)/etat.csv"
    guard folder.table(file) != nil else {
      if !coders.isEmpty { problems.append(CodingMessages.noStates(file)) }
      return
    }
    guard let states = read(file, { CoderStates.read($0, known) }).flatMap({ $0 }) else { return }
    study.states = states.states
    problems += coders.filter { !states.named.contains($0.coder) }.map {
      CodingMessages.coderWithoutState($0.coder, in: $0.file, states: folder.table(file) ?? file)
    }
  }

  /// Interviews that `validation` names and that nobody has, each at its place.
  private mutating func unknownValidation(_ wanted: [String], _ known: [String]) {
    let unknown = wanted.filter { !known.contains($0) }
    guard !unknown.isEmpty, let file = folder.file("etude.yaml", &problems) else { return }
    let places = PlanReader.validationPlaces(file)
    problems += unknown.map { id in
      CodingMessages.unknownValidation(id, at: places[id] ?? Place("etude.yaml"), known)
    }
  }

  /// How many codes each coder gave to each interview that is read.
  private static func codesGiven(_ study: Study) -> [String: [String: Int]] {
    var given: [String: [String: Int]] = [:]
    for interview in study.interviews { given[interview.id] = [:] }
    for coding in study.codings { given[coding.interview]?[coding.coder, default: 0] += 1 }
    return given
  }

  /// The arbiter’s file, which the study asks for or not.
  private mutating func arbiter(in path: String, _ plan: CodingPlan) -> [String] {
    let wanted = "\(path)/\(CodingPlan.arbiter).csv"
    let file = folder.table(wanted)
    problems += folder.doubled(wanted)
    if plan.merging == .arbiter {
      if file == nil { problems.append(CodingMessages.noArbiter(wanted)) }
      return file.map { [$0] } ?? []
    }
    if let file { problems.append(CodingMessages.unusedArbiter(file, plan.merging.rawValue)) }
    return []
  }

  /// The words of people who withdrew are to be taken out of an arbiter’s file too, used or not; its other faults are told
  /// when it is.
  private mutating func withdrawnFromUnusedArbiter(
    in path: String, _ interviews: InterviewsReading, of study: inout Study
  ) {
    guard study.plan.coding.merging != .arbiter, !study.withdrawals.isEmpty,
      let file = folder.table("\(path)/\(CodingPlan.arbiter).csv").flatMap({ folder.file($0, &problems) })
    else { return }
    let reading = CodingsReader.read(
      [file], interviews: interviews.interviews, withdrawn: interviews.withdrawn, unread: interviews.unread,
      codebook: study.codebook)
    study.withdrawnCodings.merge(reading.value.withdrawnByFile) { $0 + $1 }
  }

  /// What people decided of the rules’ proposals; what they accept or move joins their codings, unless they had given it
  /// themselves.
  /// - Returns: who decided, and in which file.
  private mutating func decisions(
    in files: [String], _ interviews: InterviewsReading, of study: inout Study
  ) -> [CoderFile] {
    guard !files.isEmpty else { return [] }
    let reading = CodingsReader.readDecisions(
      files.compactMap { folder.file($0, &problems) }, interviews: interviews.interviews,
      withdrawn: interviews.withdrawn, unread: interviews.unread, codebook: study.codebook)
    problems += reading.problems
    stages.append(reading.value.decisionStage)
    study.decisions = reading.value.decisions
    study.withdrawnCodings.merge(reading.value.withdrawnByFile) { $0 + $1 }
    let own = study.codings
    study.codings += study.decisions.flatMap(\.codings).filter { given in
      !own.contains { $0.says(given) }
    }
    return reading.value.coders
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
