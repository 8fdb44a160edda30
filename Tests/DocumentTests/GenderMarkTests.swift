import Document
import Testing

struct GenderMarkTests {
  @Test(
    arguments: [
      ("Les usager·ères et leurs proches.", [GenderMark(.median, "usager·ères", offset: 4)]),
      ("des étudiant.e.s", [GenderMark(.point, "étudiant.e.s", offset: 4)]),
      (
        "un(e) employé(e), deux employé(e)s",
        [
          GenderMark(.brackets, "employé(e)", offset: 6), GenderMark(.brackets, "employé(e)s", offset: 23),
        ]
      ),
      ("les directeur-trices", [GenderMark(.hyphen, "directeur-trices", offset: 4)]),
      ("un conseiller/ère", [GenderMark(.slash, "conseiller/ère", offset: 3)]),
      ("Les travailleuses et travailleurs.", [GenderMark(.doublet, "travailleuses et travailleurs", offset: 4)]),
      ("les chercheuses et les chercheurs", [GenderMark(.doublet, "chercheuses et chercheurs", offset: 4)]),
      ("celles et ceux", [GenderMark(.doublet, "celles et ceux", offset: 0)]),
      ("chacune ou chacun", [GenderMark(.doublet, "chacune ou chacun", offset: 0)]),
      // Nothing of the kind.
      ("Est-ce une porte-fenêtre ? Oui, p.ex. la sienne.", []), ("voir cbcs.be/e et https://a.be/directeur-trices", []),
      ("{{effet.e}} et `usager·es`", []), ("une marche et un marché", []), ("temps, et des moyens", []),
      ("sous-financement et mise en réseau", []), ("Le projet.Les membres", []),
    ] as [(String, [GenderMark])])
  func `the ways a text marks gender`(text: String, marks: [GenderMark]) {
    #expect(GenderMark.all(in: text) == marks)
  }
}
