import Diagnostics

/// Paragraphs that stand twice in one text, word for word or nearly: what a copied passage leaves behind.
enum DuplicatedParagraphs {
  /// A shorter paragraph may come back on purpose.
  private static let fewestWords = 12
  /// How many words are compared at a time.
  private static let run = 4
  /// The share of such runs that two paragraphs must have in common.
  private static let alike = 0.6

  static func problems(in documents: [WrittenDocument]) -> [Problem] { documents.flatMap(problems) }

  private static func problems(in document: WrittenDocument) -> [Problem] {
    let paragraphs = document.paragraphs.filter { paragraph in
      if case .heading = paragraph.kind { return false }
      return paragraph.words.count >= fewestWords
    }
    let runs = paragraphs.map(runs)
    var places: [String: [Int]] = [:]
    var problems: [Problem] = []
    for (index, own) in runs.enumerated() {
      var shared: [Int: Int] = [:]
      for run in own {
        for other in places[run] ?? [] { shared[other, default: 0] += 1 }
        places[run, default: []].append(index)
      }
      let candidates = shared.filter { Double($1) >= alike * Double(own.count + runs[$0].count - $1) }
      guard let first = candidates.keys.min() else { continue }
      let isSame = own == runs[first]
      problems.append(
        Problem(
          .warning, at: paragraphs[index].place,
          "ce paragraphe \(isSame ? "répète" : "redit presque mot pour mot") celui de \(paragraphs[first].place) ; une chose n’est dite qu’une fois",
          remedy: isSame ? "retirer l’un des deux" : "retirer l’un des deux, ou n’y garder que ce qui est neuf"))
    }
    return problems
  }

  private static func runs(of paragraph: WrittenParagraph) -> Set<String> {
    let keys = paragraph.words.map(\.key)
    guard keys.count >= run else { return [] }
    return Set((0...(keys.count - run)).map { keys[$0..<($0 + run)].joined(separator: " ") })
  }
}
