extension CSVFault {
  /// Faults told together once there are many. The raw values are what is counted.
  package enum Sort: String, CaseIterable, Sendable {
    case encoding = "octets mal encodés"
    case quote = "guillemets mal placés"
    case zeroByte = "caractères nuls"
    case width = "lignes trop courtes ou trop longues"
    case other = "fautes"
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
