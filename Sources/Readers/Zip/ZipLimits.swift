/// How much an archive may hold before it is refused: an export of a survey stays far below.
package struct ZipLimits: Equatable, Sendable {
  package var entries: Int
  /// The bytes of all entries together, once inflated.
  package var totalBytes: Int
  /// An entry that inflates to more than this many times its compressed size is a bomb …
  package var ratio: Int
  /// … unless it stays under this many bytes.
  package var smallBytes: Int

  package init(entries: Int, totalBytes: Int, ratio: Int, smallBytes: Int) {
    self.entries = entries
    self.totalBytes = totalBytes
    self.ratio = ratio
    self.smallBytes = smallBytes
  }

  /// 10,000 entries, 512 MiB in all, 250 times past 4 MiB.
  package static let standard = ZipLimits(entries: 10_000, totalBytes: 512 << 20, ratio: 250, smallBytes: 4 << 20)
}
