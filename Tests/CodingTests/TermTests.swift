import Coding
import Testing

struct TermTests {
  @Test(
    arguments: [
      (term: "mutualis*", text: "On mutualise, on a mutualisé ; la mutuelle, non.", found: ["mutualise", "mutualisé"]),
      ("accueil", "L’accueil, l'Accueil et les accueils", ["accueil", "Accueil"]),
      ("\"au même endroit\"", "Tout est au même\u{A0}endroit, au même titre.", ["au même\u{A0}endroit"]),
      ("cœur de métier", "le coeur de métier, le CŒUR DE MÉTIER", ["coeur de métier", "CŒUR DE MÉTIER"]),
      ("mieux accueill*", "mieux accueillis, accueillis mieux", ["mieux accueillis"]),
      ("economi*", "les économies, ECONOMIES", ["économies", "ECONOMIES"]),
      ("économi*", "les économies, ECONOMIES", ["économies"]),
      ("\"economi*\"", "les économies, ECONOMIES", ["ECONOMIES"]),
      ("~mutualiser", "mutualisation, mutualisaient, mutuelle", ["mutualisation", "mutualisaient"]),
      ("~partager des coûts", "on partageait des coûts", ["partageait des coûts"]),
      ("qualité PROCHE/3 service", "le service d’une vraie qualité", ["service d’une vraie qualité"]),
      ("qualité PROCHE/2 service", "le service d’une vraie qualité", []),
      ("qualité PROCHE/2 qualité", "la qualité", []),
      ("prêt* ET garantie", "On prête ; une garantie. On prête.", ["prête", "garantie"]),
      ("prêt* SAUF garantie", "On prête, une garantie. On a prêté.", ["prêté"]),
      ("prêt* OU garantie", "On prête. Une garantie.", ["prête", "garantie"]),
      (
        "(prêt* OU don) PROCHE/2 argent", "un don d’argent, un prêt sans argent",
        ["don d’argent", "argent, un prêt", "prêt sans argent"]
      ),
      ("/\\d+ euros/", "vingt ou 20 euros, 3000 EUROS", ["20 euros", "3000 EUROS"]),
      ("/l'asbl|l'association/", "L’ASBL et l'association", ["L’ASBL", "l'association"]),
      ("/\\d+ euros/ PROCHE/3 loyer", "Le loyer, 20 euros. Ou 30 euros.", ["loyer, 20 euros"]),
      ("(/vingt euros/ OU /20 euros/) SAUF /par/", "20 euros. Vingt euros par mois.", ["20 euros"]),
      ("/km/h/", "30 km/h", ["km/h"]),
      ("fait on", "Que fait-on ?", ["fait-on"]),
    ] as [(String, String, [String])])
  func `a term finds the words it names, and the way back to the very text`(
    term: String, text: String, found: [String]
  ) {
    let original = Array(text.unicodeScalars)
    let hits = Speech.matches(of: [term], in: text).flatMap(\.hits)
    #expect(hits.map { String(String.UnicodeScalarView(original[$0.range])) } == found)
  }

  @Test(arguments: [
    (written: "", fault: TermFault.noWord), ("«»", .noWord), ("a PROCHE b", .badDistance("PROCHE")),
    ("a PROCHE/0 b", .badDistance("PROCHE/0")), ("a ET", .missingSide("ET")), ("/a/ OU", .missingSide("OU")),
    ("SAUF b", .missingSide("SAUF")),
    ("(a OU b", .unclosed("(")), ("a)", .unclosed(")")), ("\"a", .unclosed("\"")), ("/a", .unclosed("/")),
    ("a AND b", .foreignOperator("AND", meant: "ET")), ("a OR b", .foreignOperator("OR", meant: "OU")),
    ("a NOT b", .foreignOperator("NOT", meant: "SAUF")), ("NON a", .foreignOperator("NON", meant: "SAUF")),
    ("bâti*ent", .innerStar("bâti*ent")), ("\"un bâti*ent\"", .innerStar("bâti*ent")),
    ("~", .badStem("~")), ("/(/", .badPattern("(")), ("/a*/", .badPattern("a*")),
    ("/(a+)+b/", .costlyPattern("(a+)+b")),
    ("/.*a.*b.*c.*d/", .costlyPattern(".*a.*b.*c.*d")),
    ("gain SAUF gain", .struck), ("Gains SAUF gain*", .struck), ("(a OU b) SAUF (b OU a)", .struck),
    ("(a ET b) SAUF b", .struck), ("(a PROCHE/3 b) SAUF a", .struck), ("\"un gain\" SAUF gain", .struck),
    ("a ET (b SAUF b)", .struck), ("(a SAUF b) SAUF a", .struck), ("/a+b/ SAUF /a+b/", .struck),
  ])
  func `a term that is not understood says why`(written: String, fault: TermFault) {
    #expect(throws: fault) { try Term(written) }
  }

  @Test(arguments: [
    "gain* SAUF gain", "a SAUF \"a b\"", "(a OU b) SAUF a", "a SAUF (a ET b)", "a OU (b SAUF b)", "a SAUF (b SAUF a)",
    "a SAUF (a PROCHE/3 b)", "/a+b/ SAUF aab",
  ])
  func `a term that something may meet is kept`(written: String) throws {
    #expect(try Term(written).isFindable)
  }

  @Test func `every folded scalar maps back to the scalar it came from`() {
    let text = "Œuvre d’ÉQUIPE\u{AD}… l\u{2019}œil\u{202F}: ﬁn"
    let folded = FoldedText(text)
    let original = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(folded.scalars)) == "oeuvre d'équipe… l'oeil : ﬁn")
    #expect(folded.origins == folded.origins.sorted())
    #expect(folded.origins.allSatisfy { original.indices.contains($0) })
  }
}
