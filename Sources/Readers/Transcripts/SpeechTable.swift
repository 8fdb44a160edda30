import Survey

/// A table of which one column says who speaks and another what is said.
struct SpeechTable {
  /// The titles of the columns, where the first row holds them.
  private(set) var heading: [String] = []
  private(set) var turns: [SpokenTurn] = []
  /// The first cells of two columns that both hold running text: nothing says which one is what was said, no turn is read.
  private(set) var doubtful: (String, String)?

  /// `nil` when no column of the table looks like that of speakers: at least half of its filled cells are declared labels
  /// or, where none is declared, few short ones that come again.
  init?(_ rows: [[String]], _ declared: DeclaredLabels) {
    let width = rows.map(\.count).max() ?? 0
    guard width > 1, let speakers = (0..<width).first(where: { Self.isOfSpeakers($0, rows, declared) }) else {
      return nil
    }
    let others = (0..<width).filter { $0 != speakers }
    let times = others.first { Self.isOfTimes($0, rows) }
    let spoken = others.filter { !Self.isOfTimes($0, rows) }.sorted { Self.length($0, rows) > Self.length($1, rows) }
    let titled = spoken.filter { Self.wordTitles.contains(DeclaredLabels.fold(Self.cell(rows[0], $0))) }
    guard let words = titled.count == 1 ? titled[0] : spoken.first else { return nil }
    if titled.count != 1, let other = spoken.first(where: { $0 != words && Self.isRunning($0, rows) }) {
      let (first, second) = (min(words, other), max(words, other))
      doubtful = (Self.name(first, rows), Self.name(second, rows))
      return
    }
    for (index, row) in rows.enumerated() {
      let label = Self.cell(row, speakers)
      if index == 0, Self.titles.contains(DeclaredLabels.fold(label)) {
        heading = [row.joined(separator: "\t")]
      } else {
        append(label, Self.cell(row, words), times.flatMap { ClockTime(Self.cell(row, $0)) }, declared)
      }
    }
  }

  /// A row; one without a speaker goes on with the turn above.
  private mutating func append(_ cell: String, _ words: String, _ time: ClockTime?, _ declared: DeclaredLabels) {
    if cell.isEmpty, let last = turns.indices.last {
      turns[last].text += words.isEmpty ? "" : "\n\n" + words
      return
    }
    guard !cell.isEmpty || !words.isEmpty else { return }
    let written = Self.label(cell)
    let match = declared.match(written.label, note: written.note)
    turns.append(
      SpokenTurn(
        label: match ?? written.label, isDeclared: match != nil || declared.labels.isEmpty, text: words,
        time: (time?.milliseconds ?? written.time).map { TurnTime(start: $0) }))
  }

  private static func isOfSpeakers(_ column: Int, _ rows: [[String]], _ declared: DeclaredLabels) -> Bool {
    var cells = rows.map { cell($0, column) }.filter { !$0.isEmpty }.map(label)
    if let first = cells.first, titles.contains(DeclaredLabels.fold(first.label)) { cells.removeFirst() }
    guard cells.count > 1 else { return false }
    guard declared.labels.isEmpty else {
      return cells.count { declared.match($0.label, note: $0.note) != nil } * 2 >= cells.count
    }
    let isShort = cells.allSatisfy { $0.label.count <= LabelScanner.longestLabel && ClockTime($0.label) == nil }
    return isShort && cells.count > 2 && Set(cells.map { DeclaredLabels.fold($0.label) }).count * 2 <= cells.count
  }

  /// What a cell of the column of speakers says: a label, its colon, a time beside it.
  private static func label(_ cell: String) -> (label: String, note: String?, time: Int?) {
    let scalars = Array(cell.unicodeScalars)
    guard let found = LabelScanner.label(in: scalars, 0..<scalars.count), found.end == scalars.count else {
      return (cell.split(separator: "\n").joined(separator: " "), nil, nil)
    }
    return (found.label, found.note, found.time)
  }

  private static func cell(_ row: [String], _ column: Int) -> String {
    column < row.count ? row[column].trimmingSpaces() : ""
  }

  private static func isOfTimes(_ column: Int, _ rows: [[String]]) -> Bool {
    let cells = rows.map { cell($0, column) }.filter { !$0.isEmpty }
    return !cells.isEmpty && cells.count { ClockTime($0) != nil } * 2 > cells.count
  }

  /// Three words a filled cell, at the least: `coûts`, `12` and `p. 3` are none of running text.
  private static func isRunning(_ column: Int, _ rows: [[String]]) -> Bool {
    let cells = rows.map { cell($0, column) }.filter { !$0.isEmpty }
    let words = cells.reduce(0) { $0 + $1.split { $0.isWhitespace }.count }
    return !cells.isEmpty && words >= cells.count * 3
  }

  /// The first filled cell of a column, cut to its first words.
  private static func name(_ column: Int, _ rows: [[String]]) -> String {
    let cell = rows.lazy.map { Self.cell($0, column) }.first { !$0.isEmpty } ?? ""
    return cell.count > 40 ? cell.prefix(40).trimmingSpaces() + "…" : cell
  }

  private static func length(_ column: Int, _ rows: [[String]]) -> Int {
    rows.reduce(0) { $0 + cell($1, column).unicodeScalars.count }
  }

  private static let wordTitles: Set<String> = [
    "ce qui est dit", "discours", "parole", "paroles", "propos", "texte", "transcription", "verbatim",
  ]

  private static let titles: Set<String> = [
    "étiquette", "intervenant", "intervenante", "intervenant·e", "locuteur", "locutrice", "locuteur·rice", "nom",
    "personne", "qui", "speaker", "tour",
  ]
}
