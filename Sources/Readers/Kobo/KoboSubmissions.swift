import Diagnostics
import Survey

/// Submissions as ODK sends them, in XML → the tables an export under XML names with groups would give. An element stands
/// in a column called after its path; a group that a submission repeats becomes a table of its own.
struct KoboSubmissions {
  private let file: String
  private var main = Rows()
  private var repeats: [String: Rows] = [:]
  /// The paths of repeated groups, in the order they are met.
  private var repeatedGroups: [String] = []
  private var repeatedValues: [String: Int] = [:]

  /// Rows under the headings met on the way.
  private struct Rows {
    var names: [String] = []
    var records: [(fields: [String: CSVField], line: Int)] = []

    mutating func set(_ text: String, at path: String, line: Int) {
      if !names.contains(path) { names.append(path) }
      records[records.count - 1].fields[path] = CSVField(text: text, line: line, column: 1)
    }
  }

  /// The tables, or `nil` where the file holds no submission.
  static func tables(_ file: SourceFile) -> Reading<KoboTables?>? {
    guard looksLikeSubmission(file.bytes), let tree = XMLReader.read(file).value else { return nil }
    let submissions = submissions(tree, depth: 0)
    guard !submissions.isEmpty else { return nil }
    var reader = KoboSubmissions(file: file.name)
    for submission in submissions { reader.findRepeats(submission, path: "") }
    for (index, submission) in submissions.enumerated() {
      reader.main.records.append(([:], submission.line))
      for child in submission.children { reader.take(child, path: child.name, in: nil, answer: index + 1) }
    }
    return reader.reading()
  }

  private init(file: String) { self.file = file }

  private static func looksLikeSubmission(_ bytes: [UInt8]) -> Bool {
    guard bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "<") else { return false }
    return String(decoding: bytes.prefix(1 << 16), as: UTF8.self).contains("instanceID")
  }

  /// The tree itself, or those inside a list of them: what has an `id` and its `meta/instanceID`.
  private static func submissions(_ tree: XMLElement, depth: Int) -> [XMLElement] {
    let hasForm = tree.attribute("id") != nil || tree.attribute("id_string") != nil
    if hasForm, tree.child("meta")?.child("instanceID") != nil { return [tree] }
    return depth < 2 ? tree.children.flatMap { submissions($0, depth: depth + 1) } : []
  }

  /// A group is repeated where one submission has it twice in one place.
  private mutating func findRepeats(_ element: XMLElement, path: String) {
    var seen: Set<String> = []
    for child in element.children where !child.children.isEmpty {
      let inner = path.isEmpty ? child.name : "\(path)/\(child.name)"
      if !seen.insert(child.name).inserted, !repeatedGroups.contains(inner) { repeatedGroups.append(inner) }
      findRepeats(child, path: inner)
    }
  }

  /// Takes an element and all below it into the main row, or into the row of a repeated group.
  private mutating func take(_ element: XMLElement, path: String, in group: String?, answer: Int) {
    var group = group
    if repeatedGroups.contains(path) {
      group = path
      var rows = repeats[path] ?? Rows()
      rows.records.append(([:], element.line))
      rows.set("\(rows.records.count)", at: "_index", line: element.line)
      rows.set("\(answer)", at: "_parent_index", line: element.line)
      repeats[path] = rows
    }
    guard element.children.isEmpty else {
      for child in element.children { take(child, path: "\(path)/\(child.name)", in: group, answer: answer) }
      return
    }
    var rows = group.flatMap { repeats[$0] } ?? main
    if rows.records.last?.fields[path] == nil {
      rows.set(element.text.trimmingSpaces(), at: path, line: element.line)
    } else {
      repeatedValues[path, default: 0] += 1
    }
    if let group { repeats[group] = rows } else { main = rows }
  }

  private func reading() -> Reading<KoboTables?> {
    let problems = repeatedValues.sorted { $0.key < $1.key }.map { path, count in
      KoboFault.repeatedElement(path, count: count).problem(at: Place(file))
    }
    let named = repeatedGroups.compactMap { path -> (name: String, table: CSVTable)? in
      let last = path.split(separator: "/").last.map { String($0) } ?? path
      let isOnlyOne = repeatedGroups.count { $0 == last || $0.hasSuffix("/\(last)") } == 1
      return repeats[path].map { (isOnlyOne ? last : path, table($0)) }
    }
    return Reading(KoboTables(main: table(main), repeats: named), problems: problems)
  }

  private func table(_ rows: Rows) -> CSVTable {
    var table = CSVTable(
      file: file, encoding: .utf8, hasByteOrderMark: false, dialect: Dialect(separator: nil),
      header: rows.names.map { CSVField(text: $0, line: rows.records.first?.line ?? 1, column: 1) }, records: [])
    table.workbook = CSVTable.WorkbookOrigin(format: "xml")
    table.headerRows = 0
    table.records = rows.records.map { record in
      let fields = rows.names.map { record.fields[$0] ?? CSVField(text: "", line: record.line, column: 1) }
      return CSVRecord(fields: fields, line: record.line)
    }
    return table
  }
}
