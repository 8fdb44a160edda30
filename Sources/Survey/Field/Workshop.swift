/// One workshop of the day. Empty texts are « à compléter ».
package struct Workshop: Hashable, Sendable {
  package var id: String
  package var theme: Label
  package var room: String
  package var floor: String
  package var time: String
  package var facilitator: String
  package var question: Label
  /// Findings and prompts may hold directives.
  package var findings: [String]
  package var prompts: [String]
  package var codes: [String]
  /// The id of the table or figure the sheet shows.
  package var table: String
  /// Where its line stands, for problems in its texts.
  package var line: Int

  package init(
    id: String, theme: Label, room: String = "", floor: String = "", time: String = "", facilitator: String = "",
    question: Label = Label(), findings: [String] = [], prompts: [String] = [], codes: [String] = [],
    table: String = "", line: Int = 0
  ) {
    self.id = id
    self.theme = theme
    self.room = room
    self.floor = floor
    self.time = time
    self.facilitator = facilitator
    self.question = question
    self.findings = findings
    self.prompts = prompts
    self.codes = codes
    self.table = table
    self.line = line
  }
}
