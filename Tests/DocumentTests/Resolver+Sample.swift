import Document

extension Resolver {
  /// Names a test's templates may use.
  static func sample(_ names: [String: String] = ["x": "11 organisations sur 16"]) -> Resolver {
    Resolver(
      inline: { directive in
        names[directive.name].map { .success([.fact($0)]) }
          ?? .failure(Refusal("« \(directive.name) » est inconnu", remedy: "écrire « x » ?"))
      },
      block: { $0.name == "verso" ? .success([.pageBreak]) : nil },
      condition: { condition in
        switch condition.holds({ (call: Condition.Call) -> Double? in Double(call.argument) }) {
        case .some(let holds): .success(holds)
        case nil: .failure(Refusal("inconnu", remedy: "rien", offset: condition.calls.first?.offset ?? 0))
        }
      },
      loop: { directive in
        directive.arguments == ["atelier"]
          ? .success([.sample(["nom": "A1"]), .sample(["nom": "A2"])])
          : .failure(Refusal("boucle inconnue", remedy: "rien"))
      },
      assertion: { condition, _, _ in
        let holds = condition.holds { (call: Condition.Call) -> Double? in Double(call.argument) }
        return .success(holds == true ? .init(.holds) : .init(.toReview, mark: [.text("à revoir")]))
      },
      citation: { .success([.text("(\($0.entries.map { "\($0.id) \($0.locator)" }.joined(separator: "|")))")]) })
  }
}
