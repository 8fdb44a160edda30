import Diagnostics
import Document
import Survey
import Testing

@testable import Reporting

struct StudyResolverTests {
  /// Three organisations: service 3, gestion 1; one table; one reference; one survey-less study.
  private static let results: StudyResults = {
    let interviews = (1...3).map {
      Interview("E\($0)", organisation: "O\($0)", words: ["Voilà les mots numéro \($0)."])
    }
    var study = Study.sample(
      interviews,
      codings: interviews.flatMap { interview in
        [PassageCoding].both { interview.coded("logique.service", by: $0) }
      } + .both { interviews[0].coded("logique.gestion", by: $0) }
    ) { plan in
      plan.tables = [TableDefinition(id: "effets", title: "Les effets", rows: "effet")]
    }
    study.references = [
      Reference(id: "artois2018", type: "book", authors: [.init(family: "Artois")], year: "2018", title: "T")
    ]
    return StudyResults.compute(study, stages: []).results
  }()

  private func filled(_ markdown: String) throws -> (text: FilledTemplate, problems: [String], log: PrintLog) {
    let log = PrintLog()
    let scope = DirectiveScope(results: Self.results, wording: try .french(), log: log)
    let (template, found) = Document.Template.parse(markdown, file: "textes/essai.md")
    let filled = template.filled(with: StudyResolver(scope: scope).resolver)
    return (filled, (found + filled.problems).map { "\($0.severity.rawValue) \($0)" }, log)
  }

  @Test(
    arguments: [
      (
        "Il y a {{logique.servise}}.",
        "bloquant textes/essai.md:1:8: le chiffre « logique.servise » n’existe pas ; un identifiant de chiffres.csv est attendu ; écrire « logique.service » ?"
      ),
      (
        "{{logique.service@entretiens}}",
        "bloquant textes/essai.md:1:1: le chiffre « logique.service@entretiens » n’existe pas ; un identifiant de chiffres.csv est attendu ; écrire « logique.service@entretien » ?"
      ),
      (
        "{{logique.service:part}}",
        "bloquant textes/essai.md:1:1: la forme « :part » n’existe pas ; :n, :sur, :pct, :rang, :mot sont connues ; choisir parmi « n », « sur », « pct », « rang », « mot »"
      ),
      (
        "{{logique.service:pc}}",
        "bloquant textes/essai.md:1:1: la forme « :pc » n’existe pas ; :n, :sur, :pct, :rang, :mot sont connues ; écrire « pct » ?"
      ),
      (
        "{{citations code=logique.servise}}",
        "bloquant textes/essai.md:1:1: le code « logique.servise » n’existe pas dans la grille ; un code de la grille est attendu ; écrire « logique.service » ?"
      ),
      (
        "{{citations nombre=2}}",
        "bloquant textes/essai.md:1:1: « {{citations nombre=2}} » n’est pas complète ; il y faut « code=… » ; l’ajouter dans la directive"
      ),
      (
        "{{citations code=logique.service nombre=deux}}",
        "bloquant textes/essai.md:1:1: l’option « nombre » vaut « deux » ; un nombre entier est attendu ; écrire par exemple « nombre=2 »"
      ),
      (
        "Avant.\n\n{{tableau logiqe}}",
        "bloquant textes/essai.md:3:1: le tableau « logiqe » n’existe pas ; un tableau d’etude.yaml ou une dimension de la grille est attendu ; écrire « logique » ?"
      ),
      (
        "{{tableau}}",
        "bloquant textes/essai.md:1:1: « {{tableau}} » n’est pas complète ; il y faut un tableau ; l’ajouter dans la directive"
      ),
      (
        "{{figure}}",
        "bloquant textes/essai.md:1:1: « {{figure}} » n’est pas complète ; il y faut une figure ; l’ajouter dans la directive"
      ),
      (
        "{{recommandations}}",
        "bloquant textes/essai.md:1:1: le tableau « recommandation » n’existe pas ; un tableau d’etude.yaml ou une dimension de la grille est attendu ; choisir parmi « effets », « logique », « effet »"
      ),
      (
        "{{metode}}",
        "bloquant textes/essai.md:1:1: la directive « metode » n’existe pas ici ; un identifiant de chiffres.csv ou le nom d’une directive est attendu ; écrire « methode » ?"
      ),
      (
        "{{liste logiqe}}",
        "bloquant textes/essai.md:1:1: la dimension « logiqe » n’existe pas dans la grille ; une dimension est attendue ; écrire « logique » ?"
      ),
      (
        "Voir [@artois2081].",
        "bloquant textes/essai.md:1:6: la référence « artois2081 » n’est pas dans bibliographie.yaml ; un de ses identifiants est attendu ; écrire « artois2018 » ?"
      ),
      (
        "{{pour ateliers}}\n\nx\n\n{{fin}}",
        "bloquant textes/essai.md:1:1: « pour ateliers » n’est pas compris ; atelier, dimension, tableau sont connus ; écrire « atelier » ?"
      ),
      (
        "{{affirme n(logique.service) >= 1 et rang(logique.servise) <= 1}} Une phrase.",
        "bloquant textes/essai.md:1:38: le chiffre « logique.servise » n’existe pas ; un identifiant de chiffres.csv est attendu ; écrire « logique.service » ?"
      ),
      (
        "{{si rank(logique.service) <= 1}}\n\nx\n\n{{fin}}",
        "bloquant textes/essai.md:1:6: la fonction « rank » n’existe pas ; rang, part, n, base, publie, existe sont connues ; écrire « rang » ?"
      ),
    ])
  func `a name nobody knows is refused word for word, at its place`(markdown: String, problem: String) throws {
    #expect(try filled(markdown).problems == [problem])
  }

  @Test(
    arguments: [
      ("{{logique.service}}", "3 organisations sur 3"), ("{{logique.service@entretien}}", "3 entretiens sur 3"),
      ("{{logique.service@organisation}}", "3 organisations sur 3"), ("{{logique.gestion:rang}}", "2e"),
      ("{{effet.metier~craint:sur}}", "0 sur 3"),
      ("{{liste logique}}", "logique de service, logique gestionnaire et logique autonomiste"),
      ("{{liste logique mot=plus_rencontree}}", "logique de service"),
      ("{{liste effet mot=plus_rencontree}}", "aucune"),
      ("{{etude.titre}}", "Étude d’essai"), ("[@artois2018, p. 3]", "(Artois, 2018, p. 3)"),
    ])
  func `a directive in a line prints its words`(markdown: String, text: String) throws {
    let filled = try filled(markdown)
    #expect(filled.problems == [])
    #expect(filled.text.inlines.plainText.replacing("\u{A0}", with: " ") == text)
  }

  @Test(
    arguments: [
      ("n(logique.service) >= 1", Block.Aside.holds), ("n(logique.service) >= 3", .fragile),
      ("n(logique.service) >= 9", .toReview),
    ])
  func `an asserted sentence bears its mark and is logged`(condition: String, kind: Block.Aside) throws {
    let filled = try filled("{{affirme \(condition)}} Une phrase.")
    #expect(filled.log.assertions.map(\.kind) == [kind])
    #expect(filled.log.assertions.map(\.sentence) == ["Une phrase."])
    #expect(
      filled.text.blocks.contains { block in
        if case .section(let section) = block, case .aside(kind, _)? = section.blocks.last { true } else { false }
      })
  }

  @Test(
    arguments: [
      (
        Block.Aside.toReview,
        "ecarte t.md:3: la phrase « Une phrase. » n’est plus confirmée par les données ; la réécrire, ou changer sa condition"
      ),
      (
        .fragile,
        "avertissement t.md:3: la phrase « Une phrase. » est fragile : un cas de plus ou de moins la changerait ; la nuancer si elle doit durer"
      ),
      (.holds, nil), (.margin, nil),
    ] as [(Block.Aside, String?)])
  func `what a sentence is told of it`(kind: Block.Aside, line: String?) {
    let assertion = Assertion(
      sentence: "Une phrase.", kind: kind, place: Place("t.md", line: 3), condition: "n(a.b) > 1")
    #expect(assertion.problem.map { "\($0.severity.rawValue) \($0)" } == line)
  }

  @Test(
    arguments: [
      ("{{tableau effets}}", ["tableau.effets.metier", "tableau.effets.support"]),
      ("{{tableau logique}}", ["logique.service", "logique.gestion", "logique.autonomie"]),
      ("{{logique.service}} {{logique.service:n}}", ["logique.service"]),
      (
        "{{methode}}",
        [
          "entretiens.total", "entretiens.personnes", "entretiens.base", "entretiens.organisations", "codages.retenus",
          "citations.non-citables",
        ]
      ),
    ])
  func `what a text prints is logged, once`(markdown: String, facts: [String]) throws {
    #expect(try filled(markdown).log.facts == facts)
  }
}
