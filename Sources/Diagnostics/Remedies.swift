/// The remedy for an unknown name: the nearest known one when there is one, else the list of what may stand there.
package func remedyForUnknown(_ name: String, among known: [String]) -> String {
  if let nearest = nearestName(to: name, among: known) { return "écrire « \(nearest) » ?" }
  let shown = known.prefix(12).map { "« \($0) »" }.joined(separator: ", ")
  guard !known.isEmpty else { return "retirer ce nom : rien n’est attendu ici" }
  return "choisir parmi \(shown)\(known.count > 12 ? ", …" : "")"
}

/// The same for a name of a numbered series (« E09 » beside « E01 », « E02 »): where several differ from it by their number
/// alone, none of them is the one that was meant.
package func remedyForUnknownNumber(_ name: String, among known: [String]) -> String {
  func letters(_ name: String) -> String { name.filter { !$0.isNumber } }
  let series = known.filter { letters($0) == letters(name) }
  guard series.count > 1, letters(name) != name else { return remedyForUnknown(name, among: known) }
  let shown = series.prefix(12).map { "« \($0) »" }.joined(separator: ", ")
  return "choisir parmi \(shown)\(series.count > 12 ? ", …" : ""), ou ajouter « \(name) » à la table des entretiens"
}
