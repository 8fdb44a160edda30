import Coding
import Document
import Survey

/// One interview, turn by turn, its codes in the margin: a passage stands between numbered brackets, whose number the
/// margin repeats; what rules propose stands under, with its status in words. No colour says anything.
struct InterviewReview {
  let interview: Interview
  let results: StudyResults
  let wording: Wording

  func blocks() -> [Block] {
    let codings = Dictionary(grouping: own(results.study.codings), by: \.turn)
    let undecided = Set(own(results.undecided))
    let proposals = Dictionary(grouping: results.matches.filter { undecided.contains($0.coding) }, by: \.coding.turn)
    let rows = interview.transcript.turns.map { turn in
      row(turn, codings[turn.number] ?? [], proposals[turn.number] ?? [])
    }
    let table = TableBlock(
      id: "entretien", caption: .text(word("tours")), corner: .text(word("tour")),
      columns: [.init(title: .text(word("paroles"))), .init(title: .text(word("marge")))], rows: rows,
      note: .text(word("legende")))
    return [.paragraph(speakers), .section(Section(classes: ["entretien"], [.table(table)]))]
  }

  private func own(_ codings: [PassageCoding]) -> [PassageCoding] { codings.filter { $0.interview == interview.id } }

  private func word(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    wording.text("relecture.\(key)", values)
  }

  /// « E : mène l’entretien. R1 : O01, coordination. »
  private var speakers: String {
    interview.speakers.map { speaker in
      guard speaker.role == .respondent else { return word("mene", ["locuteur": speaker.label]) }
      let told = [speaker.organisation ?? "", speaker.initiative ?? ""] + speaker.attributes.map(\.value)
      return word(
        "repond", ["locuteur": speaker.label, "qui": told.filter { !$0.isEmpty }.joined(separator: ", ")])
    }.joined(separator: " ")
  }

  private func row(_ turn: Turn, _ codings: [PassageCoding], _ proposals: [RuleMatch]) -> TableBlock.Row {
    let people = codings.filter { $0.status == .kept || $0.status == .denied }
    let margin = Margin(people, wording: wording)
    let rejected = codings.filter { $0.status == .rejected }.map { coding in
      word("regle-rejete", ["regle": coding.rule ?? coding.coder, "code": coding.code])
    }
    let lines = margin.lines + (rejected + proposed(proposals)).map { [Inline.emphasis(.text($0))] }
    let language = interview.speaker(labelled: turn.speaker)?.language ?? "fr"
    let words = margin.marked(turn)
    return TableBlock.Row(
      header: [.text("\(turn.number)"), .lineBreak, .strong(.text(turn.speaker))],
      cells: [
        Cell(language.hasPrefix("fr") ? words : [.language(language, words)]),
        Cell(Array(lines.joined(separator: [.lineBreak]))),
      ], id: TurnLink.id(turn.number))
  }

  /// A line for each rule and status, with the words it caught in the turn: « surcout-1 propose effet.surcout : « nous
  /// coûte » ».
  private func proposed(_ matches: [RuleMatch]) -> [String] {
    var lines: [(rule: String, code: String, status: String, forms: [String])] = []
    for match in matches {
      let coding = match.coding
      let status = coding.status == .denied ? "nie" : coding.isEcho ? "echo" : "propose"
      let rule = coding.rule ?? coding.coder
      let place =
        lines.firstIndex { ($0.rule, $0.code, $0.status) == (rule, coding.code, status) } ?? lines.count
      if place == lines.count { lines.append((rule, coding.code, status, [])) }
      for hit in match.hits where !lines[place].forms.contains(hit.form) { lines[place].forms.append(hit.form) }
    }
    return lines.map { line in
      let words = line.forms.map { "« \($0) »" }.joined(separator: " ")
      return word("regle-\(line.status)", ["regle": line.rule, "code": line.code, "mots": words])
    }
  }
}
