import Diagnostics
import Survey
import Testing

struct ClassesTests {
  @Test func `numbers fall under the first bound, between two, or from the last on`() {
    let classes = Classes(bounds: [35, 54.5])
    #expect(classes.categories.map(\.code) == ["moins de 35", "35 à moins de 54,5", "54,5 et plus"])
    #expect([34.9, 35, 54.4, 54.5, 90].map(classes.place) == [0, 1, 1, 2, 2])
    #expect(Classes(bounds: [1], names: ["a", "b"]).categories.map(\.code) == ["a", "b"])
  }

  @Test func `a study’s classes are a variable with an order; codes of numbers are numbers, some declared missing`() {
    let codes = ["20", "40,5", "99"]
    let source = Column(
      Variable(name: "age", kind: .single, categories: codes.map { Category(code: $0) }),
      answers: [.choice(1), .choice(0), .choice(2), .none(.leftEmpty)])
    let definition = VariableDefinition(
      name: "ages", origin: "age", classes: Classes(bounds: [35]), missingCodes: ["99"])
    let (column, problems) = Recoding(definition).column(from: source)
    #expect(problems.isEmpty)
    #expect(Array(column.answers) == [.choice(1), .choice(0), .none(.declared("99")), .none(.leftEmpty)])
    #expect(column.variable.isOrdinal)
    #expect(column.variable.name == "ages")
  }

  @Test func `words have no classes`() {
    let source = Column(Variable(name: "ville", kind: .text), answers: [.words("Liège")])
    let definition = VariableDefinition(name: "v", origin: "ville", classes: Classes(bounds: [1]))
    #expect(
      Recoding(definition).column(from: source).problems.map(\.message) == [
        "« ville » contient « Liège » ; des bornes demandent des nombres"
      ])
  }

  @Test func `a variable nested in another has their pairs, and no answer where one has none`() {
    func column(_ name: String, _ codes: [String], _ answers: [Answer]) -> Column {
      Column(Variable(name: name, kind: .single, categories: codes.map { Category(code: $0) }), answers: answers)
    }
    let outer = column("lieu", ["n", "s"], [.choice(0), .choice(1), .none(.notAsked), .choice(1)])
    let nested = outer.nesting(column("sexe", ["f", "h"], [.choice(1), .choice(0), .choice(0), .none(.leftEmpty)]))
    #expect(nested.variable.categories.map(\.code) == ["n>f", "n>h", "s>f", "s>h"])
    #expect(Array(nested.answers) == [.choice(1), .choice(2), .none(.notAsked), .none(.leftEmpty)])
  }
}
