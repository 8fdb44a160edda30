extension LabelledText {
  /// An opening that may be somebody's name.
  struct Doubt: Equatable {
    var label: String
    /// The first line it opens.
    var line: Int
    var count: Int

    var fault: TranscriptFault { .perhapsSomebody(label, count) }
  }

  /// What stands twice at the head of a paragraph as a name would and is not declared (`Marie :`): three times make a
  /// label, once is a word with a colon; twice, a person says.
  var doubts: [Doubt] {
    var doubts: [Doubt] = []
    var isOpen = false
    for (index, line) in lines.lines.enumerated() {
      guard labels.opening(of: line, in: lines.text) == nil else {
        isOpen = true
        continue
      }
      guard isOpen, line.startsParagraph, let found = LabelScanner.label(in: lines.text, line.range),
        found.mark == .colon, SpeakerLabels.isName(found.label, words: 3),
        found.label.split(separator: " ").allSatisfy({ $0.first?.isUppercase == true })
      else { continue }
      if let place = doubts.firstIndex(where: { $0.label == found.label }) {
        doubts[place].count += 1
      } else {
        doubts.append(Doubt(label: found.label, line: index + 1, count: 1))
      }
    }
    return doubts.filter { $0.count > 1 }
  }
}
