import Document
import Testing

struct ConditionParserTests {
  @Test(arguments: [
    ("rang(a) <= 2", true), ("rang(a) < 1", false), ("part(a) = 11/16", true), ("part(a) >= 50 %", true),
    ("publie(a)", true), ("non publie(a)", false), ("publie(absent)", nil), ("non publie(absent)", nil),
    ("publie(absent) ou rang(a) = 1", true), ("publie(absent) et rang(a) = 2", false),
    ("publie(absent) et rang(a) = 1", nil), ("rang(a) = 2 ou rang(a) = 1 et part(a) ≠ 0,5", true),
    ("non (rang(a) = 2 ou rang(a) > 5)", true), ("n(a) == 11", true), ("1/2<part(a)", true),
  ])
  func `a condition holds, does not, or hangs on a hidden figure`(text: String, holds: Bool?) throws {
    let values = ["rang": 1, "part": 11.0 / 16, "publie": 1, "n": 11]
    let condition = try ConditionParser.parse(text)
    let found = condition.holds { (call: Condition.Call) -> Double? in
      call.argument == "absent" ? nil : values[call.function]
    }
    #expect(found == holds)
  }

  @Test(arguments: [
    ("rang(a <= 2", 7, "« ) »"), ("rang(a)", -1, ""), ("", 0, "un nombre, ou une fonction comme « rang(…) »"),
    ("3", 1, "une comparaison (<, <=, =, !=, >=, >)"), ("rang() < 2", 5, "un identifiant"),
    ("rang(a) < 2 mais", 12, "« et », « ou » ou la fin de la condition"), ("rang < 2", 5, "« ( » après « rang »"),
    ("part(a) < 1/0", 13, "un dénominateur"),
  ])
  func `what is wrong is said where it stands`(text: String, offset: Int, expected: String) {
    do throws(Refusal) {
      _ = try ConditionParser.parse(text)
      #expect(offset == -1)
    } catch {
      #expect(error.offset == offset)
      #expect(error.message.hasSuffix("il fallait \(expected)"))
    }
  }

  @Test func `the calls come left to right with their places`() throws {
    let calls = try ConditionParser.parse(" rang(a.b) <= 2 et non publie(t.x)").calls
    #expect(calls.map(\.argument) == ["a.b", "t.x"])
    #expect(calls.map(\.offset) == [1, 23])
  }
}
