import Document
import Reporting
import Survey
import Tabulation

/// What changed, put in words. A figure that protection hides now is told without what it was.
struct ComparisonWords {
  let wording: Wording

  private static let nothing = "–"

  func figure(_ change: Difference<RunSnapshot.Figure>) -> ComparisonLine {
    let (before, after) = (change.before, change.after)
    let label = (after ?? before)?.fact.label ?? change.id
    let isHiddenNow = after?.fact.value == .hidden
    return ComparisonLine(
      name: label == change.id ? label : "\(label) (\(change.id))",
      before: isHiddenNow && before != nil ? "publié" : value(before), after: value(after),
      remark: isHiddenNow ? "" : remarks(before?.fact, after?.fact).joined(separator: " ; "),
      places: places(before?.printedIn, after?.printedIn))
  }

  /// The cells of a table that are hidden now are one line; the others one each.
  func cells(_ changes: [Difference<RunSnapshot.Figure>]) -> [ComparisonLine] {
    var lines: [ComparisonLine] = []
    var counted: [String: (line: Int, count: Int)] = [:]
    for change in changes {
      guard let before = change.before, change.after?.fact.value == .hidden, before.fact.value != .hidden else {
        lines.append(figure(change))
        continue
      }
      let table = String(change.id.split(separator: ".").dropFirst().first ?? "")
      let count = (counted[table]?.count ?? 0) + 1
      let line = ComparisonLine(
        name: "tableau \(table)", before: "publié", after: "non publié",
        remark: count == 1 ? "1 case, pour protéger les répondants" : "\(count) cases, pour protéger les répondants",
        places: places(before.printedIn, change.after?.printedIn))
      if let known = counted[table] { lines[known.line] = line } else { lines.append(line) }
      counted[table] = (counted[table]?.line ?? lines.count - 1, count)
    }
    return lines
  }

  func sentence(_ change: Difference<RunSnapshot.Sentence>) -> ComparisonLine {
    func verdict(_ sentence: RunSnapshot.Sentence?) -> String {
      guard let sentence else { return Self.nothing }
      switch sentence.verdict {
      case .holds, .margin: return "se confirme"
      case .fragile: return "fragile"
      case .toReview: return "à revoir"
      }
    }
    let words = (change.after ?? change.before)?.text ?? change.id
    return ComparisonLine(
      name: "« \(words.cut(to: 90)) »", before: verdict(change.before), after: verdict(change.after),
      places: places(change.before?.printedIn, change.after?.printedIn))
  }

  /// By its id only: a quote that was taken back is not printed once more.
  func quote(_ change: Difference<RunSnapshot.Quotation>) -> ComparisonLine {
    let places = places(change.before?.printedIn, change.after?.printedIn)
    switch (change.before, change.after) {
    case (nil, _): return ComparisonLine(name: change.id, before: Self.nothing, after: "citée", places: places)
    case (_, nil): return ComparisonLine(name: change.id, before: "citée", after: "retirée", places: places)
    case (let before?, let after?):
      let moved = before.digest == after.digest
      return ComparisonLine(
        name: change.id, before: "citée", after: moved ? "citée ailleurs" : "citée en d’autres mots",
        places: moved ? after.printedIn : places)
    }
  }

  func stage(_ change: Difference<StageCount>) -> ComparisonLine {
    func words(_ stage: StageCount?) -> String {
      stage.map { $0.leftOut == 0 ? "\($0.kept)" : "\($0.kept) sur \($0.read)" } ?? Self.nothing
    }
    return ComparisonLine(
      name: change.id, before: words(change.before), after: words(change.after), remark: change.after?.why ?? "")
  }

  /// A file or a piece: there or not, or with another content.
  func presence<Value>(_ change: Difference<Value>) -> ComparisonLine {
    let word = change.before == nil ? "nouveau" : change.after == nil ? "retiré" : "modifié"
    return ComparisonLine(name: change.id, before: word, after: word)
  }

  /// As a page prints it.
  func value(_ figure: RunSnapshot.Figure?) -> String {
    figure.map { wording.fact($0.fact, .full) } ?? Self.nothing
  }

  /// « −1 », « +2 points », « rang 1er → 2e », « parmi les plus rencontrées → moins fréquente ».
  private func remarks(_ before: Fact?, _ after: Fact?) -> [String] {
    guard let before, let after else { return [] }
    var remarks = [difference(before, after)].compactMap { $0 }
    if let shares = weightedShares(before, after) { remarks.append(shares) }
    if before.rank != after.rank {
      remarks.append("rang \(wording.fact(before, .rank)) → \(wording.fact(after, .rank))")
    }
    if before.word != after.word {
      remarks.append("mot « \(wording.fact(before, .word)) » → « \(wording.fact(after, .word)) »")
    }
    if before.label != after.label { remarks.append("libellé d’avant : « \(before.label) »") }
    return remarks
  }

  /// « part pondérée 42,0 % → 45,3 % », where the weights make another share of it; to the tenth, or as far as it takes to tell
  /// the two apart.
  private func weightedShares(_ before: Fact, _ after: Fact) -> String? {
    guard let old = before.weighted?.share, let new = after.weighted?.share, abs(old - new) > 1e-12 else { return nil }
    for digits in 1...12 {
      let texts = [old, new].map { Rounded(percent: $0, of: 1, digits: digits)?.text(decimalMark: ",") ?? "" }
      guard texts[0] != texts[1] else { continue }
      return "part pondérée " + texts.map(FigureFormat.percent).joined(separator: " → ")
    }
    return nil
  }

  private func difference(_ before: Fact, _ after: Fact) -> String? {
    switch (before.value, after.value) {
    case (.count(let old, let oldBase), .count(let new, let newBase)):
      guard old != new || oldBase != newBase else { return nil }
      let base = zip(oldBase, newBase).flatMap { $0 == $1 ? nil : "base \(signed($1 - $0))" }
      return [signed(new - old), base].compactMap { $0 }.joined(separator: ", ")
    case (.number(let old), .number(let new)) where old != new:
      let size = FigureFormat.decimal((new - old).magnitude)
      let unit = after.noun == .percent ? " point\((new - old).magnitude < 2 ? "" : "s")" : ""
      return (new < old ? "\u{2212}" : "+") + size + unit
    default: return nil
    }
  }

  private func zip(_ left: Int?, _ right: Int?) -> (Int, Int)? {
    left.flatMap { left in right.map { (left, $0) } }
  }

  private func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : FigureFormat.whole(number) }

  /// Where it was or is printed.
  private func places(_ before: [String]?, _ after: [String]?) -> [String] {
    var seen: Set<String> = []
    return ((after ?? []) + (before ?? [])).filter { seen.insert($0).inserted }
  }
}
