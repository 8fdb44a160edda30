import Coding
import Foundation
import Survey

/// A detail that names or reaches a person.
enum PersonalDetail: String, CaseIterable {
  case mail = "adresse électronique"
  case telephone = "téléphone"
  case companyNumber = "numéro d’entreprise"
  case nationalNumber = "numéro national"
  case address = "adresse"
  case name = "nom"
  /// The tool that made the export says so.
  case declared = "donnée technique"

  /// What a column seems to hold: found from its values, else from the words of its name or label. A hint for a person,
  /// who decides; only open columns, and columns whose values never come twice, are looked at by name.
  init?(in column: Column) {
    if column.variable.isPersonal {
      self = .declared
      return
    }
    let texts = Self.texts(of: column)
    let byValue = [Self.mail, .nationalNumber, .telephone, .companyNumber].first { detail in
      !texts.isEmpty && texts.count(where: detail.isValue) * 2 > texts.count
    }
    guard let found = byValue ?? (Self.isOpen(column) ? Self.named(column.variable) : nil) else { return nil }
    self = found
  }

  /// Words, and a detail is among these values as often as not.
  private static func texts(of column: Column) -> [String] {
    guard column.variable.kind == .text || column.variable.kind == .single else { return [] }
    let words = column.dictionary.compactMap { if case .words(let text) = $0 { text } else { nil } }
    return words + column.variable.categories.map(\.code)
  }

  private static func isOpen(_ column: Column) -> Bool {
    switch column.variable.kind {
    case .text: return true
    case .number, .date, .multiple, .ranking: return false
    case .single:
      let given = column.answers.count { if case .choice = $0 { true } else { false } }
      return given > 2 && given == column.variable.categories.count
    }
  }

  private func isValue(_ text: String) -> Bool {
    let digits = text.unicodeScalars.filter { "0"..."9" ~= $0 }.count
    switch self {
    case .mail:
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && parts[1].contains(".") && !text.contains(" ") && !parts[0].isEmpty
    case .telephone:
      return (9...13).contains(digits) && (text.hasPrefix("0") || text.hasPrefix("+"))
        && text.unicodeScalars.allSatisfy { "0"..."9" ~= $0 || " +./-()".unicodeScalars.contains($0) }
        && !PersonalDetail.companyNumber.isValue(text)
    case .companyNumber:
      let plain = text.uppercased().hasPrefix("BE") ? String(text.dropFirst(2)) : text
      let groups = plain.split(whereSeparator: { $0 == "." || $0 == " " }).map(\.count)
      return groups == [4, 3, 3] && digits == 10
    case .nationalNumber:
      let found = ContactDetail.found(in: text)
      return found.map(\.range) == [0..<text.unicodeScalars.count]
        && [.nationalNumber, .likelyNationalNumber].contains(found[0].detail)
    case .address, .name, .declared: return false
    }
  }

  private static func named(_ variable: Variable) -> PersonalDetail? {
    let texts = [variable.name] + variable.label.texts.map(\.text)
    let words = texts.flatMap { text in
      text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        .split { !$0.isLetter }.map(String.init)
    }
    return allCases.first { detail in
      zip(words, [""] + words).contains { word, before in detail.words.contains(word) && !(before == "s") }
    }
  }

  private var words: Set<String> {
    switch self {
    case .mail: ["mail", "email", "courriel", "mails"]
    case .telephone: ["telephone", "gsm", "tel", "phone", "telefoon"]
    case .companyNumber: ["bce", "tva", "kbo", "ondernemingsnummer"]
    case .nationalNumber: ["niss", "insz", "rijksregisternummer"]
    case .address: ["adresse", "adres"]
    case .name: ["nom", "prenom", "noms", "naam", "voornaam", "firstname", "lastname"]
    case .declared: []
    }
  }
}
