import Document
import Testing

struct TypographyLintTests {
  @Test(arguments: [
    ("<p>Quoi ?</p>", [TypographyLint.Fault.breakableSpaceBeforeMark]),
    ("<p>« mot\u{A0}»</p>", [.breakableSpaceInGuillemets]),
    ("<p>l'an 2ème... \"x\"</p>", [.straightApostrophe, .longOrdinal, .threeDots, .straightQuote, .straightQuote]),
    ("<p>Quoi\u{202F}? l’an 2e…</p>", []),
    ("<p lang=\"nl\">Wat ?</p><code>a ? b</code><style>a : b</style>", []),
    ("<p><span class=\"verbatim\">au 2ème... \"ici\"</span></p>", []),
    ("<p><span class=\"verbatim\">quoi ?</span> &lt; </p>", [.breakableSpaceBeforeMark]),
  ])
  func `what is visible and badly set is found`(page: String, faults: [TypographyLint.Fault]) {
    #expect(TypographyLint().findings(inHTML: page).map(\.fault) == faults)
  }

  @Test func `a finding says where`() {
    let findings = TypographyLint().findings(inHTML: "<p>a</p>\n<p>Quoi ?</p>")
    #expect(findings.map(\.line) == [2])
    #expect(findings.map(\.excerpt) == ["Quoi ?"])
  }
}
