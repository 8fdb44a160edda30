package import Survey

/// What changed from one run to the next: figures, cells of tables, sentences, quotes, and where that comes from.
package struct RunComparison: Equatable, Sendable {
  /// Figures that a piece prints, in the order of `chiffres.csv`; cells of declared tables apart.
  package let figures: [Difference<RunSnapshot.Figure>]
  package let cells: [Difference<RunSnapshot.Figure>]
  /// Figures that no piece prints, before or after.
  package let unprinted: [Difference<RunSnapshot.Figure>]
  package let sentences: [Difference<RunSnapshot.Sentence>]
  package let quotes: [Difference<RunSnapshot.Quotation>]
  package let sources: [Difference<RunSnapshot.Source>]
  package let stages: [Difference<StageCount>]
  package let pieces: [Difference<String>]

  package init(from before: RunSnapshot, to after: RunSnapshot) {
    let changed = Difference.list(
      Self.withoutEnds(before.figures), Self.withoutEnds(after.figures), id: { $0.fact.id }, isSame: Self.printsTheSame)
    let isPrinted = { (figure: Difference<RunSnapshot.Figure>) in
      [figure.before, figure.after].contains { $0?.printedIn.isEmpty == false }
    }
    figures = changed.filter { isPrinted($0) && !$0.id.hasPrefix("tableau.") }
    cells = changed.filter { isPrinted($0) && $0.id.hasPrefix("tableau.") }
    unprinted = changed.filter { !isPrinted($0) }
    sentences = Difference.list(before.sentences, after.sentences, id: \.key) { $0.verdict == $1.verdict }
    quotes = Difference.list(before.quotes, after.quotes, id: \.id)
    sources = Difference.list(before.sources, after.sources, id: \.file)
    stages = Difference.list(before.stages, after.stages, id: \.stage)
    pieces = Difference.list(before.pieces, after.pieces, id: { $0 })
  }

  /// Nothing a reader or a researcher sees is another.
  package var isEmpty: Bool { count + sources.count + stages.count == 0 }

  /// How many things changed in what is computed and printed.
  package var count: Int {
    figures.count + cells.count + unprinted.count + sentences.count + quotes.count + pieces.count
  }

  /// Value, weighted share, rank, word and label decide; where a figure is printed does not.
  private static func printsTheSame(_ left: RunSnapshot.Figure, _ right: RunSnapshot.Figure) -> Bool {
    (left.fact.value, left.fact.rank, left.fact.word, left.fact.label, left.fact.noun)
      == (right.fact.value, right.fact.rank, right.fact.word, right.fact.label, right.fact.noun)
      && sharesTheSame(left.fact.weighted, right.fact.weighted)
  }

  /// One of the two may have been read from a file, whose last digit is rounded.
  private static func sharesTheSame(_ left: Fact.Weighted?, _ right: Fact.Weighted?) -> Bool {
    guard let left, let right else { return (left == nil) == (right == nil) }
    return abs(left.share - right.share) <= 1e-12
  }

  /// A published range speaks for its ends, and is printed where they are: one change is then one line.
  private static func withoutEnds(_ figures: [RunSnapshot.Figure]) -> [RunSnapshot.Figure] {
    let ranges = figures.filter { if case .range = $0.fact.value { true } else { false } }
    let ends = Dictionary(
      ranges.flatMap { range in [".min", ".max"].map { (range.fact.id + $0, range.fact.id) } },
      uniquingKeysWith: { first, _ in first })
    var places: [String: [String]] = [:]
    for figure in figures { places[ends[figure.fact.id] ?? figure.fact.id, default: []] += figure.printedIn }
    return figures.filter { ends[$0.fact.id] == nil }.map { figure in
      var merged = figure
      var seen: Set<String> = []
      merged.printedIn = places[figure.fact.id, default: []].filter { seen.insert($0).inserted }
      return merged
    }
  }
}
