import ArgumentParser
import Diagnostics
import Exports
import Foundation
import Readers
import Reporting

/// A study for another program.
struct Exporter: Command {
  @Argument var dossier: String?
  @Option var etude: String?
  @Option var vers: String
  @Option var sortie: String
  @Option var unite: String?
  @Option var enquete: String?
  @Option var cle: String?
  @Flag var csvBrut = false

  func run(_ terminal: Terminal) throws -> ExitCode {
    let target = try target()
    let location = try StudyLocation(argument: dossier, option: etude)
    let key = try KeyFile.read(option: cle, outside: [location.path])
    let study = LoadedStudy.load(location.path, terminal)
    guard let results = study.results, !study.problems.contains(where: { $0.severity == .blocking }) else {
      ProblemList(study.problems).print(on: terminal)
      terminal.complain("Rien n’a été écrit.")
      return .studyProblems
    }
    let export = StudyExport(results: results, unit: unite, survey: enquete, style: csvBrut ? .raw : .excel)
    let path = stem(target)
    let (files, problems) = try export.files(target, stem: PathParts(path).name)
    let names = NameCheck(results.study, key: key?.value, files: files, inputs: study.inputs)
    let list = ProblemList(study.problems + problems + (key?.problems ?? []) + names.problems)
    list.print(on: terminal)
    guard list.count(.blocking) == 0 else {
      terminal.complain("Rien n’a été écrit.")
      return .studyProblems
    }
    try write(files, into: PathParts(path).folder)
    if let line = names.line { terminal.say(line) }
    terminal.say("Écrit : \(files.map(\.path).joined(separator: ", ")).")
    if let held = target.heldBack {
      terminal.say("\(held) : à garder à l’intérieur de l’équipe.")
    }
    return .done
  }

  private func target() throws -> ExportTarget {
    guard let target = ExportTarget(rawValue: vers) else {
      throw UsageError(
        message: "« \(vers) » n’est pas une destination connue",
        remedy: remedyForUnknown(vers, among: ExportTarget.allCases.map(\.rawValue)))
    }
    if let unite, !target.units.contains(unite) {
      guard target.units.isEmpty else { throw StudyExport.unknownUnit(unite, among: target.units) }
      throw UsageError(message: "--unite ne va pas avec « \(vers) »", remedy: "la retirer")
    }
    return target
  }

  /// The path of `--sortie` without the ending that the destination has.
  private func stem(_ target: ExportTarget) -> String {
    sortie.lowercased().hasSuffix(target.ending) ? String(sortie.dropLast(target.ending.count)) : sortie
  }

  private func write(_ files: [OutputFile], into folder: String) throws {
    for file in files {
      let path = PathParts.joined(folder, file.path)
      do {
        try Data(file.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        throw UsageError(
          message: "« \(path) » ne peut être écrit", remedy: "choisir un fichier dans un dossier qui existe")
      }
    }
  }
}
