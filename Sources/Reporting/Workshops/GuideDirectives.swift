import Diagnostics
import Document
import Survey

/// The directives of a facilitator's guide.
struct GuideDirectives {
  let workshop: Workshop
  let scope: DirectiveScope

  private var wording: Wording { scope.wording }

  /// The blocks of a directive, or `nil` when its name is none of a guide's.
  func blocks(_ directive: Directive) -> Result<[Block], Refusal>? {
    let evidence = CounterEvidence(workshop: workshop, scope: scope)
    switch directive.name {
    case "ensemble": return .success([.pageBreak])
    case "relance": return prompt(directive)
    case "contre-constats": return .success(workshop.codes.isEmpty ? [] : [.table(evidence.table())])
    case "contre-paroles": return directive.number("nombre", otherwise: 2).map(evidence.quotes)
    case "points-sensibles": return directive.number("nombre", otherwise: 5).map { sensitive(directive, $0) }
    default: return nil
    }
  }

  /// `{{relance 1}}`: one of the workshop's own questions; nothing where it has fewer.
  private func prompt(_ directive: Directive) -> Result<[Block], Refusal> {
    guard let written = directive.arguments.first else {
      return .failure(.missingArgument(directive, expected: "un rang"))
    }
    guard let rank = Int(written), rank > 0 else { return .failure(.notANumber(directive.name, written)) }
    guard workshop.prompts.indices.contains(rank - 1) else { return .success([]) }
    return .success([.section(Section(classes: ["relance"], [.paragraph(workshop.prompts[rank - 1])]))])
  }

  /// The risks to keep in mind, with their counts, and what was said that may not be quoted.
  private func sensitive(_ directive: Directive, _ limit: Int) -> [Block] {
    let risks = LinkedRisks(results: scope.results, dimension: directive.option("dimension") ?? "risque")
    let items = risks.codes(for: workshop, limit: limit).map { code -> [Block] in
      scope.log.use(fact: code.id)
      let count = scope.results.facts[code.id].map { wording.fact($0, .full) } ?? "–"
      let meaning = code.definition.text() ?? ""
      return [.paragraph([.strong(.text(code.label.text() ?? code.id)), .text(" (\(count)). \(meaning)")])]
    }
    let silent = scope.results.quotes.unquotable(codes: workshop.codes)
    let silence =
      silent == 0
      ? []
      : [
        [
          Block.paragraph(
            wording.text("guide.non-citables.\(wording.number(of: silent))", ["n": wording.counted(silent, .extract)]))
        ]
      ]
    return items.isEmpty && silence.isEmpty
      ? [.paragraph(wording.text("guide.aucun-risque"))]
      : [.section(Section(classes: ["points"], [.bulletedList(items + silence)]))]
  }
}
