import Coding
import Readers
import Survey

extension PseudonymisedStudy {
  /// The names replaced in each interview's text as stored.
  static func moves(
    _ study: Study, _ book: NameBook, _ load: (String) throws -> [UInt8]
  ) rethrows -> [String: NameReplacement] {
    var moves: [String: NameReplacement] = [:]
    for interview in study.interviews {
      var text = interview.transcript.text
      if !interview.transcript.isComposed {
        // What people who withdrew said is masked in the text read, and not in the file.
        let own = StoredText.stored(
          String(decoding: ReadableKind.decoded(try load(interview.file), name: interview.file), as: UTF8.self))
        if own.unicodeScalars.count == text.unicodeScalars.count { text = own }
      }
      moves[interview.id] = NameReplacement(text, book)
    }
    return moves
  }

  /// The folders that runs of the tool wrote in the study.
  static func outputs(_ paths: [String], _ load: (String) throws -> [UInt8]) rethrows -> [String] {
    let journal = "/interne/journal.json"
    return try paths.filter { path in
      guard path.hasSuffix(journal) else { return false }
      return String(decoding: try load(path), as: UTF8.self).contains(#""outil": "recoupe""#)
    }.map { String($0.dropLast(journal.count)) }
  }
}
