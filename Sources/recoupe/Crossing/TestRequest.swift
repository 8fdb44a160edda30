import Diagnostics
import Tabulation

/// Which test a table is to bear.
enum TestRequest: Equatable {
  case byRule
  case named(TableTest)
  case none

  /// The words of `--test`.
  static let words = ["auto", "aucun"] + TableTest.allCases.map(\.rawValue)

  init(parsing text: String) throws {
    switch text {
    case "auto": self = .byRule
    case "aucun": self = .none
    default:
      guard let test = TableTest(rawValue: text) else {
        throw UsageError(
          message: "le test « \(text) » n’existe pas", remedy: remedyForUnknown(text, among: Self.words))
      }
      self = .named(test)
    }
  }

  /// The test asked for by name.
  var asked: TableTest? { if case .named(let test) = self { test } else { nil } }
}

extension Adjustment {
  /// The words of `--lettres`.
  static let words: KeyValuePairs<String, Adjustment> = [
    "bonferroni": .bonferroni, "holm": .holm, "bh": .benjaminiHochberg, "sans-correction": .none,
  ]

  init(parsing text: String) throws {
    guard let found = Self.words.first(where: { $0.key == text })?.value else {
      throw UsageError(
        message: "la correction « \(text) » n’existe pas", remedy: remedyForUnknown(text, among: Self.words.map(\.key)))
    }
    self = found
  }
}
