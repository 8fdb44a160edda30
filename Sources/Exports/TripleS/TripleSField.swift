import Survey

/// One variable of a Triple-S file: what the definition says of it and what stands in each record.
struct TripleSField {
  enum Kind: String {
    case single
    case multiple
    case quantity
    case character
    case logical
    case date
    case time
  }

  var name: String
  var label: Label
  var kind: Kind
  /// `format="literal"`, `use="serial"`.
  var attributes: [String] = []
  var values: [Category] = []
  /// The least and the greatest number.
  var range: (from: String, to: String)?
  /// Codes of this width one after the other, as many as this.
  var spread: (subfields: Int, width: Int)?
  var filter: String?
  /// One per case; empty where there is no answer.
  var cells: [String]
  /// In characters.
  var width: Int

  init(_ name: String, _ label: Label, _ kind: Kind, cells: [String], width: Int? = nil) {
    self.name = name
    self.label = label
    self.kind = kind
    self.cells = cells
    self.width = max(1, width ?? cells.map { $0.unicodeScalars.count }.max() ?? 1)
  }

  /// The cell of a case filled with spaces to the width: numbers at the right, all else at the left.
  func padded(_ row: Int) -> String {
    let cell = cells[row]
    let blank = String(repeating: " ", count: max(0, width - cell.unicodeScalars.count))
    return kind == .quantity ? blank + cell : cell + blank
  }
}
