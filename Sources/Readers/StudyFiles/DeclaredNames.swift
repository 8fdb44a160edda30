import Diagnostics

/// The ids a file has declared so far: well formed, and each once.
struct DeclaredNames {
  /// What bears the ids, with its article, for messages.
  let what: String
  private var places: [String: Place] = [:]

  init(what: String) { self.what = what }

  /// Notes an id; false, with a blocking problem, when it cannot stand in a directive or is there already.
  mutating func declare(_ id: String, at place: Place, _ problems: inout [Problem]) -> Bool {
    guard Self.isWellFormed(id) else {
      problems.append(
        Problem(
          .blocking, at: place,
          "\(what) a pour id « \(id) » ; des lettres sans accent, des chiffres et « - » sont attendus",
          remedy: "écrire un id sans espace, accent ni point"))
      return false
    }
    return note(id, at: place, &problems)
  }

  /// Notes a name of any shape; false, with a blocking problem, when it is there already.
  mutating func note(_ id: String, at place: Place, _ problems: inout [Problem]) -> Bool {
    if let first = places[id] {
      let line = first.line.map { " (d’abord ligne \($0))" } ?? ""
      problems.append(
        Problem(
          .blocking, at: place, "\(what) « \(id) » est là deux fois\(line) ; chaque id est attendu une seule fois",
          remedy: "renommer ou retirer l’un des deux"))
      return false
    }
    places[id] = place
    return true
  }

  /// Whether an id is made of letters without accents, digits, `-` and `_`.
  static func isWellFormed(_ id: String) -> Bool {
    !id.isEmpty
      && id.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
          || byte == 0x5F
      }
  }
}
