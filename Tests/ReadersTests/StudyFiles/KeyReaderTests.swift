import Diagnostics
import Readers
import Survey
import Testing

struct KeyReaderTests {
  @Test func `a key is read with its variants, and says nothing`() {
    let reading = KeyReader.read(
      source("cle.csv", "nom;pseudonyme;casse\nAlice Dupont | Alice;Paule;\nPierre;Jean;exacte\n"))
    #expect(
      reading
        == Reading(
          PseudonymKey(entries: [
            .init(names: ["Alice Dupont", "Alice"], pseudonym: "Paule", line: 2),
            .init(names: ["Pierre"], pseudonym: "Jean", isExact: true, line: 3),
          ])))
  }

  @Test(arguments: [
    (
      row: "A;Paule",
      told:
        "bloquant cle.csv:2:1: un nom de la clé a moins de deux lettres ; un nom qui ne se confond avec rien est attendu ; l’écrire en entier, ou retirer la ligne"
    ),
    (
      row: "Alice;\"Paule; L.\"",
      told:
        "bloquant cle.csv:2:7: le pseudonyme contient un séparateur ou un guillemet droit ; un texte sans ; , | \" < > & est attendu ; le remplacer : il s’écrit aussi dans des tables"
    ),
    (
      row: "Alice;",
      told:
        "bloquant cle.csv:2:7: la cellule « pseudonyme » est vide ; une valeur est attendue ; remplir la cellule ou retirer la ligne"
    ),
  ])
  func `a fault of the key is told without its names`(row: String, told expected: String) {
    #expect(told(KeyReader.read(source("cle.csv", "nom;pseudonyme\n\(row)\n")).problems) == [expected])
  }
}
