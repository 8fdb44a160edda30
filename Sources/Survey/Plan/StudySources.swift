/// Where the study's material lies, as paths from the study folder.
package struct StudySources: Hashable, Sendable {
  /// One survey and what is known of how it was sent.
  package struct SurveySource: Hashable, Sendable {
    /// Which answers a base takes. Raw values are the words of the study file.
    package enum Kept: String, CaseIterable, Sendable {
      case complete = "completes"
      /// Complete and partial answers; ghosts never count.
      case all = "toutes"
    }

    /// The name of the source (`enquete`), first part of its figures' ids.
    package var id: String
    package var file: String
    package var structure: String?
    /// The row of its table that holds the column titles, where it is not to be found.
    package var headerRow: Int?
    package var kept: Kept
    package var invitations: Int?
    package var waves: [Wave]
    package var design: SurveyDesign

    package init(
      id: String, file: String, structure: String? = nil, headerRow: Int? = nil, kept: Kept = .complete,
      invitations: Int? = nil, waves: [Wave] = [], design: SurveyDesign = SurveyDesign()
    ) {
      self.id = id
      self.file = file
      self.structure = structure
      self.headerRow = headerRow
      self.kept = kept
      self.invitations = invitations
      self.waves = waves
      self.design = design
    }
  }

  /// A sending and the complete answers it brought, as declared: an anonymised export carries no dates.
  package struct Wave: Hashable, Sendable {
    package var name: String
    package var complete: Int

    package init(name: String, complete: Int) {
      self.name = name
      self.complete = complete
    }
  }

  package var surveys: [SurveySource]
  /// The folder of the transcripts.
  package var interviews: String?
  /// The folder of the human codings.
  package var codings: String?

  package init(surveys: [SurveySource] = [], interviews: String? = nil, codings: String? = nil) {
    self.surveys = surveys
    self.interviews = interviews
    self.codings = codings
  }
}
