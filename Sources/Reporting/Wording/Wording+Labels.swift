package import Document

extension Wording {
  /// The words the writers print themselves, from the catalogue.
  package var labels: PrintedLabels {
    func word(_ key: String) -> String { text("page.\(key)") }
    return PrintedLabels(
      skipLink: word("aller"), contents: word("sommaire"), notes: word("notes"), note: word("note"),
      source: word("source"), backToCall: word("retour"), table: word("tableau"), figure: word("figure"),
      tableMention: word("mention-tableau"), figureMention: word("mention-figure"), dataOfFigure: word("donnees"),
      hiddenCell: word("masquee"), page: word("page"))
  }
}
