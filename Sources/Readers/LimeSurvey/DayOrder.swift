/// How a survey writes its dates in full answers, by the number of its format (`surveyls_dateformat`).
enum DayOrder {
  /// Day and month of format 1 (`dd.mm.yyyy`) to 12; `nil` for what begins with the year.
  static func order(ofFormat number: Int) -> WrittenDate.Order? {
    switch number {
    case 1, 2, 4, 5, 8, 12: .dayFirst
    case 9, 10, 11: .monthFirst
    default: nil
    }
  }
}
