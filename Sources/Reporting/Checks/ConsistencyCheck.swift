import Diagnostics
import Survey

/// The slips that several hands leave in one study: what two texts say differently, what one of them forgets, what is written
/// two ways. Nothing of it keeps a study from being made; each is told with its place and what to do.
struct ConsistencyCheck {
  let problems: [Problem]

  init(_ results: StudyResults, _ pieces: StudyPieces) {
    let study = results.study
    let documents = WrittenDocument.all(of: study)
    var found = DuplicatedParagraphs.problems(in: documents)
    found += TermVariants(study: study).problems(in: documents)
    found += CountedTerms.problems(in: documents, of: study)
    found += RankingClaims(study: study, facts: results.facts).problems(in: documents)
    let report = study.texts.first { $0.file.hasSuffix("synthese.md") }?.file
    found += LonelyFigures(facts: results.facts, pieces: pieces.pieces, reportText: report).problems(in: documents)
    found += UnlistedSources(references: study.references).problems(in: documents)
    found += MissingCodes(study: study, facts: results.facts).problems(in: documents)
    problems = found + RoomConflicts(study: study).problems
  }
}
