import CLibXML2
import Diagnostics

/// A table in XML, one `<row>` after another, read by SAX in pieces: nothing is held but the columns that are wanted. The
/// same is refused as by `XMLReader`.
struct XMLRows {
  /// What is read of a table, by the places of its fields.
  struct Choice {
    /// The fields whose cells are numbered, in the order wanted.
    var read: [Int]
    /// The fields of which one with text, of more than spaces, makes a row an answered one.
    var witnesses: Set<Int> = []
  }

  /// The names of the fields, and the line of their table.
  var names: [String]
  var line: Int
  /// Cells that no field names: how many, the name and the line of the first.
  var unlisted: (count: Int, name: String, line: Int)
  /// `take` or `choose` said to stop.
  var isStopped: Bool
  /// What was not yet given to `take`, with the texts of every column.
  var last: XMLRowBatch

  /// Reads a document; `nil` when it cannot be read, with the reason, or has no rows, without one.
  ///
  /// - Parameter rowsInBatch: after how many rows `take` is given those read, and says whether to go on.
  /// - Parameter choose: given the names of the fields, which to read; `nil` to stop there.
  static func read(
    _ source: ByteSource, rowsInBatch: Int = .max, keepsLines: Bool = false,
    choose: @escaping ([String]) -> Choice?, take: @escaping (inout XMLRowBatch) -> Bool = { _ in true }
  ) throws(ByteSource.Unreadable) -> Reading<XMLRows?> {
    guard source.count > 0 else { return refused(.emptyFile, at: Place(source.name)) }
    recoupe_xml_check_version()
    var state = XMLRowState(rowsInBatch: rowsInBatch, keepsLines: keepsLines, choose: choose, take: take)
    try withUnsafeMutablePointer(to: &state) { state throws(ByteSource.Unreadable) in try parse(source, state) }
    state.finish()
    if let first = state.fault {
      return refused(first.fault, at: Place(source.name, line: first.line, column: first.column))
    }
    guard state.hasRows else { return Reading(nil) }
    return Reading(
      XMLRows(
        names: state.names, line: state.tableLine, unlisted: state.unlisted, isStopped: state.isStopped,
        last: state.batch))
  }

  private static func refused(_ fault: XMLFault, at place: Place) -> Reading<XMLRows?> {
    Reading(nil, problems: [fault.problem(at: place)])
  }

  private static let pieceSize = 1 << 16

  /// Pushes the file through the parser, piece by piece, until it ends or stops.
  private static func parse(
    _ source: ByteSource, _ state: UnsafeMutablePointer<XMLRowState>
  ) throws(ByteSource.Unreadable) {
    guard let parser = xmlCreatePushParserCtxt(nil, nil, nil, 0, nil) else {
      state.pointee.fault = (.tooLarge, 1, 1)
      return
    }
    defer { xmlFreeParserCtxt(parser) }
    attach(state, to: parser)
    var buffer = [UInt8](repeating: 0, count: pieceSize)
    var offset = 0
    while offset < source.count, state.pointee.fault == nil, !state.pointee.isStopped {
      let count = min(pieceSize, source.count - offset)
      try source.read(at: offset, into: &buffer, 0..<count)
      push(buffer, count, parser)
      offset += count
    }
    guard state.pointee.fault == nil, !state.pointee.isStopped else { return }
    let isOpen = state.pointee.depth > 0
    xmlParseChunk(parser, nil, 0, 1)
    if isOpen, state.pointee.fault?.fault == .afterTheEnd { state.pointee.fault?.fault = .unclosedTag }
    if parser.pointee.wellFormed == 0, state.pointee.fault == nil { state.pointee.fault = (.notXML, 1, 1) }
  }

  private static func push(_ buffer: [UInt8], _ count: Int, _ parser: xmlParserCtxtPtr) {
    buffer.withUnsafeBytes { bytes in
      _ = xmlParseChunk(parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(count), 0)
    }
  }

  // MARK: - The parser's callbacks

  /// Has the parser tell elements and texts, build nothing, and stop at an entity that is none of XML's five.
  private static func attach(_ state: UnsafeMutablePointer<XMLRowState>, to parser: xmlParserCtxtPtr) {
    xmlCtxtUseOptions(
      parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
    parser.pointee._private = UnsafeMutableRawPointer(state)
    guard let handler = parser.pointee.sax else { return }
    let (magic, resolve) = (handler.pointee.initialized, handler.pointee.resolveEntity)
    handler.pointee = xmlSAXHandler()
    (handler.pointee.initialized, handler.pointee.resolveEntity) = (magic, resolve)
    handler.pointee.startElementNs = { parser, name, _, _, _, _, _, _, _ in
      guard let parser = XMLRows.parser(parser), let name else { return }
      XMLRows.state(parser)?.pointee.start(name, parser)
    }
    handler.pointee.endElementNs = { parser, _, _, _ in
      guard let parser = XMLRows.parser(parser) else { return }
      XMLRows.state(parser)?.pointee.end(parser)
    }
    let characters: charactersSAXFunc = { parser, text, count in
      guard let parser = XMLRows.parser(parser), let text else { return }
      XMLRows.state(parser)?.pointee.characters(text, count, parser)
    }
    // The same for white space, or the parser looks for a tree to tell whether it counts.
    (handler.pointee.characters, handler.pointee.ignorableWhitespace) = (characters, characters)
    handler.pointee.cdataBlock = { parser, text, count in
      guard let parser = XMLRows.parser(parser), let text else { return }
      XMLRows.state(parser)?.pointee.verbatim(text, count, parser)
    }
    handler.pointee.entityDecl = { parser, _, _, _, _, _ in XMLRows.refuse(.declaresEntities, parser) }
    handler.pointee.unparsedEntityDecl = { parser, _, _, _, _ in XMLRows.refuse(.declaresEntities, parser) }
    handler.pointee.getEntity = { parser, name in
      let entity = xmlGetPredefinedEntity(name)
      if entity == nil { XMLRows.refuse(.undeclaredEntity, parser) }
      return entity
    }
    handler.pointee.serror = { parser, error in
      guard let parser = XMLRows.parser(parser), let state = XMLRows.state(parser), state.pointee.fault == nil,
        let error, let fault = XMLFault(error)
      else { return }
      state.pointee.fault = (fault, max(1, Int(error.pointee.line)), max(1, Int(error.pointee.int2)))
    }
  }

  private static func parser(_ context: UnsafeMutableRawPointer?) -> xmlParserCtxtPtr? {
    context?.assumingMemoryBound(to: xmlParserCtxt.self)
  }

  private static func state(_ parser: xmlParserCtxtPtr) -> UnsafeMutablePointer<XMLRowState>? {
    parser.pointee._private?.assumingMemoryBound(to: XMLRowState.self)
  }

  private static func refuse(_ fault: XMLFault, _ context: UnsafeMutableRawPointer?) {
    guard let parser = parser(context) else { return }
    state(parser)?.pointee.stop(fault, parser)
  }
}
