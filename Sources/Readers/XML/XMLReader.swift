import CLibXML2
import Diagnostics

/// XML bytes → a tree, by libxml2, which only this folder sees: no network, no external file, no entity but the five of
/// XML. A DOCTYPE is accepted and never loaded; a file that declares an entity is refused at its declaration.
package enum XMLReader {
  /// Elements inside one another that are still read.
  package static let depthLimit = 250

  /// The root element, or `nil` and the reason.
  package static func read(_ file: SourceFile) -> Reading<XMLElement?> { read(file, Watch()) }

  /// The same for a file too large for a tree: every element called `name` is given to `take` as soon as it ends, and all
  /// but the last are then forgotten. `take` says whether to go on; where it says no, the rest is not looked at and the
  /// value is `nil`.
  package static func read(
    _ file: SourceFile, each name: String, take: (XMLElement) -> Bool
  ) -> Reading<XMLElement?> {
    withoutActuallyEscaping(take) { take in
      let watch = Watch()
      watch.wanted = (name, take)
      return read(file, watch)
    }
  }

  private static func read(_ file: SourceFile, _ watch: Watch) -> Reading<XMLElement?> {
    guard !file.bytes.isEmpty else { return refused(.emptyFile, at: Place(file.name)) }
    recoupe_xml_check_version()
    guard let context = xmlNewParserCtxt() else { return refused(.tooLarge, at: Place(file.name)) }
    defer { xmlFreeParserCtxt(context) }
    watch.attach(to: context)
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let document = withExtendedLifetime(watch) {
      file.bytes.withUnsafeBytes { bytes in
        xmlCtxtReadMemory(
          context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), nil, nil, options)
      }
    }
    defer { if let document { xmlFreeDoc(document) } }
    if let first = watch.first, document == nil || Self.stops(first.fault) {
      return refused(first.fault, at: Place(file.name, line: first.line, column: first.column))
    }
    if watch.isStopped { return Reading(nil) }
    guard let document, let root = xmlDocGetRootElement(document) else {
      return refused(.notXML, at: Place(file.name))
    }
    guard let tree = element(root, depth: 1) else { return refused(.tooDeep(depthLimit), at: Place(file.name)) }
    return Reading(tree)
  }

  /// Faults after which the parser still gives what it had built.
  private static func stops(_ fault: XMLFault) -> Bool { fault == .declaresEntities || fault == .undeclaredEntity }

  private static func refused(_ fault: XMLFault, at place: Place) -> Reading<XMLElement?> {
    Reading(nil, problems: [fault.problem(at: place)])
  }

  /// The first fault libxml2 meets, a class because its callbacks are given one pointer and nothing else.
  private final class Watch {
    var first: (fault: XMLFault, line: Int, column: Int)?
    var wanted: (name: String, take: (XMLElement) -> Bool)?
    var isStopped = false

    func attach(to context: xmlParserCtxtPtr) {
      context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
      if wanted != nil { handOver(from: context) }
      // The parser stops at the first entity declared, before anything can be expanded.
      context.pointee.sax.pointee.entityDecl = { parser, _, _, _, _, _ in Watch.refuse(.declaresEntities, parser) }
      context.pointee.sax.pointee.unparsedEntityDecl = { parser, _, _, _, _ in
        Watch.refuse(.declaresEntities, parser)
      }
      // A name that is none of XML's five is declared nowhere, or in a DTD that is not loaded: its text would be lost.
      context.pointee.sax.pointee.getEntity = { parser, name in
        let entity = xmlSAX2GetEntity(parser, name)
        if entity == nil { Watch.refuse(.undeclaredEntity, parser) }
        return entity
      }
      context.pointee.sax.pointee.serror = { parser, error in
        guard let parser, let error, let fault = XMLFault(error) else { return }
        guard let watch = Watch.attached(to: parser), watch.first == nil else { return }
        watch.first = (fault, max(1, Int(error.pointee.line)), max(1, Int(error.pointee.int2)))
      }
    }

    /// Has the parser build elements as ever, and hands over the wanted ones at their end. What is below them goes then;
    /// they go themselves when the next one comes, for the parser still looks at its last node.
    func handOver(from context: xmlParserCtxtPtr) {
      context.pointee.sax.pointee.endElementNs = { parser, name, prefix, address in
        guard let parser, let watch = Watch.attached(to: parser) else { return }
        let node = parser.assumingMemoryBound(to: xmlParserCtxt.self).pointee.node
        xmlSAX2EndElementNs(parser, name, prefix, address)
        guard let node, let wanted = watch.wanted, string(node.pointee.name) == wanted.name else { return }
        if let tree = element(node, depth: 1), wanted.take(tree) {
          while let before = node.pointee.prev {
            xmlUnlinkNode(before)
            xmlFreeNode(before)
          }
          xmlFreeNodeList(node.pointee.children)
          (node.pointee.children, node.pointee.last) = (nil, nil)
        } else {
          watch.isStopped = true
          xmlStopParser(parser.assumingMemoryBound(to: xmlParserCtxt.self))
        }
      }
    }

    /// Stops the parser where it is, for this reason unless it had another.
    private static func refuse(_ fault: XMLFault, _ parser: UnsafeMutableRawPointer?) {
      guard let parser, let watch = Watch.attached(to: parser), watch.first == nil else { return }
      let column = max(1, Int(xmlSAX2GetColumnNumber(parser)))
      watch.first = (fault, Int(xmlSAX2GetLineNumber(parser)), column)
      xmlStopParser(parser.assumingMemoryBound(to: xmlParserCtxt.self))
    }

    private static func attached(to parser: UnsafeMutableRawPointer) -> Watch? {
      parser.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private
        .map { Unmanaged<Watch>.fromOpaque($0).takeUnretainedValue() }
    }
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
