import Diagnostics
import Survey
import Testing

struct RecodingTests {
  private static let size = Column(
    Variable(
      name: "G01Q02", kind: .single, categories: ["A1", "A2", "A3", "N"].map { Category(code: $0) }),
    answers: [.choice(0), .choice(1), .choice(2), .choice(3), .none(.notAsked)])

  @Test func `codes are grouped, codes declared missing leave the base, absences stay what they are`() {
    let definition = VariableDefinition(
      name: "taille", origin: "G01Q02",
      groups: [.init(name: "petite", label: "petites", codes: ["A1", "A2"]), .init(name: "grande", codes: ["A3"])],
      missingCodes: ["N"])
    let dataset = Dataset(unit: .answer, caseNames: ["1", "2", "3", "4", "5"], columns: [Self.size])
    let (result, problems) = dataset.adding([definition])
    #expect(problems == [])
    let column = result.column(named: "taille")
    #expect(
      column.map { Array($0.answers) }
        == [.choice(0), .choice(0), .choice(1), .none(.declared("N")), .none(.notAsked)])
    #expect(column?.variable.categories.map { $0.label.text() ?? "" } == ["petites", "grande"])
  }

  @Test func `an unknown variable and an unknown code are both named, with the nearest`() {
    let dataset = Dataset(unit: .answer, caseNames: ["1", "2", "3", "4", "5"], columns: [Self.size])
    let place = SourceLine(file: "etude.yaml", line: 9, column: 3)
    let problems = dataset.adding([
      VariableDefinition(name: "taille", origin: "G01Q20", place: place),
      VariableDefinition(name: "autre", origin: "G01Q02", groups: [.init(name: "x", codes: ["A9"])], place: place),
    ]).problems
    #expect(
      problems.map(\.description) == [
        "etude.yaml:9:3: la variable « G01Q20 » n’existe pas ; le nom d’une question est attendu ; écrire « G01Q02 » ?",
        "etude.yaml:9:3: la modalité « A9 » n’existe pas dans « G01Q02 » ; un code de cette question est attendu ; écrire « A1 » ?",
      ])
  }
}
