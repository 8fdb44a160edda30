import Coding
import Document
import Exports
import Reporting
import Survey

/// What each rule caught, in words of a terminal or of Markdown.
struct ProposalPage {
  let rules: [RuleRow]
  let matches: [RuleMatch]
  let study: Study
  let wording: Wording

  /// A paragraph a rule; with its passages where one rule is asked for.
  func lines(width: Int, showsPassages: Bool) -> [String] {
    let paragraphs = rules.map { rule in
      ["\(rule.rule) → \(rule.code)"]
        + (["\(counts(rule)) · \(trust(rule))", forms(rule)].flatMap { $0.wrapped(to: width - 2) }.map { "  " + $0 })
    }
    let passages =
      showsPassages
      ? ContextPage(width: width, context: nil).lines(
        KeywordContext.contexts(
          of: matches, in: study.interviews, width: ContextPage(width: width, context: nil).room))
      : []
    return paragraphs.joined(separator: [""]) + (passages.isEmpty ? [] : [""] + passages) + [""] + [total]
  }

  var markdown: String {
    let rows = rules.map { rule in
      "| "
        + [
          rule.rule, rule.code, String(rule.proposed), String(rule.denied), String(rule.echoes), trust(rule),
          forms(rule),
        ]
        .map { MarkdownText.escaped($0, startsBlock: true) }.joined(separator: " | ") + " |"
    }
    return
      ([
        "| règle | code | proposés | niés | échos | valeur | formes |",
        "| --- | --- | ---: | ---: | ---: | --- | --- |",
      ]
      + rows + ["", total]).joined(separator: "\n") + "\n"
  }

  var json: JSONValue {
    .array(
      rules.map { rule in
        var object: JSONObject = [
          "regle": .string(rule.rule), "code": .string(rule.code), "propose": .integer(rule.proposed),
          "nie": .integer(rule.denied), "echo": .integer(rule.echoes), "valide": .bool(rule.quality != nil),
          "accepte": .integer(decided(rule, .accepted)), "rejete": .integer(decided(rule, .rejected)),
          "deplace": .integer(decided(rule, .moved)),
        ]
        object["formes"] = .array(
          rule.forms.map { form in
            .object(["forme": .string(form.form), "n": .integer(form.count), "nie": .integer(form.denied)])
          })
        return .object(object)
      })
  }

  private func counts(_ rule: RuleRow) -> String {
    let found = Self.found(rule.proposed, rule.denied, rule.echoes)
    let decisions = [
      (decided(rule, .accepted), "accepté", "acceptés"), (decided(rule, .rejected), "rejeté", "rejetés"),
      (decided(rule, .moved), "déplacé", "déplacés"),
    ].filter { $0.0 > 0 }.map { Self.many($0.0, $0.1, $0.2) }
    return (found + decisions).joined(separator: ", ")
  }

  private static func found(_ proposed: Int, _ denied: Int, _ echoes: Int) -> [String] {
    [
      many(proposed, "passage proposé", "passages proposés"), many(denied, "nié", "niés"),
      many(echoes, "écho", "échos"),
    ]
  }

  private static func many(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }

  private func decided(_ rule: RuleRow, _ verdict: RuleDecision.Verdict) -> Int {
    study.decisions.count { $0.proposal.rule == rule.rule && $0.verdict == verdict }
  }

  /// « précision 0,75 [0,55 ; 0,88], rappel …, F1 … », or « non validé ».
  private func trust(_ rule: RuleRow) -> String { wording.trust(rule.quality) }

  private func forms(_ rule: RuleRow) -> String {
    guard !rule.forms.isEmpty else { return "ne trouve rien" }
    return rule.forms.map { form in
      let denied = form.denied == 0 ? "" : ", dont \(form.denied) nié\(form.denied == 1 ? "" : "s")"
      return "«\u{A0}\(form.form)\u{A0}» \(form.count)\(denied)"
    }.joined(separator: " · ")
  }

  private var total: String {
    let proposed = rules.reduce(0) { $0 + $1.proposed }
    let denied = rules.reduce(0) { $0 + $1.denied }
    let echoes = rules.reduce(0) { $0 + $1.echoes }
    let found = Self.found(proposed, denied, echoes).joined(separator: ", ")
    return "\(Self.many(rules.count, "règle", "règles")) : \(found). Rien n’est codé : une personne décide."
  }
}
