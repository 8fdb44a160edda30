/// The words of one turn of a .trs, by the number of the voice where several speak at once. A sound (`Event` of type noise)
/// is written `[rire]`; comments and what is said of the manner of words are no words.
struct TranscriberSpeech {
  struct Part: Equatable {
    /// The place of the voice among the turn’s, from 1.
    var voice: Int?
    var words: String
  }

  private(set) var parts: [Part] = []

  init(_ turn: XMLElement) {
    var voice: Int?
    var words = ""
    for piece in turn.content {
      switch piece {
      case .text(let text): words += text
      case .element(let child):
        switch child.name {
        case "Who":
          close(&words, voice)
          voice = child.attribute("nb").flatMap { Int($0) } ?? 0
        case "Event": words += Self.sound(child)
        case "Sync": words += " "
        default: break  // Comment, Background, Vocal
        }
      }
    }
    close(&words, voice)
  }

  private mutating func close(_ words: inout String, _ voice: Int?) {
    let said = SpacedText(words).text.trimmingSpaces()
    if !said.isEmpty { parts.append(Part(voice: voice, words: said)) }
    words = ""
  }

  private static func sound(_ event: XMLElement) -> String {
    guard event.attribute("type") ?? "noise" == "noise", let sound = event.attribute("desc"), !sound.isEmpty else {
      return ""
    }
    return " [\(sound)] "
  }
}
