import Survey

/// Cuts an .srt or a .vtt into cues. Source: W3C, WebVTT: The Web Video Text Tracks Format, section 4.1.
struct CueScanner {
  private(set) var cues: [Cue] = []
  /// What stands beside WEBVTT.
  private(set) var title = ""
  /// The faults met, each with the line of the first.
  private(set) var blocksWithoutTime: [Int] = []
  private(set) var badTimes: [Int] = []
  private(set) var overlaps: [Int] = []

  init(_ text: String) {
    var block: [String] = []
    var first = 1
    let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false) + [""]
    for (index, line) in lines.enumerated() {
      if line.allSatisfy(\.isWhitespace) {
        if !block.isEmpty { take(block, from: first) }
        block = []
        first = index + 2
      } else {
        block.append(String(line))
      }
    }
  }

  private mutating func take(_ block: [String], from first: Int) {
    if first == 1 || cues.isEmpty, block[0].hasPrefix("WEBVTT") {
      title = block[0].dropFirst(6).trimmingSpaces()
      return
    }
    if ["NOTE", "STYLE", "REGION"].contains(where: { block[0] == $0 || block[0].hasPrefix($0 + " ") }) { return }
    guard let timing = block.prefix(2).firstIndex(where: { $0.contains("-->") }) else {
      blocksWithoutTime.append(first)
      return
    }
    let time = Self.time(block[timing])
    if time == nil { badTimes.append(first + timing) }
    if let time, let before = cues.last(where: { $0.time != nil })?.time, time.start < (before.end ?? before.start) {
      overlaps.append(first + timing)
    }
    let words = block[(timing + 1)...].map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    if !words.isEmpty { cues.append(Cue(line: first + timing + 1, time: time, lines: words)) }
  }

  /// `00:00:01,000 --> 00:00:04,000`, settings after it; `nil` when it is no time or ends before it begins.
  private static func time(_ line: String) -> TurnTime? {
    let parts = line.split(separator: " ").map(String.init)
    guard let arrow = parts.firstIndex(of: "-->"), arrow == 1, parts.count > 2,
      let start = ClockTime(parts[0]), let end = ClockTime(parts[2]), end.milliseconds >= start.milliseconds
    else { return nil }
    return TurnTime(start: start.milliseconds, end: end.milliseconds)
  }
}
