import Foundation

/// A value of a reference JSON.
enum ReferenceValue: Decodable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([ReferenceValue])
  case members([String: ReferenceValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([ReferenceValue].self) {
      self = .list(list)
    } else {
      self = .members(try container.decode([String: ReferenceValue].self))
    }
  }

  subscript(key: String) -> ReferenceValue? {
    if case .members(let members) = self { members[key] } else { nil }
  }

  var strings: [String] {
    guard case .list(let list) = self else { return [] }
    return list.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  var numbers: [Double] {
    guard case .list(let list) = self else { return [] }
    return list.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }
}
