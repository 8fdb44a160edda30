import Coding
import Survey
import Testing

struct NameReplacementTests {
  static let book = NameBook(
    PseudonymKey(entries: [
      .init(names: ["Alice Dupont", "Alice"], pseudonym: "Paule", line: 2),
      .init(names: ["L’Escale"], pseudonym: "[association A]", line: 3),
      .init(names: ["Œuvre du Quai"], pseudonym: "la Ruche", line: 4),
      .init(names: ["Paul"], pseudonym: "Émile", line: 5),
      .init(names: ["Pierre"], pseudonym: "Jean", isExact: true, line: 6),
      .init(names: ["Jean-François"], pseudonym: "Luc", line: 7),
    ]), publicNames: ["Alice Dupont-Leroy"])

  @Test(arguments: [
    ("Alice Dupont et Alice.", "Paule et Paule."),
    ("ALICE DUPONT, alice", "Paule, Paule"),
    ("J’ai vu d’Alice le sac, qu'Alice a pris.", "J’ai vu de Paule le sac, que Paule a pris."),
    ("D’Alice à Paul : le sac de Paul, parce que Paul", "De Paule à Émile : le sac d’Émile, parce qu’Émile"),
    ("Chez L'ESCALE, à l\u{2019}Escale.", "Chez [association A], à [association A]."),
    ("l’oeuvre du quai", "l’la Ruche"),
    ("une pierre à Pierre", "une pierre à Jean"),
    ("jean francois, Jean\u{2011}Franc\u{327}ois", "Luc, Luc"),
    ("Alicette, Malice, paulownia", "Alicette, Malice, paulownia"),
    ("Madame Alice Dupont-Leroy signe ; Alice\u{A0}Dupont aussi.", "Madame Alice Dupont-Leroy signe ; Paule aussi."),
    ("Alice\nDupont. Alice. Dupont", "Paule. Paule. Dupont"),
    ("", ""),
  ])
  func `names are replaced whole, the longest first, whatever their case, accents and apostrophes`(
    text: String, replaced: String
  ) {
    #expect(NameReplacement(text, Self.book).text == replaced)
  }

  @Test func `replacements are counted by entry, and articles that may not agree are told by their place`() {
    let replaced = NameReplacement("Alice voit l’œuvre du Quai ; le Paul d’Alice.", Self.book)
    #expect(replaced.text == "Paule voit l’la Ruche ; le Émile de Paule.")
    #expect(replaced.counts == [0: 2, 2: 1, 3: 1])
    let scalars = Array(replaced.text.unicodeScalars)
    #expect(replaced.doubts.map { String(String.UnicodeScalarView(scalars[$0..<($0 + 2)])) } == ["la", "Ém"])
  }

  @Test(arguments: [
    ("Avec Alice2 et 2alice.", ["Alice2", "2alice"]), ("Alice Dupont3 vient.", ["Dupont3"]),
    ("A\u{301}lice2", ["A\u{301}lice2"]), ("Alice 2, Alice_2, Alicette2, R1, E2024", []), ("Alice", []),
  ])
  func `a name with a digit glued to it is found apart`(text: String, found: [String]) {
    let scalars = Array(text.unicodeScalars)
    #expect(Self.book.glued(in: text).map { String(String.UnicodeScalarView(scalars[$0])) } == found)
  }

  @Test func `a pseudonym that holds a name of the key is found`() {
    let key = PseudonymKey(entries: [
      .init(names: ["Alice"], pseudonym: "Paul", line: 2), .init(names: ["Paul"], pseudonym: "Luc", line: 3),
    ])
    #expect(NameBook(key, publicNames: []).circular == [0])
  }

  @Test(arguments: [
    (
      text:
        "R1 : Bonjour. Avec Nadia Ben Ali, à Forest.\nMerci à l’ASBL. « Ben oui » ! Voilà. » On part (Rire) chez Luc.",
      capitals: ["Nadia Ben Ali", "Forest"]
    ),
    (text: "L’Escale est là, d’Escale en Relais : Bien.", capitals: ["Escale", "Relais"]),
    (text: "Chez Madame Bruxelles. Leur porte.", capitals: ["Bruxelles"]),
  ])
  func `capitalised words where no sentence begins are told, known ones apart`(text: String, capitals: [String]) {
    let known = NameBook(PseudonymKey(entries: []), publicNames: ["Luc", "R1"])
    #expect(RemainingNames(text, known: known).capitals.map(\.words) == capitals)
  }

  @Test(arguments: [
    ("au 0475 12 34 56.", ["telephone 0475 12 34 56"]), ("+32 (0)2 511.22.33", ["telephone +32 (0)2 511.22.33"]),
    ("écrire à zoe.b@exemple.be.", ["mail zoe.b@exemple.be"]),
    ("BCE 0417.497.106, BE 0417 497 106", ["company 0417.497.106", "company BE 0417 497 106"]),
    ("NISS 85.07.30-033.28", ["nationalNumber 85.07.30-033.28"]),
    (
      "NISS 85.07.30-033.29, 85073003329", ["likelyNationalNumber 85.07.30-033.29", "likelyNationalNumber 85073003329"]
    ),
    ("00.01.02-123.45", ["likelyNationalNumber 00.01.02-123.45"]),
    ("BCE 0123.456.789, BE 0123 456 789", ["company 0123.456.789", "company BE 0123 456 789"]),
    ("0475.123.456, 0032 475 12 34 56", ["telephone 0475.123.456", "telephone 0032 475 12 34 56"]),
    ("dossier 85993003329", []),
    ("IBAN BE68 5390 0754 7034", ["account BE68 5390 0754 7034"]),
    ("en 2024, 13,5 % de 1 250 000 euros, le 12/03/2024, 10:30", []),
  ])
  func `addresses and numbers that reach or identify somebody are found`(text: String, found: [String]) {
    #expect(ContactDetail.found(in: text).map { "\($0.detail) \($0.words)" } == found)
  }

  @Test func `what looks like a name is ranked; sentence starts count where they are names elsewhere, or no words`() {
    let known = NameBook(PseudonymKey(entries: []), publicNames: ["R1"])
    let texts = [
      "R1 : Forest, c’est loin. Franchement. Avec Nadia, à Forest. Maison fermée ; la maison ouvre.",
      "R1 : Nadia vient. Yasmina aussi. Quand Forest ferme. Pourquoi ? Yasmina part. Nadia reste.",
    ].map { RemainingNames($0, known: known) }
    let told = NameSuggestions(texts).suggestions.map { one in
      "\(one.words) \(one.times), text \(one.text) at \(one.start)\(one.beginsOnly ? ", begins only" : "")"
    }
    #expect(
      told == [
        "Forest 3, text 0 at 5", "Nadia 3, text 0 at 43", "Yasmina 2, text 1 at 18, begins only",
        "Franchement 1, text 0 at 25, begins only",
      ])
  }
}
