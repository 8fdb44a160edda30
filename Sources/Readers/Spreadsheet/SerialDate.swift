/// Days counted from an epoch, as spreadsheets keep dates → dates and times as a CSV writes them.
enum SerialDate {
  /// The date of a day number, with its time when there is one: `yyyy-mm-dd` or `yyyy-mm-dd hh:mm:ss`. Day 60 of the 1900
  /// system, which is no day, counts as 28 February; `nil` outside 1900–9999.
  static func date(_ serial: Double, from1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = (serial * 86_400).rounded()
    let day = Int(seconds) / 86_400
    let time = Int(seconds) % 86_400
    let epoch = from1904 ? -24_107 : day < 60 ? -25_568 : -25_569
    let date = calendar(day + epoch)
    return time == 0 ? date : "\(date) \(clock(time, withSeconds: true))"
  }

  /// A fraction of a day as `hh:mm`, or `hh:mm:ss` when there are seconds; past 24 hours it goes on.
  static func time(_ serial: Double) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    return clock(seconds, withSeconds: seconds % 60 != 0)
  }

  static func clock(_ seconds: Int, withSeconds: Bool) -> String {
    let parts = [seconds / 3600, seconds / 60 % 60] + (withSeconds ? [seconds % 60] : [])
    return parts.map(two).joined(separator: ":")
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The day `days` after 1 January 1970. Source: H. Hinnant, “chrono-compatible low-level date algorithms”.
  static func calendar(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let digits = "\(year)"
    return String(repeating: "0", count: max(0, 4 - digits.count)) + "\(digits)-\(two(month))-\(two(day))"
  }
}
