import Foundation
import Readers

/// A file on disk read by pieces.
///
/// A class because it owns an open file, closed with it.
final class DiskBytes: Sendable {
  private let descriptor: Int32
  private let count: Int
  private let path: String

  /// `nil` for what is no regular file, or cannot be opened.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    self.path = path
    count = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// The file as readers see it; it stays open as long as this does.
  var source: ByteSource {
    ByteSource(name: path, count: count) { (offset, buffer, range) throws(ByteSource.Unreadable) in
      let isFilled = buffer.withUnsafeMutableBytes {
        self.fill(UnsafeMutableRawBufferPointer(rebasing: $0[range]), offset)
      }
      guard isFilled else { throw ByteSource.Unreadable() }
    }
  }

  /// Whether the file had all the bytes.
  private func fill(_ buffer: UnsafeMutableRawBufferPointer, _ offset: Int) -> Bool {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let read = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
      if read < 0, errno == EINTR { continue }
      guard read > 0 else { return false }
      filled += read
    }
    return true
  }
}
