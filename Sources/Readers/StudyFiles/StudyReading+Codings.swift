import Diagnostics
import Survey

extension StudyReading {
  /// The codings of the folder, who has finished what, and what was decided of the rules’ proposals.
  mutating func codings(in path: String, _ interviews: InterviewsReading, of study: inout Study) {
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
}
