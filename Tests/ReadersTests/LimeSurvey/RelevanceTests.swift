import Readers
import Testing

struct RelevanceTests {
  private static let answers = ["G01": "Y", "G02_SQ001": "", "N1": "10", "T": "abc", "Z": "0", "R_1": "A2"]

  @Test(arguments: [
    ("", true), ("1", true), ("0", false), ("G01.NAOK == \"Y\"", true), ("G01.NAOK == 'N'", false),
    ("((G01.NAOK == \"Y\"))", true), ("G01 eq \"Y\" and N1 gt 9", true), ("G01 ne \"Y\" or N1.value <= 10", true),
    ("!is_empty(G01.NAOK)", true), ("is_empty(G02_SQ001.NAOK)", true), ("is_empty(Z)", false),
    ("not is_empty(G02_SQ001)", false), ("!G01", false), ("N1 > 9", true), ("N1 > \"9\"", false),
    ("N1 == \"10\"", true), ("N1 == 10.0", true), ("G02_SQ001 == \"\"", true), ("G02_SQ001 != \"Y\"", true),
    ("G02_SQ001 > 0", false), ("G02_SQ001 < 3", true), ("T > 5", false), ("T < \"abd\"", true), ("Z", false),
    ("count(G01, G02_SQ001, N1) == 2", true), ("sum(N1, N1, G02_SQ001) == 20", true), ("N1 - 3 * 2 == 4", true),
    ("-N1 < 0", true), ("if(G01 == \"Y\", 0, 1)", false), ("R_1.code == \"A2\" && !(N1 lt 10)", true),
    ("1 == 1 || boom", true), ("strlen(T) == 3", true), ("true == \"\"", true),
  ])
  func `a condition holds as LimeSurvey evaluates it`(text: String, holds: Bool) throws {
    let expression = try RelevanceParser.parse(text)
    #expect(expression.isTrue { Self.answers[$0] ?? "" } == holds)
  }

  @Test(arguments: [
    ("G01 ==", "l’expression s’arrête trop tôt"), ("(G01", "une parenthèse n’est pas fermée"),
    ("G01 == \"Y", "un guillemet n’est pas fermé"),
    ("regexMatch('/a/', G01)", "la fonction « regexMatch » n’est pas connue ici"),
    ("G01.shown == 'Oui'", "« .shown » n’est pas connu ici"), ("G01 = 'Y'", "« = » n’est pas connu ici"),
    ("G01 G02", "« G02 » est de trop"), ("== 1", "« == » n’est pas à sa place"),
  ])
  func `what cannot be evaluated says why`(text: String, why: String) {
    #expect(throws: RelevanceParser.Failure(why: why)) { try RelevanceParser.parse(text) }
  }
}
