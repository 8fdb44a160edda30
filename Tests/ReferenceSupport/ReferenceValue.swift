import Foundation

/// A value of a JSON text: a reference’s, or one of ours.
package enum ReferenceValue: Decodable, Equatable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([ReferenceValue])
  case members([String: ReferenceValue])

  package init(from decoder: any Decoder) throws {
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

  package init(json text: String) throws {
    self = try JSONDecoder().decode(ReferenceValue.self, from: Data(text.utf8))
  }

  package subscript(key: String) -> ReferenceValue? {
    if case .members(let members) = self { members[key] } else { nil }
  }

  package var strings: [String] {
    guard case .list(let list) = self else { return [] }
    return list.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  package var numbers: [Double] {
    guard case .list(let list) = self else { return [] }
    return list.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  package var list: [ReferenceValue] { if case .list(let list) = self { list } else { [] } }
  package var text: String { if case .text(let text) = self { text } else { "" } }
}
