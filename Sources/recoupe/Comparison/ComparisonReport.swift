import Document
import Reporting
import Survey

/// What changed between two runs, part by part, for a terminal, a page or a text.
struct ComparisonReport {
  /// Changes of one kind; those of a list are one word each.
  struct Part: Equatable {
    var title: String
    var lines: [ComparisonLine]
    var isList = false
  }

  let before: WrittenRun
  let after: WrittenRun
  let comparison: RunComparison
  let words: ComparisonWords

  init(_ before: WrittenRun, _ after: WrittenRun, _ wording: Wording) {
    self.before = before
    self.after = after
    comparison =
      before.isWithoutMarks || after.isWithoutMarks
      ? RunComparison(from: before.snapshot.figuresOnly, to: after.snapshot.figuresOnly)
      : RunComparison(from: before.snapshot, to: after.snapshot)
    words = ComparisonWords(wording: wording)
  }

  /// The parts that have changes, what is read first before.
  var parts: [Part] {
    [
      Part(title: "Phrases affirmées", lines: comparison.sentences.map(words.sentence)),
      Part(title: "Chiffres imprimés", lines: comparison.figures.map(words.figure)),
      Part(title: "Cases des tableaux", lines: words.cells(comparison.cells)),
      Part(title: "Citations", lines: comparison.quotes.map(words.quote)),
      Part(title: "Pièces", lines: comparison.pieces.map(words.presence), isList: true),
      Part(title: "Ce que l’étude a lu", lines: comparison.stages.map(words.stage)),
      Part(title: "Fichiers de l’étude", lines: comparison.sources.map(words.presence), isList: true),
      Part(title: "Chiffres qu’aucune pièce n’imprime", lines: comparison.unprinted.map(words.figure)),
    ].filter { !$0.lines.isEmpty }
  }

  /// « 3 changements de « avril » à « out » : 1 phrase, 1 chiffre imprimé, 1 citation. »
  var summary: String {
    guard !comparison.isEmpty else { return "Rien n’a changé de « \(beforeName) » à « \(afterName) »." }
    let counts = [
      (comparison.sentences.count, "phrase", "phrases"),
      (comparison.figures.count, "chiffre imprimé", "chiffres imprimés"),
      (comparison.cells.count, "case de tableau", "cases de tableaux"),
      (comparison.quotes.count, "citation", "citations"), (comparison.pieces.count, "pièce", "pièces"),
      (comparison.unprinted.count, "chiffre que rien n’imprime", "chiffres que rien n’imprime"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    let what = counts.isEmpty ? "rien de ce qui s’imprime ou se compte" : counts.joined(separator: ", ")
    return "De « \(beforeName) » à « \(afterName) », a changé : \(what)."
  }

  /// The folders by their last name: where a person keeps them is nobody's business.
  var beforeName: String { before.folder.name }
  var afterName: String { after.folder.name }

  /// One line a change; what no piece prints is only counted.
  var text: String {
    var lines = [summary]
    for part in parts.dropLast(comparison.unprinted.isEmpty ? 0 : 1) {
      lines += ["", part.title] + part.lines.map { "  \($0.text)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page, for the team only.
  var piece: Piece {
    let identity = after.snapshot.identity
    var piece = Piece(
      title: "Ce qui a changé", subtitle: identity.title,
      fictionBand: identity.isFiction ? words.wording.text("bandeau.fiction") : nil,
      runningHead: "Ce qui a changé de « \(beforeName) » à « \(afterName) »", runningFoot: Self.warning,
      classes: ["changements"], isNumbered: false, blocks: [.paragraph(summary), .paragraph(Self.warning)])
    for (index, part) in parts.enumerated() {
      piece.blocks.append(.heading(level: 2, id: nil, .text(part.title)))
      piece.blocks.append(part.isList ? list(part) : table(part, id: "changements-\(index + 1)"))
    }
    return piece
  }

  private static let warning =
    "À garder dans l’équipe : ce qui sépare deux versions peut désigner la personne ou l’organisation qui s’y est ajoutée."

  private func list(_ part: Part) -> Block {
    .bulletedList(part.lines.map { [.paragraph([.code($0.name), .text(" : \($0.after)")])] })
  }

  /// The column of remarks only where there is one.
  private func table(_ part: Part, id: String) -> Block {
    let hasRemarks = part.lines.contains { !$0.remark.isEmpty }
    let titles = ["Avant", "Après"] + (hasRemarks ? ["Écart"] : []) + ["Imprimé dans"]
    func words(_ text: String) -> Cell { Cell(.text(text.isEmpty ? "–" : text)) }
    return .table(
      TableBlock(
        id: id, caption: .text("\(part.title) : \(part.lines.count) ligne\(part.lines.count == 1 ? "" : "s")"),
        corner: .text("Quoi"),
        columns: titles.map { .init(title: .text($0)) },
        rows: part.lines.map { line in
          TableBlock.Row(
            header: .text(line.name),
            cells: [line.before, line.after].map { Cell([.fact($0)]) } + (hasRemarks ? [words(line.remark)] : [])
              + [words(line.places.joined(separator: ", "))])
        }))
  }
}
