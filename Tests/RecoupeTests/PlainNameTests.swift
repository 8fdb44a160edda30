import Testing

@testable import recoupe

struct PlainNameTests {
  @Test(arguments: [
    ("Taille de l’organisation", "taille-organisation"), ("Quel est votre secteur ?", "secteur"),
    ("Œuvrez-vous à l’été ?", "oeuvrez-ete"),
    ("Qui paie l’énergie de vos locaux et de vos annexes ?", "paie-energie-locaux-annexes"),
    ("D’où ?", "ou"), ("", ""), ("???", ""), ("Anticonstitutionnellementissimement", "anticonstitutionnellementiss"),
    ("2024", "2024"),
  ])
  func `a name is made of the words that say something`(label: String, name: String) {
    #expect(PlainName.of(label) == name)
  }

  @Test(arguments: [
    ("x", [], "x"), ("x", ["x"], "x-2"), ("x", ["x", "x-2"], "x-3"), ("", ["enquete"], "enquete-2"),
  ])
  func `a name that is taken gets a number`(name: String, taken: [String], free: String) {
    #expect(NewStudy.free(name, among: taken) == free)
  }

  @Test(arguments: [
    ("", "id;fichier;structure\nx;y;\n"), ("a,b\n", "a,b\n,\n"),
  ])
  func `a line joins a table under its own header and separator`(before: String, after: String) throws {
    let line = AppendedLine(
      file: "sources.csv", header: ["id", "fichier", "structure"], values: ["id": "x", "fichier": "y"])
    if before.hasPrefix("a") {
      #expect(throws: UsageError.self) { try line.text(after: before) }
    } else {
      #expect(try line.text(after: "id;fichier;structure\n") == after)
      #expect(
        try line.text(after: "\u{FEFF}# note\r\nFichier,id\r\nz,w") == "\u{FEFF}# note\r\nFichier,id\r\nz,w\r\ny,x\r\n")
    }
  }
}
