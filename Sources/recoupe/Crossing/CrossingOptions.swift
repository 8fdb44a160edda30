import Survey
import Tabulation

/// What is asked of every table of one command.
struct CrossingOptions {
  var filter: CaseFilter?
  /// `nil`: the threshold of the cases’ unit.
  var threshold: Int?
  var orders: [LevelOrder] = []
  var ordinals: [String] = []
  /// The absences that are levels, and so in the base.
  var absences: Set<AbsenceKind> = []
  var countsAbsences: Bool { !absences.isEmpty }
  /// How the cases were sampled.
  var design = SampleDesign()
  /// The design a study declares is left aside.
  var leavesDeclaredDesign = false
  /// `design` is the one the study declares.
  private(set) var hasDeclaredDesign = false
  /// The variable that says how many cases a row stands for.
  var multiplicity: String?
  var classes: [NamedClasses] = []
  var nets: [NamedNet] = []
  /// The third variable of a three-way table.
  var strata: String?
  var test = TestRequest.byRule
  /// How the letters of columns are corrected; `nil` for no letters.
  var letters: Adjustment?
  /// The first row variable is crossed with the first column variable, the second with the second, and so on.
  var isPaired = false
  /// What the printed shares are of.
  var shares = ShareStyle()
  /// The tables are written for programs, with all that can be said of them.
  var isForPrograms = false
  /// The format has room for a test; a CSV has cells only.
  var showsTests = true

  /// The variance under the design is needed: by the machine output, by a test or letters of a design.
  var needsVariance: Bool {
    isForPrograms || (design != SampleDesign() && ((showsTests && test != .none) || letters != nil))
  }
  /// The words behind the cells are printed too.
  var wantsQuotes = false

  /// Pairs of variables are counted as they are, but for a weight: what can be done while a file is read.
  var isPlainCount: Bool {
    filter == nil && orders.isEmpty && ordinals.isEmpty && !countsAbsences && multiplicity == nil && classes.isEmpty
      && nets.isEmpty && strata == nil && !wantsQuotes && shares == ShareStyle()
      && design == SampleDesign(weight: design.weight)
  }

  /// Every variable named by an option.
  var variables: [String] { counted + orders.map(\.variable) + ordinals + classes.map(\.variable) }

  /// The variables a count needs beside those of the table: a source must have them.
  var counted: [String] {
    (filter?.conditions.map(\.variable) ?? [])
      + [design.weight, design.strata, design.clusters, design.population, multiplicity, strata].compactMap { $0 }
  }

  /// The variables typed as `A,B`.
  static func names(_ text: String) throws -> [String] {
    let names = text.split(separator: ",").map(String.init)
    guard !names.isEmpty else {
      throw UsageError(message: "un nom de variable est vide", remedy: "« recoupe croiser » seul les liste")
    }
    return names
  }

  /// The crossings of some row variables and some column variables, in the order of their tables.
  func pairs<Side>(_ rows: [Side], _ columns: [Side]) throws -> [(row: Side, column: Side)] {
    guard isPaired else { return rows.flatMap { row in columns.map { (row, $0) } } }
    guard rows.count == columns.count else {
      throw UsageError(
        message:
          "--deux-a-deux a \(rows.count) variables en lignes et \(columns.count) en colonnes ; autant sont attendues",
        remedy: "nommer une variable en colonnes pour chacune en lignes, ou retirer --deux-a-deux")
    }
    return zip(rows, columns).map { ($0, $1) }
  }

  /// The same with each variable under its name in a source; those of other sources stay as typed.
  func named(in source: CrossedSource) -> CrossingOptions {
    var named = self
    named.filter = filter.map { filter in
      CaseFilter(
        filter.conditions.map {
          CaseFilter.Condition(variable: source.variable($0.variable) ?? $0.variable, levels: $0.levels)
        })
    }
    named.orders = orders.map { order in
      var order = order
      order.variable = source.variable(order.variable) ?? order.variable
      return order
    }
    named.ordinals = ordinals.map { source.variable($0) ?? $0 }
    func own(_ name: String?) -> String? { name.map { source.variable($0) ?? $0 } }
    named.design = SampleDesign(
      weight: own(design.weight), strata: own(design.strata), clusters: own(design.clusters),
      population: own(design.population))
    if named.design == SampleDesign(), !leavesDeclaredDesign, source.design != SampleDesign() {
      (named.design, named.hasDeclaredDesign) = (source.design, true)
    }
    // Who has no attribute is one of the organisations that passages are hidden by.
    if source.dataset.unit == .passage { named.absences = Set(AbsenceKind.allCases) }
    named.multiplicity = own(multiplicity)
    named.strata = own(strata)
    for index in classes.indices { named.classes[index].variable = own(classes[index].variable) ?? "" }
    for index in nets.indices { named.nets[index].variable = own(nets[index].variable) ?? "" }
    return named
  }
}
