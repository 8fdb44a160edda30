import Diagnostics
import Survey

/// A .trs as turns. Source: trans-14.dtd of Transcriber, which is never fetched.
struct TranscriberFile {
  private let declared: DeclaredLabels
  /// The label of each voice of the file, by its id.
  private var labels: [String: String] = [:]
  private var turns: [SpokenTurn] = []
  private var nobody: [Int] = []
  private var severalAtOnce: [Int] = []
  private var unknown: [(id: String, line: Int)] = []

  static func read(_ file: SourceFile, _ declared: DeclaredLabels) -> Reading<FoundTranscript?> {
    XMLReader.read(file).flatMapped { root in
      guard root.name == "Trans" else {
        let place = Place(file.name, line: root.line)
        return Reading(nil, problems: [TranscriptFault.notTranscriber(root.name).problem(at: place)])
      }
      var reader = TranscriberFile(declared)
      let sections = root.children("Episode").flatMap { $0.children("Section") }
      let spoken = sections.flatMap { $0.children("Turn") }
      let shared = reader.name(root.child("Speakers")?.children("Speaker") ?? [], usedIn: spoken)
      for turn in spoken { reader.take(turn) }
      let problems = reader.problems(file.name, shared)
      return Reading(
        ComposedTranscript.transcript(.transcriber, heading: "", reader.turns, language: root.attribute("lang")),
        problems: problems)
    }
  }

  private init(_ declared: DeclaredLabels) { self.declared = declared }

  /// Gives each voice its label: the declared one by its name or its id, else its name; two voices of one name bear their
  /// ids. Returns the names that several voices share.
  private mutating func name(_ speakers: [XMLElement], usedIn turns: [XMLElement]) -> [(name: String, ids: [String])] {
    let used = Set(turns.flatMap { Self.voices($0) })
    var ids: [String: [String]] = [:]
    var shared: [(name: String, ids: [String])] = []
    let voices = speakers.compactMap { speaker in speaker.attribute("id").map { ($0, speaker.attribute("name") ?? "") }
    }
    for (id, name) in voices where used.contains(id) { ids[name, default: []].append(id) }
    for (id, name) in voices {
      if let same = ids[name], same.count > 1, same.contains(id) {
        labels[id] = declared.match(id) ?? id
        if same.first == id { shared.append((name, same)) }
      } else {
        labels[id] = declared.match(name) ?? declared.match(id) ?? (name.isEmpty ? id : name)
      }
    }
    return shared
  }

  private static func voices(_ turn: XMLElement) -> [String] {
    (turn.attribute("speaker") ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private mutating func take(_ turn: XMLElement) {
    let voices = Self.voices(turn)
    let parts = TranscriberSpeech(turn).parts
    guard !parts.isEmpty else { return }
    if voices.isEmpty { return nobody.append(turn.line) }
    for part in parts {
      if let number = part.voice {
        guard voices.indices.contains(number - 1) else {
          nobody.append(turn.line)
          continue
        }
        append(part.words, voices[number - 1], turn)
      } else if voices.count == 1 {
        append(part.words, voices[0], turn)
      } else {
        severalAtOnce.append(turn.line)
      }
    }
  }

  private mutating func append(_ words: String, _ id: String, _ turn: XMLElement) {
    guard let label = labels[id] else { return unknown.append((id, turn.line)) }
    let start = Self.milliseconds(turn.attribute("startTime"))
    turns.append(
      SpokenTurn(
        label: label, isDeclared: declared.labels.isEmpty || declared.match(label) != nil, text: words, line: turn.line,
        time: start.map { TurnTime(start: $0, end: Self.milliseconds(turn.attribute("endTime"))) }))
  }

  private static func milliseconds(_ seconds: String?) -> Int? {
    guard let seconds = seconds.flatMap({ Double($0) }), (0..<1e7).contains(seconds) else { return nil }
    return Int((seconds * 1000).rounded())
  }

  private func problems(_ file: String, _ shared: [(name: String, ids: [String])]) -> [Problem] {
    var problems = shared.map { TranscriptFault.sameName($0.name, $0.ids).problem(at: Place(file)) }
    if let line = nobody.first {
      problems.append(TranscriptFault.nobody(nobody.count).problem(at: Place(file, line: line)))
    }
    if let line = severalAtOnce.first {
      problems.append(TranscriptFault.severalAtOnce(severalAtOnce.count).problem(at: Place(file, line: line)))
    }
    var told: Set<String> = []
    for (id, line) in unknown where told.insert(id).inserted {
      let count = unknown.count { $0.id == id }
      problems.append(TranscriptFault.unknownVoice(id, count).problem(at: Place(file, line: line)))
    }
    return problems
  }
}
