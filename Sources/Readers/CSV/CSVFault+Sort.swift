extension CSVFault {
  /// Faults told together once there are many.
  package enum Sort: Int, CaseIterable, Sendable {
    case encoding
    case quote
    case zeroByte
    case width
    case other

    /// What is counted, in the plural.
    var text: String {
      switch self {
      case .encoding: "octets mal encodés"
      case .quote: "guillemets mal placés"
      case .zeroByte: "caractères nuls"
      case .width: "lignes trop courtes ou trop longues"
      case .other: "fautes"
      }
    }
  }

  var sort: Sort {
    switch self {
    case .notUTF8, .damagedUTF8, .undefinedByte, .oddUTF16: .encoding
    case .strayQuote, .textAfterQuote, .quoteInBareField: .quote
    case .zeroByte: .zeroByte
    case .tooFew, .tooMany: .width
    case .emptyFile, .unclosedQuote, .unnamedColumn, .repeatedColumn: .other
    case .further(_, let sort): sort
    }
  }
}
