/// A time of day as people write it (« 10:30 », « 10h30–12h », « de 14 h 30 à 16 h »), in minutes.
struct TimeSpan: Equatable {
  var start: Int
  /// `nil` where only a beginning is written.
  var end: Int?

  /// `nil` where no time can be read.
  init?(_ text: String) {
    let moments = Self.moments(text)
    guard let first = moments.first else { return nil }
    start = first
    end = moments.dropFirst().first { $0 > first }
  }

  /// Something goes on in both; one whose end is not known takes its first minute.
  func overlaps(_ other: TimeSpan) -> Bool {
    start < (other.end ?? other.start + 1) && other.start < (end ?? start + 1)
  }

  private static func moments(_ text: String) -> [Int] {
    let spaceless = text.lowercased().filter { !$0.isWhitespace }
    return spaceless.matches(of: /(\d{1,2})[:h.](\d{2})?/).compactMap { match in
      guard let hours = Int(match.output.1), (0..<24).contains(hours) else { return nil }
      let minutes = match.output.2.flatMap { Int($0) } ?? 0
      return minutes < 60 ? hours * 60 + minutes : nil
    }
  }
}
