private import CZip

/// Files → a zip archive in memory, by libzip: the only file of this target that sees it. The same files give the same
/// bytes: every entry bears the first day the format knows, 1 January 1980.
package enum ZipWriter {
  package struct Entry: Equatable, Sendable {
    /// Its path in the archive, with `/`.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// libzip could not make the archive: no memory, or a name it does not take.
  package struct Failed: Error, Equatable {}

  /// The bytes of the archive, entries in the order given.
  package static func bytes(of entries: [Entry]) throws(Failed) -> [UInt8] {
    guard let store = zip_source_buffer_create(nil, 0, 1, nil) else { throw Failed() }
    defer { zip_source_free(store) }
    // The archive gives back its hold on the store when it is closed; ours is the one above.
    zip_source_keep(store)
    guard let archive = zip_open_from_source(store, ZIP_TRUNCATE, nil) else {
      zip_source_free(store)
      throw Failed()
    }
    do throws(Failed) {
      for entry in entries { try add(entry, to: archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw Failed()
    }
    return try contents(of: store)
  }

  private static func add(_ entry: Entry, to archive: OpaquePointer) throws(Failed) {
    // libzip reads the bytes only when it closes the archive, and frees this copy of them then.
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, entry.bytes.count), alignment: 16)
    entry.bytes.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
    }
    guard let source = zip_source_buffer(archive, copy, UInt64(entry.bytes.count), 1) else {
      copy.deallocate()
      throw Failed()
    }
    let index = zip_file_add(archive, entry.name, source, ZIP_FL_ENC_UTF_8)
    guard index >= 0 else {
      zip_source_free(source)
      throw Failed()
    }
    let firstDay: UInt16 = 0b0000000_0001_00001
    guard zip_file_set_dostime(archive, UInt64(index), 0, firstDay, 0) == 0 else { throw Failed() }
    // OpenDocument wants its type to be read without inflating anything.
    if entry.name == "mimetype", zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0) != 0 {
      throw Failed()
    }
  }

  private static func contents(of store: OpaquePointer) throws(Failed) -> [UInt8] {
    guard zip_source_open(store) == 0 else { throw Failed() }
    defer { zip_source_close(store) }
    guard zip_source_seek(store, 0, SEEK_END) == 0 else { throw Failed() }
    let size = zip_source_tell(store)
    guard size >= 0, zip_source_seek(store, 0, SEEK_SET) == 0 else { throw Failed() }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    guard zip_source_read(store, &bytes, UInt64(size)) == size else { throw Failed() }
    return bytes
  }
}
