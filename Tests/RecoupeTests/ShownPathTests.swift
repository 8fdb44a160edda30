import Foundation
import Testing

@testable import recoupe

struct ShownPathTests {
  @Test(arguments: [
    ("/home/anne/out", "/home/anne", "out"), ("/home/anne/out", "/home/anne/etude", "../out"),
    ("/home/anne/out", "/home/anne/etude/enquete", "../../out"),
    ("/home/anne/out", "/home/anne/etude/enquete/2024", "/home/anne/out"), ("/tmp/o/", "/home/anne", "/tmp/o"),
    ("/home/anne", "/home/anne", "/home/anne"),
  ])
  func `a path is shown as it is reached from where one stands`(path: String, folder: String, shown: String) {
    #expect(ShownPath.of(URL(fileURLWithPath: path), from: folder) == shown)
  }
}
