private import CZip
import Diagnostics

/// The files of a zip archive held in memory, by libzip: the only file that sees it. A bad archive is refused whole;
/// nothing is ever written to a disk.
package struct ZipArchive: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    /// Its path in the archive, with `/`.
    package var name: String
    package var bytes: [UInt8]
  }

  /// The file it came from.
  package var name: String
  /// Those that were wanted, in the order of the archive.
  package private(set) var entries: [Entry]
  /// The paths of all entries but folders.
  package private(set) var paths: [String]

  /// The bytes of an entry.
  package subscript(path: String) -> [UInt8]? { entries.first { $0.name == path }?.bytes }

  /// Whether the bytes begin as a zip archive does.
  package static func isZip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Reads the entries whose path is `wanted`; the names and sizes of all are checked. `nil` and the reason when anything
  /// is wrong.
  package static func read(
    _ file: SourceFile, limits: ZipLimits = .standard, wanted: (String) -> Bool = { _ in true }
  ) -> Reading<ZipArchive?> {
    do throws(Refused) {
      return Reading(try inflate(file, limits, wanted))
    } catch {
      return Reading(nil, problems: [error.fault.problem(in: file.name)])
    }
  }

  private struct Refused: Error {
    var fault: ZipFault
    init(_ fault: ZipFault) { self.fault = fault }
  }

  private static func inflate(
    _ file: SourceFile, _ limits: ZipLimits, _ wanted: (String) -> Bool
  ) throws(Refused) -> ZipArchive {
    if file.bytes.isEmpty { throw Refused(.emptyFile) }
    if file.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw Refused(.oldOfficeFile) }
    let result = file.bytes.withUnsafeBytes { bytes -> Result<ZipArchive, Refused> in
      var error = zip_error_t()
      zip_error_init(&error)
      defer { zip_error_fini(&error) }
      guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
        return .failure(Refused(.notAZip))
      }
      guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
        zip_source_free(source)
        return .failure(Refused(.notAZip))
      }
      defer { zip_discard(archive) }
      do throws(Refused) {
        return .success(try files(of: archive, file.name, limits, wanted))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// What the archive's own list says of an entry.
  private struct Listed {
    var index: UInt64
    var name: String
    var size: Int
    var compressed: Int
    var isLocked: Bool
  }

  private static func files(
    of archive: OpaquePointer, _ file: String, _ limits: ZipLimits, _ wanted: (String) -> Bool
  ) throws(Refused) -> ZipArchive {
    let list = try listing(archive, limits)
    var read = ZipArchive(name: file, entries: [], paths: list.map(\.name))
    for entry in list where wanted(entry.name) {
      if entry.isLocked { throw Refused(.locked(entry: entry.name)) }
      read.entries.append(Entry(name: entry.name, bytes: try bytes(of: entry, in: archive)))
    }
    return read
  }

  /// All entries but folders, their names and declared sizes checked.
  private static func listing(_ archive: OpaquePointer, _ limits: ZipLimits) throws(Refused) -> [Listed] {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.entries else { throw Refused(.tooManyEntries(Int(count), limit: limits.entries)) }
    var list: [Listed] = []
    var names: Set<String> = []
    var total = 0
    for index in 0..<UInt64(max(0, count)) {
      guard let entry = listed(archive, index) else { throw Refused(.damaged(entry: nil)) }
      guard isInside(entry.name) else { throw Refused(.nameOutside(entry.name)) }
      guard names.insert(entry.name).inserted else { throw Refused(.repeatedName(entry.name)) }
      guard entry.size <= limits.totalBytes - total else { throw Refused(.tooLarge(limit: limits.totalBytes)) }
      total += entry.size
      if entry.size > limits.smallBytes, entry.size / limits.ratio >= max(1, entry.compressed) {
        throw Refused(.tooDense(entry: entry.name, limit: limits.ratio))
      }
      if !entry.name.hasSuffix("/") { list.append(entry) }
    }
    return list
  }

  private static func listed(_ archive: OpaquePointer, _ index: UInt64) -> Listed? {
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_stat_index(archive, index, 0, &stat) == 0, let name = stat.name else { return nil }
    // Some old Windows programs separate folders with a backslash.
    let bytes = String(cString: name).utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    return Listed(
      index: index, name: String(decoding: bytes, as: UTF8.self), size: Int(clamping: stat.size),
      compressed: Int(clamping: stat.comp_size), isLocked: stat.encryption_method != 0)
  }

  /// A relative path of which no part climbs: no `..`, no leading `/`, no drive.
  private static func isInside(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, first != UInt8(ascii: "/"), bytes.dropFirst().first != UInt8(ascii: ":") else {
      return false
    }
    return !name.split(separator: "/").contains("..")
  }

  /// The bytes of an entry, never more than it declared; libzip checks their CRC at the end.
  private static func bytes(of entry: Listed, in archive: OpaquePointer) throws(Refused) -> [UInt8] {
    guard let open = zip_fopen_index(archive, entry.index, 0) else {
      let code = zip_error_code_zip(zip_get_error(archive))
      throw Refused(code == ZIP_ER_COMPNOTSUPP ? .unknownCompression(entry: entry.name) : .damaged(entry: entry.name))
    }
    defer { zip_fclose(open) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_fread(open, &chunk, UInt64(chunk.count))
      guard count >= 0, bytes.count + Int(count) <= entry.size else { throw Refused(.damaged(entry: entry.name)) }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<Int(count)])
    }
    guard bytes.count == entry.size else { throw Refused(.damaged(entry: entry.name)) }
    return bytes
  }
}
