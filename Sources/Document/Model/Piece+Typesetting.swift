extension Piece {
  /// The piece with every text set by the typography of its language; the writers do it themselves.
  package func typeset() -> Piece {
    guard !isTypeset else { return self }
    var set = self
    set.isTypeset = true
    let mapping = InlineMapping { inlines, language in Typographer(language: language).typeset(inlines) }
    set.blocks = mapping.blocks(blocks, language)
    set.notes = notes.map { Note(label: $0.label, blocks: mapping.blocks($0.blocks, language)) }
    let typographer = Typographer(language: language)
    set.title = typographer.typeset(title)
    set.subtitle = typographer.typeset(subtitle)
    set.authors = authors.map { typographer.typeset($0) }
    set.date = typographer.typeset(date)
    set.version = typographer.typeset(version)
    set.fictionBand = fictionBand.map { typographer.typeset($0) }
    set.runningHead = typographer.typeset(runningHead)
    set.runningFoot = typographer.typeset(runningFoot)
    set.sides = sides.map { typographer.typeset($0) }
    return set
  }
}
