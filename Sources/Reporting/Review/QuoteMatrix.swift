import Document
import Survey

/// The passages of each code, laid out by the values of one attribute of the organisations: who says what.
struct QuoteMatrix {
  /// An attribute of few values.
  struct Attribute {
    var name: String
    var values: [String]
  }

  let attribute: Attribute
  let results: StudyResults
  let wording: Wording
  let said: SaidPassages

  /// Passages shown in a cell; the page of the code has them all.
  private static let shown = 3

  /// The attributes of the organisations met that have from two to six values.
  static func attributes(of study: Study) -> [Attribute] {
    let met = Set(study.interviews.flatMap(\.speakers).compactMap(\.organisation))
    let organisations = study.organisations.filter { met.contains($0.id) }
    var names: [String] = []
    for attribute in organisations.flatMap(\.attributes) where !names.contains(attribute.name) {
      names.append(attribute.name)
    }
    return names.compactMap { name in
      var values: [String] = []
      for value in organisations.compactMap({ $0[name] }) where !value.isEmpty && !values.contains(value) {
        values.append(value)
      }
      return (2...6).contains(values.count) && name != "nom" ? Attribute(name: name, values: values) : nil
    }
  }

  func blocks() -> [Block] {
    let met = Set(results.study.interviews.flatMap(\.speakers).compactMap(\.organisation))
    let values = Dictionary(
      uniqueKeysWithValues: results.study.organisations.filter { met.contains($0.id) }.map {
        ($0.id, $0[attribute.name] ?? "")
      })
    let sizes = attribute.values.map { value in values.filter { $0.value == value }.count }
    let chapter = results.study.codebook.dimensions.flatMap { dimension -> [Block] in
      let codes = dimension.codes.filter { $0.parent == nil && !said.passages($0.id).isEmpty }
      guard !codes.isEmpty else { return [] }
      return [.table(table(dimension, codes, values, sizes))]
    }
    return [.paragraph(wording.text("relecture.matrice.chapeau", ["n": String(Self.shown)]))] + chapter
  }

  private func table(
    _ dimension: Dimension, _ codes: [Code], _ values: [String: String], _ sizes: [Int]
  ) -> TableBlock {
    TableBlock(
      id: "matrice-\(dimension.id)", caption: .text(dimension.label.text() ?? dimension.id),
      corner: .text(wording.text("relecture.code.titre")),
      columns: zip(attribute.values, sizes).map { value, size in
        .init(
          title: .text(value), base: .text(wording.counted(size, .organisation)))
      },
      rows: codes.map { code in
        TableBlock.Row(
          header: [.link(url: "codes/\(code.id).html", .text(code.label.text() ?? code.id))],
          cells: attribute.values.map { value in
            Cell(
              cell(said.passages(code.id).filter { $0.organisation.flatMap { values[$0] } == value }))
          })
      })
  }

  /// How many organisations, then one short passage of each, a second only where there is room.
  private func cell(_ passages: [SaidPassages.Passage]) -> [Inline] {
    var organisations: [String] = []
    var chosen: [SaidPassages.Passage] = []
    for passage in passages {
      guard let organisation = passage.organisation, !organisations.contains(organisation) else { continue }
      organisations.append(organisation)
      chosen.append(passage)
    }
    guard !organisations.isEmpty else { return .text("–") }
    let quotes = chosen.prefix(Self.shown).flatMap { passage -> [Inline] in
      let words = QuoteLength.cut(passage.extract.split(separator: "\n").joined(separator: " "), to: 110)
      let quote: [Inline] = [
        .lineBreak, TurnLink.inline(passage.interview, passage.turn), .text(" « "), .verbatim(words), .text(" »"),
      ]
      return passage.modality == .observed
        ? quote : quote + [.text(" (\(wording.text("marque.\(passage.modality.rawValue)")))")]
    }
    return [.strong(.text(wording.counted(organisations.count, .organisation)))] + quotes
  }
}
