import Testing

struct SmallStudyTests {
  @Test func `a small study is produced without a word to say`() throws {
    let folder = try WorkFolder(SmallStudy.files)
    let run = try folder.produce()
    #expect(run.status == 0)
    #expect(run.problems == [])
    print(run.said)
  }
}
