import Diagnostics
import Document
import Survey

/// The directives that stand alone on their line.
struct BlockDirectives {
  let scope: DirectiveScope

  private var results: StudyResults { scope.results }
  private var wording: Wording { scope.wording }

  /// The names a report's text may use.
  static let names = [
    "tableau", "figure", "citations", "avis", "retours", "initiatives", "recommandations", "methode", "bibliographie",
    "colophon",
    "citer",
    "glossaire",
  ]

  /// The blocks of a directive, or `nil` when its name is none of a block.
  func blocks(_ directive: Directive) -> Result<[Block], Refusal>? {
    switch directive.name {
    case "tableau": return table(directive)
    case "figure": return figure(directive)
    case "citations": return quotes(directive)
    case "initiatives":
      scope.log.use(fact: "initiatives.total")
      return .success([.table(InitiativeTable(study: results.study, wording: wording).block())])
    case "recommandations": return recommendations()
    case "methode": return .success([MethodBox(results: results, wording: wording, log: scope.log).block()])
    case "avis": return opinions(directive)
    case "retours": return .success(ReturnsAnnex(results: results, wording: wording, log: scope.log).blocks())
    case "bibliographie": return .success(bibliography)
    case "colophon": return .success(ColophonBlocks(study: results.study, wording: wording).colophon())
    case "citer": return .success([ColophonBlocks(study: results.study, wording: wording).howToCite()])
    default: break
    }
    return scope.workshop.flatMap { SheetDirectives(workshop: $0, scope: scope).blocks(directive) }
      ?? DayDirectives(scope: scope).blocks(directive)
      ?? (directive.name == "glossaire" ? .success([GlossaryBlocks(results.study.glossary).block()]) : nil)
  }

  private var tableIDs: [String] { results.tables.map(\.id) + results.study.codebook.dimensions.map(\.id) }

  private func table(_ directive: Directive) -> Result<[Block], Refusal> {
    guard let id = name(directive) else { return .failure(.missingArgument(directive, expected: "un tableau")) }
    if id == "publies" {
      usePublishedFigures()
      return .success([.table(PublishedRanges(results, wording).table())])
    }
    if let table = results.tables.first(where: { $0.id == id }) {
      if !table.isTotalsOnly { for fact in table.facts { scope.log.use(fact: fact.id) } }
      let blocks = TableBlocks(results: results, wording: wording, quotes: scope.quotePages?.page(of: id))
      return .success([.table(blocks.block(table))] + test(table))
    }
    // A declared table that could not be counted has its own problem, at its own line.
    if results.study.plan.tables.contains(where: { $0.id == id }) { return .success([]) }
    guard let dimension = DimensionFigure(id, results, wording) else {
      return .failure(.unknownTable(id, among: tableIDs))
    }
    for fact in dimension.factIDs { scope.log.use(fact: fact) }
    return .success([.table(dimension.table())])
  }

  private func figure(_ directive: Directive) -> Result<[Block], Refusal> {
    guard let id = name(directive) else { return .failure(.missingArgument(directive, expected: "une figure")) }
    if id == "publies" {
      usePublishedFigures()
      return .success([.figure(PublishedRanges(results, wording).figure())])
    }
    if let dimension = DimensionFigure(id, results, wording), !results.tables.contains(where: { $0.id == id }) {
      for fact in dimension.factIDs { scope.log.use(fact: fact) }
      return .success([.figure(dimension.figure())])
    }
    if let declared = results.tables.first(where: { $0.id == id }),
      let figure = TableFigure(declared, results, wording).block()
    {
      for fact in declared.facts { scope.log.use(fact: fact.id) }
      return .success([.figure(figure)] + test(declared))
    }
    return table(directive)
  }

  /// The test a table was asked to bear; a handout bears none.
  private func test(_ table: ReportTable) -> [Block] {
    scope.workshop == nil ? TableBlocks(results: results, wording: wording).test(table) : []
  }

  private func usePublishedFigures() {
    for figure in results.study.plan.publishedFigures { scope.log.use(fact: "publie.\(figure.id)") }
  }

  /// The id asked for, or the loop's own.
  private func name(_ directive: Directive) -> String? {
    switch directive.arguments.first {
    case "dimension"?: scope.dimension?.id
    case "tableau"?, nil: scope.table?.id ?? scope.dimension?.id
    case let id?: id
    }
  }

  private func quotes(_ directive: Directive) -> Result<[Block], Refusal> {
    let asked = directive.option("code").map { [$0] } ?? scope.workshop?.codes ?? []
    let codes = asked.flatMap { id in results.study.codebook.dimension(id)?.codes.map(\.id) ?? [id] }
    let known =
      results.study.codebook.codes.map(\.id) + results.study.codebook.dimensions.flatMap(\.families).map(\.code)
    for code in codes where !known.contains(code) { return .failure(.unknownCode(code, among: known)) }
    guard !codes.isEmpty else { return .failure(.missingArgument(directive, expected: "« code=… »")) }
    var numbers: [String: Int] = [:]
    for option in ["nombre", "contre"] {
      guard let written = directive.option(option) else { continue }
      guard let number = Int(written), number >= 0 else { return .failure(.notANumber(option, written)) }
      numbers[option] = number
    }
    return .success(
      QuoteBlocks(results: results, wording: wording, log: scope.log)
        .blocks(codes: codes, count: numbers["nombre"] ?? 1, counter: numbers["contre"] ?? 0))
  }

  /// `{{avis effet}}`: who observes, seeks or fears each code of a dimension, and who says the contrary.
  private func opinions(_ directive: Directive) -> Result<[Block], Refusal> {
    guard let id = name(directive) else { return .failure(.missingArgument(directive, expected: "une dimension")) }
    guard let table = OpinionTable(id, results, wording) else {
      return .failure(.unknownDimension(id, among: results.study.codebook.dimensions.map(\.id)))
    }
    for fact in table.factIDs { scope.log.use(fact: fact) }
    return .success([.table(table.block())])
  }

  /// The references; where the list is wider than the text, those it cites stand apart from the others.
  private var bibliography: [Block] {
    Bibliography(references: results.study.references, cited: scope.log.references, wording: wording).blocks()
  }

  private func recommendations() -> Result<[Block], Refusal> {
    let asked = RecommendationTable(results: results, wording: wording)
    guard let table = asked.block() else {
      return .failure(.unknownTable("recommandation", among: tableIDs))
    }
    for fact in asked.factIDs { scope.log.use(fact: fact) }
    return .success([.table(table)])
  }
}
