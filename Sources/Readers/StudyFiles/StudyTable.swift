import Diagnostics

/// A study table with its columns checked by name.
struct StudyTable: Sendable {
  /// What columns a table may have.
  struct Columns: Sendable {
    var required: [String]
    var optional: [String] = []
    /// Any further column is an attribute.
    var takesAttributes = false

    var known: [String] { required + optional }
  }

  var file: String
  /// The column names present, in their order.
  var columns: [String]
  /// Those of `columns` that are attributes.
  var attributes: [String]
  var rows: [StudyRow]

  /// Reads a table and checks its columns; `nil` when a blocking problem leaves nothing to read.
  static func read(_ file: SourceFile, _ columns: Columns) -> Reading<StudyTable?> {
    let text = TableText.read(file, titles: columns.required)
    guard let table = text.value else { return Reading(nil, problems: text.problems) }
    var reading = TableReading(table: table, expected: columns, problems: text.problems)
    return Reading(reading.read(), problems: reading.problems)
  }
}

/// The reading of one table, as it goes.
private struct TableReading {
  let table: TableText
  let expected: StudyTable.Columns
  var problems: [Problem]

  mutating func read() -> StudyTable? {
    let names = table.header.map { name($0.text.trimmingSpaces()) }
    checkHeader(names)
    guard !problems.contains(where: { $0.severity == .blocking }) else { return nil }
    let present = names.filter { !$0.isEmpty }
    let indexes = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    var rows: [StudyRow] = []
    rows.reserveCapacity(table.rows.count)
    for cells in table.rows {
      if let row = row(cells, names.count, indexes) { rows.append(row) }
    }
    return StudyTable(
      file: table.file, columns: present, attributes: present.filter { !expected.known.contains($0) }, rows: rows)
  }

  /// A known column’s name whatever its case; an attribute’s as written.
  private func name(_ text: String) -> String {
    let lower = text.lowercased()
    return expected.known.contains(lower) ? lower : text
  }

  private mutating func checkHeader(_ names: [String]) {
    for (index, name) in names.enumerated() {
      let place = table.place(of: table.header[index])
      if name.isEmpty {
        checkUntitled(index, place)
      } else if names[..<index].contains(name) {
        problems.append(
          Problem(
            .blocking, at: place, "la colonne « \(name) » est là deux fois ; une seule est attendue",
            remedy: "retirer ou renommer l’une des deux"))
      } else if !expected.known.contains(name) {
        checkFurther(name, names, place)
      }
    }
    for name in expected.required where !names.contains(name) {
      problems.append(missing(name, among: names.filter { !$0.isEmpty && !expected.known.contains($0) }))
    }
  }

  private mutating func checkUntitled(_ index: Int, _ place: Place) {
    guard table.rows.contains(where: { $0.count > index && !$0[index].text.trimmingSpaces().isEmpty }) else { return }
    problems.append(
      Problem(
        .blocking, at: place,
        "la colonne \(index + 1) n’a pas de titre ; un titre est attendu au-dessus de ses cellules",
        remedy: "donner un titre à la colonne ou la vider"))
  }

  private mutating func checkFurther(_ name: String, _ names: [String], _ place: Place) {
    let absent = expected.known.filter { !names.contains($0) }
    guard expected.takesAttributes else {
      let remedy = remedyForUnknown(name, among: absent)
      problems.append(
        Problem(
          .blocking, at: place, "la colonne « \(name) » est inconnue ; une colonne connue de cette table est attendue",
          remedy: remedy))
      return
    }
    guard let near = nearestName(to: name, among: expected.optional.filter { !names.contains($0) }) else { return }
    problems.append(
      Problem(
        .warning, at: place, "la colonne « \(name) » est lue comme un attribut ; « \(near) » y ressemble et manque",
        remedy: "écrire « \(near) » si c’est elle"))
  }

  private func missing(_ name: String, among further: [String]) -> Problem {
    let place = Place(table.file, line: table.header.first?.line ?? 1)
    let remedy = nearestName(to: name, among: further).map { "renommer la colonne « \($0) » ?" }
    return Problem(
      .blocking, at: place, "la colonne « \(name) » manque ; elle est attendue dans cette table",
      remedy: remedy ?? "ajouter une colonne « \(name) »")
  }

  /// The row; `nil` when it has more cells than the header, or nothing in it.
  private mutating func row(_ cells: [TableText.Cell], _ count: Int, _ indexes: [String: Int]) -> StudyRow? {
    if let extra = cells.dropFirst(count).first(where: { !$0.text.trimmingSpaces().isEmpty }) {
      problems.append(
        Problem(
          .setAside, at: table.place(of: extra),
          "la ligne a \(cells.count) cellules ; \(count) sont attendues, ligne laissée de côté",
          remedy: "mettre entre guillemets droits le texte qui contient le séparateur"))
      return nil
    }
    let read = cells.prefix(count).map { cell in
      StudyCell(text: unmasked(cell.text.trimmingSpaces()), place: table.place(of: cell))
    }
    guard read.contains(where: { !$0.isEmpty }) else { return nil }
    return StudyRow(place: Place(table.file, line: cells.first?.line ?? 1), cells: read, indexes: indexes)
  }

  /// Takes off the apostrophe that keeps a spreadsheet from computing a text cell.
  private func unmasked(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first, "=+-@\t\r".unicodeScalars.contains(second)
    else { return text }
    return String(scalars.dropFirst())
  }
}
