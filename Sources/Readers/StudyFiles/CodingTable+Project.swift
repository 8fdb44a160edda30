import Diagnostics
import Survey

extension CodingTable {
  /// The codings of a project of another program, placed as a person's rows are. A passage over several turns is one
  /// coding a turn: the words of the one who asks are never coded.
  mutating func read(project file: SourceFile) {
    let reading = REFIReader.read(file)
    problems += reading.problems
    guard let understood = reading.value else { return }
    result.projects.append(Self.stage(understood, file.name))
    let project = understood.project
    let texts = transcripts.mapValues(\.text)
    let codings = ProjectCodings(
      project, file: file.name, codebook: codebook, texts: texts,
      ids: interviewIDs + withdrawn.sorted() + unread.sorted())
    problems += codings.problems
    result.read += codings.leftOut
    result.faulty += codings.leftOut
    var refused: Set<String> = []
    for row in codings.rows where isOwned(row.coder, by: file.name, at: Place(file.name), &refused) {
      result.read += 1
      read(row, at: Place(file.name))
    }
    tellMoved()
  }

  /// How the positions of a project were understood: one line, however many texts it holds.
  static func stage(_ read: REFIReader.Project, _ file: String) -> StageCount {
    var ways: [String] = []
    for one in read.conventions where !ways.contains(one.words) { ways.append(one.words) }
    let told = ways.map { way in
      let texts = StageWords.count(read.conventions.count { $0.words == way }, "texte", "textes")
      return "\(way) (\(texts))"
    }
    let (found, all) = read.conventions.reduce((0, 0)) { ($0.0 + $1.explained, $0.1 + $1.passages) }
    let why =
      told.isEmpty
      ? ""
      : "positions lues ainsi : \(told.joined(separator: " ; ")) ; \(found) sur \(all) retrouvé\(found > 1 ? "s" : "") mot pour mot"
    return StageCount(stage: "passages de \(CodingsReader.fileName(file))", read: all, kept: all, why: why)
  }

  private mutating func read(_ row: ProjectCodings.Row, at place: Place) {
    if withdrawn.contains(row.interview) { return countWithdrawn(place.file) }
    if unread.contains(row.interview) { return result.unread += 1 }
    guard let range = row.range else { return readMoved(row, at: place) }
    let parts = placers[row.interview]?.index.parts(of: range) ?? []
    guard parts.count > 1 else {
      return keep(row, row.extract, PassagePlacer.Hint(range: parts.first ?? range), at: place)
    }
    result.read += parts.count - 1
    for part in parts { keep(row, words(part, in: row.interview), PassagePlacer.Hint(range: part), at: place) }
  }

  /// A coding of a text that is not to the letter the study's: found again by its words, turn by turn.
  private mutating func readMoved(_ row: ProjectCodings.Row, at place: Place) {
    let turns = placers[row.interview]?.index.turns ?? []
    let voices = Dictionary(turns.map { ($0.speaker, $0.voice) }, uniquingKeysWith: { first, _ in first })
    let pieces = SpokenPieces(row.extract, voices: voices).pieces
    result.read += max(0, pieces.count - 1)
    for piece in pieces.isEmpty ? [row.extract] : pieces { keep(row, piece, PassagePlacer.Hint(), at: place) }
  }

  private mutating func keep(
    _ row: ProjectCodings.Row, _ extract: String, _ hint: PassagePlacer.Hint, at place: Place
  ) {
    let cell = StudyCell(text: extract, place: place)
    guard let placed = self.place(cell, in: row.interview, hint) else { return }
    keep(
      PassageCoding(
        interview: row.interview, turn: placed.match.turn.number, range: placed.match.range, code: row.code,
        coder: row.coder, status: row.status, modality: row.modality, rule: row.rule,
        extract: words(placed.match.range, in: row.interview), needsReview: placed.needsReview), at: place)
  }
}
