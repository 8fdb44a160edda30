/// The endings, by the names of the published algorithm: standard, verbs in i, other verbs, residue.
extension FrenchStemmer {
  /// The longest of the endings the word has from `limit` on.
  func endsWith(oneOf endings: [String], from limit: Int = 0) -> String? {
    endings.filter { ending in
      let scalars = ending.unicodeScalars
      return word.count - scalars.count >= limit && word.suffix(scalars.count).elementsEqual(scalars)
    }.max { $0.unicodeScalars.count < $1.unicodeScalars.count }
  }

  /// Where an ending begins.
  private func start(of ending: String) -> Int { word.count - ending.unicodeScalars.count }

  private mutating func replace(_ ending: String, by new: String = "") {
    word.removeLast(ending.unicodeScalars.count)
    word.append(contentsOf: new.unicodeScalars)
  }

  /// Replaces the ending when it stands in the region.
  private mutating func replace(_ ending: String, in region: Int, by new: String = "") -> Bool {
    guard start(of: ending) >= region else { return false }
    replace(ending, by: new)
    return true
  }

  /// Takes `ending` off when it stands in the second region, else puts `otherwise` there.
  private mutating func drop(_ ending: String, otherwise: String) {
    if endsWith(oneOf: [ending]) != nil, !replace(ending, in: second) { replace(ending, by: otherwise) }
  }

  private static let standard: [(endings: [String], kind: Standard)] = [
    (
      ["ance", "iqUe", "isme", "able", "iste", "eux", "ances", "iqUes", "ismes", "ables", "istes"], .plain
    ),
    (["atrice", "ateur", "ation", "atrices", "ateurs", "ations"], .action),
    (["logie", "logies"], .replaced("log")), (["usion", "ution", "usions", "utions"], .replaced("u")),
    (["ence", "ences"], .replaced("ent")), (["ement", "ements"], .manner), (["ité", "ités"], .quality),
    (["if", "ive", "ifs", "ives"], .adjective), (["eaux"], .waters), (["aux"], .plural),
    (["euse", "euses"], .feminine), (["issement", "issements"], .verbal), (["amment"], .adverb("ant")),
    (["emment"], .adverb("ent")), (["ment", "ments"], .participle),
  ]

  private enum Standard {
    case plain, action, manner, quality, adjective, waters, plural, feminine, verbal, participle
    case replaced(String)
    case adverb(String)
  }

  mutating func cutStandardSuffix() -> Bool {
    guard let ending = endsWith(oneOf: Self.standard.flatMap(\.endings)),
      let kind = Self.standard.first(where: { $0.endings.contains(ending) })?.kind
    else { return false }
    switch kind {
    case .plain: return replace(ending, in: second)
    case .replaced(let new): return replace(ending, in: second, by: new)
    case .waters: return replace(ending, in: 0, by: "eau")
    case .plural: return replace(ending, in: first, by: "al")
    case .feminine: return replace(ending, in: second) || replace(ending, in: first, by: "eux")
    case .adverb(let new):
      _ = replace(ending, in: verb, by: new)
      return false
    case .participle:
      let before = start(of: ending) - 1
      if before >= verb, Self.isVowel(word[before]) { replace(ending) }
      return false
    case .verbal:
      let before = start(of: ending) - 1
      return before >= 0 && !Self.isVowel(word[before]) && replace(ending, in: first)
    case .action, .manner, .quality, .adjective: return cutCompound(ending, kind)
    }
  }

  /// Endings that may hide another one.
  private mutating func cutCompound(_ ending: String, _ kind: Standard) -> Bool {
    if case .manner = kind {
      guard replace(ending, in: verb) else { return false }
      cutMannerResidue()
      return true
    }
    guard replace(ending, in: second) else { return false }
    switch kind {
    case .action: drop("ic", otherwise: "iqU")
    case .quality:
      switch endsWith(oneOf: ["abil", "ic", "iv"]) {
      case "abil"?: drop("abil", otherwise: "abl")
      case "ic"?: drop("ic", otherwise: "iqU")
      case let found?: _ = replace(found, in: second)
      case nil: break
      }
    default:
      if endsWith(oneOf: ["at"]) != nil, replace("at", in: second) { drop("ic", otherwise: "iqU") }
    }
    return true
  }

  private mutating func cutMannerResidue() {
    guard let found = endsWith(oneOf: ["iv", "eus", "abl", "iqU", "ièr", "Ièr"]) else { return }
    switch found {
    case "iv":
      if replace(found, in: second), endsWith(oneOf: ["at"]) != nil { _ = replace("at", in: second) }
    case "eus": if !replace(found, in: second) { _ = replace(found, in: first, by: "eux") }
    case "abl", "iqU": _ = replace(found, in: second)
    default: _ = replace(found, in: verb, by: "i")
    }
  }

  private static let verbsInI = [
    "îmes", "ît", "îtes", "i", "ie", "Ie", "ies", "ir", "ira", "irai", "iraIent", "irais", "irait", "iras", "irent",
    "irez", "iriez", "irions", "irons", "iront", "is", "issaIent", "issais", "issait", "issant", "issante", "issantes",
    "issants", "isse", "issent", "isses", "issez", "issiez", "issions", "issons", "it",
  ]

  mutating func cutVerbInI() -> Bool {
    guard let ending = endsWith(oneOf: Self.verbsInI, from: verb) else { return false }
    let before = start(of: ending) - 1
    guard before >= verb, word[before] != "H", !Self.isVowel(word[before]) else { return false }
    replace(ending)
    return true
  }

  private static let verbs = [
    "é", "ée", "ées", "és", "èrent", "er", "era", "erai", "eraIent", "erais", "erait", "eras", "erez", "eriez",
    "erions",
    "erons", "eront", "ez", "iez",
  ]
  private static let verbsInA = [
    "âmes", "ât", "âtes", "a", "ai", "aIent", "ais", "ait", "ant", "ante", "antes", "ants", "as", "asse", "assent",
    "asses", "assiez", "assions",
  ]

  mutating func cutVerb() -> Bool {
    guard let ending = endsWith(oneOf: ["ions"] + Self.verbs + Self.verbsInA, from: verb) else { return false }
    if ending == "ions" { return replace(ending, in: second) }
    replace(ending)
    if Self.verbsInA.contains(ending), endsWith(oneOf: ["e"], from: verb) != nil { word.removeLast() }
    return true
  }

  mutating func cutResidue() {
    if word.last == "s", word.count > 1 {
      let before = word[word.count - 2]
      let isKept = ["a", "i", "o", "u", "è", "s"].contains(before)
      let isHi = before == "i" && word.count > 2 && word[word.count - 3] == "H"
      if isHi || !isKept { word.removeLast() }
    }
    guard let ending = endsWith(oneOf: ["ion", "ier", "ière", "Ier", "Ière", "e"], from: verb) else { return }
    switch ending {
    case "ion":
      let before = start(of: ending) - 1
      if before >= verb, ["s", "t"].contains(word[before]) { _ = replace(ending, in: second) }
    case "e": word.removeLast()
    default: replace(ending, by: "i")
    }
  }
}
