import Diagnostics

/// Pairs the directives that open a block with the « fin » that closes it.
struct TemplateGrouper {
  private let items: [TemplateBuilder.Item]
  private var position = 0
  private(set) var problems: [Problem] = []

  init(items: [TemplateBuilder.Item]) { self.items = items }

  mutating func blocks() -> [TemplateBlock] { blocks(inside: nil).blocks }

  /// The blocks up to the directive that closes or splits `opener`, which is returned and passed.
  private mutating func blocks(inside opener: Directive?) -> (blocks: [TemplateBlock], end: Directive?) {
    var blocks: [TemplateBlock] = []
    while position < items.count {
      let item = items[position]
      position += 1
      switch item {
      case .block(let block): blocks.append(block)
      case .control(let directive):
        switch directive.name {
        case "fin" where opener != nil: return (blocks, directive)
        case "sinon" where opener?.name == "si": return (blocks, directive)
        case "fin", "sinon": refuseStray(directive)
        default: blocks += block(openedBy: directive)
        }
      }
    }
    return (blocks, nil)
  }

  private mutating func block(openedBy directive: Directive) -> [TemplateBlock] {
    let (inner, end) = blocks(inside: directive)
    var otherwise: [TemplateBlock] = []
    var last = end
    if end?.name == "sinon" { (otherwise, last) = alternative(of: directive) }
    if last == nil {
      report(
        directive.place, "« {{\(directive.source)}} » n’est pas fermée ; « {{fin}} » est attendu, seul sur sa ligne",
        "ajouter « {{fin}} » où le bloc se termine")
    }
    switch directive.name {
    case "encadre":
      if directive.arguments.count != 1 {
        report(
          directive.place,
          "« {{\(directive.source)}} » a \(directive.arguments.count) titre(s) ; un seul est attendu, entre guillemets",
          "écrire {{encadre \"Titre\"}}")
      }
      return [.box(title: directive.arguments.first ?? "", inner)]
    case "marge": return [.margin(inner)]
    case "pour":
      if directive.arguments.count != 1 {
        report(
          directive.place, "« {{\(directive.source)}} » ne dit pas pour quoi ; un nom est attendu",
          "écrire {{pour atelier}}")
      }
      return [.loop(directive, inner)]
    default: return choice(directive, inner, otherwise)
    }
  }

  private mutating func alternative(of directive: Directive) -> ([TemplateBlock], Directive?) {
    var (blocks, end) = blocks(inside: directive)
    while let second = end, second.name == "sinon" {
      report(second.place, "il y a un second « sinon » ; « {{fin}} » est attendu", "retirer l’un des deux")
      let more = self.blocks(inside: directive)
      blocks += more.blocks
      end = more.end
    }
    return (blocks, end)
  }

  private mutating func choice(
    _ directive: Directive, _ inner: [TemplateBlock], _ otherwise: [TemplateBlock]
  ) -> [TemplateBlock] {
    switch directive.condition() {
    case .success(let condition): return [.choice(condition, directive, then: inner, otherwise: otherwise)]
    case .failure(let refusal):
      problems.append(refusal.problem(at: directive.conditionPlace))
      return inner + otherwise
    }
  }

  private mutating func refuseStray(_ directive: Directive) {
    report(
      directive.place, "« {{\(directive.name)}} » ne ferme rien ; un bloc ouvert est attendu avant",
      "retirer la directive, ou ouvrir le bloc")
  }

  private mutating func report(_ place: Place, _ message: String, _ remedy: String) {
    problems.append(Problem(.blocking, at: place, message, remedy: remedy))
  }
}
