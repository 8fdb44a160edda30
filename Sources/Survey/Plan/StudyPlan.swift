/// What `etude.yaml` declares: the study's identity, sources, variables, tables, thresholds and colophon.
package struct StudyPlan: Hashable, Sendable {
  /// A line of the colophon, as declared.
  package struct ColophonLine: Hashable, Sendable {
    package var title: String
    package var text: String

    package init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }

  package var identity: StudyIdentity
  package var sources: StudySources
  package var variables: [VariableDefinition]
  package var tables: [TableDefinition]
  package var thresholds: Thresholds
  package var coding: CodingPlan
  /// Names that may stand in an output though they are names.
  package var publicNames: [String]
  /// There is no key of pseudonyms (`cle: aucune`). Where there is one, the study does not say where it lies.
  package var hasNoKey: Bool
  /// Why there is none (`motif`).
  package var keyReason: String
  package var publishedFigures: [PublishedFigure]
  package var colophon: [ColophonLine]
  package var day: DayPlan

  package init(
    identity: StudyIdentity, sources: StudySources = StudySources(), variables: [VariableDefinition] = [],
    tables: [TableDefinition] = [], thresholds: Thresholds = Thresholds(), coding: CodingPlan = CodingPlan(),
    publicNames: [String] = [], hasNoKey: Bool = false, keyReason: String = "",
    publishedFigures: [PublishedFigure] = [], colophon: [ColophonLine] = [], day: DayPlan = DayPlan()
  ) {
    self.identity = identity
    self.sources = sources
    self.variables = variables
    self.tables = tables
    self.thresholds = thresholds
    self.coding = coding
    self.publicNames = publicNames
    self.hasNoKey = hasNoKey
    self.keyReason = keyReason
    self.publishedFigures = publishedFigures
    self.colophon = colophon
    self.day = day
  }
}
