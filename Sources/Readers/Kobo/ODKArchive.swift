import Diagnostics

/// What ODK Central and Briefcase make of a form with repeated groups: a zip of one CSV for the answers and one for each
/// group, whose rows point to theirs by `PARENT_KEY`. Media files lie beside them and are never unpacked.
enum ODKArchive {
  /// The tables; `nil` when the file is no such archive, a value of `nil` when it is one and cannot be read.
  static func reading(_ file: SourceFile) -> Reading<KoboTables?>? {
    guard ZipArchive.isZip(file.bytes) else { return nil }
    let isNamed = FileName(file.name).pathExtension == "zip"
    let unpacked = ZipArchive.read(file, wanted: isTable)
    guard let archive = unpacked.value else { return isNamed ? Reading(nil, problems: unpacked.problems) : nil }
    guard archive.paths.contains(where: isTable) else { return nil }
    var problems: [Problem] = []
    var tables: [(name: String, table: CSVTable)] = []
    for entry in archive.entries {
      let reading = CSVTable.reading(SourceFile(name: "\(file.name)!\(entry.name)", bytes: entry.bytes))
      problems += reading.problems
      if let table = reading.value { tables.append((FileName(entry.name).stem, table)) }
    }
    let mains = tables.filter { $0.table.names.contains("KEY") && !$0.table.names.contains(KoboRepeat.key) }
    guard mains.count == 1, let main = mains.first else {
      let fault = KoboFault.noMainTable(tables.map(\.name)).problem(at: Place(file.name))
      return Reading(nil, problems: problems.filter { $0.severity == .blocking } + [fault])
    }
    let repeats = tables.filter { $0.table.names.contains(KoboRepeat.key) }.map { name, table in
      (name: name.hasPrefix(main.name + "-") ? String(name.dropFirst(main.name.count + 1)) : name, table: table)
    }
    return Reading(KoboTables(main: main.table, repeats: repeats), problems: problems)
  }

  /// A CSV that does not lie among the media.
  private static func isTable(_ path: String) -> Bool {
    FileName(path).pathExtension == "csv" && !path.contains("/")
  }
}
