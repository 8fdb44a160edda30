import Foundation
import Readers

/// The files of a folder, each read once; what was read is what the journal lists.
///
/// A class because readers ask for files through closures, and the run must know afterwards which ones.
final class FileCache {
  private let folder: DiskFolder
  private(set) var loaded: [String: [UInt8]] = [:]

  init(_ folder: DiskFolder) { self.folder = folder }

  func load(_ path: String) throws(StudyFolder.Unreadable) -> [UInt8] {
    if let bytes = loaded[path] { return bytes }
    let bytes: [UInt8]
    do { bytes = try folder.load(path) } catch {
      throw StudyFolder.Unreadable(why: error.told.message, remedy: error.told.remedy)
    }
    loaded[path] = bytes
    return bytes
  }

  /// The folder as the study's reader sees it.
  var studyFolder: StudyFolder {
    StudyFolder(name: folder.url.lastPathComponent, paths: folder.paths()) { (path) throws(StudyFolder.Unreadable) in
      try self.load(path)
    }
  }
}
