import Foundation
import Testing

@testable import recoupe

/// Files too large to be read whole: sparse, so that they take no room.
struct WholeFileTests {
  @Test func `a file is read to its last byte, one above the limit is refused with its size`() throws {
    try TemporaryFolder.with(["a.csv": "a;b\n1;2\n"]) { folder in
      let path = folder.path("a.csv")
      let whole = try WholeFile(path, limit: 8)
      #expect(whole.bytes == Array("a;b\n1;2\n".utf8))
      #expect(throws: WholeFile.Refused.tooLarge(8)) { try Self.read(path, limit: 7) }
      #expect(throws: WholeFile.Refused.unreadable) { try Self.read(folder.path("b.csv"), limit: 7) }
    }
  }

  private static func read(_ path: String, limit: Int) throws { _ = try WholeFile(path, limit: limit) }

  @Test(arguments: ["csv", "xlsx", "lsr", "sav", "txt", "qdpx"])
  func `an export of twelve gibibytes is refused at once`(type: String) throws {
    try TemporaryFolder.with(["grand.\(type)": "a;b\n"]) { folder in
      let path = folder.path("grand.\(type)")
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try handle.truncate(atOffset: 12 << 30)
      try handle.close()
      let run = Run("examiner", path)
      #expect(run.code == .studyProblems)
      #expect(
        run.remarks
          == "bloquant : \(path): ce fichier fait 12288 Mio ; 2048 Mio (2 Gio) au plus se lisent en entier ; un export d’enquête, un questionnaire ou une transcription est attendu ; ne garder que les colonnes utiles à l’export ; « croiser » lit un grand CSV par morceaux, sans filtre ni « --structure »\n"
      )
    }
  }

  @Test func `inside a study too, at the file's own name and with what to do`() throws {
    let files: KeyValuePairs = [
      "etude.yaml": "etude: {titre: \"T\"}\nsources: {enquete: {fichier: a.csv, structure: a.lss}}\n",
      "a.csv": "a;b\n1;2\n",
      "a.lss": "<a/>",
    ]
    try TemporaryFolder.with(files) { folder in
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path("a.lss")))
      try handle.truncate(atOffset: 12 << 30)
      try handle.close()
      let remarks = Run("verifier", folder.url.path).remarks
      #expect(
        remarks.split(separator: "\n").filter { $0.contains("Mio") }
          == [
            "bloquant : a.lss: ce fichier fait 12288 Mio ; 2048 Mio (2 Gio) au plus se lisent en entier ; un export d’enquête est attendu ; ne garder que les colonnes utiles à l’export ; « croiser » lit un grand CSV par morceaux, sans filtre ni « --structure »"
          ])
    }
  }
}
