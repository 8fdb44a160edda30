import Foundation

/// Where a command puts what was asked for: a file where one is named, else the terminal.
struct WrittenOutput {
  let path: String?

  func write(_ text: String, on terminal: Terminal) throws {
    guard let path else { return terminal.write(text) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw UsageError(
        message: "« \(path) » ne peut être écrit", remedy: "choisir un fichier dans un dossier qui existe")
    }
  }
}
