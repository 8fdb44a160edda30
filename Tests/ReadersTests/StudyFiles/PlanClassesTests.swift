import Diagnostics
import Readers
import Survey
import Testing

struct PlanClassesTests {
  private func variables(_ text: String) -> Reading<StudyPlan?> {
    PlanReader.read(
      SourceFile(
        name: "etude.yaml", bytes: Array("etude: {titre: T, date: \"2024-01-01\"}\nvariables:\n  a: \(text)\n".utf8)))
  }

  @Test func `bounds and names of classes are read`() {
    let reading = variables("{de: age, bornes: [35, \"54,5\"], classes: [jeunes, adultes, aînés]}")
    #expect(reading.problems.isEmpty)
    #expect(
      reading.value?.variables.map(\.classes) == [Classes(bounds: [35, 54.5], names: ["jeunes", "adultes", "aînés"])])
  }

  @Test(arguments: [
    (
      "{de: age, bornes: [55, 35]}",
      "les bornes ne montent pas ; des nombres de plus en plus grands sont attendus"
    ),
    (
      "{de: age, bornes: [35], classes: [jeunes]}",
      "« classes » a 1 noms ; 2 noms différents sont attendus, un de plus que de bornes"
    ),
    (
      "{de: age, classes: [jeunes]}",
      "« classes » nomme des classes qui n’ont pas de bornes ; « bornes » est attendu"
    ),
    (
      "{de: age, bornes: [35], regroupe: {x: [1]}}",
      "« regroupe » et « bornes » sont là ensemble ; un seul des deux est attendu"
    ),
  ])
  func `classes that cannot be are a problem at their place`(text: String, message: String) {
    #expect(variables(text).problems.map(\.message) == [message])
  }
}
