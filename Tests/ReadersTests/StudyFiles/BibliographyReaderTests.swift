import Diagnostics
import Readers
import Survey
import Testing

struct BibliographyReaderTests {
  @Test func `references are read with CSL’s names, numbers as text`() {
    let yaml = """
      selective: oui
      references:
        - id: artois2018
          type: article-journal
          author: [{family: Artois, given: P.}, {literal: CBCS}]
          issued: 2018
          title: "La pluralité"
          container-title: Empan
          volume: 109
          issue: 01
          page: 27-35
          publisher: Érès
          publisher-place: Toulouse
          number-of-pages: 9
          URL: https://exemple.be/a
      """
    let reference = Reference(
      id: "artois2018", type: "article-journal",
      authors: [Reference.Name(family: "Artois", given: "P."), Reference.Name(literal: "CBCS")], year: "2018",
      title: "La pluralité", containerTitle: "Empan", volume: "109", issue: "01", page: "27-35", publisher: "Érès",
      publisherPlace: "Toulouse", numberOfPages: "9", url: "https://exemple.be/a")
    let expected = BibliographyReader.Bibliography(references: [reference], isSelective: true)
    #expect(BibliographyReader.read(source("bibliographie.yaml", yaml)) == Reading(expected))
  }

  @Test func `faults of references are all told`() {
    let yaml = """
      references:
        - {id: a, type: livre, title: T}
        - {id: a, type: book, title: T}
        - {id: b, type: boook, titre: T, author: [{given: P.}]}
      """
    #expect(
      told(BibliographyReader.read(source("b.yaml", yaml)).problems) == [
        "bloquant b.yaml:2:19: « type » vaut « livre » ; un type de CSL comme « book » ou « report » est attendu ; choisir parmi « article », « article-journal », « article-magazine », « article-newspaper », « bill », « book », « broadcast », « chapter », « dataset », « document », « entry », « entry-dictionary », …",
        "bloquant b.yaml:3:10: la référence « a » est là deux fois (d’abord ligne 2) ; chaque id est attendu une seule fois ; renommer ou retirer l’un des deux",
        "bloquant b.yaml:4:26: la clé « titre » est inconnue dans « references » ; une clé connue est attendue ; écrire « title » ?",
        "bloquant b.yaml:4:19: « type » vaut « boook » ; un type de CSL comme « book » ou « report » est attendu ; écrire « book » ?",
        "bloquant b.yaml:4:45: l’auteur n’a pas de nom, ou en a deux ; « family » (et « given »), ou « literal », est attendu ; écrire {family: …, given: …} ou {literal: …}",
      ])
  }
}
