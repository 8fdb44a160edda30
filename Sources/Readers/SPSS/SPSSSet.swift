/// A set of multiple responses: several variables that are one question.
struct SPSSSet: Equatable {
  enum Kind: Equatable {
    /// One variable an option, ticked where it holds this value.
    case ticked(String)
    /// The variables hold codes of one list.
    case codes
  }

  /// Without its `$`.
  var name: String
  var label: String
  var kind: Kind
  /// The option is called as the ticked value is, not as its variable.
  var isLabelledByValue = false
  /// Short names, as the file writes them.
  var members: [String]

  /// The sets of one record, and the lines that do not read as one. `$a=C 5 Label v1 v2`, `$b=D1 1 5 Label v1 v2`,
  /// `$c=E 1 3 Oui 5 Label v1 v2`: a length stands before each value and label.
  static func all(_ record: [UInt8], _ text: inout SPSSText) -> (sets: [SPSSSet], unread: [String]) {
    var sets: [SPSSSet] = []
    var unread: [String] = []
    var rest = record[...]
    while let start = rest.firstIndex(where: { $0 != 0x0A && $0 != 0x0D && $0 != 0 }) {
      rest = rest[start...]
      let line = rest.prefix { $0 != 0x0A }
      var cursor = rest
      if let set = read(&cursor, &text) {
        sets.append(set)
        rest = cursor
      } else {
        unread.append(text.text(line))
        rest = rest[line.endIndex...]
      }
    }
    return (sets, unread)
  }

  private static func read(_ rest: inout ArraySlice<UInt8>, _ text: inout SPSSText) -> SPSSSet? {
    let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != 0x0A }
    rest = rest[name.endIndex...].dropFirst()
    guard name.first == UInt8(ascii: "$"), let letter = rest.popFirst() else { return nil }
    var set = SPSSSet(name: text.text(name.dropFirst()), label: "", kind: .codes, members: [])
    switch letter {
    case UInt8(ascii: "C"): break
    case UInt8(ascii: "D"):
      guard let value = counted(&rest) else { return nil }
      set.kind = .ticked(text.text(value))
    case UInt8(ascii: "E"):
      guard space(&rest), number(&rest) != nil, space(&rest), let value = counted(&rest) else { return nil }
      set.kind = .ticked(text.text(value))
      set.isLabelledByValue = true
    default: return nil
    }
    guard space(&rest), let label = counted(&rest) else { return nil }
    set.label = text.text(label)
    let names = rest.prefix { $0 != 0x0A }
    rest = rest[names.endIndex...]
    set.members = names.split(whereSeparator: { $0 <= 0x20 }).map { text.text($0) }
    return set.members.isEmpty ? nil : set
  }

  private static func space(_ rest: inout ArraySlice<UInt8>) -> Bool { rest.popFirst() == 0x20 }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix { 0x30...0x39 ~= $0 }
    rest = rest[digits.endIndex...]
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// A length, a space, so many bytes.
  private static func counted(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let length = number(&rest), space(&rest), length <= rest.count else { return nil }
    defer { rest = rest.dropFirst(length) }
    return rest.prefix(length)
  }
}
