import Diagnostics
import Survey

/// A Triple-S definition file → what it says, and what in it makes no sense.
struct TripleSDefinitionReader {
  private let file: SourceFile
  private let texts: TripleSText
  private var problems: [Problem] = []

  /// Begins as a Triple-S definition does, in any encoding: `<sss` or `<hierarchy` near the top.
  static func recognises(_ file: SourceFile) -> Bool {
    let top = file.bytes.prefix(4096).filter { $0 != 0 }
    guard top.contains(UInt8(ascii: "<")) else { return false }
    let text = String(decoding: top, as: UTF8.self)
    return text.contains("<sss ") || text.contains("<sss>") || text.contains("<hierarchy")
  }

  /// `nil` when nothing can be read; the reason is then a blocking problem.
  static func read(_ file: SourceFile) -> Reading<TripleSDefinition?> {
    let reading = XMLReader.read(file)
    guard let root = reading.value else { return Reading(nil, problems: reading.problems) }
    if root.name == "hierarchy" {
      let levels = root.children("level").compactMap { $0.attribute("href") ?? $0.attribute("ident") }
      return refused(.hierarchy(levels), file, line: root.line)
    }
    let languages = (root.attribute("languages") ?? "").split(separator: " ").map(String.init)
    let origin = root.child("origin")?.text ?? ""
    let texts = TripleSText(languages: languages, isHTML: origin.contains("LimeSurvey"))
    var reader = TripleSDefinitionReader(file: file, texts: texts)
    guard let definition = reader.definition(root) else { return refused(.noVariables, file, line: root.line) }
    return Reading(definition, problems: reading.problems + reader.problems)
  }

  private init(file: SourceFile, texts: TripleSText) {
    self.file = file
    self.texts = texts
  }

  private static func refused(
    _ fault: TripleSFault, _ file: SourceFile, line: Int
  ) -> Reading<TripleSDefinition?> {
    Reading(nil, problems: [fault.problem(at: Place(file.name, line: line))])
  }

  private mutating func definition(_ root: XMLElement) -> TripleSDefinition? {
    guard let survey = root.child("survey"), let record = survey.child("record") else { return nil }
    var variables: [TripleSVariable] = []
    var names: Set<String> = []
    for element in record.children("variable") {
      guard var variable = variable(element) else { continue }
      while !names.insert(variable.name).inserted { variable.name += "_" + (element.attribute("ident") ?? "2") }
      variables.append(variable)
    }
    guard !variables.isEmpty else { return nil }
    for variable in variables {
      guard let filter = variable.filter, !names.contains(filter) else { continue }
      note(.unknownFilter(filter, variable: variable.name, known: variables.map(\.name)), line: variable.line)
    }
    let isCSV = record.attribute("format")?.lowercased() == "csv"
    return TripleSDefinition(
      file: file.name, version: root.attribute("version") ?? "", encoding: encoding,
      hasByteOrderMark: [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains { file.bytes.starts(with: $0) },
      languages: texts.languages, title: texts.label(survey.child("title")), format: isCSV ? .csv : .fixed,
      skippedLines: record.attribute("skip").flatMap { Int($0) } ?? 0, variables: variables)
  }

  private var encoding: CharacterEncoding {
    let decoded = DecodedText.decoding(file).value
    let declaration = decoded.bytes.prefix(100)
    let text = String(decoding: declaration, as: UTF8.self).lowercased()
    let isLatin = text.contains("iso-8859") || text.contains("windows-1252")
    return decoded.encoding == .utf8 && isLatin ? .windows1252 : decoded.encoding
  }

  private mutating func variable(_ element: XMLElement) -> TripleSVariable? {
    let name = words(element.child("name")) ?? element.attribute("name") ?? element.attribute("ident") ?? ""
    let type = element.attribute("type") ?? ""
    guard let kind = TripleSVariable.Kind(rawValue: type.lowercased()) else {
      note(.unknownType(type, variable: name), line: element.line)
      return nil
    }
    guard let position = position(element.child("position")) else {
      note(.badPosition(variable: name), line: element.line)
      return nil
    }
    let values = element.child("values")
    return TripleSVariable(
      name: name, label: texts.label(element.child("label")), kind: kind,
      isLiteral: element.attribute("format")?.lowercased() == "literal",
      use: element.attribute("use").flatMap { TripleSVariable.Use(rawValue: $0.lowercased()) }
        ?? (kind == .quantity && name == "Q99" ? .weight : nil),
      position: position, spread: spread(element.child("spread")),
      values: values?.children("value").map(value) ?? [],
      ranges: [values, element].compactMap { $0 }.flatMap { $0.children("range").map(range) },
      filter: element.attribute("filter") ?? words(element.child("filter")), line: element.line)
  }

  private func value(_ element: XMLElement) -> TripleSVariable.Value {
    let code = (element.attribute("code") ?? "").split(separator: " ").joined(separator: " ")
    return TripleSVariable.Value(code: code, label: texts.label(element))
  }

  private func range(_ element: XMLElement) -> TripleSVariable.Range {
    TripleSVariable.Range(from: element.attribute("from") ?? "", to: element.attribute("to") ?? "")
  }

  private func spread(_ element: XMLElement?) -> TripleSVariable.Spread? {
    guard let subfields = element?.attribute("subfields").flatMap({ Int($0) }), subfields > 0 else { return nil }
    return TripleSVariable.Spread(
      subfields: subfields, width: element?.attribute("width").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil })
  }

  /// Positions past ten million are a mistake of the file, and would cost that much memory.
  private func position(_ element: XMLElement?) -> ClosedRange<Int>? {
    guard let start = element?.attribute("start").flatMap({ Int($0) }) else { return nil }
    let finish = element?.attribute("finish").flatMap { Int($0) } ?? start
    return start > 0 && finish >= start && finish < 10_000_000 ? start...finish : nil
  }

  private func words(_ element: XMLElement?) -> String? {
    guard let element else { return nil }
    let text = element.fullText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  private mutating func note(_ fault: TripleSFault, line: Int) {
    problems.append(fault.problem(at: Place(file.name, line: line)))
  }
}
