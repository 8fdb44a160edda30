import Diagnostics
import Yams

/// Reads YAML into nodes that keep their places and their text.
enum StudyYAML {
  /// No study file comes near this many nodes; a file that refers to itself again and again does.
  private static let limit = 200_000

  /// The root of a study file; `nil` when it is empty or cannot be read as YAML.
  static func read(_ file: SourceFile) -> Reading<StudyNode?> {
    let stored = StoredText.read(file)
    let text = String(decoding: stored.value, as: UTF8.self)
    do {
      guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        return Reading(nil, problems: stored.problems + [empty(file.name)])
      }
      var conversion = Conversion(file: file.name, remaining: limit)
      let node = conversion.node(root, name: file.name)
      return Reading(node, problems: stored.problems + conversion.problems)
    } catch let error as YamlError {
      return Reading(nil, problems: stored.problems + [YAMLFault(error, in: text).problem(in: file.name)])
    } catch {
      return Reading(nil, problems: stored.problems + [YAMLFault(unknownIn: text).problem(in: file.name)])
    }
  }

  private static func empty(_ file: String) -> Problem {
    Problem(
      .blocking, at: Place(file), "le fichier est vide ; des lignes « clé: valeur » sont attendues",
      remedy: "remplir le fichier ou le retirer")
  }

  private struct Conversion {
    let file: String
    var remaining: Int
    var problems: [Problem] = []

    mutating func node(_ node: Node, name: String) -> StudyNode {
      let place = Place(file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
      remaining -= 1
      guard remaining > 0 else {
        if remaining == 0 { problems.append(tooMany(place)) }
        return StudyNode(name: name, content: .text(""), place: place)
      }
      switch node {
      case .scalar(let scalar):
        checkTag(scalar, place)
        return StudyNode(name: name, content: .text(scalar.string), place: place)
      case .sequence(let sequence):
        return StudyNode(name: name, content: .list(sequence.map { self.node($0, name: name) }), place: place)
      case .mapping(let mapping):
        let entries = mapping.compactMap { entry($0.key, $0.value, in: place) }
        return StudyNode(name: name, content: .mapping(entries), place: place)
      case .alias:
        return StudyNode(name: name, content: .text(""), place: place)
      }
    }

    private mutating func entry(_ key: Node, _ value: Node, in place: Place) -> StudyNode.Entry? {
      let place = Place(file, line: key.mark?.line ?? place.line, column: key.mark?.column ?? place.column)
      guard case .scalar(let scalar) = key else {
        problems.append(
          Problem(
            .blocking, at: place, "la clé est une liste ou une accolade ; un mot suivi de deux-points est attendu",
            remedy: "mettre le texte entre guillemets droits"))
        return nil
      }
      return StudyNode.Entry(key: scalar.string, place: place, value: node(value, name: scalar.string))
    }

    /// `!mot` is a tag for YAML, and the word would be lost.
    private mutating func checkTag(_ scalar: Node.Scalar, _ place: Place) {
      let tag = scalar.tag.description
      guard !tag.isEmpty, !tag.hasPrefix("tag:yaml.org,2002:") else { return }
      problems.append(
        Problem(
          .blocking, at: place, "« \(tag) » commence par un point d’exclamation ; un texte est attendu",
          remedy: "mettre le texte entre guillemets droits"))
    }

    private func tooMany(_ place: Place) -> Problem {
      Problem(
        .blocking, at: place,
        "le fichier se répète par des renvois (*) au-delà de toute mesure ; un texte simple est attendu",
        remedy: "retirer les renvois")
    }
  }
}
