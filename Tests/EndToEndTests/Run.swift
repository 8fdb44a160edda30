import Foundation

/// One run of the built tool: how it ended and what it said.
struct Run {
  /// The tool, beside the test bundle.
  static let tool = bundleFolder.appending(path: "recoupe")
  /// Where tests make their folders: in the build folder, so that nothing is left elsewhere.
  static let workFolder = bundleFolder.appending(path: "essais")

  private static let bundleFolder = URL(filePath: Bundle.main.executablePath ?? CommandLine.arguments[0])
    .deletingLastPathComponent()

  var status: Int32
  /// The lines of standard error, in order.
  var said: [String]
  var written: String

  /// Runs the tool in a folder and waits for it.
  init(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = Self.tool
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, given in given }
    let streams = ["sortie", "erreurs"].map { folder.appending(path: ".\($0)-\(UUID().uuidString)") }
    for stream in streams { try Data().write(to: stream) }
    let handles = try streams.map { try FileHandle(forWritingTo: $0) }
    (process.standardOutput, process.standardError) = (handles[0], handles[1])
    try process.run()
    process.waitUntilExit()
    for handle in handles { try handle.close() }
    let texts = try streams.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    for stream in streams { try FileManager.default.removeItem(at: stream) }
    status = process.terminationStatus
    written = texts[0]
    said = texts[1].split(separator: "\n").map(String.init)
  }

  /// The problem lines, without the summary of a run.
  var problems: [String] {
    said.filter { line in ["bloquant : ", "ecarte : ", "avertissement : "].contains { line.hasPrefix($0) } }
  }
}
