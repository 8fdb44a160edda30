import Foundation
import Synchronization

/// Looks at the case being read from a thread of its own: one that takes too long is named, kept and ends the process.
///
/// A class because two threads look at it.
final class FuzzWatch: Sendable {
  private struct Case {
    var name: String
    var bytes: [UInt8]
    var start: ContinuousClock.Instant
  }

  private let current = Mutex<Case?>(nil)

  init(secondsLimit: Int) {
    Thread.detachNewThread { [weak self] in
      while let self {
        Thread.sleep(forTimeInterval: 1)
        self.current.withLock { found in
          guard let found, found.start.duration(to: .now) > .seconds(secondsLimit) else { return }
          let path = NSTemporaryDirectory() + "fuzz-trouve"
          _ = FileManager.default.createFile(atPath: path, contents: Data(found.bytes))
          fatalError("\(found.name) : plus de \(secondsLimit) s ; gardé dans \(path)")
        }
      }
    }
  }

  func begin(_ name: String, _ bytes: [UInt8]) {
    // A crash leaves no time to say what was read.
    if ProcessInfo.processInfo.environment["FUZZ_MINUTES"] != nil {
      _ = FileManager.default.createFile(
        atPath: NSTemporaryDirectory() + "fuzz-en-cours", contents: Data("\(name)\n".utf8))
    }
    current.withLock { $0 = Case(name: name, bytes: bytes, start: .now) }
  }

  func end() { current.withLock { $0 = nil } }

  /// The most memory the process has held, in bytes.
  static var memory: Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss << 10
  }
}
