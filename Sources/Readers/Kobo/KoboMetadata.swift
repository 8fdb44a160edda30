import Survey

/// The columns KoboToolbox and ODK add to the answers.
enum KoboMetadata: Hashable {
  /// Names the submission.
  case id
  /// Its number among the rows of its sheet.
  case index
  case date
  case parentTable
  case parentIndex
  case person
  case state

  /// What a heading names; groups before its last `/` or `-` count only for `meta`.
  init?(heading: String) {
    if heading.hasPrefix("_submission__") {
      self = heading == "_submission__submitted_by" ? .person : .state
      return
    }
    guard let role = Self.headings[heading] else { return nil }
    self = role
  }

  private static let headings: [String: KoboMetadata] = [
    "_id": .id, "_uuid": .id, "KEY": .id, "meta/instanceID": .id, "meta-instanceID": .id, "instanceID": .id,
    "meta/rootUuid": .state, "_index": .index, "_parent_table_name": .parentTable, "_parent_index": .parentIndex,
    "PARENT_KEY": .parentIndex, "start": .date, "end": .date, "today": .date, "_submission_time": .date,
    "SubmissionDate": .date, "_date_modified": .date, "username": .person, "phonenumber": .person,
    "simserial": .person, "subscriberid": .person, "deviceid": .person, "email": .person, "_submitted_by": .person,
    "SubmitterID": .person, "SubmitterName": .person, "DeviceID": .person, "_geolocation": .person,
    "_validation_status": .state, "_notes": .state, "_status": .state, "__version__": .state, "_version_": .state,
    "_tags": .state, "formhub/uuid": .state, "_xform_id_string": .state, "_attachments": .state, "audit": .state,
    "meta/instanceName": .state, "meta-instanceName": .state, "meta/audit": .state, "meta/deprecatedID": .state,
    "_bamboo_dataset_id": .state, "AttachmentsPresent": .state, "AttachmentsExpected": .state, "Status": .state,
    "ReviewState": .state, "Edits": .state, "FormVersion": .state,
  ]

  var isPersonal: Bool { self == .person }

  /// Headings no other tool writes.
  static let kobo: Set<String> = [
    "_uuid", "_submission_time", "_validation_status", "__version__", "_submitted_by", "_parent_table_name",
    "_submission__id", "_id", "_index",
  ]
  static let odk: Set<String> = ["KEY", "SubmissionDate", "meta-instanceID", "SubmitterID", "PARENT_KEY"]
}
