import Diagnostics
import Survey

/// A survey in Triple-S: a definition in XML and the data file beside it.
enum TripleSReader {
  /// Reads the pair, whichever of the two is named first; `nil` when neither is Triple-S.
  static func read(
    data: SourceFile, structure: SourceFile?, neighbours: [NeighbourFile]
  ) -> Reading<SurveyExport?>? {
    if TripleSDefinitionReader.recognises(data) {
      return export(definition: data) { definition in
        structure.map { Reading($0) } ?? dataFile(beside: data, definition, neighbours)
      }
    }
    if let structure {
      return TripleSDefinitionReader.recognises(structure) ? export(definition: structure) { _ in Reading(data) } : nil
    }
    let name = FileName(data.name)
    if name.pathExtension == "sss" {
      return Reading(nil, problems: [TripleSFault.classicFormat.problem(at: Place(data.name, line: 1))])
    }
    return definitionFile(beside: name, neighbours).map { found in
      export(definition: found) { _ in Reading(data) }
    }
  }

  /// The data files a definition may have, the likeliest first.
  private static func extensions(_ format: TripleSDefinition.Format) -> [String] {
    format == .csv ? ["csv", "dat", "txt", "asc"] : ["asc", "dat", "txt"]
  }

  private static func dataFile(
    beside file: SourceFile, _ definition: TripleSDefinition, _ neighbours: [NeighbourFile]
  ) -> Reading<SourceFile?> {
    let wanted = extensions(definition.format)
    let stem = FileName(file.name).stem
    for suffix in wanted {
      let found = neighbours.first { FileName($0.name).pathExtension == suffix && FileName($0.name).isNamed(stem) }
      if let found { return found.load() }
    }
    let names = wanted.prefix(2).map { "« \(stem).\($0) »" }.joined(separator: " ou ")
    let others = neighbours.map(\.name).filter { wanted.contains(FileName($0).pathExtension) }
    let near = others.count == 1 ? others.first : nearestName(to: "\(stem).\(wanted[0])", among: others)
    return Reading(nil, problems: [TripleSFault.noData(names, near: near).problem(at: Place(file.name))])
  }

  private static func definitionFile(beside name: FileName, _ neighbours: [NeighbourFile]) -> SourceFile? {
    guard ["asc", "dat", "csv", "txt"].contains(name.pathExtension) else { return nil }
    let candidates = neighbours.filter { neighbour in
      let other = FileName(neighbour.name)
      return ["sss", "xml"].contains(other.pathExtension) && other.isNamed(name.stem)
    }
    for candidate in candidates {
      if let file = candidate.load().value, TripleSDefinitionReader.recognises(file) { return file }
    }
    return nil
  }

  private static func export(
    definition file: SourceFile, data: (TripleSDefinition) -> Reading<SourceFile?>
  ) -> Reading<SurveyExport?> {
    let reading = TripleSDefinitionReader.read(file)
    guard let definition = reading.value else { return Reading(nil, problems: reading.problems) }
    let found = data(definition)
    var responses = TripleSResponses(definition)
    if let file = found.value { responses.read(file) }
    return Reading(responses.export, problems: reading.problems + found.problems + responses.problems)
  }
}

extension FileName {
  /// The same stem, upper and lower case aside.
  func isNamed(_ other: String) -> Bool { stem.lowercased() == other.lowercased() }
}
