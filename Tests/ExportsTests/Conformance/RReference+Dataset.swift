import Exports
import Foundation
import ReferenceSupport
import Survey

extension RReference {
  /// A dataset of single variables; a field that is none of the levels is left empty.
  static func dataset(
    _ lines: [[String: String]], _ levels: [(name: String, levels: [String], isOrdinal: Bool)],
    numbers: [String] = []
  ) -> Dataset {
    var dataset = Dataset(unit: .answer, caseNames: lines.indices.map { "\($0)" })
    for variable in levels {
      let answers = lines.map { line in
        variable.levels.firstIndex(of: line[variable.name] ?? "").map { Answer.choice($0) } ?? .none(.leftEmpty)
      }
      let categories = variable.levels.map { Category(code: $0) }
      dataset.set(
        Column(
          Variable(name: variable.name, kind: .single, categories: categories, isOrdinal: variable.isOrdinal),
          answers: answers))
    }
    for name in numbers {
      let answers = lines.map { line in Double(line[name] ?? "").map { Answer.number($0) } ?? .none(.leftEmpty) }
      dataset.set(Column(Variable(name: name, kind: .number), answers: answers))
    }
    return dataset
  }
}

extension Comparison {
  /// Compares what our value is once written.
  mutating func compare(_ reference: ReferenceValue, _ ours: JSONValue?, at path: String = "") throws {
    try compare(reference, ours.map { try ReferenceValue(json: $0.text) }, at: path)
  }
}
