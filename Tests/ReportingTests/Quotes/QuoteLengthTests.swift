import Testing

@testable import Reporting

struct QuoteLengthTests {
  @Test(
    arguments: [
      ("un deux trois", 13, "un deux trois"), ("un deux trois", 12, "un deux […]"),
      ("un deux trois", 11, "un deux […]"),
      ("un deux trois", 10, "un […]"), ("", 10, ""),
    ])
  func `what is too long is cut at the end of a word`(words: String, longest: Int, cut: String) {
    #expect(QuoteLength.cut(words, to: longest) == cut)
  }

  @Test(arguments: 20...60) func `a cut quote is never longer than asked`(longest: Int) {
    let words =
      "On partage le bâtiment, les trois salles et la cuisine, puis une camionnette qui démarre un jour sur deux."
    #expect(QuoteLength.cut(words, to: longest).count <= longest)
  }
}
