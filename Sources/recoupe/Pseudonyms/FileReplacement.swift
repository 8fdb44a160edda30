import Coding
import Exports
import Readers
import Survey

/// What becomes of one file of a study whose names are replaced: rewritten, the same because no name is in it, or left
/// aside because that cannot be known. Nothing is kept unseen.
struct FileReplacement {
  enum Outcome: Equatable {
    case same
    case rewritten(bytes: [UInt8], counts: [Int: Int], doubts: [Int])
    case left(LeftFile)
  }

  let book: NameBook
  /// The names replaced in each interview's text: what offsets of codings follow.
  let moves: [String: NameReplacement]

  /// A transcript whose text is written in the place of its document.
  func outcome(ofText text: String) -> Outcome {
    let replaced = ReplacedText(text, .text, book)
    return checked(.rewritten(bytes: replaced.bytes, counts: replaced.counts, doubts: replaced.doubts), "")
  }

  /// - Parameter isCodings: the file may give offsets in the texts.
  func outcome(of path: String, _ bytes: [UInt8], isCodings: Bool) -> Outcome {
    if REFIReader.isProject(path) { return checked(project(path, bytes), path) }
    if ZipArchive.isZip(bytes) { return checked(package(path, bytes, isCodings: isCodings), path) }
    guard let kind = ReadableKind(path: path, bytes: bytes) else { return .left(.unreadable) }
    let moved = isCodings ? movedPositions(path, bytes) : nil
    let words = moved.map { Array($0.utf8) } ?? bytes
    guard moved != nil || !named(path, bytes).isEmpty else { return .same }
    let text = String(decoding: kind.text(words, name: path), as: UTF8.self)
    let replaced = ReplacedText(text, kind, book)
    return checked(.rewritten(bytes: replaced.bytes, counts: replaced.counts, doubts: replaced.doubts), path)
  }

  /// The lines of the key whose names stand in the file, its path apart.
  private func named(_ path: String, _ bytes: [UInt8]) -> [Int] {
    var decoded = DecodedOutput(path: path, bytes: bytes)
    decoded.forgetPath()
    let found = decoded.suspects(book.mayStand).flatMap { book.occurrences(in: $0).compactMap(\.entry) }
    return Set(found).map { book.key.entries[$0].line }.sorted()
  }

  /// A file is written only when no name is in it any more.
  private func checked(_ outcome: Outcome, _ path: String) -> Outcome {
    guard case .rewritten(let bytes, _, _) = outcome else { return outcome }
    let left = named(path, bytes)
    return left.isEmpty ? outcome : .left(.stillNamed(left))
  }

  /// A table of codings with its offsets moved; `nil` where none moves.
  private func movedPositions(_ path: String, _ bytes: [UInt8]) -> String? {
    var isMoved = false
    let text = CodingPositions.moving(SourceFile(name: path, bytes: bytes)) { interview, range in
      let moved = moves[interview]?.moved(range) ?? range
      if moved != range { isMoved = true }
      return moved
    }
    return isMoved ? text : nil
  }

  private func package(_ path: String, _ bytes: [UInt8], isCodings: Bool) -> Outcome {
    let file = SourceFile(name: path, bytes: bytes)
    guard let archive = ZipArchive.read(file).value else { return .left(.badArchive) }
    let opaque = DecodedOutput(path: path, bytes: bytes).opaque.filter { !$0.hasPrefix("Thumbnails/") }
    if let first = opaque.first { return .left(.holds(first)) }
    if isCodings, movedPositions(path, bytes) != nil { return .left(.positions) }
    let hasPicture = archive.paths.contains { $0.hasPrefix("Thumbnails/") }
    guard hasPicture || !named(path, bytes).isEmpty else { return .same }
    do {
      let replaced = try ReplacedPackage(archive, book)
      return .rewritten(bytes: replaced.bytes, counts: replaced.counts, doubts: [])
    } catch {
      return .left(.badArchive)
    }
  }

  /// A project is written anew from what is read of it: its texts, codes, passages, cases and coders.
  private func project(_ path: String, _ bytes: [UInt8]) -> Outcome {
    guard let project = REFIReader.read(SourceFile(name: path, bytes: bytes)).value?.project else {
      return .left(.badArchive)
    }
    let decoded = DecodedOutput(path: path, bytes: bytes)
    if decoded.opaque.isEmpty, named(path, bytes).isEmpty { return .same }
    let replaced = ReplacedProject(project, book)
    do {
      let written = REFIProject(replaced.project)
      let bytes =
        path.lowercased().hasSuffix(".qdpx")
        ? try written.package()
        : Array((path.lowercased().hasSuffix(".qdc") ? written.codebookText : written.projectText).utf8)
      return .rewritten(bytes: bytes, counts: replaced.counts, doubts: [])
    } catch {
      return .left(.badArchive)
    }
  }
}
