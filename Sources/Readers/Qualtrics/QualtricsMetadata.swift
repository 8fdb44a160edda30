/// The columns Qualtrics adds to the answers, by tag, or by text where tags are `V1` … `V10`.
enum QualtricsMetadata {
  case id
  case date
  case status
  case finished
  case channel
  case person
  case technical

  init?(tag: String, text: String) {
    let words = FoldedWords.of(tag)
    let isNumbered = words.hasPrefix("v") && Int(words.dropFirst()) != nil
    guard let known = Self.known[isNumbered ? FoldedWords.of(text) : words] else { return nil }
    self = known
  }

  private static let known: [String: QualtricsMetadata] = [
    "responseid": .id, "startdate": .date, "enddate": .date, "recordeddate": .date, "status": .status,
    "finished": .finished, "distributionchannel": .channel, "ipaddress": .person, "recipientlastname": .person,
    "recipientfirstname": .person, "recipientemail": .person, "externalreference": .person,
    "externaldatareference": .person, "emailaddress": .person, "name": .person, "locationlatitude": .person,
    "locationlongitude": .person, "locationaccuracy": .technical, "progress": .technical,
    "duration in seconds": .technical, "userlanguage": .technical, "responseset": .technical,
  ]
}
