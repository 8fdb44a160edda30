import Exports
import Reporting
import Survey

/// What a run read, did and wrote; no clock in it.
struct RunJournal {
  static let version = "0.1.0"

  let inputs: [LoadedStudy.Input]
  let options: [String]
  let stages: [StageCount]
  let outputs: [OutputFile]

  var json: JSONValue {
    .object([
      "outil": .string("recoupe"), "version": .string(Self.version),
      "entrees": .array(
        inputs.map { input in
          .object([
            "fichier": .string(input.path), "sha256": .string(SHA256(input.bytes).hexadecimal),
            "octets": .integer(input.bytes.count),
          ])
        }), "options": .strings(options),
      "etapes": .array(
        stages.map { stage in
          .object([
            "etape": .string(stage.stage), "lus": .integer(stage.read), "gardes": .integer(stage.kept),
            "ecartes": .integer(stage.leftOut), "pourquoi": .string(stage.why),
          ])
        }),
      "sorties": .array(
        outputs.sorted { $0.path < $1.path }.map { output in
          .object(["fichier": .string(output.path), "sha256": .string(SHA256(output.bytes).hexadecimal)])
        }),
    ])
  }
}
