/// The few words the writers print themselves, in the language of the piece. Given by the caller, who has them from the
/// study's word lists.
package struct PrintedLabels: Hashable, Sendable {
  package var skipLink: String
  package var contents: String
  package var notes: String
  package var note: String
  package var source: String
  /// Followed by the number of the note's call.
  package var backToCall: String
  /// Before a number in a caption: « Tableau ».
  package var table: String
  package var figure: String
  /// In a sentence: « tableau ».
  package var tableMention: String
  package var figureMention: String
  /// Followed by the figure's number when it has one.
  package var dataOfFigure: String
  /// What a hidden cell is, for those who hear it.
  package var hiddenCell: String
  /// Between the page number and the number of pages: « Page 1 / 2 ».
  package var page: String

  package init(
    skipLink: String, contents: String, notes: String, note: String, source: String, backToCall: String, table: String,
    figure: String, tableMention: String, figureMention: String, dataOfFigure: String, hiddenCell: String, page: String
  ) {
    self.skipLink = skipLink
    self.contents = contents
    self.notes = notes
    self.note = note
    self.source = source
    self.backToCall = backToCall
    self.table = table
    self.figure = figure
    self.tableMention = tableMention
    self.figureMention = figureMention
    self.dataOfFigure = dataOfFigure
    self.hiddenCell = hiddenCell
    self.page = page
  }

  /// What a page that stands alone prints; a study's pages take theirs from its catalogue.
  package static let french = PrintedLabels(
    skipLink: "Aller au contenu", contents: "Sommaire", notes: "Notes", note: "Note", source: "Source",
    backToCall: "Retour au renvoi", table: "Tableau", figure: "Figure", tableMention: "tableau",
    figureMention: "figure", dataOfFigure: "Données de la figure",
    hiddenCell: "non publié (protection des répondants)", page: "Page")
}
