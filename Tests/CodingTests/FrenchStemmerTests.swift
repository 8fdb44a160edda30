import Coding
import Testing

struct FrenchStemmerTests {
  /// The sample vocabulary of the algorithm’s page, snowballstem.org/algorithms/french/stemmer.html.
  private static let published = """
    continu continu,continua continu,continuait continu,continuant continu,continuation continu,continue continu,
    continué continu,continuel continuel,continuelle continuel,continuellement continuel,continuelles continuel,
    continuels continuel,continuer continu,continuera continu,continuerait continu,continueront continu,
    continuez continu,continuité continu,continuons continuon,contorsions contors,contour contour,
    contournait contourn,contournant contourn,contourne contourn,contours contour,contractait contract,
    contracté contract,contractée contract,contracter contract,contractés contract,contractions contract,
    contradictoirement contradictoir,contradictoires contradictoir,contraindre contraindr,contraint contraint,
    contrainte contraint,contraintes contraint,contraire contrair,contraires contrair,contraria contrari,
    main main,mains main,maintenaient mainten,maintenait mainten,maintenant mainten,maintenir mainten,
    maintenue maintenu,maintien maintien,maintint maintint,maire mair,maires mair,mairie mair,mais mais,maïs maï,
    maison maison,maisons maison,maistre maistr,maitre maitr,maître maîtr,maîtres maîtr,maîtresse maîtress,
    maîtresses maîtress,majesté majest,majestueuse majestu,majestueusement majestu,majestueux majestu,
    majeur majeur,majeure majeur,major major,majordome majordom,majordomes majordom,majorité major,
    majorités major,mal mal,malacca malacc,malade malad,malades malad,maladie malad,maladies malad,maladive malad
    """

  @Test func `words have the stems of the published sample`() {
    let pairs = Self.published.split { $0 == "," || $0 == "\n" }.map { $0.split(separator: " ").map(String.init) }
    #expect(pairs.count == 80)
    for pair in pairs { #expect(FrenchStemmer.stem(pair[0]) == pair[1]) }
  }

  @Test(arguments: [
    (word: "mutualisation", stem: "mutualis"), ("mutualisons", "mutualison"), ("gouvernance", "gouvern"),
    ("gouvernement", "gouvern"), ("publique", "publiqu"), ("dépendre", "dépendr"), ("partageons", "partageon"),
    ("mutuellement", "mutuel"), ("groupement", "group"), ("coeur", "coeur"), ("", ""), ("a", "a"),
  ])
  func `words of the field have the stems of libstemmer 2.2`(word: String, stem: String) {
    #expect(FrenchStemmer.stem(word) == stem)
  }
}
