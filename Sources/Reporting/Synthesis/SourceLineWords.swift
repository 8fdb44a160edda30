import Document
import Survey

/// The source line under a table or figure; a study that is fiction says so there too.
struct SourceLineWords {
  let study: Study
  let wording: Wording

  init(_ study: Study, _ wording: Wording) {
    self.study = study
    self.wording = wording
  }

  /// - Parameter key: what follows `tableau.` in the catalogue.
  func inlines(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> [Inline] {
    let source = wording.text("tableau.\(key)", values)
    return .text(study.plan.identity.isFiction ? source + " " + wording.text("tableau.fiction") : source)
  }
}
