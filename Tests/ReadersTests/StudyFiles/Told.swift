import Diagnostics
import Readers

/// What a person would be told, one line a problem, severity first.
func told(_ problems: [Problem]) -> [String] { problems.map { "\($0.severity.rawValue) \($0)" } }

func source(_ name: String, _ text: String) -> SourceFile { SourceFile(name: name, bytes: Array(text.utf8)) }

/// A study folder held in memory.
func folder(_ files: [String: String]) -> StudyFolder {
  StudyFolder(name: "etude", paths: Array(files.keys)) { path throws(StudyFolder.Unreadable) in
    guard let text = files[path] else { throw StudyFolder.Unreadable(why: "absent") }
    return Array(text.utf8)
  }
}
