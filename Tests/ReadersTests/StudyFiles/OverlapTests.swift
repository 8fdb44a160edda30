import Diagnostics
import Readers
import Survey
import Testing

/// Passages of one coder and code that share some words.
struct OverlapTests {
  private static func problems(_ second: String) -> [String] {
    let rows = "entretien;code;extrait\nE01;effet.surcout;Ça nous coûte trois cents euros\n\(second)\n"
    return CodingsReaderTests.read([source("codages/claire.csv", rows)]).problems.map(\.description)
  }

  @Test func `passages of one coder that overlap under one code are told, and kept`() {
    #expect(
      Self.problems("E01;effet.surcout;trois cents euros : plus qu’avant") == [
        "codages/claire.csv:3: ce passage (101-134) en chevauche un autre (87-118) que « claire » code aussi « effet.surcout » au tour 2 de E01 ; des passages séparés sont attendus, ils n’en font qu’un pour l’accord ; les réunir en une ligne, ou raccourcir l’un des deux"
      ])
  }

  @Test(arguments: [
    "E01;effet.economies;trois cents euros : plus qu’avant", "E01;effet.surcout;même !",
  ])
  func `other codes and other words overlap nothing`(second: String) { #expect(Self.problems(second) == []) }
}
