/// The columns Framaforms and Drupal Webform add to the answers.
enum FramaformsHeading {
  case number
  case id
  case date
  case draft
  case person
  case technical

  /// What a heading or a key names; `nil` for a question.
  init?(_ heading: String) {
    let words = FoldedWords.of(heading)
    guard let known = Self.known[words] else { return nil }
    self = known
  }

  private static let known: [String: FramaformsHeading] = [
    "sequentiel": .number, "serial": .number, "serial number": .number, "numero de serie": .number,
    "volgnummer": .number, "sid": .id, "submission id": .id, "id de soumission": .id, "id de la soumission": .id,
    "identifiant de la soumission": .id, "heure de soumission": .date, "heure de completion": .date,
    "heure de modification": .date, "submitted time": .date, "completed time": .date, "modified time": .date,
    "time": .date, "created": .date, "completed": .date, "changed": .date, "cree": .date, "cree le": .date,
    "termine": .date, "termine le": .date, "modifie": .date, "modifie le": .date, "brouillon": .draft, "draft": .draft,
    "is draft": .draft, "in draft": .draft, "est un brouillon": .draft, "est brouillon": .draft, "adresse ip": .person,
    "ip address": .person, "remote ip address": .person, "remote addr": .person, "adresse ip distante": .person,
    "uid": .person, "nom d utilisateur": .person, "username": .person, "submitted by id": .person,
    "submitted by username": .person, "submitted by title": .person, "submitted by url": .person,
    "soumis par id": .person, "token": .person, "submission uri": .technical, "uuid": .technical,
    "submission uuid": .technical, "uri": .technical, "current page": .technical, "page courante": .technical,
    "page actuelle": .technical, "langcode": .technical, "language": .technical, "langue": .technical,
    "locked": .technical, "sticky": .technical, "notes": .technical, "entity type": .technical, "entity id": .technical,
    "webform id": .technical, "submitted to entity title": .technical, "submitted to entity url": .technical,
    "submitted to entity type": .technical, "submitted to entity id": .technical,
    "submitted to source entity title": .technical, "submitted to source entity url": .technical,
  ]
}

extension FormTable {
  /// Which of the columns of a row of headings are the tool's own: those up to `end`.
  func framaformsHeadings(row: Int, upTo end: Int) -> [(column: Int, heading: FramaformsHeading)] {
    (0..<end).compactMap { column in FramaformsHeading(heading(row, column)).map { (column, $0) } }
  }
}
