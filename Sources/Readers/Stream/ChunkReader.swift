/// One thread's work: takes pieces one after another, cuts them and numbers their values.
struct ChunkReader {
  let index: Int
  let source: ByteSource
  let shape: StreamShape
  /// Where the first record of the first piece starts.
  let origin: Int

  private var cutter: ChunkCutter
  private var coders: [ColumnCoder]
  private var known: [Int]
  private var numbers = NumberCoder()

  init(_ index: Int, _ source: ByteSource, _ shape: StreamShape, origin: Int) {
    self.index = index
    self.source = source
    self.shape = shape
    self.origin = origin
    cutter = ChunkCutter(
      separator: shape.separator, width: shape.width, chunkSize: shape.chunkSize, overlap: shape.overlap,
      kernel: shape.kernel)
    coders = shape.columns.map { _ in ColumnCoder(kernel: shape.kernel) }
    known = shape.columns.map { _ in 0 }
  }

  /// Works until the queue has no more pieces for it.
  mutating func run<State>(_ queue: ChunkQueue<State>) {
    while let piece = queue.take() {
      do throws(ByteSource.Unreadable) {
        let isOdd = try cutter.load(source, at: origin + piece * shape.chunkSize)
        guard let startsInside = queue.exchange(piece, isOdd: isOdd) else { return }
        queue.deliver(chunk(piece, cutter.cut(startsInside: startsInside, isFirst: piece == 0)))
      } catch {
        queue.fail()
      }
    }
  }

  private mutating func chunk(_ piece: Int, _ outcome: ChunkCutter.Outcome) -> CodedChunk {
    let shift = origin + piece * shape.chunkSize - ChunkCutter.margin
    var chunk = CodedChunk(index: piece, reader: index, start: cutter.firstStart + shift, end: cutter.end + shift)
    guard case .plain(let records) = outcome else {
      chunk.isRefused = true
      return chunk
    }
    (chunk.records, chunk.lineFeeds) = (records, cutter.lineFeeds)
    chunk.codes = shape.columns.map { _ in [] }
    for (place, column) in shape.columns.enumerated() {
      coders[place].code(
        column, of: records, width: shape.width, in: cutter.buffer, cuts: cutter.cuts,
        from: cutter.firstStart, into: &chunk.codes[place])
      chunk.newValues.append(Array(coders[place].values[known[place]...]))
      known[place] = coders[place].values.count
      if coders[place].hasOverflowed { chunk.hasOverflowed = true }
    }
    if let column = shape.number {
      numbers.code(
        column, of: records, width: shape.width, in: cutter.buffer, cuts: cutter.cuts,
        from: cutter.firstStart, into: &chunk.numbers)
      chunk.findings = numbers.findings
    }
    return chunk
  }
}
