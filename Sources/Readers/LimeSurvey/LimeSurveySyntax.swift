/// The syntax file that LimeSurvey writes beside its data for R: names, labels and categories, column by column.
struct LimeSurveySyntax: Equatable {
  struct Entry: Equatable {
    /// As in the questionnaire (`Q1_SQ001`, `Q3_SQ001_0`).
    var name = ""
    /// « [Sous-question] Question ».
    var label = ""
    var codes: [String] = []
    var texts: [String] = []
    /// `A` text, `F` number, `DATETIME…`.
    var fieldType = ""

    /// One option of a multiple choice: ticked or not.
    var isTick: Bool { codes == ["1", "0"] }

    /// The question, and what stands between brackets before it.
    var parts: (question: String, detail: String) {
      guard label.hasPrefix("["), let end = label.firstIndex(of: "]") else { return (label, "") }
      return (
        label[label.index(after: end)...].drop { $0 == " " }.description,
        label[label.index(after: label.startIndex)..<end].description
      )
    }
  }

  let file: String
  /// By column, from 0.
  private(set) var entries: [Int: Entry] = [:]

  /// `nil` when the file is no such syntax.
  init?(_ source: SourceFile) {
    guard FileName(source.name).pathExtension == "r" else { return nil }
    file = source.name
    var type = ""
    let text = String(decoding: DecodedText.decoding(source).value.bytes, as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("# LimeSurvey Field type: ") {
        type = String(line.dropFirst(25))
      } else {
        read(line, type: type)
      }
    }
    guard entries.values.contains(where: { !$0.name.isEmpty }) else { return nil }
  }

  private mutating func read(_ line: Substring, type: String) {
    guard let (column, rest) = Self.target(line) else { return }
    var entry = entries[column] ?? Entry()
    entry.fieldType = type
    if line.hasPrefix("names(data)") {
      entry.name = (RString.all(rest).first ?? "").replacing("#", with: "_")
    } else if line.hasPrefix("attributes(data)") {
      entry.label = LabelText.plain(RString.all(rest).first ?? "")
    } else if let levels = rest.ranges(of: "levels=c(").first, let labels = rest.ranges(of: "),labels=c(").first {
      entry.codes = RString.all(rest[levels.upperBound..<labels.lowerBound])
      entry.texts = RString.all(rest[labels.upperBound...]).map(LabelText.plain)
    }
    entries[column] = entry
  }

  /// The column a line assigns to, from 0, and what it assigns.
  private static func target(_ line: Substring) -> (column: Int, rest: Substring)? {
    guard let arrow = line.ranges(of: " <- ").first, let open = line[..<arrow.lowerBound].lastIndex(of: "[") else {
      return nil
    }
    let number = line[open..<arrow.lowerBound].filter { "0"..."9" ~= $0 }
    return Int(number).map { ($0 - 1, line[arrow.upperBound...]) }
  }

  /// The table with the questionnaire's names for headings.
  func named(_ table: CSVTable) -> CSVTable {
    var table = table
    for (column, entry) in entries where column < table.header.count && !entry.name.isEmpty {
      table.header[column].text = entry.name
    }
    return table
  }

  /// The syntax that was named, or that of the same survey beside the data.
  static func found(
    for table: CSVTable, structure: SourceFile?, neighbours: [NeighbourFile]
  ) -> LimeSurveySyntax? {
    if let structure, let syntax = LimeSurveySyntax(structure) { return syntax }
    let stem = FileName(table.file).stem.lowercased()
    guard stem.hasSuffix("r_data_file") else { return nil }
    let wanted = stem.dropLast(9) + "syntax_file"
    let file = neighbours.first { FileName($0.name).pathExtension == "r" && FileName($0.name).isNamed(String(wanted)) }
    return file?.load().value.flatMap { LimeSurveySyntax($0) }
  }
}
