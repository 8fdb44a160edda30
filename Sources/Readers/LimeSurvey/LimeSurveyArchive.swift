import Diagnostics

/// An `.lsa`, the archive LimeSurvey makes of a whole survey: its questionnaire, its responses and its timings. The
/// invitations in it (`.lst`: names, addresses, access codes) are never unpacked.
struct LimeSurveyArchive {
  var structure: SourceFile
  var responses: SourceFile?
  var timings: SourceFile?

  /// `nil` when the file is no such archive; a value of `nil` when it is one and cannot be read.
  static func reading(_ file: SourceFile) -> Reading<LimeSurveyArchive?>? {
    guard ZipArchive.isZip(file.bytes) else { return nil }
    let listing = ZipArchive.read(file) { _ in false }
    guard let paths = listing.value?.paths else {
      return FileName(file.name).pathExtension == "lsa" ? Reading(nil, problems: listing.problems) : nil
    }
    guard let path = paths.first(where: { isKind("lss", $0) }) else {
      guard FileName(file.name).pathExtension == "lsa" else { return nil }
      return Reading(nil, problems: [LimeSurveyFault.noQuestionnaire.problem(at: Place(file.name))])
    }
    let responses = paths.filter { isKind("lsr", $0) }.sorted()
    let wanted = [path] + responses.prefix(1) + paths.filter { isKind("lsi", $0) }.sorted().prefix(1)
    let unpacked = ZipArchive.read(file) { wanted.contains($0) }
    guard let archive = unpacked.value, let structure = archive.file(path) else {
      return Reading(nil, problems: unpacked.problems)
    }
    let value = LimeSurveyArchive(
      structure: structure, responses: responses.first.flatMap(archive.file),
      timings: wanted.last.flatMap { isKind("lsi", $0) ? archive.file($0) : nil })
    return Reading(value, problems: told(paths, responses, file.name))
  }

  /// What is in the archive and is not read.
  private static func told(_ paths: [String], _ responses: [String], _ name: String) -> [Problem] {
    var faults = paths.filter { isKind("lst", $0) }.map { LimeSurveyFault.unreadInvitations($0) }
    faults += responses.dropFirst().map { .unreadResponses($0, read: responses[0]) }
    if responses.isEmpty { faults.append(.noResponsesInArchive) }
    return faults.map { $0.problem(at: Place(name)) }
  }

  private static func isKind(_ suffix: String, _ path: String) -> Bool { FileName(path).pathExtension == suffix }
}

extension ZipArchive {
  /// An entry as a file of its own, called after both.
  fileprivate func file(_ path: String) -> SourceFile? {
    self[path].map { SourceFile(name: "\(name)!\(path)", bytes: $0) }
  }
}
