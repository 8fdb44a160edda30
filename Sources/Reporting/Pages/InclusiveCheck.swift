import Diagnostics
import Document
import Survey

/// Holds the study's own words to the one way of writing gender it declares. What people said is never looked at.
struct InclusiveCheck {
  let study: Study

  var problems: [Problem] {
    guard let style = study.plan.identity.inclusive else { return [] }
    return texts.flatMap { text, place in
      GenderMark.all(in: text).filter { !Self.allows(style, $0.form) }.map { mark in
        var place = place
        if let column = place.column { place.column = column + mark.offset }
        return Self.problem(mark, style, at: place)
      }
    }
  }

  private static func allows(_ style: InclusiveWriting, _ form: GenderMark.Form) -> Bool {
    switch style {
    case .doublets: form == .doublet
    case .median: form == .median
    case .epicene, .none: false
    }
  }

  /// Each line of prose with its place; in a text, a quoted line is somebody else's.
  private var texts: [(String, Place)] {
    let written = study.texts.filter { !$0.file.hasSuffix(".nl.md") }.flatMap { text in
      text.markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { !$0.element.hasPrefix(">") }
        .map { (String($0.element), Place(text.file, line: $0.offset + 1, column: 1)) }
    }
    let sheets = study.workshops.flatMap { workshop in
      ([workshop.question["fr"] ?? ""] + workshop.findings + workshop.prompts)
        .map { ($0, Place(WorkshopTexts.file, line: workshop.line)) }
    }
    let glossary = study.glossary.map { ("\($0.term). \($0.definition)", Place("glossaire.csv")) }
    let programme = study.programme.map { ($0.title, Place("programme.csv")) }
    return written + sheets + glossary + programme
  }

  private static func problem(_ mark: GenderMark, _ style: InclusiveWriting, at place: Place) -> Problem {
    Problem(
      .warning, at: place,
      "« \(mark.text) » marque le genre \(manner(mark.form)) ; l’étude déclare « inclusif: \(style.rawValue) », \(expected(style))",
      remedy: "récrire ce passage, ou changer « inclusif » dans etude.yaml")
  }

  private static func manner(_ form: GenderMark.Form) -> String {
    switch form {
    case .median: "par un point médian"
    case .point: "par des points"
    case .brackets: "par des parenthèses"
    case .hyphen: "par un trait d’union"
    case .slash: "par une barre"
    case .doublet: "par un doublet"
    }
  }

  private static func expected(_ style: InclusiveWriting) -> String {
    switch style {
    case .doublets: "deux mots entiers sont attendus"
    case .median: "un point médian est attendu"
    case .epicene: "un mot commun aux deux genres est attendu"
    case .none: "aucune marque n’est attendue"
    }
  }
}
