import ArgumentParser
import Diagnostics
import Foundation
import Readers
import Survey

/// One more survey in a study that exists.
struct Ajouter: Command {
  @Argument var fichier: String
  @Option var etude: String?
  @Option var structure: String?
  @Option var nom: String?
  @OptionGroup var titres: HeaderRowOption

  func run(_ terminal: Terminal) throws -> ExitCode {
    let location = try StudyLocation(argument: nil, option: etude)
    let collected = CollectedExport.collect([fichier], structure: structure, headerRow: try titres.declared())
    guard let export = collected.value.first, collected.problems.isEmpty else {
      ProblemList(collected.problems).print(on: terminal)
      terminal.complain("Rien n’a été ajouté.")
      return .studyProblems
    }
    let folder = DiskFolder(location.path)
    let study = StudyReader.read(folder: FileCache(folder).studyFolder).value?.study
    guard let study else {
      throw UsageError(
        message: "« \(location.path) » n’a pas d’etude.yaml lisible",
        remedy: "lancer recoupe verifier, ou recoupe creer")
    }
    let known = study.plan.sources.surveys.map(\.id)
    let id = try id(among: known)
    let files = try [export.file, export.structure].compactMap { $0 }.map { try place($0, in: folder, id: id) }
    let line = AppendedLine(
      file: "sources.csv",
      header: ["id", "fichier", "structure", "reponses", "invitations"]
        + (export.headerRow == nil ? [] : ["ligne_titres"]),
      values: [
        "id": id, "fichier": export.path(files[0]), "structure": files.count > 1 ? files[1] : "",
        "ligne_titres": export.headerRow.map { "\($0)" } ?? "",
      ])
    try line.append(to: folder)
    ProblemList(export.problems).print(on: terminal)
    terminal.say("Ajouté : la source « \(id) », \(export.export.dataset.caseCount) réponses, dans sources.csv.")
    return .done
  }

  /// The name asked for, or one made of the file's.
  private func id(among known: [String]) throws -> String {
    guard let nom else {
      return NewStudy.free(
        PlainName.of(String(PathParts(SheetPath(fichier).file).name.prefix { $0 != "." })), among: known)
    }
    guard PlainName.of(nom) == nom else {
      throw UsageError(
        message:
          "« \(nom) » ne peut nommer une source ; des lettres sans accent, des chiffres et des tirets sont attendus",
        remedy: "écrire par exemple --nom \(PlainName.of(nom).isEmpty ? "enquete-2" : PlainName.of(nom))")
    }
    guard !known.contains(nom) else {
      throw UsageError(message: "l’étude a déjà une source « \(nom) »", remedy: "choisir un autre nom")
    }
    return nom
  }

  /// The path of a file in the study; one that lies elsewhere is copied into `enquete/`, never over another.
  private func place(_ file: SourceFile, in folder: DiskFolder, id: String) throws -> String {
    let own = folder.url.standardizedFileURL.path + "/"
    let path = URL(fileURLWithPath: file.name).standardizedFileURL.path
    if path.hasPrefix(own) { return String(path.dropFirst(own.count)) }
    let inside = "enquete/\(id)/\(PathParts(file.name).name)"
    let target = folder.url.appendingPathComponent(inside)
    do {
      guard !FileManager.default.fileExists(atPath: target.path) else {
        throw UsageError(
          message: "« \(inside) » est déjà dans l’étude", remedy: "renommer le fichier, ou choisir un autre --nom")
      }
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: target)
    } catch let error as UsageError {
      throw error
    } catch {
      throw UsageError(message: "« \(inside) » ne peut être écrit", remedy: "vérifier les droits du dossier de l’étude")
    }
    return inside
  }
}
