import Document
import Testing

struct HTMLTextTests {
  @Test(arguments: [
    ("a < b & \"c\" > d", "a &lt; b &amp; &quot;c&quot; &gt; d"),
    ("\u{0}\u{1B}é", "\u{FFFD}\u{FFFD}é"),
  ])
  func `a text cannot leave its place`(text: String, escaped: String) {
    #expect(HTMLText.escaped(text) == escaped)
  }

  @Test(arguments: [
    ("A3 · Gouvernance", "\"A3 · Gouvernance\""),
    ("a\"; } </style>\\\n", "\"a\\22 ; } \\3c /style\\3e \\5c \\a \""),
  ])
  func `a CSS string cannot leave its place`(text: String, string: String) {
    #expect(HTMLText.cssString(text) == string)
  }

  @Test(arguments: [("L’œuvre d’à côté !", "l-oeuvre-d-a-cote"), ("a.b_c-d", "a.b_c-d"), ("«»", "")])
  func `an id is plain`(text: String, id: String) {
    #expect(HTMLText.identifier(text) == id)
  }
}
