/// SPSS counts seconds from 14 October 1582.
enum SPSSDate {
  /// Formats that show a number as a day, with or without a time.
  static let formats: Set<String> = [
    "DATE", "ADATE", "EDATE", "JDATE", "SDATE", "QYR", "MOYR", "WKYR", "DATETIME", "YMDHMS",
  ]
  /// Formats that show a number of seconds as a duration.
  static let durations: Set<String> = ["TIME", "DTIME", "MTIME"]

  /// The day, with its time unless it is midnight, as ISO 8601; `nil` outside 1582–9999.
  static func date(_ seconds: Double) -> String? {
    guard seconds >= 0, seconds < 265_621_680_000 else { return nil }
    let whole = Int(seconds.rounded())
    let day = SerialDate.calendar(whole / 86_400 - 141_428)
    let time = whole % 86_400
    return time == 0 ? day : "\(day)T\(SerialDate.clock(time, withSeconds: true))"
  }

  /// Hours, minutes and seconds; hours go past 24.
  static func duration(_ seconds: Double) -> String? {
    guard seconds.magnitude < 1e12 else { return nil }
    let clock = SerialDate.clock(Int(seconds.magnitude.rounded()), withSeconds: true)
    return seconds < 0 ? "-\(clock)" : clock
  }
}
