package import Diagnostics

/// A number as a percentage of another the same case gave: a budget line of the whole spending.
///
/// It has a value where both are given, the whole is above 0 and the part between 0 and it. Where one is missing, its
/// reason is kept; what contradicts itself is left out as « incoherent », counted and told, never mended.
package struct PartOfWhole: Equatable, Sendable {
  package static let incoherent = "incoherent"

  package var definition: VariableDefinition

  package init(_ definition: VariableDefinition) { self.definition = definition }

  package func column(
    from part: Column, of whole: Column, caseNames: [String]
  ) -> (column: Column, problems: [Problem]) {
    var variable = part.variable
    variable.name = definition.name
    variable.label = definition.label.texts.isEmpty ? part.variable.label : definition.label
    variable.kind = .number
    variable.isPersonal = definition.isPersonal || part.variable.isPersonal || whole.variable.isPersonal
    var wrong: [String] = []
    let answers = zip(caseNames, zip(part.answers, whole.answers)).map { name, pair -> Answer in
      let answer = Self.percentage(pair.0, pair.1)
      if answer == .none(.declared(Self.incoherent)) { wrong.append(name) }
      return answer
    }
    return (Column(variable, answers: answers), wrong.isEmpty ? [] : [incoherence(wrong)])
  }

  private static func percentage(_ part: Answer, _ whole: Answer) -> Answer {
    switch (part, whole) {
    case (.number(let part), .number(let whole)):
      whole > 0 && part >= 0 && part <= whole ? .number(100 * part / whole) : .none(.declared(incoherent))
    case (.number(let part), .none) where part < 0: .none(.declared(incoherent))
    case (.none(let absence), _), (_, .none(let absence)): .none(absence)
    default: .none(.leftEmpty)
    }
  }

  private func incoherence(_ cases: [String]) -> Problem {
    Problem(
      .warning, at: definition.place.place,
      "« \(definition.name) » : montant négatif, total nul ou part plus grande que le tout (\(cases.joined(separator: ", "))) ; une part entre 0 et 100 % est attendue",
      remedy: "vérifier ces réponses ; elles restent hors base et sont comptées")
  }
}
