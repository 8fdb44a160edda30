import Exports
import Reporting
import Survey

extension ComparisonReport {
  /// The changes for another program; what protection hides now is `null` on both sides, and says why.
  var json: JSONValue {
    .object([
      "avant": .string(beforeName), "apres": .string(afterName), "changements": .integer(comparison.count),
      "phrases": .array(comparison.sentences.map(sentence)), "chiffres": .array(comparison.figures.map(figure)),
      "cases": .array(comparison.cells.map(figure)), "citations": .array(comparison.quotes.map(quote)),
      "pieces": .array(comparison.pieces.map(presence)), "etapes": .array(comparison.stages.map(stage)),
      "sources": .array(comparison.sources.map(presence)),
      "chiffres_non_imprimes": .array(comparison.unprinted.map(figure)),
    ])
  }

  private func figure(_ change: Difference<RunSnapshot.Figure>) -> JSONValue {
    let line = words.figure(change)
    var object: JSONObject = [
      "id": .string(change.id), "libelle": .string((change.after ?? change.before)?.fact.label ?? change.id),
    ]
    let isHiddenNow = change.after?.fact.value == .hidden
    for (key, figure, text) in [("avant", change.before, line.before), ("apres", change.after, line.after)] {
      if figure == nil {
        object.setUndefined(key, why: "ce chiffre n’existe pas dans cette version")
      } else if figure?.fact.value == .hidden || isHiddenNow {
        object.setUndefined(key, why: "non publié (protection des répondants)")
      } else {
        object[key] = .string(text)
      }
    }
    object["ecart"] = line.remark.isEmpty ? .null : .string(line.remark)
    object["imprime_dans"] = .strings(line.places)
    return .object(object)
  }

  private func sentence(_ change: Difference<RunSnapshot.Sentence>) -> JSONValue {
    let line = words.sentence(change)
    return .object([
      "cle": .string(change.id), "phrase": .string((change.after ?? change.before)?.text ?? change.id),
      "avant": .string(line.before), "apres": .string(line.after), "imprime_dans": .strings(line.places),
    ])
  }

  private func quote(_ change: Difference<RunSnapshot.Quotation>) -> JSONValue {
    let line = words.quote(change)
    return .object([
      "id": .string(change.id), "avant": .string(line.before), "apres": .string(line.after),
      "imprime_dans": .strings(line.places),
    ])
  }

  private func stage(_ change: Difference<StageCount>) -> JSONValue {
    let line = words.stage(change)
    return .object([
      "etape": .string(change.id), "avant": .string(line.before), "apres": .string(line.after),
      "pourquoi": .string(line.remark),
    ])
  }

  private func presence<Value>(_ change: Difference<Value>) -> JSONValue {
    .object(["nom": .string(change.id), "changement": .string(words.presence(change).after)])
  }
}
