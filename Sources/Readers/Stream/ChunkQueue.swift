import Foundation

/// Hands out the pieces of a stretch of a file, tells each whether it begins inside quotes, and adds what was read of them in
/// the order of the file, whoever read it.
///
/// A class, and unchecked, because threads share it: everything below the lock is touched with the lock held, and `adder`
/// only by the thread that set `isAdding`.
final class ChunkQueue<State: Sendable>: @unchecked Sendable {
  private let lock = NSCondition()
  private let count: Int
  private var taken = 0
  /// How many pieces have told the parity of their quotes, and whether the next one begins inside quotes.
  private var exchanged = 0
  private var isInside = false
  private var waiting: [Int: CodedChunk] = [:]
  private var added = 0
  private var isAdding = false
  private var isStopped = false
  private var adder: ChunkAdder<State>
  private(set) var isUnreadable = false
  /// Where reading must go on with care; `nil` when all was plain.
  private(set) var refusal: Int?

  /// As many pieces as may be read and not added yet: what bounds the memory.
  private static var ahead: Int { 32 }

  init(count: Int, _ adder: consuming ChunkAdder<State>) {
    self.count = count
    self.adder = adder
  }

  /// What has been added, once all threads are done.
  func result() -> ChunkAdder<State> { adder }

  /// The next piece to read, or `nil` when there is none.
  func take() -> Int? {
    lock.lock()
    defer { lock.unlock() }
    while !isStopped, taken < count, taken - added >= Self.ahead { lock.wait() }
    guard !isStopped, taken < count else { return nil }
    taken += 1
    return taken - 1
  }

  /// Whether the piece begins inside quotes, once the pieces before have told whether theirs are odd; `nil` when all stops.
  func exchange(_ piece: Int, isOdd: Bool) -> Bool? {
    lock.lock()
    defer { lock.unlock() }
    while exchanged < piece, !isStopped { lock.wait() }
    guard !isStopped else { return nil }
    let begins = isInside
    isInside = begins != isOdd
    exchanged += 1
    lock.broadcast()
    return begins
  }

  /// Takes what was read of a piece, and adds all that is next in order unless another thread is at it.
  func deliver(_ chunk: CodedChunk) {
    lock.lock()
    waiting[chunk.index] = chunk
    guard !isAdding else { return lock.unlock() }
    isAdding = true
    while !isStopped, let next = waiting.removeValue(forKey: added) {
      lock.unlock()
      let goesOn = !next.isRefused && adder.add(next)
      lock.lock()
      added += 1
      if next.isRefused { refusal = next.start }
      if !goesOn { isStopped = true }
      lock.broadcast()
    }
    isAdding = false
    lock.unlock()
  }

  /// Stops everything: the file cannot be read.
  func fail() {
    lock.lock()
    (isStopped, isUnreadable) = (true, true)
    lock.broadcast()
    lock.unlock()
  }
}
