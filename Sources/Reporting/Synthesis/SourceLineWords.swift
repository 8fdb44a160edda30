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

  /// The line under what is counted in the interviews.
  func interviews() -> [Inline] { inlines(study.countsPoolingOnly ? "source-entretiens" : "source-entretiens-toutes") }

  /// The line under what is counted in a survey.
  func survey(_ id: String) -> [Inline] {
    let keepsPartial = study.plan.sources.surveys.contains { $0.id == id && $0.kept == .all }
    return inlines(keepsPartial ? "source-enquete-toutes" : "source-enquete")
  }

  /// - Parameter key: what follows `tableau.` in the catalogue.
  func inlines(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> [Inline] {
    said(wording.text("tableau.\(key)", values))
  }

  /// A source in words of its own.
  func said(_ source: String) -> [Inline] {
    .text(study.plan.identity.isFiction ? source + " " + wording.text("tableau.fiction") : source)
  }
}

extension Study {
  /// Whether the base leaves out interviews on another collaboration; a study that lists no initiative cannot.
  var countsPoolingOnly: Bool { plan.coding.base == .pooling && !initiatives.isEmpty }
}
