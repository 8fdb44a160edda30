import Diagnostics

/// One node of a YAML study file. Every scalar is the text it was written as: `no`, `14:30` and `007` stay what they are.
struct StudyNode: Equatable, Sendable {
  /// What stands at the node.
  enum Content: Equatable, Sendable {
    case text(String)
    case list([StudyNode])
    case mapping([Entry])
  }

  /// A key and its value.
  struct Entry: Equatable, Sendable {
    var key: String
    var place: Place
    var value: StudyNode
  }

  /// What a person calls it: the key it stands under.
  var name: String
  var content: Content
  var place: Place

  /// The nodes of a list; any other node is a list of one.
  var list: [StudyNode] {
    if case .list(let items) = content { return items }
    return [self]
  }

  /// Nothing was written after the key.
  var isEmpty: Bool { content == .text("") }
}
