import Diagnostics
import Survey

/// The tree of a REFI-QDA file → a project, as it goes. Every optional attribute is optional, whatever its writer thinks.
struct REFIParser {
  let file: String
  /// The bytes of a text the project refers to by its path.
  let text: (String) -> [UInt8]?
  private(set) var problems: [Problem] = []
  var conventions: [REFIReader.SourceConvention] = []
  var codes: Set<String> = []
  var notes: [String: String] = [:]
  private var invalid: [String] = []

  init(file: String, text: @escaping (String) -> [UInt8]?) {
    self.file = file
    self.text = text
  }

  mutating func codebook(_ root: XMLElement) -> CodingProject {
    var project = CodingProject(name: "", origin: root.attribute("origin") ?? "")
    project.codes = (root.child("Codes")?.children("Code") ?? []).map { code($0) }
    project.sets = (root.child("Sets")?.children("Set") ?? []).map { set($0) }
    tellInvalid()
    return project
  }

  mutating func project(_ root: XMLElement) -> CodingProject {
    var project = CodingProject(name: root.attribute("name") ?? "", origin: root.attribute("origin") ?? "")
    project.date = root.attribute("creationDateTime").map { String($0.prefix(10)) }
    project.coders = (root.child("Users")?.children("User") ?? []).map { user in
      .init(id: identifier(user.attribute("guid")), name: user.attribute("name") ?? user.attribute("id") ?? "")
    }
    if let book = root.child("CodeBook") {
      if book.namespace != root.namespace { tell(.olderNamespace) }
      project.codes = (book.child("Codes")?.children("Code") ?? []).map { code($0) }
    }
    project.sets = (root.child("Sets")?.children("Set") ?? []).map { set($0) }
    project.attributes = (root.child("Variables")?.children("Variable") ?? []).map {
      .init(id: identifier($0.attribute("guid")), name: $0.attribute("name") ?? "")
    }
    for note in root.child("Notes")?.children("Note") ?? [] {
      notes[identifier(note.attribute("guid"))] = note.attribute("name") ?? note.child("PlainTextContent")?.text ?? ""
    }
    sources(of: root, into: &project)
    cases(of: root, into: &project)
    tellInvalid()
    return project
  }

  // MARK: - Codes

  private mutating func code(_ element: XMLElement) -> ProjectCode {
    let id = identifier(element.attribute("guid"))
    codes.insert(id)
    return ProjectCode(
      id: id, name: element.attribute("name") ?? "", description: element.child("Description")?.text ?? "",
      color: element.attribute("color"), isCodable: element.attribute("isCodable") != "false",
      children: element.children("Code").map { code($0) })
  }

  /// The codebook's schema names a member `guid`, the project's `targetGUID`.
  private mutating func set(_ element: XMLElement) -> CodingProject.CodeSet {
    let members = element.children("MemberCode").map { $0.attribute("targetGUID") ?? $0.attribute("guid") }
    return CodingProject.CodeSet(
      id: identifier(element.attribute("guid")), name: element.attribute("name") ?? "",
      description: element.child("Description")?.text ?? "", members: members.map { identifier($0) })
  }

  // MARK: - Cases

  /// MAXQDA gives values to sources, others to cases: both are read, a source with values being a case of itself.
  private mutating func cases(of root: XMLElement, into project: inout CodingProject) {
    for element in root.child("Cases")?.children("Case") ?? [] {
      project.cases.append(
        CodingProject.Case(
          id: identifier(element.attribute("guid")), name: element.attribute("name") ?? "", values: values(of: element),
          sources: element.children("SourceRef").map { identifier($0.attribute("targetGUID")) }))
    }
    for element in root.child("Sources")?.children ?? [] where !element.children("VariableValue").isEmpty {
      let id = identifier(element.attribute("guid"))
      project.cases.append(
        CodingProject.Case(
          id: id, name: element.attribute("name") ?? "", values: values(of: element), sources: [id]))
    }
  }

  private mutating func values(of element: XMLElement) -> [CodingProject.AttributeValue] {
    element.children("VariableValue").compactMap { value in
      guard let attribute = value.child("VariableRef")?.attribute("targetGUID") else { return nil }
      let text = value.children.first { $0.name.hasSuffix("Value") }?.text ?? ""
      return text.isEmpty ? nil : .init(attribute: identifier(attribute), text: text)
    }
  }

  // MARK: - Identifiers

  /// A GUID in lower case, its braces taken off; anything else as it stands, told once.
  mutating func identifier(_ written: String?) -> String {
    guard let written, !written.isEmpty else { return "" }
    let bare = written.trimmingPrefix("{").lowercased()
    let guid = bare.hasSuffix("}") ? String(bare.dropLast()) : bare
    let groups = guid.split(separator: "-", omittingEmptySubsequences: false)
    let isGUID = groups.map(\.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.allSatisfy(\.isHexDigit) }
    if !isGUID, !invalid.contains(written) { invalid.append(written) }
    return guid
  }

  private mutating func tellInvalid() {
    guard let first = invalid.first else { return }
    tell(.invalidIdentifier(count: invalid.count, example: first))
  }

  mutating func tell(_ fault: REFIFault) { problems.append(fault.problem(at: Place(file))) }
}
