/// The coefficients of one table of decisions.
package struct AgreementCoefficients: Equatable, Sendable {
  package var percent: Coefficient
  /// Two coders.
  package var cohen: Coefficient
  /// By its standard error; for large samples.
  package var cohenInterval: ClosedRange<Double>?
  /// Scott’s pi for two coders, Fleiss’s kappa for more.
  package var fleiss: Coefficient
  package var brennanPrediger: Coefficient
  package var gwet: Coefficient
  package var krippendorff: Coefficient
  /// Twice what both gave over what each gave (Dice, Holsti, F1): what nobody coded does not weigh. Two coders.
  package var overlap: Coefficient
  /// By drawing the interviews again.
  package var cohenBootstrap: ClosedRange<Double>?
  package var gwetBootstrap: ClosedRange<Double>?
  package var krippendorffBootstrap: ClosedRange<Double>?

  /// - Parameter table: units coded by nobody included.
  package init(_ table: DecisionTable, bootstrap: Bootstrap? = nil) {
    let categories = table.categories
    percent = categories.percent
    overlap = Self.overlap(table)
    guard table.given.contains(where: { $0 > 0 }) else {
      let never = Coefficient.notComputable(table.rows.isEmpty ? .noUnit : .neverGiven)
      (cohen, fleiss, brennanPrediger, gwet, krippendorff) = (never, never, never, never, never)
      return
    }
    let pair = table.pair
    cohen = pair?.cohen ?? .notComputable(.notTwoCoders)
    cohenInterval = pair?.cohenInterval
    fleiss = categories.fleiss
    brennanPrediger = categories.brennanPrediger
    gwet = categories.gwet
    krippendorff = categories.krippendorff
    guard let bootstrap else { return }
    let tally = DecisionTally(table)
    let intervals = bootstrap.intervals(
      of: tally.groups,
      [
        { tally.categories($0).gwet }, { tally.categories($0).krippendorff },
        { tally.pair($0)?.cohen ?? .notComputable(.notTwoCoders) },
      ])
    (gwetBootstrap, krippendorffBootstrap, cohenBootstrap) = (intervals[0], intervals[1], intervals[2])
  }

  /// Passages: what nobody coded is no unit, so that chance has no base. Brennan and Prediger’s needs only the number of
  /// codes one could choose (MAXQDA’s practice).
  package init(passages table: DecisionTable, codes: Int) {
    let none = Coefficient.notComputable(
      table.coders != 2 ? .notTwoCoders : table.rows.isEmpty ? .neverGiven : .noUncodedUnit)
    (cohen, fleiss, gwet, krippendorff) = (none, none, none, none)
    overlap = Self.overlap(table)
    percent = table.rows.isEmpty ? none : .value(Double(table.agreed) / Double(table.rows.count))
    brennanPrediger =
      percent.value.map { .corrected(observed: $0, expected: 1 / Double(max(1, codes))) } ?? none
  }

  private static func overlap(_ table: DecisionTable) -> Coefficient {
    guard table.coders == 2 else { return .notComputable(.notTwoCoders) }
    let both = table.rows.filter { $0.decisions.allSatisfy { $0 != nil } }
    let given = both.reduce(0) { $0 + $1.decisions.count { $0 == true } }
    guard given > 0 else { return .notComputable(.neverGiven) }
    return .value(2 * Double(both.count { $0.decisions == [true, true] }) / Double(given))
  }
}
