import Diagnostics

/// The faults of one file as they are met: the first of each sort with their places, the others counted, so that a file of a
/// million bad lines gives a list a person can read.
struct FaultLog {
  /// A fault and where it stands.
  struct Entry {
    var fault: CSVFault
    /// From 1, the header first; blank lines are not counted.
    var record: Int
    var line: Int
    var column: Int
    /// In the decoded text, from 0.
    var offset: Int
  }

  /// How many of one sort are told one by one.
  static let limit = 50

  private var entries: [Entry] = []
  private var further: [CSVFault.Sort: Entry] = [:]
  /// How many of each sort, at its raw value: faults may be many and short of meaning where a separator is only tried.
  private var counts = [Int](repeating: 0, count: CSVFault.Sort.allCases.count)

  var isEmpty: Bool { entries.isEmpty }

  /// Adds the faults of a piece of the file that starts at `offset`, its text decoded; offsets are then those of the file.
  mutating func add(_ other: FaultLog, text: DecodedText, offset: Int) {
    let entries = other.entries.sorted { $0.offset < $1.offset }
    for (entry, place) in zip(entries, text.fileOffsets(entries.map(\.offset))) {
      var entry = entry
      entry.offset = place + offset
      note(entry)
    }
    for (sort, entry) in other.further.sorted(by: { $0.value.offset < $1.value.offset }) {
      var entry = entry
      entry.offset = text.fileOffsets([entry.offset])[0] + offset
      if further[sort] == nil { further[sort] = entry }
      counts[sort.rawValue] += other.counts[sort.rawValue] - Self.limit
    }
  }

  mutating func note(_ entry: Entry) {
    let sort = entry.fault.sort
    counts[sort.rawValue] += 1
    if counts[sort.rawValue] <= Self.limit || sort == .other { return entries.append(entry) }
    if further[sort] == nil { further[sort] = entry }
  }

  /// The problems in the order of the file; each message ends with the record and the byte of the file (from
  /// 1), where offsets tell it.
  ///
  /// - Parameter fileOffsets: gives where bytes of the text stood in the file, from 0, for ascending offsets.
  func problems(in file: String, _ fileOffsets: (([Int]) -> [Int])?) -> [Problem] {
    var told = entries
    for sort in CSVFault.Sort.allCases {
      guard var entry = further[sort] else { continue }
      entry.fault = .further(counts[sort.rawValue] - Self.limit, of: sort)
      told.append(entry)
    }
    told.sort { ($0.offset, $0.line) < ($1.offset, $1.line) }
    let offsets = told.map(\.offset)
    return zip(told, fileOffsets?(offsets) ?? offsets).map { entry, offset in
      var problem = entry.fault.problem(at: Place(file, line: entry.line, column: entry.column))
      if fileOffsets != nil { problem.message += " (enregistrement \(entry.record), octet \(offset + 1))" }
      return problem
    }
  }

  /// Faults of decoding, which have places and no record: the first ones, then how many more.
  static func problems(_ faults: some Sequence<(CSVFault, Place)>) -> [Problem] {
    var problems: [Problem] = []
    var further: (place: Place, count: Int, sort: CSVFault.Sort)?
    for (fault, place) in faults {
      if problems.count < limit {
        problems.append(fault.problem(at: place))
      } else {
        further = (further?.place ?? place, (further?.count ?? 0) + 1, fault.sort)
      }
    }
    return problems + (further.map { [CSVFault.further($0.count, of: $0.sort).problem(at: $0.place)] } ?? [])
  }
}
