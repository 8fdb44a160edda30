import Diagnostics
import Readers
import Survey

/// The files of a study made from exports: ready to run, and to be completed by hand.
struct NewStudy {
  let files: [OutputFile]

  /// - Parameter name: the folder's name: the title where the export has none.
  init(_ exports: [CollectedExport], name: String) {
    var ids: [String] = []
    var files: [OutputFile] = []
    let sources = exports.map { export -> StudyPlanText.Source in
      let stem = PathParts(export.file.name).name.prefix { $0 != "." }
      let id = Self.free(exports.count == 1 ? "enquete" : PlainName.of(String(stem)), among: ids)
      ids.append(id)
      let folder = exports.count == 1 ? "enquete" : "enquete/\(id)"
      func place(_ file: SourceFile) -> String { "\(folder)/\(PathParts(file.name).name)" }
      files.append(OutputFile(path: place(export.file), bytes: export.file.bytes))
      if let structure = export.structure {
        files.append(OutputFile(path: place(structure), bytes: structure.bytes))
      }
      return StudyPlanText.Source(
        id: id, file: export.path(place(export.file)), structure: export.structure.map(place),
        headerRow: export.headerRow, export: export.export)
    }
    let plan = StudyPlanText(sources, name: name)
    files.append(OutputFile(path: "etude.yaml", text: plan.text))
    files.append(OutputFile(path: ".gitignore", text: Self.ignored))
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The name, or the name with the first number that makes it new.
  static func free(_ name: String, among taken: [String]) -> String {
    let name = name.isEmpty ? "enquete" : name
    guard taken.contains(name) else { return name }
    return (2...).lazy.map { "\(name)-\($0)" }.first { !taken.contains($0) } ?? name
  }

  /// What must not go into a repository: the people's words, the key, the answers as exported.
  private static let ignored = """
    # Ce qui ne se partage pas : paroles, codages et réponses, clé des pseudonymes, fichiers de verrou.
    out/interne/
    ../out/interne/
    enquete/
    entretiens/
    codages/
    cle*.csv
    cle*.xlsx
    ~$*
    .~lock*

    """
}
