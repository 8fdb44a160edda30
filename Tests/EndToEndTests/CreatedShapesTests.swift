import Foundation
import Readers
import Testing

@testable import SurveyFixtures

extension SurveyShape: CustomTestStringConvertible {
  package var testDescription: String { "\(tool) \(data.name)" }

  /// The files as they lie in a folder, the answers first.
  fileprivate func write(to folder: WorkFolder) throws -> [String] {
    let files = [data, structure].compactMap { $0 }
    for file in files { try Data(file.bytes).write(to: folder.url.appending(path: file.name)) }
    return files.map(\.name)
  }
}

/// From any export to a study that runs: the same answers in every shape.
struct CreatedShapesTests {
  @Test(arguments: SurveyShape.all)
  func `creer makes of it a study that produire runs`(shape: SurveyShape) throws {
    let folder = try WorkFolder([:])
    let names = try shape.write(to: folder)
    let created = try Run(["creer", "neuve"] + names, in: folder.url)
    #expect(created.status == 0, "\(created.said)")
    #expect(try folder.read("neuve/.gitignore").split(separator: "\n").contains("out/interne/"))
    let produced = try Run(["produire", "neuve"], in: folder.url)
    #expect(produced.status == 0, "\(produced.said)")
    let complete = shape.losses.contains(.completion) ? 5 : 4
    #expect(
      try folder.figures()["enquete.completes"]?.hasPrefix("enquete.completes;Réponses complètes;\(complete);") == true)
  }

  @Test func `ajouter adds each of them to a study that then runs`() throws {
    let folder = try WorkFolder([:])
    #expect(try Run(["creer", "neuve"] + SurveyShape.plain.write(to: folder), in: folder.url).status == 0)
    for (index, shape) in SurveyShape.all.enumerated() {
      let names = try shape.write(to: folder)
      let structure = names.count > 1 ? ["--structure", names[1]] : []
      let run = try Run(["ajouter", names[0], "--etude", "neuve", "--nom", "s\(index)"] + structure, in: folder.url)
      #expect(
        run.said.last == "Ajouté : la source « s\(index) », 5 réponses, dans sources.csv.", "\(shape.tool) \(run.said)")
      for name in names { try FileManager.default.removeItem(at: folder.url.appending(path: name)) }
    }
    let produced = try Run(["produire", "neuve"], in: folder.url)
    #expect(produced.status == 0, "\(produced.said)")
    let figures = try folder.figures()
    for (index, shape) in SurveyShape.all.enumerated() {
      let complete = shape.losses.contains(.completion) ? 5 : 4
      #expect(figures["s\(index).completes"]?.hasPrefix("s\(index).completes;Réponses complètes;\(complete);") == true)
    }
  }
}
