package import Diagnostics
package import Survey

extension SurveyExport {
  /// What `examiner --format json` prints of a file; counts are over all answers of the file.
  package func json(file: String, problems: [Problem]) -> JSONValue {
    let ghostsAndPartial = dataset.completions.filter { $0 != .complete }.count
    return .object([
      "fichier": .string(file), "outil": .string(description.tool), "format": .string(description.format),
      "encodage": .string(description.encoding), "bom": .bool(description.hasByteOrderMark),
      "separateur": JSONValue(description.separator), "lignes_entete": .integer(description.headerRows),
      "langues": .strings(description.languages), "reponses": .integer(dataset.caseCount),
      "completes": .integer(dataset.caseCount - ghostsAndPartial), "partielles": .integer(ghostsAndPartial),
      "fantomes": .integer(dataset.completions.filter { $0 == .ghost }.count),
      "variables": .array(dataset.columns.map(\.json)), "problemes": .array(problems.map(\.json)),
    ])
  }
}

extension Column {
  /// The variable with its categories and how it was answered.
  var json: JSONValue {
    let counts = AnswerCounts(self)
    var object: JSONObject = [
      "nom": .string(variable.name), "libelle": variable.label.json, "type": .string(variable.kind.rawValue),
    ]
    if !variable.categories.isEmpty {
      object["categories"] = .array(
        variable.categories.enumerated().map { index, category in
          .object([
            "code": .string(category.code), "libelle": category.label.json, "effectif": .integer(counts.given[index]),
          ])
        })
    }
    object["repondu"] = .integer(counts.answered)
    object["vide"] = .integer(counts.empty)
    object["non_posee"] = .integer(counts.notAsked)
    if counts.declared > 0 { object["manquants_declares"] = .integer(counts.declared) }
    if !variable.declaredAbsences.isEmpty {
      object["manquants"] = .array(
        variable.declaredAbsences.map { category in
          .object([
            "code": .string(category.code), "libelle": category.label.json,
            "effectif": .integer(counts.declaredByCode[category.code] ?? 0),
          ])
        })
    }
    return .object(object)
  }
}

extension Label {
  var json: JSONValue {
    var object = JSONObject()
    for text in texts { object[text.language] = .string(text.text) }
    return .object(object)
  }
}

extension Problem {
  package var json: JSONValue {
    .object([
      "gravite": .string(severity.rawValue), "ou": .string(place.description), "message": .string(message),
      "remede": .string(remedy),
    ])
  }
}
