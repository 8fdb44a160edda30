import Document
import Testing

@testable import Reporting

struct EmptyPartsTests {
  private static func heading(_ level: Int, _ title: String) -> Block { .heading(level: level, id: nil, .text(title)) }

  @Test(
    arguments: [
      ([heading(2, "a"), .paragraph("x")], [heading(2, "a"), .paragraph("x")]),
      ([heading(2, "a"), heading(2, "b"), .paragraph("x")], [heading(2, "b"), .paragraph("x")]),
      ([heading(2, "a"), heading(3, "b"), .paragraph("x")], [heading(2, "a"), heading(3, "b"), .paragraph("x")]),
      ([.paragraph("x"), heading(2, "a"), heading(3, "b")], [.paragraph("x")]), ([], []),
    ] as [([Block], [Block])])
  func `a heading with nothing under it is not printed`(blocks: [Block], kept: [Block]) {
    #expect(EmptyParts.left(out: blocks) == kept)
  }
}
