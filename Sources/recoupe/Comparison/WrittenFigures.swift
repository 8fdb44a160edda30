import Readers
import Reporting
import Tabulation

/// The figures of a run as its `chiffres.csv` has them, in either of the two ways it may be written.
struct WrittenFigures {
  /// What the file does not say of a figure.
  struct Rank: Decodable {
    var id: String
    var rang: Int?
    var mot: String?
  }

  let figures: [RunSnapshot.Figure]

  /// - Parameter ranks: from the run's `reperes.json`.
  init(_ bytes: [UInt8], ranks: [Rank], _ wording: Wording) throws {
    let file = SourceFile(name: "chiffres.csv", bytes: bytes)
    let columns = ["id", "libelle", "valeur", "base", "unite", "source", "imprime_dans"]
    guard let table = CSVTable.reading(file).value,
      case let places = columns.compactMap({ table.names.firstIndex(of: $0) }), places.count == columns.count
    else {
      throw UsageError(
        message: "« chiffres.csv » n’a pas les colonnes que recoupe y écrit",
        remedy: "produire à nouveau cette sortie, ou en reprendre une copie intacte")
    }
    let rows = table.records.map { record in places.map { record.fields[$0].unmasked } }
    // Only a weighted study has the column.
    let share = table.names.firstIndex(of: "part_ponderee")
    let shares = table.records.map { record in share.flatMap { Self.number(record.fields[$0].unmasked) } }
    let ends = Dictionary(rows.map { ($0[0], $0[2]) }, uniquingKeysWith: { first, _ in first })
    let known = Dictionary(ranks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    figures = zip(rows, shares).map { row, share in
      let noun = Fact.Noun(rawValue: row[4]) ?? .number
      let fact = Fact(
        id: row[0], label: row[1], value: Self.value(row, noun, ends), noun: noun,
        reference: row[5] == "calculé" ? nil : row[5], rank: known[row[0]]?.rang,
        word: RankingWord.allCases.first { wording.key(of: $0) == known[row[0]]?.mot },
        weighted: share.flatMap { Fact.Weighted(part: $0, whole: 1) })
      return RunSnapshot.Figure(fact: fact, printedIn: row[6].split(separator: "|").map(Self.trimmed))
    }
  }

  /// A value that is not written is a range whose ends are, or is hidden.
  private static func value(_ row: [String], _ noun: Fact.Noun, _ ends: [String: String]) -> Fact.Value {
    guard !row[2].isEmpty else {
      guard let maximum = ends[row[0] + ".max"].flatMap(number) else { return .hidden }
      return .range(ends[row[0] + ".min"].flatMap(number), maximum)
    }
    if let count = Int(row[2]), noun != .percent, noun != .number { return .count(count, of: Int(row[3])) }
    return number(row[2]).map { .number($0) } ?? .hidden
  }

  private static func number(_ text: String) -> Double? { Double(text.replacing(",", with: ".")) }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
