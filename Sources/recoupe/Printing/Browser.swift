import Foundation

/// A Chromium of the machine, which prints pages to PDF as a person would.
struct Browser {
  let path: String

  /// What `CHROMIUM` names, else the first of the usual ones; `nil` where there is none.
  static func found(in environment: [String: String] = ProcessInfo.processInfo.environment) -> Browser? {
    if let named = environment["CHROMIUM"], !named.isEmpty {
      return executable(named, environment).map(Browser.init)
    }
    return usual.lazy.compactMap { executable($0, environment) }.first.map(Browser.init)
  }

  private static let usual = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "brave-browser",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ]

  /// The path of a program, looked for along `PATH` when only its name is given.
  private static func executable(_ name: String, _ environment: [String: String]) -> String? {
    let folders = name.contains("/") ? [""] : (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/" }
    return folders.map { $0 + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Prints a page; returns the bytes of the PDF, or `nil` when the browser made none.
  ///
  /// The profile is the caller's, so that the browser's own windows and settings are left alone.
  func print(_ page: URL, profile: URL) throws -> [UInt8]? {
    let pdf = profile.appendingPathComponent("page.pdf")
    if FileManager.default.fileExists(atPath: pdf.path) { try FileManager.default.removeItem(at: pdf) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments =
      ["--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer"]
      + (getuid() == 0 ? ["--no-sandbox"] : [])
      + [
        "--generate-pdf-document-outline", "--user-data-dir=\(profile.path)", "--print-to-pdf=\(pdf.path)",
        page.absoluteString,
      ]
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0, FileManager.default.fileExists(atPath: pdf.path) else { return nil }
    return Array(try Data(contentsOf: pdf))
  }
}
