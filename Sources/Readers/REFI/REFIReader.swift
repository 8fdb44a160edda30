import Diagnostics
package import Survey

/// Reads the exchange files of qualitative analysis, REFI-QDA 1.0: a codebook (`.qdc`), a project without its texts (`.qde`)
/// and a project with them (`.qdpx`), as NVivo, MAXQDA, ATLAS.ti, QualCoder, Taguette and others write them.
package enum REFIReader {
  /// A project as read, and how the positions of each of its texts were understood.
  package struct Project: Equatable, Sendable {
    package var project: CodingProject
    /// For each source that has passages, in the project's order.
    package var conventions: [SourceConvention]
  }

  /// How the positions of one text were understood, as it is told.
  package struct SourceConvention: Equatable, Sendable {
    package var source: String
    package var words: String
    /// How many of its passages stand where their names say, and how many there are.
    package var explained: Int
    package var passages: Int
  }

  /// Whether a path is of one of the three kinds.
  package static func isProject(_ path: String) -> Bool {
    [".qdpx", ".qde", ".qdc"].contains { path.lowercased().hasSuffix($0) }
  }

  /// The project, or `nil` and the reason. A bad archive is refused whole.
  package static func read(_ file: SourceFile) -> Reading<Project?> {
    guard ZipArchive.isZip(file.bytes) else { return project(file, place: file.name) { _ in nil } }
    let archive = ZipArchive.read(file)
    guard let files = archive.value else { return Reading(nil, problems: archive.problems) }
    guard let path = files.paths.first(where: { $0.lowercased().hasSuffix(".qde") }), let bytes = files[path]
    else {
      return Reading(nil, problems: archive.problems + [REFIFault.noProject.problem(at: Place(file.name))])
    }
    let name = "\(file.name)!\(path)"
    return project(SourceFile(name: name, bytes: bytes), place: file.name) { wanted in
      let wanted = lastPart(wanted)
      return files.entries.first { lastPart($0.name) == wanted }?.bytes
    }.adding(archive.problems)
  }

  /// What stands after the last `/`, folders and `internal://` taken off, in lower case: programs differ in both.
  private static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map { $0.lowercased() } ?? ""
  }

  private static func project(
    _ file: SourceFile, place: String, text: @escaping (String) -> [UInt8]?
  ) -> Reading<Project?> {
    let tree = XMLReader.read(file)
    guard let root = tree.value else { return Reading(nil, problems: tree.problems) }
    guard ["Project", "CodeBook"].contains(root.name) else {
      return Reading(
        nil, problems: [REFIFault.notAProject(root: root.name).problem(at: Place(file.name, line: root.line))])
    }
    var parser = REFIParser(file: place, text: text)
    let project = root.name == "Project" ? parser.project(root) : parser.codebook(root)
    return Reading(
      Project(project: project, conventions: parser.conventions), problems: tree.problems + parser.problems)
  }
}
