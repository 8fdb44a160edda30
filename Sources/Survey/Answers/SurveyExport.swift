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
}
