import Foundation
import Testing

struct OutputFolderTests {
  private func produced() throws -> (folder: WorkFolder, pages: [String: Data]) {
    let folder = try WorkFolder(SmallStudy.files)
    #expect(try folder.produce().status == 0)
    return (folder, try folder.files(in: "out"))
  }

  /// What lies beside the study, the study itself apart.
  private func beside(_ folder: WorkFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0 != "etude" }.sorted()
  }

  @Test func `the output is named as it is reached from the study's own folder`() throws {
    let folder = try WorkFolder(SmallStudy.files)
    let run = try Run(["produire"], in: folder.url.appending(path: "etude"))
    #expect(
      run.said.last?.hasSuffix(
        " fichiers dans ../out/ (version de travail). À ouvrir : ../out/diffusion/index.html") == true,
      "\(run.said)")
  }

  @Test(arguments: ["notes.txt", "diffusion/notes.txt", ".git/config", "interne/.cache"])
  func `a folder with another's file is refused, and left as it is`(path: String) throws {
    let (folder, _) = try produced()
    try folder.write("../out/\(path)", "à moi")
    let before = try folder.files(in: "out")
    let run = try folder.produce()
    #expect(run.status == 2)
    #expect(
      run.said == [
        "recoupe : « out » contient « \(path) », que recoupe n’a pas écrit ; choisir un autre dossier avec --sortie, ou déplacer ce qui s’y trouve"
      ])
    #expect(try folder.files(in: "out") == before)
    #expect(try beside(folder) == ["out"])
  }

  @Test func `a folder no run has written is refused, its files counted`() throws {
    let folder = try WorkFolder(SmallStudy.files)
    for name in ["a.txt", "b.txt", "c.txt"] { try folder.write("../out/\(name)", "à moi") }
    let run = try folder.produce()
    #expect(run.status == 2)
    #expect(
      run.said == [
        "recoupe : « out » contient « a.txt » et 2 autres, que recoupe n’a pas écrit ; choisir un autre dossier avec --sortie, ou déplacer ce qui s’y trouve"
      ])
  }

  @Test func `an output that is a file is refused`() throws {
    let folder = try WorkFolder(SmallStudy.files)
    try folder.write("../out", "à moi")
    let run = try folder.produce()
    #expect(run.status == 2)
    #expect(
      run.said == [
        "recoupe : « out » est un fichier, un dossier est attendu ; choisir un autre dossier avec --sortie, ou déplacer ce fichier"
      ])
    #expect(try folder.read("out") == "à moi")
  }

  @Test func `the study's own folder is refused as output`() throws {
    let folder = try WorkFolder(SmallStudy.files)
    let before = try folder.files(in: "etude")
    let run = try folder.produce("--sortie", "etude")
    #expect(run.status == 2)
    #expect(try folder.files(in: "etude") == before)
  }

  @Test func `a folder inside the study is not read as part of it`() throws {
    let folder = try WorkFolder(SmallStudy.files)
    for _ in 0..<2 {
      let run = try folder.produce("--sortie", "etude/out")
      #expect(run.status == 0)
      #expect(run.problems == [])
    }
  }

  @Test func `a run that fails leaves the former pages byte for byte`() throws {
    let (folder, pages) = try produced()
    try folder.replace(in: "textes/synthese.md", "{{methode}}", by: "{{logique.servise}}")
    #expect(try folder.produce().status == 1)
    #expect(try folder.files(in: "out") == pages)
    #expect(try beside(folder) == ["out"])
  }

  @Test func `what a run that was killed has begun is dropped`() throws {
    let (folder, pages) = try produced()
    try folder.write("../.out.recoupe-nouveau/diffusion/moitie.html", "<html")
    #expect(try folder.produce().status == 0)
    #expect(try folder.files(in: "out") == pages)
    #expect(try beside(folder) == ["out"])
  }

  @Test func `pages put aside by a run that was killed come back, even when the next run fails`() throws {
    let (folder, pages) = try produced()
    try FileManager.default.moveItem(
      at: folder.url.appending(path: "out"), to: folder.url.appending(path: ".out.recoupe-ancien"))
    try folder.write("../.out.recoupe-nouveau/diffusion/moitie.html", "<html")
    try folder.replace(in: "textes/synthese.md", "{{methode}}", by: "{{logique.servise}}")
    #expect(try folder.produce().status == 1)
    #expect(try folder.files(in: "out") == pages)
    #expect(try beside(folder) == ["out"])
  }

  @Test func `pages that are no longer made leave the folder`() throws {
    let (folder, _) = try produced()
    #expect(folder.exists("out/diffusion/tableaux/logiques.csv"))
    try folder.replace(in: "etude.yaml", "  - {id: logiques, titre: \"Les logiques\", lignes: logique}\n", by: "")
    #expect(try folder.produce().status == 0)
    #expect(!folder.exists("out/diffusion/tableaux/logiques.csv"))
  }
}
