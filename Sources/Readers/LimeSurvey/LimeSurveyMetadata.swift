import Survey

/// The columns LimeSurvey adds to the answers, under the codes and the headings of its languages.
enum LimeSurveyMetadata: Hashable {
  case id
  case completionDate
  case lastPage
  case language
  case seed
  case startDate
  case lastActionDate
  case address
  case referrer
  case token
  case person
  case timing

  /// What a heading names, accents, case and punctuation aside; `nil` for an answer.
  init?(heading: String) {
    let words = FoldedWords.of(heading)
    if let known = Self.headings[words] {
      self = known
    } else if words.hasPrefix("attribute ") || words.hasPrefix("attribut ") {
      self = .person
    } else if Self.isTiming(heading, words) {
      self = .timing
    } else {
      return nil
    }
  }

  private static let headings: [String: LimeSurveyMetadata] = [
    "id": .id, "response id": .id, "id de la reponse": .id, "id reponse": .id, "antwoord id": .id,
    "antwort id": .id, "submitdate": .completionDate, "date submitted": .completionDate,
    "date de soumission": .completionDate, "datum ingestuurd": .completionDate, "datum verzonden": .completionDate,
    "datum abgeschickt": .completionDate, "lastpage": .lastPage, "last page": .lastPage, "derniere page": .lastPage,
    "laatste pagina": .lastPage, "letzte seite": .lastPage, "startlanguage": .language, "start language": .language,
    "langue de depart": .language, "langue": .language, "starttaal": .language, "start taal": .language,
    "ausgangssprache": .language, "seed": .seed, "tete de serie": .seed, "zufallsstartwert": .seed,
    "startdate": .startDate, "date started": .startDate, "date de lancement": .startDate,
    "datum gestart": .startDate, "datum gestartet": .startDate, "datestamp": .lastActionDate,
    "date last action": .lastActionDate, "date de la derniere action": .lastActionDate,
    "datum laatste actie": .lastActionDate, "datum letzte aktivitat": .lastActionDate, "ipaddr": .address,
    "ip address": .address, "adresse ip": .address, "ip adres": .address, "refurl": .referrer,
    "referrer url": .referrer, "url de reference": .referrer, "verwijzende url": .referrer, "token": .token,
    "access code": .token, "code d acces": .token, "toegangscode": .token, "firstname": .person, "lastname": .person,
    "email": .person, "first name": .person, "last name": .person, "email address": .person, "prenom": .person,
    "nom": .person, "adresse electronique": .person, "adresse courriel": .person, "interviewtime": .timing,
    "total time": .timing, "temps total": .timing, "totale tijd": .timing,
  ]

  /// `groupTime123`, `Q1Time`, « Question time: Q1 », « Temps pour la question : Q1 ».
  private static func isTiming(_ heading: String, _ words: String) -> Bool {
    if heading.hasPrefix("groupTime"), heading.dropFirst(9).allSatisfy({ "0"..."9" ~= $0 }) { return true }
    if heading.hasSuffix("Time"), !heading.contains(" "), heading.count > 4 { return true }
    let starts = [
      "group time ", "question time ", "temps pour le groupe", "temps pour la question", "duree pour", "groepstijd ",
      "vraagtijd ",
    ]
    return starts.contains { words.hasPrefix($0) }
  }

  /// Names a person, or leads to one.
  var isPersonal: Bool { self == .address || self == .referrer || self == .token || self == .person }

  var kind: Variable.Kind {
    switch self {
    case .completionDate, .startDate, .lastActionDate: .date
    case .lastPage, .timing: .number
    case .language: .single
    case .id, .seed, .address, .referrer, .token, .person: .text
    }
  }
}
