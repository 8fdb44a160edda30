import Diagnostics
import Document
import Survey

/// Fills the directives of the study's texts from its results.
struct StudyResolver {
  let scope: DirectiveScope

  private var results: StudyResults { scope.results }
  private var wording: Wording { scope.wording }

  var resolver: Resolver {
    Resolver(
      inline: inline, block: BlockDirectives(scope: scope).blocks, condition: condition, loop: loop,
      assertion: assertion, citation: citation)
  }

  private func inline(_ directive: Directive) -> Result<[Inline], Refusal> {
    if let words = scopeWords(directive.name) { return .success(words) }
    if directive.name == "liste" { return list(directive) }
    guard let form = FactForm(rawValue: directive.form ?? "") else {
      return .failure(.unknownForm(directive.form ?? ""))
    }
    let id =
      directive.name + (directive.modality.map { "~" + $0 } ?? "")
      + (directive.unit.flatMap { $0 == results.study.plan.coding.unit.rawValue ? nil : "@" + $0 } ?? "")
    guard id.contains(".") else { return .failure(.unknownDirective(id)) }
    guard let fact = results.facts[id] else { return .failure(.unknownFact(id, among: results.facts.ids)) }
    scope.log.use(fact: id)
    if fact.value == .hidden { scope.log.note(Refusal.hiddenFigure(id).problem(at: directive.place)) }
    return .success([.fact(wording.fact(fact, form))])
  }

  /// `{{atelier.theme}}`, `{{dimension.libelle}}`, `{{tableau.titre}}` inside their loops and sheets.
  private func scopeWords(_ name: String) -> [Inline]? {
    if let workshop = scope.workshop, name.hasPrefix("atelier.") {
      return WorkshopWords(workshop: workshop, scope: scope).inlines(String(name.dropFirst("atelier.".count)))
    }
    switch name {
    case "dimension.libelle": return scope.dimension.map { .text($0.label.text() ?? $0.id) }
    case "tableau.titre": return scope.table.map { .text($0.title) }
    case "ateliers.cases": return .text(results.study.workshops.map { "□\u{A0}\($0.id)" }.joined(separator: " · "))
    case "etude.titre": return .text(results.study.plan.identity.title)
    default: return nil
    }
  }

  /// `{{liste logique mot=plus_rencontree}}`: labels in rank order.
  private func list(_ directive: Directive) -> Result<[Inline], Refusal> {
    guard let id = directive.arguments.first, let dimension = results.study.codebook.dimension(id) else {
      return .failure(
        .unknownDimension(directive.arguments.first ?? "", among: results.study.codebook.dimensions.map(\.id)))
    }
    let wanted = directive.option("mot")
    let facts = dimension.codes.filter { $0.parent == nil }.compactMap { results.facts[$0.id] }
      .filter { fact in wanted == nil || fact.word.map { wording.key(of: $0) } == wanted }
      .enumerated().sorted { ($0.element.rank ?? 0, $0.offset) < ($1.element.rank ?? 0, $1.offset) }.map(\.element)
    for fact in facts { scope.log.use(fact: fact.id) }
    return .success([.text(wording.list(facts.map { Wording.inSentence($0.label) }))])
  }

  private var values: ConditionValues {
    ConditionValues(facts: results.facts, thresholds: results.study.plan.thresholds)
  }

  private func condition(_ condition: Condition) -> Result<Bool, Refusal> {
    Result { () throws(Refusal) in try values.holds(condition) ?? false }
  }

  private func assertion(
    _ condition: Condition, _ directive: Directive, _ paragraph: String
  ) -> Result<Resolver.Verdict, Refusal> {
    Result { () throws(Refusal) -> Resolver.Verdict in
      let turning = try values.turning(condition)
      let kind: Block.Aside
      switch try values.holds(condition) {
      case true: kind = turning?.isOneCase == true ? .fragile : .holds
      case false, nil: kind = .toReview
      }
      let words = AssertionWords(facts: results.facts, wording: wording)
      let sentence = String(paragraph.drop { $0.isWhitespace })
      let written = String(directive.source.dropFirst(directive.name.count).drop { $0.isWhitespace })
      scope.log.assert(
        Assertion(
          sentence: sentence, kind: kind, place: directive.place, condition: written,
          turning: turning.map(words.change) ?? ""))
      return Resolver.Verdict(kind, mark: scope.marksAssertions ? .text(words.mark(kind, turning)) : [])
    }
  }

  private func citation(_ citation: Citation) -> Result<[Inline], Refusal> {
    var entries: [(reference: Reference, locator: String)] = []
    for entry in citation.entries {
      guard let reference = results.study.references.first(where: { $0.id == entry.id }) else {
        return .failure(.unknownReference(entry.id, among: results.study.references.map(\.id)))
      }
      scope.log.use(reference: entry.id)
      entries.append((reference, entry.locator))
    }
    return .success(Bibliography(references: results.study.references, wording: wording).citation(entries))
  }

  private static let loops = ["atelier", "dimension", "tableau"]

  private func loop(_ directive: Directive) -> Result<[Resolver], Refusal> {
    let scopes: [DirectiveScope]
    switch directive.arguments.first ?? "" {
    case "atelier": scopes = results.study.workshops.map { workshop in changed { $0.workshop = workshop } }
    case "dimension":
      scopes = results.study.codebook.dimensions.map { dimension in changed { $0.dimension = dimension } }
    case "tableau": scopes = results.study.plan.tables.map { table in changed { $0.table = table } }
    default: return .failure(.unknownLoop(directive.arguments.first ?? "", among: Self.loops))
    }
    return .success(scopes.map { StudyResolver(scope: $0).resolver })
  }

  private func changed(_ change: (inout DirectiveScope) -> Void) -> DirectiveScope {
    var scope = scope
    change(&scope)
    return scope
  }
}
