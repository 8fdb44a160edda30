import Diagnostics
import Yams

/// What keeps a file from being YAML, and where.
struct YAMLFault {
  /// What went wrong, in the parser’s words.
  private var words: String
  /// What was being read, in the parser’s words.
  private var context: String
  private var line: Int
  private var column: Int
  /// Where what was being read began.
  private var opening: Mark?
  private let lines: [Substring]

  init(unknownIn text: String) {
    words = ""
    context = ""
    (line, column) = (1, 1)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  init(_ error: YamlError, in text: String) {
    self.init(unknownIn: text)
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      (words, self.context, opening) = (problem, context?.text ?? "", context?.mark)
      (line, column) = (mark.line, mark.column)
      blameKeyAbove()
    case .reader(let problem, let offset, _, _):
      words = problem
      (line, column) = Self.place(of: offset ?? 0, in: text)
    case .duplicatedKeysInMapping(let duplicates, let context):
      words = "duplicate"
      self.context = duplicates.first ?? ""
      opening = context.mark
      (line, column) = secondPlace(of: self.context, after: context.mark)
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      words = String(describing: error)
    }
  }

  /// The problem a person is told, with the remedy.
  func problem(in file: String) -> Problem {
    let (message, remedy) = told
    var place = Place(file, line: min(line, max(1, lines.count)), column: column)
    if words.contains("end of stream") || words.contains("document indicator"), let opening {
      place = Place(file, line: opening.line, column: opening.column)
    }
    return Problem(.blocking, at: place, message, remedy: remedy)
  }

  private static let quoting = "mettre le texte entre guillemets droits"

  private var told: (message: String, remedy: String) {
    if words == "duplicate" {
      let first = opening.map { " (la première est à la ligne \($0.line))" } ?? ""
      return (
        "la clé « \(context) » est donnée deux fois\(first) ; une seule est attendue",
        "retirer ou renommer l’une des deux"
      )
    }
    return toldOfText ?? toldOfShape
      ?? ("la ligne ne se lit pas comme du YAML ; « clé: valeur » ou « - élément » est attendu", Self.quoting)
  }

  /// Traps of a text written without quotation marks.
  private var toldOfText: (message: String, remedy: String)? {
    switch words {
    case "mapping values are not allowed in this context":
      return ("le texte contient « : » ; un texte avec deux-points est attendu entre guillemets", quotedLine)
    case "found character that cannot start any token":
      if character == "\t" { return tab }
      return ("le texte commence par « \(character) » ; un tel texte est attendu entre guillemets", quotedLine)
    case "did not find expected alphabetic or numeric character", "found undefined alias":
      return ("le texte commence par « \(character) » ; un tel texte est attendu entre guillemets", quotedLine)
    case "found unknown escape character":
      return (
        "une barre oblique inverse est dans un texte entre guillemets droits ; \\\\, \\\" ou \\n est attendu",
        "doubler la barre (\\\\) ou mettre le texte entre apostrophes droites"
      )
    case "found undefined tag handle", "did not find expected tag URI":
      return ("le texte commence par « ! » ; un tel texte est attendu entre guillemets", quotedLine)
    case let words where words.contains("tab character"):
      return tab
    case "control characters are not allowed":
      return (
        "un caractère invisible est dans le texte ; du texte simple est attendu", "effacer le caractère et le retaper"
      )
    default:
      return nil
    }
  }

  /// Lists, braces, quotation marks and indentation.
  private var toldOfShape: (message: String, remedy: String)? {
    switch words {
    case "found unexpected end of stream", "found unexpected document indicator":
      return (
        "un guillemet s’ouvre ici et ne se ferme jamais ; un guillemet fermant est attendu",
        "fermer le guillemet à la fin du texte"
      )
    case "did not find expected ',' or '}'":
      return ("l’accolade ouverte n’est pas fermée ici ; « , » ou « } » est attendu", braceRemedy)
    case "did not find expected ',' or ']'":
      return ("le crochet ouvert n’est pas fermé ici ; « , » ou « ] » est attendu", braceRemedy)
    case "could not find expected ':'":
      return (
        "la ligne n’a pas de deux-points ; « clé: valeur » est attendu",
        "ajouter « : » après la clé, ou \(Self.quoting)"
      )
    case "did not find expected key":
      return (
        "le retrait de la ligne ne va pas avec celui des précédentes, ou du texte suit un guillemet fermant ; une clé est attendue",
        "aligner la ligne sur ses voisines, ou \(Self.quoting) tout entier"
      )
    case "did not find expected '-' indicator":
      return ("la ligne est dans une liste ; « - » est attendu", "commencer par « - », ou corriger le retrait")
    case "did not find expected node content":
      return (
        "une valeur manque ; un texte, une liste ou une accolade est attendu", "écrire la valeur ou retirer la virgule"
      )
    case "block sequence entries are not allowed in this context":
      return ("« - » suit la clé sur la même ligne ; une liste est attendue en dessous", "aller à la ligne avant « - »")
    case "but found another document":
      return ("« --- » ouvre un second document ; un seul est attendu", "retirer la ligne « --- »")
    default:
      return nil
    }
  }

  private var tab: (message: String, remedy: String) {
    ("une tabulation est dans le retrait ; des espaces sont attendues", "remplacer la tabulation par des espaces")
  }

  private var braceRemedy: String {
    "fermer, ou mettre entre guillemets droits les textes qui contiennent une virgule, « : », des crochets ou des accolades"
  }

  /// A key on this line after a line without a colon: the fault is above.
  private mutating func blameKeyAbove() {
    guard words == "mapping values are not allowed in this context", line > 1 else { return }
    let key = source.prefix { $0 != ":" }.trimmingSpaces()
    let above = lines[line - 2].trimmingSpaces()
    guard DeclaredNames.isWellFormed(key), DeclaredNames.isWellFormed(above) else { return }
    words = "could not find expected ':'"
    (line, column) = (line - 1, 1)
  }

  private var source: Substring { lines.indices.contains(line - 1) ? lines[line - 1] : "" }

  private var character: Character {
    let scalars = source.unicodeScalars.dropFirst(column - 1)
    return scalars.first.map(Character.init) ?? " "
  }

  /// The faulty line with its text between quotation marks, when it is `key: text`.
  private var quotedLine: String {
    let text = source.trimmingSpaces()
    guard let colon = text.firstRange(of: ": "), !text.contains("{"), !text.contains("[") else { return Self.quoting }
    let value = text[colon.upperBound...].trimmingSpaces()
    guard !value.hasPrefix("\""), !value.hasPrefix("'") else { return Self.quoting }
    let escaped = value.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "\(Self.quoting) : \(text[..<colon.lowerBound]): \"\(escaped)\""
  }

  /// The next line that gives the same key at the same depth; the first one’s place when it is not found.
  private func secondPlace(of key: String, after first: Mark) -> (line: Int, column: Int) {
    for number in lines.indices.dropFirst(first.line) {
      let scalars = lines[number].unicodeScalars
      guard scalars.prefix(first.column - 1).allSatisfy({ $0 == " " || $0 == "-" }) else { continue }
      if Substring(scalars.dropFirst(first.column - 1)).hasPrefix(key + ":") { return (number + 1, first.column) }
    }
    return (first.line, first.column)
  }

  private static func place(of offset: Int, in text: String) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    for character in text.prefix(offset) {
      if character == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return (line, column)
  }
}
