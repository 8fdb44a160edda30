import Survey
import Testing

@testable import Reporting

struct QuoteAttributionTests {
  /// One interview an organisation: function, sector, size.
  private func study(_ met: [(function: String, sector: String, size: String)]) -> Study {
    let ids = met.indices.map { "O\($0 + 1)" }
    return .sample(
      zip(ids, met).map { Interview("E" + $0, organisation: $0, function: $1.function, words: ["Oui."]) }, codings: [],
      organisations: zip(ids, met).map {
        Organisation(
          id: $0,
          attributes: [
            .init(name: "nom", value: $0), .init(name: "secteur", value: $1.sector),
            .init(name: "taille", value: $1.size),
          ])
      })
  }

  @Test(
    arguments: [
      // Three share all: all is said.
      (
        [("direction", "santé", "petite"), ("direction", "santé", "petite"), ("direction", "santé", "petite")],
        ["direction", "santé", "petite"]
      ),
      // The size is the first to go, then the sector, then the function.
      (
        [("direction", "santé", "petite"), ("direction", "santé", "petite"), ("direction", "santé", "grande")],
        ["direction", "santé"]
      ),
      (
        [("direction", "santé", "petite"), ("direction", "social", "petite"), ("direction", "social", "petite")],
        ["direction"]
      ),
      ([("direction", "santé", "petite"), ("travailleur", "santé", "petite"), ("travailleur", "santé", "petite")], []),
    ] as [([(function: String, sector: String, size: String)], [String])])
  func `what fewer than three organisations share is left out from the end`(
    met: [(function: String, sector: String, size: String)], parts: [String]
  ) throws {
    let study = study(met)
    let speaker = try #require(study.interviews.first?.speakers.last)
    #expect(QuoteAttribution(study).parts(for: speaker).map(\.value) == parts)
  }

  @Test func `two persons of one organisation count once`() throws {
    var study = study([("direction", "santé", "petite"), ("direction", "santé", "petite")])
    study.interviews.append(Interview("E9", organisation: "O1", words: ["Oui."]))
    let speaker = try #require(study.interviews.first?.speakers.last)
    #expect(QuoteAttribution(study).parts(for: speaker) == [])
  }
}
