package import Survey

/// A study as read, and what each stage of the reading kept.
package struct ReadStudy: Equatable, Sendable {
  package var study: Study
  package var stages: [StageCount]

  package init(study: Study, stages: [StageCount]) {
    self.study = study
    self.stages = stages
  }
}
