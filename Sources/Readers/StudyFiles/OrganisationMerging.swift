import Diagnostics
import Survey

/// Joins what the interviews’ table says of organisations to the organisations’ own table: where both say something, they
/// must agree.
struct OrganisationMerging {
  private(set) var organisations: [Organisation]
  private(set) var problems: [Problem] = []

  /// A further column of the interviews’ table is an attribute of the organisations as well, as long as the speakers of
  /// one organisation never differ in it; else it speaks of persons only.
  init(_ known: [Organisation], with table: InterviewTable) {
    organisations = known
    let lines = table.lines.filter { $0.speaker.role == .respondent && $0.speaker.consent != .withdrawn }
    for line in lines { checkKnown(line, known.map(\.id)) }
    let shared = Set(known.flatMap { $0.attributes.map(\.name) })
    for attribute in table.attributes {
      if shared.contains(attribute) { agree(attribute, lines, file: table.file) } else { carry(attribute, lines) }
    }
  }

  private mutating func checkKnown(_ line: InterviewTable.Line, _ known: [String]) {
    guard let id = line.speaker.organisation, !organisations.contains(where: { $0.id == id }) else { return }
    if !known.isEmpty {
      problems.append(FieldTables.unknownOrganisation(id, line.row["organisation"], known))
    }
    let names = organisations.first?.attributes.map(\.name) ?? []
    organisations.append(
      Organisation(id: id, attributes: names.map { Speaker.Attribute(name: $0, value: "") }))
  }

  /// An attribute both tables have: an empty cell takes what the other says.
  private mutating func agree(_ attribute: String, _ lines: [InterviewTable.Line], file: String) {
    for line in lines {
      let cell = line.row[attribute]
      guard !cell.isEmpty, let index = organisations.firstIndex(where: { $0.id == line.speaker.organisation }) else {
        continue
      }
      let value = organisations[index][attribute] ?? ""
      if value.isEmpty {
        set(attribute, cell.text, at: index)
      } else if value != cell.text {
        problems.append(
          Problem(
            .blocking, at: cell.place,
            "« \(attribute) » vaut « \(cell.text) » ; « \(value) » est attendu pour « \(organisations[index].id) », comme dans la table des organisations",
            remedy: "corriger l’une des deux tables, ou vider cette cellule"))
      }
    }
  }

  /// An attribute only the interviews’ table has.
  private mutating func carry(_ attribute: String, _ lines: [InterviewTable.Line]) {
    var values: [String: String] = [:]
    for line in lines {
      guard let id = line.speaker.organisation, let value = line.row[attribute].value else { continue }
      if let other = values[id], other != value { return }
      values[id] = value
    }
    guard !values.isEmpty else { return }
    for index in organisations.indices { set(attribute, values[organisations[index].id] ?? "", at: index) }
  }

  private mutating func set(_ attribute: String, _ value: String, at index: Int) {
    if let place = organisations[index].attributes.firstIndex(where: { $0.name == attribute }) {
      organisations[index].attributes[place].value = value
    } else {
      organisations[index].attributes.append(Speaker.Attribute(name: attribute, value: value))
    }
  }
}
