import Diagnostics

/// Figures that one document gives and the others do not: on a sheet but not in the report, or typed by hand in one text.
struct LonelyFigures {
  let facts: FactBook
  let pieces: [StudyPieces.Placed]
  /// The file of the study's own report; a report from the general text prints every code.
  let reportText: String?

  func problems(in documents: [WrittenDocument]) -> [Problem] { printed + typed(in: documents) }

  /// What a workshop's pieces print and the report does not.
  private var printed: [Problem] {
    guard let report = pieces.first(where: { $0.style == .report }), let text = reportText else { return [] }
    let known = Set(report.facts)
    var places: [(id: String, names: [String])] = []
    for placed in pieces where placed.style == .sheet || placed.style == .guide {
      for id in placed.facts where !known.contains(id) {
        if let index = places.firstIndex(where: { $0.id == id }) {
          places[index].names.append(placed.name)
        } else {
          places.append((id, [placed.name]))
        }
      }
    }
    return places.map { id, names in
      Problem(
        .warning, at: Place(text),
        "le chiffre « \(id) » est imprimé dans \(names.joined(separator: ", ")) et pas dans la synthèse ; un chiffre de fiche doit pouvoir y être retrouvé",
        remedy: "écrire {{\(id)}} dans la synthèse, ou le retirer de la fiche")
    }
  }

  /// Percentages typed by hand: no run corrects them.
  private func typed(in documents: [WrittenDocument]) -> [Problem] {
    let found = documents.flatMap { document in
      document.paragraphs.flatMap { paragraph in
        paragraph.text.matches(of: /(\d+(?:[.,]\d+)?)[ \u{A0}\u{202F}]?%/).map { match in
          (value: String(match.output.1).replacing(".", with: ","), paragraph: paragraph)
        }
      }
    }
    return found.compactMap { value, paragraph in
      let others = Set(found.filter { $0.value == value }.map(\.paragraph.file))
      if let published = published(value) {
        return Problem(
          .warning, at: paragraph.place,
          "« \(value) % » est écrit à la main ; c’est le chiffre publié « \(published) », qu’une correction changerait partout ailleurs",
          remedy: "écrire {{\(published)}}")
      }
      guard others.count == 1 else { return nil }
      return Problem(
        .warning, at: paragraph.place,
        "« \(value) % » n’est que dans ce texte, écrit à la main ; un chiffre de l’étude est attendu dans la synthèse et dans les fiches",
        remedy: "le déclarer dans « publies » de etude.yaml avec sa source, et écrire {{publie.…}}")
    }
  }

  private func published(_ value: String) -> String? {
    facts.facts.first { fact in
      guard fact.id.hasPrefix("publie."), case .number(let number) = fact.value else { return false }
      return FigureFormat.decimal(number) == value
    }?.id
  }
}
