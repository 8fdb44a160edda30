/// The remedy for an unknown name: the nearest known one when there is one, else the list of what may stand there.
package func remedyForUnknown(_ name: String, among known: [String]) -> String {
  if let nearest = nearestName(to: name, among: known) { return "écrire « \(nearest) » ?" }
  let shown = known.prefix(12).map { "« \($0) »" }.joined(separator: ", ")
  guard !known.isEmpty else { return "retirer ce nom : rien n’est attendu ici" }
  return "choisir parmi \(shown)\(known.count > 12 ? ", …" : "")"
}
