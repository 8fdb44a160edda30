package import Survey

/// How far all the rules of a code, its sub-codes included, say what people said.
package struct CodeQuality: Equatable, Sendable {
  package var code: String
  package var rules: [String]
  /// `nil`: « non validé ».
  package var quality: RuleQuality?
  /// The organisations in whose turns rules or people gave the code; an interview of none stands for one.
  package var organisations: Set<String>
  /// What the rules proposed and people did not: each passage.
  package var wrong: [PassageCoding]
  /// What people marked in turns where the rules found nothing.
  package var missed: [PassageCoding]
}
