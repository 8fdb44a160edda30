import Survey

/// One question of an ODK form, wherever the form was written.
struct KoboQuestion: Equatable, Sendable {
  /// How its answers are written.
  enum Kind: Equatable, Sendable {
    case single
    case multiple
    case ranking
    case number
    case text
    case date
    /// `latitude longitude altitude precision`, also in four columns.
    case place
    /// Text shown, nothing answered.
    case display
    /// Computed or recorded by the tool; nobody was asked.
    case computed
  }

  /// A group of questions: its name and what it is called.
  struct Group: Equatable, Sendable {
    var name: String
    var label: Label
  }

  /// The XML name.
  var name: String
  /// Its groups and repeats, the outermost first.
  var groups: [Group] = []
  var kind: Kind
  var label: Label
  var categories: [Category] = []
  /// Has a category `other`, its words in `NAME_other`.
  var hasOther = false
  /// The innermost repeat it stands in.
  var repeated: String?
  /// Shown only under a condition.
  var isConditional = false
  /// Names a person or a place where one lives.
  var isPersonal = false

  /// Kinds of the types of XLSForm and XForms; text for one nobody knows.
  static func kind(ofType type: String) -> Kind {
    switch type {
    case "integer", "int", "decimal", "range": .number
    case "date", "datetime": .date
    case "geopoint": .place
    case "note": .display
    case "calculate", "hidden", "start", "end", "today", "deviceid", "username", "phonenumber", "simserial",
      "subscriberid", "email", "audit", "start-geopoint", "background-audio":
      .computed
    default: .text
    }
  }
}
