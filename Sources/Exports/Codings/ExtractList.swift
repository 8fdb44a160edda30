package import Survey

/// Every coded extract on one row, with who said it and what is known of them: what other programs call a quotation list.
package struct ExtractList {
  private let study: Study
  private let codings: [PassageCoding]

  package init(_ study: Study, codings: [PassageCoding]) {
    self.study = study
    self.codings = codings
  }

  package var csv: CSVTable {
    let attributes = attributeNames
    let header =
      ["entretien", "tour", "locuteur", "organisation", "initiative", "langue"] + attributes
      + ["dimension", "code", "souscode", "libelle", "modalite", "statut", "codeur", "regle", "citable", "extrait"]
    let interviews = Dictionary(uniqueKeysWithValues: study.interviews.map { ($0.id, $0) })
    let sorted = codings.sorted {
      ($0.interview, $0.range.lowerBound, $0.range.upperBound, $0.code, $0.coder)
        < ($1.interview, $1.range.lowerBound, $1.range.upperBound, $1.code, $1.coder)
    }
    return CSVTable(
      header: header,
      rows: sorted.map { coding in
        let speaker = interviews[coding.interview].flatMap { interview in
          interview.transcript.turns.first { $0.number == coding.turn }.flatMap {
            interview.speaker(labelled: $0.speaker)
          }
        }
        return row(coding, speaker, attributes)
      })
  }

  /// The attributes of organisations, then those of speakers that have another name.
  private var attributeNames: [String] {
    var names: [String] = []
    let all = study.organisations.flatMap(\.attributes) + study.interviews.flatMap(\.speakers).flatMap(\.attributes)
    for attribute in all where !names.contains(attribute.name) { names.append(attribute.name) }
    return names
  }

  private func row(_ coding: PassageCoding, _ speaker: Speaker?, _ attributes: [String]) -> [CSVCell] {
    let organisation = study.organisations.first { $0.id == speaker?.organisation }
    let known = attributes.map { name in
      CSVCell.text(organisation?[name] ?? speaker?.attributes.first { $0.name == name }?.value ?? "")
    }
    let path = coding.code.split(separator: ".", maxSplits: 2).map(String.init)
    return [
      .text(coding.interview), .integer(coding.turn), .text(speaker?.label ?? ""), .text(speaker?.organisation ?? ""),
      .text(speaker?.initiative ?? ""), .text(speaker?.language ?? ""),
    ] + known + [
      .text(path.first ?? ""), .text(path.count > 1 ? path[1] : ""), .text(path.count > 2 ? path[2] : ""),
      .text(study.codebook.code(coding.code)?.label.text() ?? ""), .text(coding.modality.rawValue),
      .text(coding.status.rawValue), .text(coding.coder), .text(coding.rule ?? ""),
      .text(speaker?.consent.allowsQuotes == true ? "oui" : "non"), .text(coding.extract),
    ]
  }
}
