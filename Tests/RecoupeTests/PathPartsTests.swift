import Testing

@testable import recoupe

struct PathPartsTests {
  @Test(arguments: [
    ("a", "", "a"), ("a.csv", "", "a.csv"), ("b/a", "b", "a"), ("/a", "/", "a"), ("c/b/a.csv", "c/b", "a.csv"),
    ("b/", "", "b"), ("/", "/", ""), ("", "", ""), ("./a", ".", "a"),
  ])
  func `a path has a folder and a name, however short it is`(path: String, folder: String, name: String) {
    #expect(PathParts(path).folder == folder)
    #expect(PathParts(path).name == name)
  }

  @Test func `a file of one letter is examined like any other`() throws {
    try TemporaryFolder.with(["a": "x;y\n1;2\n"]) { folder in
      #expect(Run("examiner", folder.path("a")).code == .done)
    }
    #expect(Run("examiner", "?").code == .studyProblems)
  }
}
