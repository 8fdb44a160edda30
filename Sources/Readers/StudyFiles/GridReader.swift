import Diagnostics
package import Survey

/// Reads `grille.yaml`.
package enum GridReader {
  /// The codebook, as far as it could be read.
  package static func read(_ file: SourceFile) -> Reading<Codebook> {
    let yaml = StudyYAML.read(file)
    var draft = GridDraft(problems: yaml.problems)
    if let root = yaml.value { draft.read(root) }
    draft.resolve()
    return Reading(Codebook(dimensions: draft.dimensions), problems: draft.problems)
  }
}
