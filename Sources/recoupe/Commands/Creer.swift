import ArgumentParser
import Diagnostics
import Foundation
import Readers

/// A first study from exports.
struct Creer: Command {
  @Argument var dossier: String
  @Argument var exports: [String]
  @Option var structure: String?
  @OptionGroup var titres: HeaderRowOption

  func run(_ terminal: Terminal) throws -> ExitCode {
    try refuseFull()
    let collected = CollectedExport.collect(exports, structure: structure, headerRow: try titres.declared())
    let problems = collected.problems + collected.value.flatMap(\.problems)
    guard !collected.value.isEmpty, !problems.contains(where: { $0.severity == .blocking }) else {
      ProblemList(problems).print(on: terminal)
      terminal.complain("Rien n’a été écrit.")
      return .studyProblems
    }
    let study = NewStudy(collected.value, name: PathParts(dossier).name)
    try write(study.files)
    ProblemList(problems).print(on: terminal)
    for file in study.files { terminal.say("écrit : \(PathParts.joined(dossier, file.path))") }
    terminal.say(
      "L’étude est prête : relire \(PathParts.joined(dossier, "etude.yaml")), puis recoupe produire \(dossier)")
    return .done
  }

  /// A folder that holds something is somebody's: nothing is added to it.
  private func refuseFull() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: dossier, isDirectory: &isFolder) else { return }
    let held = isFolder.boolValue ? DiskFolder(dossier).paths() : [dossier]
    guard !held.isEmpty else { return }
    throw UsageError(
      message: isFolder.boolValue
        ? "« \(dossier) » contient déjà « \(held[0]) » ; un dossier nouveau ou vide est attendu"
        : "« \(dossier) » est un fichier ; un dossier nouveau ou vide est attendu",
      remedy: "choisir un autre nom, ou recoupe ajouter dans une étude qui existe")
  }

  private func write(_ files: [OutputFile]) throws {
    let folder = URL(fileURLWithPath: dossier, isDirectory: true)
    do {
      for file in files {
        let target = folder.appendingPathComponent(file.path)
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: target)
      }
    } catch {
      throw UsageError(
        message: "« \(dossier) » ne peut être écrit", remedy: "choisir un dossier où vous avez le droit d’écrire")
    }
  }
}
