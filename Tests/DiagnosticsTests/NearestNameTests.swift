import Diagnostics
import Testing

struct NearestNameTests {
  @Test(arguments: [
    (name: "libele", nearest: "libelle" as String?),
    (name: "LIBELLE", nearest: "libelle"),
    (name: "colones", nearest: "colonnes"),
    (name: "xyz", nearest: nil),
    (name: "", nearest: nil),
  ])
  func `the nearest known name is proposed, a far one is not`(name: String, nearest: String?) {
    #expect(nearestName(to: name, among: ["libelle", "lignes", "colonnes"]) == nearest)
  }

  @Test func `a name nothing resembles is answered with what may stand there`() {
    #expect(remedyForUnknown("zzzz", among: ["fr", "nl"]) == "choisir parmi « fr », « nl »")
  }
}
