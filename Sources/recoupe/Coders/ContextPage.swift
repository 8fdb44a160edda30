import Coding
import Document

/// Keywords in context as lines of a terminal, the keywords under one another, and what they come to.
struct ContextPage {
  let width: Int
  /// Characters on each side, where a number was asked for.
  let context: Int?

  /// The longest place: « E12 §104 R1 ».
  private static let place = 14

  /// Characters on each side of the keyword.
  var room: Int { context ?? max(20, (width - Self.place - 24) / 2) }

  func lines(_ contexts: [KeywordContext]) -> [String] {
    let before = contexts.map(\.before.count).max() ?? 0
    let places = AlignedText.column(contexts.map(Self.place), .left)
    let lines = zip(contexts, places).map { context, place in
      let padding = String(repeating: " ", count: before - context.before.count)
      return "\(place)  \(padding)\(context.before)[\(context.keyword)]\(context.after)\(Self.marks(context))"
    }
    return lines + (lines.isEmpty ? [] : [""]) + sums(contexts)
  }

  func markdown(_ contexts: [KeywordContext]) -> String {
    let rows = contexts.map { context in
      let words =
        MarkdownText.escaped(context.before) + "**\(MarkdownText.escaped(context.keyword))**"
        + MarkdownText.escaped(context.after + Self.marks(context))
      return "| \(MarkdownText.escaped(Self.place(context))) | \(words) |"
    }
    return (["| où | en contexte |", "| --- | --- |"] + rows + [""] + sums(contexts)).joined(separator: "\n") + "\n"
  }

  private static func place(_ context: KeywordContext) -> String {
    "\(context.interview) §\(context.turn) \(context.speaker)"
  }

  private static func marks(_ context: KeywordContext) -> String {
    (context.isDenied ? " (nié)" : "") + (context.isEcho ? " (écho)" : "")
  }

  /// « 12 occurrences, dans 5 entretiens. Formes : économies (9), économie (3). »
  private func sums(_ contexts: [KeywordContext]) -> [String] {
    guard !contexts.isEmpty else { return ["Aucune occurrence dans les paroles cherchées."] }
    let interviews = Set(contexts.map(\.interview)).count
    let counts = Dictionary(grouping: contexts) { $0.keyword.lowercased() }.mapValues(\.count)
    let forms = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) (\($0.value))" }
    func many(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
    let told = "\(many(contexts.count, "occurrence")), dans \(many(interviews, "entretien"))."
    return [told] + "Formes : \(forms.joined(separator: ", ")).".wrapped(to: width)
  }
}
