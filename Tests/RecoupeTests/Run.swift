import Foundation

@testable import recoupe

/// One command run in memory: what it wrote, what it said, how it ended.
struct Run: Equatable {
  var output = ""
  var remarks = ""
  var code: ExitCode

  init(_ arguments: String..., width: Int = Terminal.plainWidth) { self.init(arguments, width: width) }

  init(_ arguments: [String], width: Int = Terminal.plainWidth) {
    var (output, remarks) = ("", "")
    let terminal = Terminal(width: width) { channel, text in
      if channel == .output { output += text } else { remarks += text }
    }
    code = Invocation(arguments).run(on: terminal)
    self.output = output
    self.remarks = remarks
  }

  init(output: String = "", remarks: String = "", code: ExitCode) {
    (self.output, self.remarks, self.code) = (output, remarks, code)
  }
}

/// A folder of small files, there as long as the test runs.
struct TemporaryFolder {
  let url: URL

  /// Writes the files, makes a run in their folder and removes them.
  static func with<Result>(_ files: KeyValuePairs<String, String>, _ body: (TemporaryFolder) throws -> Result) throws
    -> Result
  {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("recoupe-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: url) } catch { print("\(url.path) reste : \(error)") }
    }
    for (name, text) in files {
      let file = url.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try body(TemporaryFolder(url: url))
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }
}

extension String {
  func components(_ separator: String) -> [String] { components(separatedBy: separator) }

  func replacingText(_ old: String, _ new: String) -> String { replacingOccurrences(of: old, with: new) }
}
