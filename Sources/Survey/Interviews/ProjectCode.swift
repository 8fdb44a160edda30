/// A code of a project of qualitative analysis, with the codes below it. Two codes may bear one name under different
/// parents: the identifier tells them apart.
package struct ProjectCode: Hashable, Sendable {
  package var id: String
  package var name: String
  package var description: String
  /// `#RRGGBB`, or `nil`.
  package var color: String?
  /// Whether passages may be coded with it; a heading that only groups may not.
  package var isCodable: Bool
  package var children: [ProjectCode]

  package init(
    id: String, name: String, description: String = "", color: String? = nil, isCodable: Bool = true,
    children: [ProjectCode] = []
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.color = color
    self.isCodable = isCodable
    self.children = children
  }

  /// The code and all below it, parents first, each with the names above it.
  package func paths(under parents: [String] = []) -> [(code: ProjectCode, path: [String])] {
    let path = parents + [name]
    return [(self, path)] + children.flatMap { $0.paths(under: path) }
  }
}
