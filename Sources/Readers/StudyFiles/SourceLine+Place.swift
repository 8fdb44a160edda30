import Diagnostics
import Survey

extension SourceLine {
  init(_ place: Place) {
    self.init(file: place.file, line: place.line ?? 1, column: place.column ?? 1)
  }
}

extension StudyNode {
  /// A name with the place it is written at.
  func placedName(_ problems: inout [Problem]) -> PlacedName? {
    text(&problems).map { PlacedName($0, at: SourceLine(place)) }
  }
}

extension StudyCell {
  /// A name with the place of its cell; `nil` where the cell is empty.
  var placedName: PlacedName? { value.map { PlacedName($0, at: SourceLine(place)) } }
}
