import Diagnostics

/// The structure file that lies beside a response file.
enum StructureSearch {
  /// The questionnaire of the same stem or survey id, else the only one whose columns are all those of the table. Where
  /// none or several fit, the candidates are named.
  static func search(_ table: CSVTable, _ neighbours: [NeighbourFile]) -> Reading<LimeSurveyStructure?> {
    let files = neighbours.filter { FileName($0.name).pathExtension == "lss" }.sorted { $0.name < $1.name }
    guard !files.isEmpty else { return Reading(nil) }
    var problems: [Problem] = []
    var fitting: [(structure: LimeSurveyStructure, isNamesake: Bool)] = []
    var near: [String] = []
    for file in files {
      let loaded = file.load()
      problems += loaded.problems
      guard let source = loaded.value, let structure = LimeSurveyStructureReader.read(source).value else { continue }
      let isNamesake = isNamesake(structure, of: table.file)
      let header = LimeSurveyHeader(table, structure: structure)
      if header.unknown.isEmpty, header.knownCount > 0 {
        fitting.append((structure, isNamesake))
      } else if isNamesake || header.knownCount * 2 > table.header.count {
        near.append(structure.file)
      }
    }
    let namesakes = fitting.filter(\.isNamesake)
    let chosen = namesakes.count == 1 ? namesakes : fitting
    if chosen.count == 1 { return Reading(chosen[0].structure, problems: problems) }
    let candidates = fitting.map(\.structure.file) + near
    guard !candidates.isEmpty else { return Reading(nil, problems: problems) }
    problems.append(LimeSurveyFault.structureCandidates(candidates).problem(at: Place(table.file)))
    return Reading(nil, problems: problems)
  }

  private static func isNamesake(_ structure: LimeSurveyStructure, of file: String) -> Bool {
    let data = FileName(file)
    return data.stem == FileName(structure.file).stem || structure.surveyID.map { data.numbers.contains($0) } ?? false
  }
}
