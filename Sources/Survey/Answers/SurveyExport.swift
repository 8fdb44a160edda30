/// A survey as one export gives it: its variables and all answers, complete or not. A structure file read alone has no
/// cases.
package struct SurveyExport: Hashable, Sendable {
  package var description: ExportDescription
  package var title: Label
  package var dataset: Dataset
  /// Rows of the file that could not be read as an answer: counted, in no dataset.
  package var unreadCount: Int

  package init(description: ExportDescription, title: Label = Label(), dataset: Dataset, unreadCount: Int = 0) {
    self.description = description
    self.title = title
    self.dataset = dataset
    self.unreadCount = unreadCount
  }

  /// A table with titles and nothing under them: read alone, there is nothing to do with it. In a study it is a survey that
  /// has just been opened.
  package var isHeaderOnly: Bool { description.headerRows > 0 && dataset.caseCount == 0 && unreadCount == 0 }
}
