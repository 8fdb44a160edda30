import Survey

/// A date and its time, which Triple-S keeps in two variables, `debut_date` and `debut_time`, as one.
enum TripleSMoments {
  /// The columns, each such pair as one date of the stem's name.
  static func joined(_ columns: [Column]) -> [Column] {
    var result: [Column] = []
    var index = 0
    while index < columns.count {
      if index + 1 < columns.count, let moment = moment(columns[index], columns[index + 1]) {
        result.append(moment)
        index += 2
      } else {
        result.append(columns[index])
        index += 1
      }
    }
    return result
  }

  private static func moment(_ date: Column, _ time: Column) -> Column? {
    guard date.variable.kind == .date, time.variable.kind == .text, date.variable.name.hasSuffix("_date"),
      time.variable.name == date.variable.name.dropLast(4) + "time",
      time.dictionary.allSatisfy(isTime)
    else { return nil }
    var variable = date.variable
    variable.name = String(variable.name.dropLast(5))
    return Column(variable, answers: zip(date.answers, time.answers).map(joined))
  }

  private static func isTime(_ answer: Answer) -> Bool {
    switch answer {
    case .words(let words): TripleSDate.time(words) == words
    case .none: true
    case .choice, .choices, .number, .date, .ranks: false
    }
  }

  private static func joined(_ date: Answer, _ time: Answer) -> Answer {
    guard case .date(let day) = date, case .words(let hour) = time, hour != "00:00:00" else { return date }
    return .date("\(day)T\(hour)")
  }
}
