import Foundation
import Readers
import Testing

/// Files changed at random: no crash, no hang, no unbounded memory. A few hundred cases always; with `FUZZ_MINUTES` (`make
/// fuzz MINUTES=…`), as many as that time holds.
struct FuzzTests {
  /// No small file may take longer, in a build without optimisation on a busy machine.
  private static let secondsLimit = 30
  /// Resident memory of the whole process.
  private static let memoryLimit = 2 << 30

  @Test func `files changed at random are read or refused, in bounded time and memory`() throws {
    let environment = ProcessInfo.processInfo.environment
    let minutes = environment["FUZZ_MINUTES"].flatMap(Double.init) ?? 0
    let first = environment["FUZZ_SEED"].flatMap(UInt64.init) ?? 1
    let start = ContinuousClock.now
    let end = start + .seconds(minutes * 60)
    let watch = FuzzWatch(secondsLimit: Self.secondsLimit)
    var count = 0
    var seed = first
    while count < 400 || ContinuousClock.now < end {
      let origin = FuzzSeed.all[Int(seed % UInt64(FuzzSeed.all.count))]
      var mutation = FuzzMutation(seed: seed)
      let file = mutation.changed(origin.file)
      watch.begin("\(file.name), seed \(seed)", file.bytes)
      origin.read(file)
      watch.end()
      (count, seed) = (count + 1, seed + 1)
    }
    let memory = FuzzWatch.memory
    #expect(memory < Self.memoryLimit)
    if minutes > 0 {
      print(
        "fuzz : \(count) cas en \(start.duration(to: .now)), mémoire au plus \(memory >> 20) Mio, graines \(first) à \(seed - 1)"
      )
    }
  }
}
