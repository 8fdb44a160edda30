import Exports
import Reporting
import Survey
import Tabulation

/// One table as counted and protected, for every output.
struct CrossedTable {
  enum Content {
    case oneWay(Frequency)
    case weightedOneWay(WeightedFrequency)
    case twoWay(ProtectedTable, omnibus: Result<MultipleResponseTest, Undefined>?)
    /// The weighted table, and the unweighted one as it may be printed.
    case weightedTwoWay(WeightedCrosstab, ProtectedTable, omnibus: Result<MultipleResponseTest, Undefined>?)
    /// The same numbers without weights, as they may be printed, and with them.
    case numbers(ProtectedNumberTable, WeightedNumberTable)
    case banner(Banner, threshold: Int)
    case threeWay(ThreeWayTable, threshold: Int)
  }

  let content: Content
  /// The words behind its cells, where they were asked for.
  var quotes: CrossedQuotes?
  let thresholds: Thresholds
  /// What its shares are of, and how they are rounded.
  var style = ShareStyle()
  var request = TestRequest.byRule
  var adjustment: Adjustment?
  /// Where rows stand for several cases each.
  var repetition: CaseRepetition?
  /// The weight and the design are those the study declares.
  var hasDeclaredDesign = false
  /// Passages in no base because the coders give them no code in common.
  var uncodedPassages = 0

  private var wording: Wording { LoadedStudy.wording(thresholds) }

  var json: JSONValue {
    let asked = request.asked != nil
    let counted =
      switch content {
      case .oneWay(let frequency): frequency.json()
      case .weightedOneWay(let frequency): frequency.json()
      case .twoWay(let table, let omnibus): table.json(omnibus: omnibus, testsInterviews: asked)
      case .weightedTwoWay(let table, let protected, let omnibus): table.json(protected, omnibus: omnibus)
      case .numbers(let table, let weighted): weighted.json(table)
      case .banner(let banner, let threshold): banner.json(threshold: threshold)
      case .threeWay(let table, let threshold): table.json(threshold: threshold)
      }
    guard case .object(var object) = counted else { return counted }
    if let chosen { object["test"] = TestOutput(chosen, wording: wording, names: names).json }
    if let repetition { object["effectifs"] = repetition.json }
    if style != ShareStyle() {
      object["base_des_parts"] = .string(style.base.rawValue)
      object["parts_a_cent"] = .bool(style.sumsToHundred)
    }
    if uncodedPassages > 0 { object["n_sans_code_commun"] = .integer(uncodedPassages) }
    if let quotes { object["citations"] = quotes.json }
    if hasDeclaredDesign { object["plan_declare_par_l_etude"] = .bool(true) }
    return .object(object)
  }

  /// What is told where nobody typed the design.
  static let declaredDesign = "Ce poids et ce plan sont ceux que l’étude déclare ; --poids aucun les laisse de côté."

  /// One table, or one a stratum.
  var csv: [Exports.CSVTable] {
    let base = thresholds.percentageBase
    return switch content {
    case .oneWay(let frequency): [frequency.csv(percentageBase: base, style: style)]
    case .weightedOneWay(let frequency): [frequency.csv(percentageBase: base, style: style)]
    case .twoWay(let table, _): [table.csv(percentageBase: base, style: style)]
    case .weightedTwoWay(let table, let protected, _): [table.csv(protected, percentageBase: base, style: style)]
    case .numbers(let table, let weighted): [weighted.design.weight == nil ? table.csv() : weighted.csv(table)]
    case .banner(let banner, let threshold): [banner.csv(threshold: threshold, percentageBase: base, style: style)]
    case .threeWay(let table, let threshold): table.csv(threshold: threshold, percentageBase: base, style: style)
    }
  }

  /// One table, or one a stratum.
  var printed: [PrintedTable] {
    let wording = wording
    let printer = TablePrinter(wording: wording, style: style)
    var tables =
      switch content {
      case .oneWay(let frequency): [printer.printed(frequency)]
      case .weightedOneWay(let frequency): [printer.printed(frequency)]
      case .twoWay(let table, _): [printer.printed(table)]
      case .weightedTwoWay(let table, let protected, _): [printer.printed(table, protected)]
      case .numbers(let table, let weighted):
        [weighted.design.weight == nil ? printer.printed(table) : printer.printed(weighted, table)]
      case .banner(let banner, let threshold): [printer.printed(banner, threshold: threshold)]
      case .threeWay(let table, let threshold): printer.printed(table, threshold: threshold)
      }
    let last = tables.count - 1
    if let adjustment { printer.setLetters(letters(adjustment), on: &tables[last]) }
    if let quotes { tables[last].sections = quotes.paragraphs.map { .init(heading: $0.heading, texts: $0.texts) } }
    if uncodedPassages > 0 {
      tables[last].notes.append(
        "Hors base : \(wording.counted(uncodedPassages, .passage)) sans code commun aux codeurs.")
    }
    if let repetition { tables[last].notes += repetition.notes }
    if hasDeclaredDesign { tables[last].notes.append(Self.declaredDesign) }
    if let chosen { tables[last].test = wording.lines(chosen, rows: names.rows, columns: names.columns) }
    return tables
  }
}
