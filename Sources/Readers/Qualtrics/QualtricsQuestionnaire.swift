import Foundation
import Survey

/// The questions of a .qsf file (JSON), by export tag; deleted ones are left out.
struct QualtricsQuestionnaire {
  let title: Label
  let language: String
  private let questions: [String: QualtricsQuestion]
  /// The export tags, in the order of the file.
  let tags: [String]

  func question(_ tag: String) -> QualtricsQuestion? { questions[tag] }

  /// `nil` when the file is not JSON or has no questions.
  init?(_ file: SourceFile) {
    let root: Any
    do { root = try JSONSerialization.jsonObject(with: Data(file.bytes)) } catch { return nil }
    guard let survey = root as? [String: Any], let elements = survey["SurveyElements"] as? [[String: Any]] else {
      return nil
    }
    let entry = survey["SurveyEntry"] as? [String: Any] ?? [:]
    let language = (entry["SurveyLanguage"] as? String ?? TripleSText.undetermined).lowercased()
    self.language = language
    title = Label(entry["SurveyName"] as? String ?? "", language: language)
    let trash = Self.trash(elements)
    var questions: [String: QualtricsQuestion] = [:]
    var tags: [String] = []
    for element in elements where element["Element"] as? String == "SQ" {
      guard let payload = element["Payload"] as? [String: Any], let tag = payload["DataExportTag"] as? String else {
        continue
      }
      let id = payload["QuestionID"] as? String ?? element["PrimaryAttribute"] as? String ?? ""
      guard !trash.contains(id), questions[tag] == nil else { continue }
      questions[tag] = QualtricsQuestion(payload, language: language)
      tags.append(tag)
    }
    self.questions = questions
    self.tags = tags
  }

  /// The ids of the questions in the block of deleted ones.
  private static func trash(_ elements: [[String: Any]]) -> Set<String> {
    var ids: Set<String> = []
    for element in elements where element["Element"] as? String == "BL" {
      let blocks = QualtricsQuestion.ordered(element["Payload"], order: nil).compactMap { $0.value as? [String: Any] }
      for block in blocks where block["Type"] as? String == "Trash" {
        for item in block["BlockElements"] as? [[String: Any]] ?? [] {
          if let id = item["QuestionID"] as? String { ids.insert(id) }
        }
      }
    }
    return ids
  }
}
