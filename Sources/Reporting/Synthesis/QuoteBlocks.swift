import Document
import Survey

/// Quotes as blocks, each with who speaks and how the words were coded.
struct QuoteBlocks {
  let results: StudyResults
  let wording: Wording
  let log: PrintLog

  /// The quotes for some codes and the counter-quotes asked for; what may not be quoted is said where nothing can be.
  func blocks(codes: [String], count: Int, counter: Int) -> [Block] {
    let quotes = results.quotes.quotes(codes: codes, count: count, excluding: log.usedQuotes)
    log.use(quotes)
    let contrary = results.quotes.counterQuotes(codes: codes, count: counter, excluding: log.usedQuotes)
    log.use(contrary)
    var blocks = quotes.map { quotation($0, isCounter: false) } + contrary.map { quotation($0, isCounter: true) }
    if quotes.isEmpty {
      let silent = results.quotes.unquotable(codes: codes)
      blocks.append(
        .paragraph(
          wording.text(
            silent > 0 ? "citations.non-citables.\(wording.number(of: silent))" : "citations.aucune",
            ["n": wording.counted(silent, .extract)])))
    }
    return blocks
  }

  /// One quote; `isCounter` says that it stands against what was quoted before.
  /// Its address is made of its words alone: two quotes of one person, or of two people met together, cannot be put side
  /// by side.
  func quotation(_ quote: Quote, isCounter: Bool) -> Block {
    var parts = quote.attribution.map { attribute -> String in
      let value = results.study.word(attribute.value)
      return wording.catalogue.text("citations.\(attribute.name)", ["v": value]) ?? value
    }
    if quote.modality != .observed { parts.append(wording.text("marque.\(quote.modality.rawValue)")) }
    if isCounter { parts.insert(wording.text("citations.contre"), at: 0) }
    let language = quote.language.hasPrefix(wording.catalogue.language) ? nil : quote.language
    return .quotation(
      Quotation(
        lines: [opening(quote) + [.verbatim(quote.words)]], attribution: .text(parts.joined(separator: ", ")),
        language: language,
        id: "citation-" + SHA256(Array(quote.words.utf8)).hexadecimal.prefix(10)))
  }

  /// Words taken from the middle of a sentence say so.
  private func opening(_ quote: Quote) -> [Inline] {
    quote.words.first?.isLowercase == true ? .text(wording.text("citations.coupe")) : []
  }
}
