/// A reason for having no answer, by the word a person takes it into a base with.
package enum AbsenceKind: String, CaseIterable, Hashable, Sendable {
  case notAsked = "non-posee"
  case leftEmpty = "vide"
  case notReached = "non-atteinte"
  /// Codes declared as missing, each a level of its own.
  case declared = "declarees"

  package init(_ absence: Answer.Absence) {
    self =
      switch absence {
      case .notAsked: .notAsked
      case .leftEmpty: .leftEmpty
      case .notReached: .notReached
      case .declared: .declared
      }
  }
}

extension Column {
  /// The column with one level more for each of these absences: who has none of the others is in the base.
  package func counting(_ absences: [Answer.Absence]) -> Column {
    var variable = variable
    let first = variable.categories.count
    variable.categories += absences.map(\.level)
    let isMultiple = variable.kind == .multiple
    return mapped(to: variable) { answer in
      guard case .none(let absence) = answer, let place = absences.firstIndex(of: absence) else { return answer }
      return isMultiple ? .choices([first + place]) : .choice(first + place)
    }
  }
}

extension Answer.Absence {
  fileprivate var level: Category {
    switch self {
    case .notAsked: Category(code: "non_posee", label: Label("(non posée)"))
    case .leftEmpty: Category(code: "vide", label: Label("(sans réponse)"))
    case .notReached: Category(code: "non_atteinte", label: Label("(non atteinte)"))
    case .declared(let code): Category(code: "declaree:\(code)", label: Label("(\(code))"))
    }
  }
}
