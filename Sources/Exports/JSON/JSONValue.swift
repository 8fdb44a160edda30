/// A JSON value whose objects keep the order they were written in: the same value gives the same bytes.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// What is no number is written `null`.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// A number, or `null`.
  package init(_ value: Double?) { self = value.map { .number($0) } ?? .null }

  /// A count, or `null`.
  package init(_ value: Int?) { self = value.map { .integer($0) } ?? .null }

  /// A text, or `null`.
  package init(_ value: String?) { self = value.map { .string($0) } ?? .null }

  package static func strings(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }
  package static func integers(_ values: [Int?]) -> JSONValue { .array(values.map { JSONValue($0) }) }
  package static func numbers(_ values: [Double?]) -> JSONValue { .array(values.map { JSONValue($0) }) }

  /// The value under a key of an object, or `nil`.
  package subscript(key: String) -> JSONValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }
}
