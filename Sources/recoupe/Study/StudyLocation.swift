import Foundation

/// Where the study of a command lies: what was typed, else the nearest folder upward with an `etude.yaml`, else `corpus`.
struct StudyLocation {
  /// The folder, as it is shown.
  let path: String

  init(argument: String?, option: String?) throws {
    if let argument, let option, argument != option {
      throw UsageError(
        message: "deux études sont nommées, « \(argument) » et « \(option) »", remedy: "n’en garder qu’une")
    }
    if let named = argument ?? option {
      path = named
    } else {
      path = Self.nearest() ?? "corpus"
    }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists, isFolder.boolValue else {
      throw UsageError(
        message: exists ? "« \(path) » n’est pas un dossier" : "le dossier « \(path) » n’existe pas",
        remedy: "donner le dossier de l’étude, celui qui contient etude.yaml")
    }
  }

  /// Where a run writes when nothing else is said: `out`, beside the study.
  var output: String {
    URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL.deletingLastPathComponent()
      .appendingPathComponent("out").path
  }

  private static func nearest() -> String? {
    var folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
    while true {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("etude.yaml").path) { return folder.path }
      let parent = folder.deletingLastPathComponent()
      if parent.path == folder.path { return nil }
      folder = parent
    }
  }
}
