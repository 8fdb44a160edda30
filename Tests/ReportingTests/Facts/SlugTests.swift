import Testing

@testable import Reporting

struct SlugTests {
  @Test(
    arguments: [
      ("logique.service", "logique.service"), ("G01Q02", "g01q02"), ("-oth-", "oth"), ("G03Q01_SQ001", "g03q01-sq001"),
      ("Santé mentale", "sante-mentale"), ("l’énergie", "l-energie"), ("À Cœur ouvert", "a-coeur-ouvert"),
      ("10 ETP et plus", "10-etp-et-plus"), ("a  --  b", "a-b"), ("ÇÙÎÿñ", "cuiyn"), ("é", "e"), ("", ""), ("—", ""),
      ("日本", ""),
    ])
  func `a part of an id can be typed`(text: String, slug: String) {
    #expect(Slug.of(text) == slug)
  }
}
