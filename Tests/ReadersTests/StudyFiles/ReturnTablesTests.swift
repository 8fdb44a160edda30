import Diagnostics
import Survey
import Testing

@testable import Readers

struct ReturnTablesTests {
  private let tables = ReturnTables(
    workshops: [Workshop(id: "A1", theme: Label("Accueil"), prompts: ["Qui ?", "Comment ?"])],
    codebook: Codebook(dimensions: [
      Dimension(
        id: "effet", label: Label("Effets"),
        codes: [Code(id: "effet.surcout", label: Label("Surcoût"))])
    ]))

  private func read(_ lines: String) -> Reading<[WorkshopReturn]> {
    tables.read(SourceFile(name: "retours/A1.csv", bytes: Array("case;texte;codes;consentement\n\(lines)\n".utf8)))
  }

  @Test(
    arguments: [
      ("A1-N1;Ça coûte.;effet.surcout;", "finding, Ça coûte., effet.surcout, paraît"),
      ("A1-N2;Non.;;non", "disagreement, Non., , reste"), ("A1-N3;Un budget.;;", "proposal, Un budget., , paraît"),
      ("A1-R2;Moi.;;", "prompt(2), Moi., , reste"), ("A1-R2;Moi.;;pseudonyme", "prompt(2), Moi., , paraît"),
      ("A1-C7;Ma carte.;;oui", "card(7), Ma carte., , paraît"), ("A1-N1;;;", ""),
    ])
  func `a note is read from its printed id, and leaves only as it may`(line: String, told: String) {
    let reading = read(line)
    #expect(reading.problems == [])
    #expect(
      reading.value.map {
        "\($0.field), \($0.text), \($0.codes.joined(separator: " ")), \($0.isPrintable ? "paraît" : "reste")"
      }.joined() == told)
  }

  @Test(
    arguments: [
      (
        "A1-N9;x;;",
        "retours/A1.csv:2:1: « case » vaut « A1-N9 » ; l’identifiant imprimé à côté d’une case est attendu, ligne laissée de côté ; écrire « A1-N1 » ?"
      ),
      (
        "A1-N1;Écrire à lea@exemple.be;;",
        "retours/A1.csv:2:7: la note contient « lea@exemple.be », qui ressemble à une adresse ou à un numéro ; des notes anonymes sont attendues, ligne laissée de côté ; retirer ce qui désigne une personne"
      ),
      (
        "A1-N1;Tél. 02 123 45 67.;;",
        "retours/A1.csv:2:7: la note contient « 02 123 45 67. », qui ressemble à une adresse ou à un numéro ; des notes anonymes sont attendues, ligne laissée de côté ; retirer ce qui désigne une personne"
      ),
    ])
  func `what nobody printed, or would name somebody, is left out and said`(line: String, problem: String) {
    let reading = read(line)
    #expect(reading.value == [])
    #expect(reading.problems.map { "\($0)" } == [problem])
  }
}
