package import Survey

/// A project as REFI-QDA 1.0 (18 March 2019) files. Source: the schemas Project.xsd and Codebook.xsd of that version:
/// elements in their order, no empty wrapper. Positions count code points from 0, the end excluded, in texts that have LF
/// ends and no byte order mark, so that every convention a reader may have gives the same passage.
package struct REFIProject {
  private let project: CodingProject

  package init(_ project: CodingProject) { self.project = project }

  /// The bytes of a `.qdpx`: the project and its texts.
  package func package() throws(ZipWriter.Failed) -> [UInt8] {
    let texts = project.sources.map {
      ZipWriter.Entry(name: "sources/\($0.id).txt", bytes: Array($0.text.utf8))
    }
    return try ZipWriter.bytes(of: [ZipWriter.Entry(name: "project.qde", bytes: Array(projectText.utf8))] + texts)
  }

  /// The text of the project, `project.qde`.
  package var projectText: String {
    let root = XMLNode(
      "Project",
      [
        "name": project.name, "origin": project.origin, "creationDateTime": moment, "modifiedDateTime": moment,
        "xmlns": "urn:QDA-XML:project:1.0",
      ],
      children: XMLNode.wrapper("Users", project.coders.map(user))
        + XMLNode.wrapper("CodeBook", XMLNode.wrapper("Codes", project.codes.map(code)))
        + XMLNode.wrapper("Variables", project.attributes.map(variable))
        + XMLNode.wrapper("Cases", project.cases.map(element))
        + XMLNode.wrapper("Sources", project.sources.map(source)) + XMLNode.wrapper("Notes", notes)
        + XMLNode.wrapper("Sets", project.sets.map { set($0, member: "targetGUID") }))
    return root.document
  }

  /// The text of a `.qdc`: the codes and their groups alone.
  package var codebookText: String {
    let root = XMLNode(
      "CodeBook", ["origin": project.origin, "xmlns": "urn:QDA-XML:codebook:1.0"],
      children: XMLNode.wrapper("Codes", project.codes.map(code))
        + XMLNode.wrapper("Sets", project.sets.map { set($0, member: "guid") }))
    return root.document
  }

  private var moment: String? { project.date.map { "\($0)T00:00:00Z" } }

  private func user(_ coder: CodingProject.Coder) -> XMLNode {
    XMLNode("User", ["guid": coder.id, "name": coder.name])
  }

  private func code(_ code: ProjectCode) -> XMLNode {
    XMLNode(
      "Code",
      ["guid": code.id, "name": code.name, "isCodable": code.isCodable ? "true" : "false", "color": code.color],
      children: description(code.description) + code.children.map(self.code))
  }

  private func description(_ text: String) -> [XMLNode] {
    text.isEmpty ? [] : [XMLNode("Description", text: text)]
  }

  private func set(_ set: CodingProject.CodeSet, member: String) -> XMLNode {
    var members = set.members.map { XMLNode("MemberCode", ["targetGUID": $0]) }
    if member == "guid" { members = set.members.map { XMLNode("MemberCode", ["guid": $0]) } }
    return XMLNode("Set", ["guid": set.id, "name": set.name], children: description(set.description) + members)
  }

  private func variable(_ attribute: CodingProject.Attribute) -> XMLNode {
    XMLNode("Variable", ["guid": attribute.id, "name": attribute.name, "typeOfVariable": "Text"])
  }

  private func element(_ one: CodingProject.Case) -> XMLNode {
    let values = one.values.map { value in
      XMLNode(
        "VariableValue",
        children: [
          XMLNode("VariableRef", ["targetGUID": value.attribute]), XMLNode("TextValue", text: value.text),
        ])
    }
    return XMLNode(
      "Case", ["guid": one.id, "name": one.name],
      children: values + one.sources.map { XMLNode("SourceRef", ["targetGUID": $0]) })
  }

  private func source(_ source: CodedSource) -> XMLNode {
    XMLNode(
      "TextSource",
      [
        "guid": source.id, "name": source.name, "plainTextPath": "internal://\(source.id).txt",
        "creationDateTime": moment, "modifiedDateTime": moment,
      ],
      children: source.passages.map(selection))
  }

  private func selection(_ passage: CodedSource.Passage) -> XMLNode {
    let codings = passage.codings.map { coding in
      XMLNode(
        "Coding", ["guid": coding.id, "creatingUser": coding.coder, "creationDateTime": moment],
        children: [XMLNode("CodeRef", ["targetGUID": coding.code])]
          + coding.notes.map { XMLNode("NoteRef", ["targetGUID": Self.note($0)]) })
    }
    return XMLNode(
      "PlainTextSelection",
      [
        "guid": passage.id, "name": passage.name, "startPosition": "\(passage.range.lowerBound)",
        "endPosition": "\(passage.range.upperBound)", "creationDateTime": moment, "modifiedDateTime": moment,
      ],
      children: description(passage.memo) + codings)
  }

  /// One note for each remark that any coding bears.
  private var notes: [XMLNode] {
    let titles = Set(project.sources.flatMap(\.passages).flatMap(\.codings).flatMap(\.notes)).sorted()
    return titles.map { title in
      XMLNode(
        "Note", ["guid": Self.note(title), "name": title, "creationDateTime": moment],
        children: [XMLNode("PlainTextContent", text: title)])
    }
  }

  private static func note(_ title: String) -> String { StableID("note", title).text }
}
