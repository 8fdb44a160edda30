import Diagnostics
import Survey

/// The header of an export laid beside its form: which column is which, whether headings are XML names or labels in one
/// of the languages, with or without their groups.
struct KoboHeader {
  /// What a column holds.
  enum Target: Hashable {
    case question(Int)
    case option(question: Int, category: Int)
    /// `latitude`, `longitude`, `altitude` or `precision` of a place.
    case coordinate(question: Int, String)
    /// The words given for « other ».
    case otherWords(Int)
    case metadata(KoboMetadata)
  }

  private(set) var targets: [Int: Target] = [:]
  private(set) var columns: [Target: Int] = [:]
  /// Columns neither the form nor the tool knows, by index.
  private(set) var unknown: [Int] = []
  /// How many columns the form knows.
  private(set) var knownCount = 0

  init(_ table: CSVTable, form: KoboForm?) {
    let headings = form.map(Self.headings) ?? [:]
    var previous: Target?
    for (index, field) in table.header.enumerated() {
      let named = headings[KoboForm.plain(field.text)] ?? headings[KoboForm.plain(Self.unnumbered(field.text))] ?? []
      let free = named.filter { columns[$0] == nil && Self.fits($0, table, index) }
      if let target = Self.chosen(free, after: previous) {
        take(target, index)
        knownCount += 1
      } else if let role = KoboMetadata(heading: field.text) {
        targets[index] = .metadata(role)
      } else {
        unknown.append(index)
      }
      previous = targets[index]
    }
  }

  private mutating func take(_ target: Target, _ index: Int) {
    targets[index] = target
    columns[target] = index
  }

  /// The first column with a role.
  func column(_ role: KoboMetadata) -> Int? {
    targets.filter { $0.value == .metadata(role) }.keys.min()
  }

  /// Where a heading may stand for several things, an option follows its question; else the form’s order decides.
  private static func chosen(_ targets: [Target], after previous: Target?) -> Target? {
    let question: Int? =
      switch previous {
      case .question(let question), .option(let question, _): question
      default: nil
      }
    return targets.first { target in
      if case .option(let of, _) = target { of == question } else { false }
    } ?? targets.first
  }

  /// An option’s column holds 0, 1 or nothing.
  private static func fits(_ target: Target, _ table: CSVTable, _ column: Int) -> Bool {
    guard case .option = target else { return true }
    return table.column(column).allSatisfy { KoboAnswers.isFlag($0) }
  }

  /// `Autre_2`, which the second column of the same heading is called, without its number.
  private static func unnumbered(_ heading: String) -> String {
    guard let mark = heading.lastIndex(of: "_") else { return heading }
    let number = heading[heading.index(after: mark)...]
    return !number.isEmpty && number.allSatisfy(\.isNumber) ? String(heading[..<mark]) : heading
  }

  /// Whether the answers to a question of the form are here.
  func holds(_ question: Int) -> Bool {
    columns.keys.contains { target in
      switch target {
      case .question(question), .option(question, _): true
      default: false
      }
    }
  }

  // MARK: - What headings may be

  /// Between a group and a question, a question and a choice.
  private static let separators = ["/", "-", "."]

  private static func headings(_ form: KoboForm) -> [String: [Target]] {
    var headings: [String: [Target]] = [:]
    func add(_ heading: String, _ target: Target) {
      if headings[heading]?.contains(target) != true { headings[heading, default: []].append(target) }
    }
    for (index, question) in form.questions.enumerated() where question.kind != .display {
      for language in [nil] + form.languages.map(Optional.some) {
        for separator in separators {
          for prefix in ["", prefix(question, language, separator)] {
            let base = Self.text(question.name, question.label, language)
            add(prefix + base, .question(index))
            for (place, category) in question.categories.enumerated() where question.kind == .multiple {
              // « other » of `or_other` is never translated.
              let option = category.code == "other" ? "other" : Self.text(category.code, category.label, language)
              add(prefix + base + separator + option, .option(question: index, category: place))
            }
            if question.hasOther { add(prefix + question.name + "_other", .otherWords(index)) }
            guard question.kind == .place else { continue }
            for part in ["latitude", "longitude", "altitude", "precision"] {
              add("\(prefix)_\(base)_\(part)", .coordinate(question: index, part))
            }
            for (part, name) in [
              ("latitude", "Latitude"), ("longitude", "Longitude"), ("altitude", "Altitude"),
              ("precision", "Accuracy"),
            ] {
              add("\(prefix)\(base)-\(name)", .coordinate(question: index, part))
            }
          }
        }
      }
    }
    return headings
  }

  /// The XML name where no language is asked for, or none of its labels is in it.
  private static func text(_ name: String, _ label: Label, _ language: String?) -> String {
    guard let language, let text = label[language], !text.isEmpty else { return name }
    return text
  }

  private static func prefix(_ question: KoboQuestion, _ language: String?, _ separator: String) -> String {
    question.groups.map { text($0.name, $0.label, language) + separator }.joined()
  }

  /// What does not match between the data and the form.
  func problems(_ table: CSVTable, _ form: KoboForm) -> [Problem] {
    let answers = knownCount + unknown.count
    if knownCount * 2 < answers {
      let fault = KoboFault.formOfAnotherSurvey(form.file, known: knownCount, columns: answers)
      return [fault.problem(at: Place(table.file, line: 1))]
    }
    let wanted = form.questions.enumerated().filter { columns[.question($0.offset)] == nil }.map(\.element.name)
    return unknown.map { index in
      let field = table.header[index]
      return KoboFault.unknownColumn(field.text, form: form.file, known: wanted).problem(
        at: field.place(in: table.file))
    }
  }
}
