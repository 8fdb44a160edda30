import Diagnostics
import Document
import Survey

/// The statements of a dot-vote poster, a free column beside them for the dots.
struct PosterBlocks {
  let workshop: Workshop
  let scope: DirectiveScope

  private var wording: Wording { scope.wording }

  /// `{{affiche constats}}`: the findings. `{{affiche pistes lignes=4}}`: the recommendations among the workshop's codes,
  /// then rows to fill by hand up to as many lines.
  func blocks(_ directive: Directive) -> Result<[Block], Refusal> {
    switch directive.arguments.first {
    case "constats":
      return WorkshopSentences(scope: scope).paragraphs(workshop.findings).map { blocks in
        [table("constats", blocks.compactMap { if case .paragraph(let words) = $0 { words } else { nil } }, from: 1)]
      }
    case "pistes":
      return directive.number("lignes", otherwise: 4).map { lines in
        let asked = recommendations
        let blank: [Inline] = [.text(wording.text("affiche.a-ecrire"))]
        let free = Array(repeating: blank, count: max(1, lines - asked.count))
        return [table("pistes", asked + free, from: workshop.findings.count + 1)]
      }
    default: return .failure(.missingArgument(directive, expected: "« constats » ou « pistes »"))
    }
  }

  /// Those asked for most first.
  private var recommendations: [[Inline]] {
    let facts = scope.results.facts
    let codes = workshop.codes.filter { $0.hasPrefix("recommandation.") }
      .compactMap(scope.results.study.codebook.code)
    let ordered = codes.enumerated().sorted {
      (facts[$0.element.id]?.rank ?? 0, $0.offset) < (facts[$1.element.id]?.rank ?? 0, $1.offset)
    }
    return ordered.map(\.element).map { code in
      scope.log.use(fact: code.id)
      let count = facts[code.id].map { wording.fact($0, .full) } ?? "–"
      return .text(wording.text("affiche.demande", ["libelle": code.label.text() ?? code.id, "n": count]))
    }
  }

  private func table(_ id: String, _ statements: [[Inline]], from first: Int) -> Block {
    .table(
      TableBlock(
        id: "affiche-\(id)", caption: .text(wording.text("affiche.\(id)")),
        corner: .text(wording.text("affiche.enonce")),
        columns: [.init(title: .text(wording.text("affiche.gommettes")))],
        rows: statements.enumerated().map { index, words in
          TableBlock.Row(header: [.strong(.text("\(first + index)"))] + [.text(" ")] + words, cells: [Cell([])])
        }))
  }
}
