import CLibXML2

extension XMLFault {
  /// The fault libxml2 tells, or `nil` for what it reads past.
  init?(_ error: xmlErrorPtr) {
    guard error.pointee.level == XML_ERR_FATAL else { return nil }
    let message = error.pointee.message.map { String(cString: $0) } ?? ""
    if message.contains("depth") {
      self = .tooDeep(XMLReader.depthLimit)
    } else if message.contains("too long") || message.contains("too big") || message.contains("Huge input") {
      self = .tooLarge
    } else {
      self.init(code: Int(error.pointee.code))
    }
  }
}
