package import Survey
package import Tabulation

/// Turns each case the other targets return into printed words, from a catalogue. A key the catalogue lacks prints itself
/// between chevrons, so that a test (and an eye) finds it.
package struct Wording: Sendable {
  package let catalogue: Catalogue
  package let thresholds: Thresholds

  package init(_ catalogue: Catalogue, _ thresholds: Thresholds) {
    self.catalogue = catalogue
    self.thresholds = thresholds
  }

  /// The text under a key.
  package func text(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    catalogue.text(key, values) ?? "‹\(key)›"
  }

  /// « 14 organisations », « aucune organisation », « 1 entretien ».
  package func counted(_ count: Int, _ noun: Fact.Noun) -> String {
    text("nom.\(noun.rawValue).\(number(of: count))", ["n": FigureFormat.whole(count)])
  }

  /// The catalogue's word for how many there are: sentences that agree with a count have a text for each.
  package func number(of count: Int) -> String { count == 0 ? "zero" : count == 1 ? "un" : "plusieurs" }

  /// A fact in the form asked for.
  package func fact(_ fact: Fact, _ form: FactForm) -> String {
    switch fact.value {
    case .hidden: text("masque.phrase")
    case .number(let number): quantity(number, fact.noun)
    case .range(let minimum, let maximum): range(minimum, maximum, fact.noun)
    case .count(let count, let base): countFact(fact, count, base, form)
    }
  }

  private func countFact(_ fact: Fact, _ count: Int, _ base: Int?, _ form: FactForm) -> String {
    switch form {
    case .full:
      base.map { text("fait.sur", ["n": counted(count, fact.noun), "base": FigureFormat.whole($0)]) }
        ?? counted(count, fact.noun)
    case .count: FigureFormat.whole(count)
    case .outOf:
      base.map { text("fait.sur", ["n": FigureFormat.whole(count), "base": FigureFormat.whole($0)]) }
        ?? FigureFormat.whole(count)
    case .percent: percent(count, of: base, fact.weighted) ?? countFact(fact, count, base, .outOf)
    case .rank: fact.rank.map { text($0 == 1 ? "rang.premier" : "rang.autre", ["n": String($0)]) } ?? text("rang.aucun")
    case .word: fact.word.map { text("mot.\(key(of: $0))") } ?? text("mot.aucun")
    }
  }

  /// The percentage, with weights where the fact has them, or `nil` where the base, of cases, does not allow it.
  package func percent(_ count: Int, of base: Int?, _ weighted: Fact.Weighted? = nil) -> String? {
    guard let base else { return nil }
    if let weighted { return percent(weighted.part, of: weighted.whole, cases: base) }
    let share = Share(count: count, base: base)
    return share.printedPercent(thresholds).map { FigureFormat.percent($0.text(decimalMark: ",")) }
  }

  /// A weighted percentage; the base that allows it, and its decimals, are those of the unweighted cases.
  package func percent(_ part: Double, of whole: Double, cases: Int) -> String? {
    guard cases >= thresholds.percentageBase,
      let rounded = Rounded(percent: part, of: whole, digits: cases < 200 ? 0 : 1)
    else { return nil }
    return FigureFormat.percent(rounded.text(decimalMark: ","))
  }

  /// The catalogue's key of a ranking word, as study files write it.
  package func key(of word: RankingWord) -> String {
    switch word {
    case .mostMet: "plus_rencontree"
    case .lessOften: "moins_frequente"
    case .absent: "absente"
    }
  }

  /// « En nombre d’organisations ; n = 16 »; passages are « sur 45 passages de 16 organisations ».
  package func base(_ unit: CaseUnit, _ n: Int, of organisations: Int? = nil) -> String {
    guard let organisations else {
      return text("tableau.base-\(unit.rawValue)", ["n": FigureFormat.whole(n)])
    }
    return text(
      "tableau.base-passages", ["n": counted(n, .passage), "m": counted(organisations, .organisation)])
  }

  /// What a passage is, and what hides a cell of them; nothing under another unit.
  package func passages(_ unit: CaseUnit, threshold: Int?) -> [String] {
    guard unit == .passage else { return [] }
    let few = threshold.flatMap { $0 > 1 ? text("tableau.passages-seuil", ["k": FigureFormat.whole($0)]) : nil }
    return [text("tableau.passages")] + (few.map { [$0] } ?? [])
  }

  /// That a case may count on several lines of a table.
  package func severalLines(_ unit: CaseUnit) -> String {
    text("tableau.multiple-\(unit.rawValue)")
  }

  private func quantity(_ number: Double, _ noun: Fact.Noun) -> String {
    noun == .percent ? FigureFormat.percent(FigureFormat.decimal(number)) : FigureFormat.decimal(number)
  }

  private func range(_ minimum: Double?, _ maximum: Double, _ noun: Fact.Noun) -> String {
    guard let minimum else { return text("fait.jusqua", ["max": quantity(maximum, noun)]) }
    return text("fait.de-a", ["min": quantity(minimum, noun), "max": quantity(maximum, noun)])
  }

  /// « la logique de service, la logique gestionnaire et la logique solidariste ».
  package func list(_ items: [String]) -> String {
    guard let last = items.last else { return text("liste.vide") }
    let before = items.dropLast().joined(separator: ", ")
    return before.isEmpty ? last : text("liste.et", ["avant": before, "dernier": last])
  }

  /// A label as it stands inside a sentence: « logique de service », but « ASBL ».
  package static func inSentence(_ label: String) -> String {
    guard label.dropFirst().first?.isUppercase != true else { return label }
    return label.prefix(1).lowercased() + label.dropFirst()
  }
}
