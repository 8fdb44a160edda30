import Readers

@testable import SurveyFixtures

extension FuzzMutation {
  /// A changed file; of an archive, half the time, one entry changed and the archive made anew, so that what lies behind
  /// its checksums is reached.
  mutating func changed(_ file: SourceFile) -> SourceFile {
    guard isArchive(file), let archive = ZipArchive.read(file).value, coin() else {
      return SourceFile(name: file.name, bytes: changed(file.bytes))
    }
    var entries = archive.entries.map { ZipFixture.Entry($0.name, $0.bytes) }
    let place = choice(entries.count)
    entries[place].bytes = changed(entries[place].bytes)
    return ZipFixture(entries: entries).file(file.name)
  }

  private func isArchive(_ file: SourceFile) -> Bool { ZipArchive.isZip(file.bytes) }
}
