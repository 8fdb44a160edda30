import Exports
import Foundation
import Readers
import Survey

/// What is left to do for people who withdrew: what of theirs still lies in the study, and the files of the output of before
/// that hold their words, to be made again and taken back.
struct WithdrawalReport {
  /// Nothing where nobody withdrew.
  let lines: [String]

  /// - Parameter neighbours: the output folder as the last run left it, if there is one; those of other runs beside it, in
  ///   another language or kept to compare, are searched as well.
  init(_ study: Study, before neighbours: OutputNeighbours) {
    guard !study.withdrawals.isEmpty else {
      lines = []
      return
    }
    var lines: [String] = []
    var unread: [String] = []
    let written = neighbours.outputs.flatMap { Self.written($0, &unread) }
    var printed: Set<String> = []
    for withdrawal in study.withdrawals {
      let who = withdrawal.speakers.joined(separator: ", ")
      lines.append("Retrait : \(withdrawal.interview) (\(who)).")
      if let file = withdrawal.file { lines.append("  à retirer de l’étude : ses paroles, dans \(file)") }
      let toRedo = Self.holding(withdrawal, written)
      let prints = Self.prints(of: toRedo, among: neighbours.prints)
      printed.formUnion(prints)
      lines += (toRedo + prints).map { "  à refaire, et à reprendre si c’est imprimé : \($0)" }
    }
    lines += neighbours.prints.filter { !printed.contains($0) }.map {
      "  à refaire, sauf si rien de ces personnes n’y est (un PDF n’est pas ouvert) : \($0)"
    }
    lines += unread.map { "  à vérifier à la main, ce fichier ne se lit pas : \($0)" }
    if let folder = neighbours.unlisted {
      lines.append(
        "  à vérifier à la main, le dossier « \(folder) » ne peut pas être parcouru : les autres sorties et les PDF qui s’y trouvent"
      )
    }
    for (file, count) in study.withdrawnCodings.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "  à retirer de l’étude : \(count == 1 ? "1 codage" : "\(count) codages") de qui s’est retiré, dans \(file)")
    }
    self.lines = lines
  }

  private struct Written {
    /// From the folder that holds the outputs: `out/diffusion/…`.
    var path: String
    /// Its words, one space between, in lower case.
    var words: [String]
    /// Of `codages.csv`: interview, turn and words of each coding.
    var codings: [(interview: String, turn: Int, words: String)] = []
  }

  /// The PDFs that bear the name of a page to redo: their own words are not searched.
  private static func prints(of pages: [String], among prints: [String]) -> [String] {
    let names = Set(pages.filter { $0.hasSuffix(".html") }.map { PathParts($0).name.dropLast(".html".count) })
    return prints.filter { names.contains(PathParts($0).name.dropLast(".pdf".count)) }
  }

  /// The files of an output, as they are searched.
  private static func written(_ folder: DiskFolder, _ unread: inout [String]) -> [Written] {
    folder.paths().compactMap { path in
      guard [".html", ".md", ".csv", ".txt", ".json"].contains(where: path.hasSuffix) else { return nil }
      let bytes: [UInt8]
      do {
        bytes = try folder.load(path)
      } catch {
        unread.append("\(folder.url.lastPathComponent)/\(path)")
        return nil
      }
      let texts = DecodedOutput(path: path, bytes: bytes).suspects { _ in true }
      var written = Written(path: "\(folder.url.lastPathComponent)/\(path)", words: texts.map(plain))
      if path == OutputNeighbours.codingList { written.codings = codings(SourceFile(name: path, bytes: bytes)) }
      return written
    }
  }

  private static func codings(_ file: SourceFile) -> [(interview: String, turn: Int, words: String)] {
    guard let table = CSVTable.reading(file).value, let interview = table.names.firstIndex(of: "entretien"),
      let turn = table.names.firstIndex(of: "tour"), let extract = table.names.firstIndex(of: "extrait")
    else { return [] }
    return table.records.map { record in
      (record.fields[interview].text, Int(record.fields[turn].text) ?? 0, plain(record.fields[extract].text))
    }
  }

  /// The files that bear the interview’s name or hold the first words of something of theirs that was coded.
  private static func holding(_ withdrawal: Withdrawal, _ written: [Written]) -> [String] {
    func isTheirs(_ coding: (interview: String, turn: Int, words: String)) -> Bool {
      coding.interview == withdrawal.interview && withdrawal.turns?.contains(coding.turn) != false
    }
    let all = written.flatMap(\.codings)
    let codings = all.filter(isTheirs)
    let others = all.filter { !isTheirs($0) }.map(\.words)
    let openings = Set(codings.map { $0.words.split(separator: " ").prefix(8).joined(separator: " ") })
      .filter { opening in
        // A few words that somebody else says as well are nobody's.
        opening.utf8.count > 12 && (opening.count { $0 == " " } >= 7 || !others.contains { $0.contains(opening) })
      }.sorted()
    return written.filter { file in
      let isNamed =
        file.path.hasSuffix("/\(withdrawal.interview).txt") || file.path.hasSuffix("/\(withdrawal.interview).html")
      return isNamed || openings.contains { opening in file.words.contains { $0.contains(opening) } }
    }.map(\.path)
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
