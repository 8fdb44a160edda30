import Exports
import Testing

struct JSONTests {
  @Test func `an object keeps its order, and lists of plain values stand on one line`() {
    var object: JSONObject = ["z": .integer(1), "a": .array([.integers([1, nil]), .integers([])])]
    object["m"] = .object(["b": .bool(true)])
    object["vide"] = .object([:])
    object.setUndefined("p", why: "une cellule est vide")
    #expect(
      JSONValue.object(object).text == """
        {
          "z": 1,
          "a": [
            [1, null],
            []
          ],
          "m": {
            "b": true
          },
          "vide": {},
          "p": null,
          "p_why": "une cellule est vide"
        }

        """)
  }

  @Test(arguments: [
    (0.1, "0.1"), (1.0 / 3, "0.3333333333333333"), (2.03110241593478e-15, "2.03110241593478e-15"), (16, "16"),
    (-0.0, "0"), (1e300, "1e+300"), (.nan, "null"), (.infinity, "null"), (-2.5, "-2.5"),
  ])
  func `a number is the shortest that reads back the same`(value: Double, text: String) {
    #expect(JSONValue.number(value).text == text + "\n")
  }

  @Test func `a string escapes what JSON asks`() {
    #expect(JSONValue.string("« l’été »\t\"\\\n\u{1}").text == "\"« l’été »\\t\\\"\\\\\\n\\u0001\"\n")
  }
}
