import Diagnostics

/// An .xlsx: the parts its relations name, from the workbook down. Source: ECMA-376, parts 1 (SpreadsheetML) and 2 (OPC);
/// the strict and the transitional namespaces alike.
struct ExcelWorkbook {
  private let parts: ZipArchive
  private var problems: [Problem] = []
  private var strings: [String] = []
  private var formats: [NumberFormat] = []
  private var from1904 = false

  static func read(_ parts: ZipArchive) -> Reading<Workbook?> {
    var reader = ExcelWorkbook(parts: parts)
    let sheets = reader.sheets()
    let workbook = sheets.map { Workbook(file: parts.name, format: "xlsx", sheets: $0) }
    return Reading(workbook, problems: reader.problems)
  }

  private init(parts: ZipArchive) { self.parts = parts }

  private mutating func sheets() -> [Sheet]? {
    let path = relations(of: "").first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
    guard let workbook = tree(path) else { return nil }
    guard workbook.name == "workbook" else {
      problems.append(SpreadsheetFault.notAWorkbook.problem(at: Place(parts.name)))
      return nil
    }
    from1904 = ["1", "true"].contains(workbook.child("workbookPr")?.attribute("date1904") ?? "")
    let relations = relations(of: path)
    if let path = relations.first(where: { $0.kind == "sharedStrings" })?.target { readStrings(path) }
    if let path = relations.first(where: { $0.kind == "styles" })?.target { readStyles(path) }
    var sheets: [Sheet] = []
    for listed in workbook.child("sheets")?.children("sheet") ?? [] {
      let id = listed.attributes.first { $0.name == "id" && $0.namespace != nil }?.value
      // Chart sheets have no cells.
      guard let relation = relations.first(where: { $0.id == id }), relation.kind == "worksheet" else { continue }
      guard var sheet = sheet(relation.target, named: listed.attribute("name") ?? "") else { return nil }
      sheet.isHidden = listed.attribute("state").map { $0 != "visible" } ?? false
      sheets.append(sheet)
    }
    return sheets
  }

  // MARK: - Parts

  private struct Relation {
    var id: String
    /// The last word of its type's address.
    var kind: String
    /// Its path in the archive.
    var target: String
  }

  private mutating func relations(of part: String) -> [Relation] {
    let folder = part.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    let name = part.split(separator: "/").last.map { String($0) } ?? ""
    let path = "\(folder)_rels/\(name).rels"
    guard parts[path] != nil, let tree = tree(path) else { return [] }
    return tree.children("Relationship").map { relation in
      let kind = relation.attribute("Type")?.split(separator: "/").last.map { String($0) } ?? ""
      let target = relation.attribute("Target") ?? ""
      return Relation(id: relation.attribute("Id") ?? "", kind: kind, target: Self.resolved(target, from: folder))
    }
  }

  /// A relation's target as a path from the top of the archive.
  private static func resolved(_ target: String, from folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var path: [Substring] = []
    for step in (folder + target).split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }

  /// The tree of a part, or `nil` and its reason.
  private mutating func tree(_ path: String) -> XMLElement? {
    guard let file = part(path) else { return nil }
    let reading = XMLReader.read(file)
    problems += reading.problems
    return reading.value
  }

  private mutating func part(_ path: String) -> SourceFile? {
    guard let bytes = parts[path] else {
      problems.append(SpreadsheetFault.missingPart(path).problem(at: Place(parts.name)))
      return nil
    }
    return SourceFile(name: "\(parts.name)!\(path)", bytes: bytes)
  }

  // MARK: - What cells refer to

  private mutating func readStrings(_ path: String) {
    guard let tree = tree(path) else { return }
    strings = tree.children("si").map(ExcelText.text)
  }

  private mutating func readStyles(_ path: String) {
    guard let tree = tree(path) else { return }
    var codes: [Int: NumberFormat] = [:]
    for format in tree.child("numFmts")?.children("numFmt") ?? [] {
      guard let number = format.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
      codes[number] = NumberFormat(code: format.attribute("formatCode") ?? "")
    }
    formats = (tree.child("cellXfs")?.children("xf") ?? []).map { style in
      let number = style.attribute("numFmtId").flatMap { Int($0) } ?? 0
      return codes[number] ?? NumberFormat(builtIn: number)
    }
  }

  private mutating func sheet(_ path: String, named name: String) -> Sheet? {
    guard let file = part(path) else { return nil }
    var reader = ExcelSheet(
      sheet: Sheet(name: name), strings: strings, formats: formats, from1904: from1904, file: "\(parts.name)!\(name)")
    let reading = reader.read(file)
    problems += reading.problems
    return reading.value
  }
}
