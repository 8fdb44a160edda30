import Testing

@testable import Reporting

struct PrintedDateTests {
  @Test(
    arguments: [
      ("2024-04-23", "23 avril 2024"), ("2024-05-01", "1er mai 2024"), ("2023-12-31", "31 décembre 2023"),
      ("2024-08-09", "9 août 2024"), ("2024", "2024"), ("2024-04", "2024-04"), ("2024-13-01", "2024-13-01"),
      ("printemps 2024", "printemps 2024"), ("", ""),
    ])
  func `a declared date in words, anything else as it is`(iso: String, words: String) throws {
    #expect(PrintedDate.words(iso, try .french()) == words)
  }
}
