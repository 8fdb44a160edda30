import Foundation
import Survey

/// The reference outputs of R beside the project, where they are there.
enum Reference {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/reference/tabs").standardizedFileURL
  static let isThere = FileManager.default.fileExists(atPath: folder.path)

  static func read(_ name: String) throws -> ReferenceValue {
    try JSONDecoder().decode(ReferenceValue.self, from: Data(contentsOf: folder.appending(path: "\(name).json")))
  }

  /// The lines of a data file, as fields by column name.
  static func lines(_ file: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appending(path: "data/\(file)"), encoding: .utf8)
    let records = text.split(whereSeparator: \.isNewline).map { fields($0) }
    guard let header = records.first else { return [] }
    return records.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for byte in line.unicodeScalars {
      switch byte {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].unicodeScalars.append(byte)
      }
    }
    return fields
  }

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
