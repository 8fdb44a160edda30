import Document
import Foundation
import Readers
import Reporting
import Survey
import Tabulation

/// A folder `produire` wrote, read back as far as two runs are compared.
struct WrittenRun {
  /// As it was typed.
  let name: String
  let folder: OutputFolder
  let snapshot: RunSnapshot
  /// The folder has no `reperes.json`: an older version wrote it, and its ranks, sentences and quotes are not known.
  let isWithoutMarks: Bool

  init(_ name: String, _ wording: Wording) throws {
    self.name = name
    folder = OutputFolder(name)
    let files = DiskFolder(name)
    guard files.exists else {
      throw UsageError(
        message: "le dossier « \(name) » n’existe pas ; une sortie de « recoupe produire » est attendue",
        remedy: "donner le dossier tel que « produire » l’a écrit, ou une copie de ce dossier")
    }
    let journal: Journal = try Self.decoded("interne/journal.json", of: name)
    let marks = try files.paths().contains(RunMarks.path) ? Self.decoded(RunMarks.path, of: name) as Marks : nil
    isWithoutMarks = marks == nil
    let figures = try WrittenFigures(Self.bytes("diffusion/chiffres.csv", of: name), ranks: marks?.rangs ?? [], wording)
    snapshot = RunSnapshot(
      identity: marks?.etude.identity ?? StudyIdentity(title: ""), figures: figures.figures,
      quotes: (marks?.citations ?? []).map(\.quotation), sentences: (marks?.affirmations ?? []).map(\.sentence),
      sources: journal.entrees.map { .init(file: $0.fichier, digest: $0.sha256) },
      stages: journal.etapes.map {
        StageCount(stage: $0.etape, read: $0.lus, kept: $0.gardes, why: $0.pourquoi)
      },
      pieces: journal.sorties.map(\.fichier).filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) })
  }

  private static func bytes(_ path: String, of folder: String) throws -> [UInt8] {
    do {
      return try DiskFolder(folder).load(path)
    } catch {
      throw UsageError(
        message: "« \(folder) » ne contient pas « \(path) » ; une sortie de « recoupe produire » est attendue",
        remedy: "donner le dossier tel que « produire » l’a écrit (out), pas celui de l’étude")
    }
  }

  private static func decoded<Value: Decodable>(_ path: String, of folder: String) throws -> Value {
    let bytes = try bytes(path, of: folder)
    do {
      return try JSONDecoder().decode(Value.self, from: Data(bytes))
    } catch {
      throw UsageError(
        message: "« \(folder)/\(path) » n’est pas tel que recoupe l’a écrit",
        remedy: "produire à nouveau cette sortie, ou en reprendre une copie intacte")
    }
  }

  private struct Journal: Decodable {
    struct Input: Decodable { var fichier, sha256: String }
    struct Stage: Decodable {
      var etape: String
      var lus, gardes: Int
      var pourquoi: String
    }
    struct Output: Decodable { var fichier: String }
    var entrees: [Input]
    var etapes: [Stage]
    var sorties: [Output]
  }

  private struct Marks: Decodable {
    struct Named: Decodable {
      var titre, version: String
      var fiction: Bool
      var identity: StudyIdentity { StudyIdentity(title: titre, version: version, isFiction: fiction) }
    }
    struct Sentence: Decodable {
      var cle, phrase: String
      var etat: Block.Aside
      var imprime_dans: [String]
      var sentence: RunSnapshot.Sentence {
        .init(key: cle, text: phrase, verdict: etat, printedIn: imprime_dans)
      }
    }
    struct Quote: Decodable {
      var id, sha256: String
      var imprime_dans: [String]
      var quotation: RunSnapshot.Quotation { .init(id: id, digest: sha256, printedIn: imprime_dans) }
    }
    var etude: Named
    var rangs: [WrittenFigures.Rank]
    var affirmations: [Sentence]
    var citations: [Quote]
  }
}

extension Block.Aside: Decodable {}
