import Diagnostics
import Survey

/// The top of a file, from which a stream knows how to read the rest.
struct StreamTop {
  /// The header, records none.
  private(set) var table: CSVTable
  let separator: UInt8
  /// Where the first record after the header starts, and how many lines stand before it.
  private(set) var firstRecord: Int
  private(set) var lines: Int
  private(set) var problems: [Problem]
  /// Bytes to read past a piece, so that the end of its last record is nearly always among them; a multiple of 64.
  let overlap: Int

  /// Bytes of records, past the header, by which a tool is known.
  private static let recognisedOver = 1 << 12

  /// `nil` where the file is not UTF-8, has one column, a header longer than what is looked at, or a tool of its own.
  init?(
    _ source: ByteSource, _ declared: DeclaredDialect, _ neighbours: [NeighbourFile], lookedAt: Int
  ) throws(ByteSource.Unreadable) {
    var file = SourceFile(name: source.name, bytes: try source.bytes(at: 0, upTo: lookedAt))
    guard source.count > file.bytes.count else { return nil }
    // The bytes looked at may end inside a character.
    while let last = file.bytes.last, last >= 0x80 { file.bytes.removeLast() }
    file.declared = declared
    let text = DecodedText.decoding(file)
    guard text.value.encoding == .utf8, !Workbook.isWorkbook(file) else { return nil }
    let opening = CSVOpening(text.value, of: file)
    guard let table = opening.table, let separator = table.dialect.separator, table.header.count > 1,
      opening.scanner.position < text.value.bytes.count
    else { return nil }
    // What is left out of a table made by hand is found in the whole of it.
    let foot = try source.bytes(at: max(0, source.count - HandmadeSigns.reach), upTo: HandmadeSigns.reach)
    guard declared.headerRow == nil,
      !HandmadeSigns(top: text.value.bytes[...], foot: foot[...], separator: separator).areThere
    else { return nil }
    self.table = table
    self.separator = separator
    firstRecord = text.value.fileOffsets([opening.scanner.position])[0]
    overlap = Self.overlap(file.bytes[firstRecord...])
    // A few records are enough to know a tool by; more would be read for nothing.
    var opened = file
    opened.bytes = Array(file.bytes.prefix(firstRecord + Self.recognisedOver))
    while let last = opened.bytes.last, last >= 0x80 { opened.bytes.removeLast() }
    guard SurveyReader.read(data: opened, neighbours: neighbours).value?.description.tool == "CSV" else { return nil }
    let last = opening.scanner.line - 1
    lines = last
    problems = text.problems.filter { $0.place.line ?? 1 <= last } + opening.problems
  }

  /// Four times the longest record of the top, 4 KiB at least and 64 at most.
  private static func overlap(_ records: ArraySlice<UInt8>) -> Int {
    var (longest, start, isInside) = (0, records.startIndex, false)
    for place in records.indices {
      let byte = records[place]
      if byte == 0x22 { isInside.toggle() }
      guard byte == 0x0A, !isInside else { continue }
      longest = max(longest, place - start + 1)
      start = place + 1
    }
    return min(max((4 * longest + 63) / 64 * 64, 1 << 12), 1 << 16)
  }
}
