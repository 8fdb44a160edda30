/// A text of the study's own (`textes/synthese.md`): Markdown with directives, unparsed.
package struct StudyText: Hashable, Sendable {
  /// Its path in the study, for problems.
  package var file: String
  package var markdown: String

  package init(file: String, markdown: String) {
    self.file = file
    self.markdown = markdown
  }
}
