/// What a printed line says of one case: it gave a level, it answered, it did not for a reason.
struct LedgerLine: Hashable, Sendable {
  /// `taille=petite`, `taille?` (answered), `taille!…` (a reason for not answering).
  let id: String
  /// The answers that decide it, by name; lines that share one are decided together.
  let answers: [String]
  /// The line that says the question was answered, where several lines share that and are decided apart.
  let condition: Int?
  /// One per case of the ledger.
  let isIn: [Bool]
}
