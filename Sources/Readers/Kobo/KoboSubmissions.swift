import Diagnostics
import Survey

/// Submissions as ODK sends them, in XML → the table an export under XML names with groups would give. An element stands
/// in a column called after its path; of a repeated one the first is kept and the others are counted and told.
struct KoboSubmissions {
  private let file: String
  private var names: [String] = []
  private var records: [[String: CSVField]] = []
  private var lines: [Int] = []
  private var repeated: [String: Int] = [:]

  /// The table, or `nil` where the file holds no submission.
  static func table(_ file: SourceFile) -> Reading<CSVTable?>? {
    guard looksLikeSubmission(file.bytes), let tree = XMLReader.read(file).value else { return nil }
    let submissions = submissions(tree, depth: 0)
    guard !submissions.isEmpty else { return nil }
    var reader = KoboSubmissions(file: file.name)
    for submission in submissions { reader.take(submission) }
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

  private mutating func take(_ submission: XMLElement) {
    records.append([:])
    lines.append(submission.line)
    for child in submission.children { take(child, path: child.name) }
  }

  private mutating func take(_ element: XMLElement, path: String) {
    guard element.children.isEmpty else {
      for child in element.children { take(child, path: "\(path)/\(child.name)") }
      return
    }
    let place = records.count - 1
    guard records[place][path] == nil else {
      repeated[path, default: 0] += 1
      return
    }
    if !names.contains(path) { names.append(path) }
    records[place][path] = CSVField(text: element.text.trimmingSpaces(), line: element.line, column: 1)
  }

  private func reading() -> Reading<CSVTable?> {
    var table = CSVTable(
      file: file, encoding: .utf8, hasByteOrderMark: false, dialect: Dialect(separator: nil),
      header: names.map { CSVField(text: $0, line: lines[0], column: 1) }, records: [])
    table.workbook = CSVTable.WorkbookOrigin(format: "xml", headerRows: 0)
    for (record, line) in zip(records, lines) {
      let fields = names.map { record[$0] ?? CSVField(text: "", line: line, column: 1) }
      table.records.append(CSVRecord(fields: fields, line: line))
    }
    let problems = repeated.sorted { $0.key < $1.key }.map { path, count in
      KoboFault.repeatedElement(path, count: count).problem(at: Place(file))
    }
    return Reading(table, problems: problems)
  }
}
