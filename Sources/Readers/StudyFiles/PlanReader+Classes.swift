import Diagnostics
import Survey

/// `bornes:` and `classes:` of a variable.
extension PlanReader {
  /// The classes of a number, or `nil` where there are none or they cannot be.
  static func classes(_ fields: StudyFields, _ problems: inout [Problem]) -> Classes? {
    guard let node = fields["bornes"] else {
      if let names = fields["classes"] {
        problems.append(
          Problem(
            .blocking, at: names.place,
            "« classes » nomme des classes qui n’ont pas de bornes ; « bornes » est attendu",
            remedy: "écrire aussi les bornes, par exemple « bornes: [35, 55] »"))
      }
      return nil
    }
    let before = problems.count
    let bounds = node.items(&problems).compactMap { $0.decimal(&problems) }
    guard problems.count == before else { return nil }
    guard !bounds.isEmpty, zip(bounds, bounds.dropFirst()).allSatisfy({ $0 < $1 }) else {
      problems.append(
        Problem(
          .blocking, at: node.place, "les bornes ne montent pas ; des nombres de plus en plus grands sont attendus",
          remedy: "les écrire dans l’ordre, chacune une fois"))
      return nil
    }
    if let other = fields["regroupe"] {
      problems.append(
        Problem(
          .blocking, at: other.place, "« regroupe » et « bornes » sont là ensemble ; un seul des deux est attendu",
          remedy: "garder « bornes » pour un nombre, « regroupe » pour des modalités"))
    }
    return Classes(bounds: bounds, names: names(fields["classes"], bounds.count + 1, &problems))
  }

  private static func names(_ node: StudyNode?, _ count: Int, _ problems: inout [Problem]) -> [String] {
    guard let node else { return [] }
    let names = node.texts(&problems)
    guard names.count == count, Set(names).count == count else {
      problems.append(
        Problem(
          .blocking, at: node.place,
          "« classes » a \(names.count) noms ; \(count) noms différents sont attendus, un de plus que de bornes",
          remedy: "nommer chaque classe, de la plus petite à la plus grande, ou retirer « classes »"))
      return []
    }
    return names
  }
}
