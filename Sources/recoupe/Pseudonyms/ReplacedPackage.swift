import Coding
import Exports
import Readers

/// A workbook, a document or another archive with the names replaced inside: in cells, names of sheets, comments, metadata.
struct ReplacedPackage {
  private(set) var bytes: [UInt8] = []
  private(set) var counts: [Int: Int] = [:]

  init(_ archive: ZipArchive, _ book: NameBook) throws(ZipWriter.Failed) {
    var entries: [ZipWriter.Entry] = []
    // The picture of a first page shows its words.
    for entry in archive.entries where !entry.name.hasPrefix("Thumbnails/") {
      entries.append(ZipWriter.Entry(name: entry.name, bytes: try replaced(entry, book)))
    }
    bytes = try ZipWriter.bytes(of: entries)
  }

  private mutating func replaced(_ entry: ZipArchive.Entry, _ book: NameBook) throws(ZipWriter.Failed) -> [UInt8] {
    if entry.name == "META-INF/manifest.xml" { return Self.withoutThumbnail(entry.bytes) }
    if entry.name.hasSuffix(".rels") || entry.name == "[Content_Types].xml" { return entry.bytes }
    guard let kind = ReadableKind(path: entry.name, bytes: entry.bytes), kind != .settings else { return entry.bytes }
    let text = kind.text(entry.bytes, name: entry.name)
    guard book.mayStand(in: Entities.decoded(text)) else { return entry.bytes }
    let replaced = ReplacedText(String(decoding: text, as: UTF8.self), kind, book)
    counts.merge(replaced.counts) { $0 + $1 }
    return replaced.counts.isEmpty ? entry.bytes : replaced.bytes
  }

  private static func withoutThumbnail(_ manifest: [UInt8]) -> [UInt8] {
    let text = String(decoding: manifest, as: UTF8.self)
    return Array(text.replacing(#/<manifest:file-entry[^>]*"Thumbnails\/[^>]*\/>/#, with: "").utf8)
  }
}
