import Foundation
import Testing

/// Somebody withdraws once pieces have been printed.
struct WithdrawalTests {
  @Test func `what is left of who withdrew, and the pieces to redo, are listed; then nothing is left`() throws {
    let folder = try WorkFolder(SmallStudy.files)
    try folder.write("textes/synthese.md", "## Logiques\n\n{{citations code=logique.service nombre=3}}\n")
    #expect(try folder.produce().status == 0)
    #expect(try folder.read("out/diffusion/synthese.md").contains("quartier numéro 2"))
    try folder.replace(in: "entretiens/entretiens.csv", "E02;R1;enquete;O2;fr;oui", by: "E02;R1;enquete;O2;fr;retrait")
    let expected = [
      "Retrait : E02 (R1).", "  à retirer de l’étude : ses paroles, dans entretiens/E02.txt",
      "  à refaire, et à reprendre si c’est imprimé : out/diffusion/synthese.html",
      "  à refaire, et à reprendre si c’est imprimé : out/diffusion/synthese.md",
      "  à refaire, et à reprendre si c’est imprimé : out/interne/codages.csv",
      "  à retirer de l’étude : 1 codage de qui s’est retiré, dans codages/claire.csv",
      "  à retirer de l’étude : 1 codage de qui s’est retiré, dans codages/yassine.csv",
    ]
    // The reading room's pages are to be made again as well, one a code and an interview: not listed here.
    func told(_ run: Run) -> [String] {
      run.said.filter { $0.hasPrefix("Retrait") || $0.hasPrefix("  à re") }.filter {
        !$0.contains("interne/relecture/")
      }
    }
    #expect(told(try Run(["verifier", "etude"], in: folder.url)) == expected)
    #expect(told(try folder.produce()) == expected)
    for (path, data) in try folder.files(in: "out") {
      #expect(!String(decoding: data, as: UTF8.self).contains("quartier numéro 2"), "\(path)")
    }
    #expect(told(try folder.produce()) == [expected[0], expected[1]] + expected.suffix(2))
  }

  @Test func `the pieces of outputs kept beside this one are listed too, and what was printed of them`() throws {
    let folder = try WorkFolder(SmallStudy.files)
    try folder.write("textes/synthese.md", "## Logiques\n\n{{citations code=logique.service nombre=3}}\n")
    #expect(try folder.produce().status == 0)
    let out = folder.url.appending(path: "out")
    try FileManager.default.copyItem(at: out, to: folder.url.appending(path: "out-avril"))
    try Data("%PDF".utf8).write(to: folder.url.appending(path: "out-avril/livre annoté.pdf"))
    let printed = folder.url.appending(path: "out-pdf")
    try FileManager.default.createDirectory(at: printed, withIntermediateDirectories: true)
    for name in ["synthese.pdf", "programme.pdf"] { try Data("%PDF".utf8).write(to: printed.appending(path: name)) }
    try folder.replace(in: "entretiens/entretiens.csv", "E02;R1;enquete;O2;fr;oui", by: "E02;R1;enquete;O2;fr;retrait")
    let lines = try Run(["verifier", "etude"], in: folder.url).said.filter {
      $0.hasPrefix("  à refaire") && !$0.contains("interne/")
    }
    #expect(
      lines == [
        "  à refaire, et à reprendre si c’est imprimé : out/diffusion/synthese.html",
        "  à refaire, et à reprendre si c’est imprimé : out/diffusion/synthese.md",
        "  à refaire, et à reprendre si c’est imprimé : out-avril/diffusion/synthese.html",
        "  à refaire, et à reprendre si c’est imprimé : out-avril/diffusion/synthese.md",
        "  à refaire, et à reprendre si c’est imprimé : out-pdf/synthese.pdf",
        "  à refaire, sauf si rien de ces personnes n’y est (un PDF n’est pas ouvert) : out-avril/livre annoté.pdf",
        "  à refaire, sauf si rien de ces personnes n’y est (un PDF n’est pas ouvert) : out-pdf/programme.pdf",
      ])
  }
}
