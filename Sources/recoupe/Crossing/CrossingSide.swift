/// The rows or the columns of a table, as they were typed.
enum CrossingSide: Equatable {
  /// A variable, or one nested in another (`A>B`).
  enum Part: Equatable {
    case variable(String)
    case nested(outer: String, inner: String)

    var variables: [String] {
      switch self {
      case .variable(let name): [name]
      case .nested(let outer, let inner): [outer, inner]
      }
    }

    /// What the column that holds it is called.
    var name: String { variables.joined(separator: ">") }

    /// The same with each variable under another name.
    func renamed(_ rename: (String) -> String) -> Part {
      switch self {
      case .variable(let name): .variable(rename(name))
      case .nested(let outer, let inner): .nested(outer: rename(outer), inner: rename(inner))
      }
    }
  }

  case part(Part)
  /// Several side by side (`A+B`).
  case banner([Part])

  var parts: [Part] {
    switch self {
    case .part(let part): [part]
    case .banner(let parts): parts
    }
  }

  var variables: [String] { parts.flatMap(\.variables) }

  func renamed(_ rename: (String) -> String) -> CrossingSide {
    switch self {
    case .part(let part): .part(part.renamed(rename))
    case .banner(let parts): .banner(parts.map { $0.renamed(rename) })
    }
  }

  /// Reads what was typed for one table; `isVariable` says which names exist, since one may hold a sign.
  init(parsing text: String, isVariable: (String) -> Bool) throws {
    if isVariable(text) {
      self = .part(.variable(text))
      return
    }
    let parts = try text.split(separator: "+", omittingEmptySubsequences: false).map { part in
      try Self.part(String(part), in: text, isVariable)
    }
    self = parts.count == 1 ? .part(parts[0]) : .banner(parts)
  }

  private static func part(_ text: String, in whole: String, _ isVariable: (String) -> Bool) throws -> Part {
    if isVariable(text) { return .variable(text) }
    let names = text.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
    guard names.count < 3, names.allSatisfy({ !$0.isEmpty }) else {
      throw UsageError(
        message: "« \(whole) » n’est pas une suite de variables ; « A », « A+B » ou « A>B » est attendu",
        remedy: "« recoupe croiser » seul liste les variables")
    }
    return names.count == 1 ? .variable(names[0]) : .nested(outer: names[0], inner: names[1])
  }
}
