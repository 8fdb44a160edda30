package import Survey

/// Reads the printed words of one language (`mots.fr.yaml`): nested keys are joined by points.
package enum CatalogueReader {
  /// The catalogue, as far as it could be read.
  package static func read(_ file: SourceFile) -> Reading<Catalogue> {
    let yaml = StudyYAML.read(file)
    var problems = yaml.problems
    var texts: [String: String] = [:]
    func add(_ node: StudyNode, under prefix: String) {
      guard case .mapping(let entries) = node.content else {
        texts[prefix] = node.text(&problems) ?? ""
        return
      }
      for entry in entries { add(entry.value, under: prefix.isEmpty ? entry.key : "\(prefix).\(entry.key)") }
    }
    if let root = yaml.value { add(root, under: "") }
    return Reading(Catalogue(language: texts["langue"] ?? "fr", texts: texts), problems: problems)
  }
}
