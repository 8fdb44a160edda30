private import CLibXML2
import Diagnostics

/// XML bytes → a tree, by libxml2, the only file that sees it: no network, no external file, no entity but the five of
/// XML. A DOCTYPE is accepted and never loaded; a file that declares an entity is refused at its declaration.
package enum XMLReader {
  /// Elements inside one another that are still read.
  package static let depthLimit = 250

  /// The root element, or `nil` and the reason.
  package static func read(_ file: SourceFile) -> Reading<XMLElement?> {
    guard !file.bytes.isEmpty else { return refused(.emptyFile, at: Place(file.name)) }
    recoupe_xml_check_version()
    guard let context = xmlNewParserCtxt() else { return refused(.tooLarge, at: Place(file.name)) }
    defer { xmlFreeParserCtxt(context) }
    refuseEntities(context)
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let document = file.bytes.withUnsafeBytes { bytes in
      xmlCtxtReadMemory(
        context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), nil, nil, options)
    }
    defer { if let document { xmlFreeDoc(document) } }
    if let place = entityPlace(context, file: file.name) { return refused(.declaresEntities, at: place) }
    guard let document, let root = xmlDocGetRootElement(document) else {
      return refused(fault(context), at: errorPlace(context, file: file.name))
    }
    guard let tree = element(root, depth: 1) else { return refused(.tooDeep(depthLimit), at: Place(file.name)) }
    return Reading(tree)
  }

  private static func refused(_ fault: XMLFault, at place: Place) -> Reading<XMLElement?> {
    Reading(nil, problems: [fault.problem(at: place)])
  }

  // MARK: - Entities

  /// Stops the parser at the first entity declaration, before anything can be expanded; its line and column are left in
  /// the context's free word.
  private static func refuseEntities(_ context: xmlParserCtxtPtr) {
    context.pointee.sax.pointee.entityDecl = { parser, _, _, _, _, _ in
      guard let parser else { return }
      let context = parser.assumingMemoryBound(to: xmlParserCtxt.self)
      let line = Int(xmlSAX2GetLineNumber(parser))
      let column = Int(xmlSAX2GetColumnNumber(parser))
      context.pointee._private = UnsafeMutableRawPointer(bitPattern: line << 20 | min(column, 0xFFFFF))
      xmlStopParser(context)
    }
  }

  private static func entityPlace(_ context: xmlParserCtxtPtr, file: String) -> Place? {
    guard let word = context.pointee._private else { return nil }
    let packed = Int(bitPattern: word)
    return Place(file, line: packed >> 20, column: packed & 0xFFFFF)
  }

  // MARK: - Errors

  private static func fault(_ context: xmlParserCtxtPtr) -> XMLFault {
    guard let error = xmlCtxtGetLastError(context) else { return .notXML }
    if let words = error.pointee.message, String(cString: words).contains("depth") { return .tooDeep(depthLimit) }
    return XMLFault(code: Int(error.pointee.code))
  }

  private static func errorPlace(_ context: xmlParserCtxtPtr, file: String) -> Place {
    guard let error = xmlCtxtGetLastError(context), error.pointee.line > 0 else { return Place(file) }
    return Place(file, line: Int(error.pointee.line), column: max(1, Int(error.pointee.int2)))
  }

  // MARK: - The tree

  /// The element at `node` with all below it, or `nil` past the depth limit.
  private static func element(_ node: xmlNodePtr, depth: Int) -> XMLElement? {
    guard depth <= depthLimit else { return nil }
    var result = XMLElement(
      name: string(node.pointee.name), namespace: namespace(node.pointee.ns), attributes: attributes(node),
      line: Int(xmlGetLineNo(node)))
    var next = node.pointee.children
    while let child = next {
      switch child.pointee.type {
      case XML_ELEMENT_NODE:
        guard let inner = element(child, depth: depth + 1) else { return nil }
        result.content.append(.element(inner))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: result.content.append(.text(string(child.pointee.content)))
      default: break  // comments and processing instructions say nothing of the survey
      }
      next = child.pointee.next
    }
    return result
  }

  private static func attributes(_ node: xmlNodePtr) -> [XMLElement.Attribute] {
    var result: [XMLElement.Attribute] = []
    var next = node.pointee.properties
    while let attribute = next {
      let value = xmlNodeListGetString(node.pointee.doc, attribute.pointee.children, 1)
      result.append(
        .init(
          name: string(attribute.pointee.name), namespace: namespace(attribute.pointee.ns),
          value: value.map { string($0) } ?? ""))
      if let value { recoupe_xml_free(value) }
      next = attribute.pointee.next
    }
    return result
  }

  private static func namespace(_ namespace: xmlNsPtr?) -> String? {
    guard let address = namespace?.pointee.href else { return nil }
    return string(address)
  }

  private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    guard let characters else { return "" }
    return String(decodingCString: characters, as: UTF8.self)
  }
}
