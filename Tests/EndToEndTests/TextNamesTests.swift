import Testing

/// A text that no piece reads is never passed over in silence: the general one would be printed in its place.
struct TextNamesTests {
  private static let expected =
    "« synthese », « fiche », « guide », « cartes », « affiche », « porte », « grands-caracteres », « programme », « salles », « evaluation », « tableaux »"

  private static func message(_ name: String, _ severity: String, _ remedy: String) -> String {
    "\(severity) : textes/\(name).md: aucune pièce ne s’appelle « \(name) », ce texte n’est pas lu ; un nom parmi \(expected) est attendu, suivi de « .nl » pour le néerlandais ; \(remedy)"
  }

  @Test(
    arguments: [
      ("sinthese", 1, "bloquant", "le renommer « synthese.md »"), ("Fiche", 1, "bloquant", "le renommer « fiche.md »"),
      ("guide.nll", 1, "bloquant", "le renommer « guide.nl.md »"),
      ("notes-de-travail", 0, "avertissement", "le renommer, ou le sortir de « textes/ »"),
    ])
  func `a text of a name no piece has is refused or told`(name: String, status: Int32, severity: String, remedy: String)
    throws
  {
    var files = SmallStudy.files
    files["textes/\(name).md"] = "# Un texte\n"
    let run = try WorkFolder(files).produce()
    #expect(run.status == status)
    #expect(run.problems == [Self.message(name, severity, remedy)])
  }

  @Test func `a text in another language keeps its name`() throws {
    var files = SmallStudy.files
    files["textes/synthese.nl.md"] = "# Een tekst\n"
    #expect(try WorkFolder(files).produce().problems == [])
  }
}
