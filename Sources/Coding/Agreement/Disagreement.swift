package import Survey

/// A unit that one coder gave a code and another did not: what the coders sit down with.
package struct Disagreement: Equatable, Sendable {
  /// What a coder marked, in their own choice of words.
  package struct Voice: Equatable, Sendable {
    package var coder: String
    package var code: String
    package var extract: String
    /// `nil` where the dimension counts all modalities together.
    package var modality: PassageCoding.Modality?

    package init(coder: String, code: String, extract: String, modality: PassageCoding.Modality? = nil) {
      self.coder = coder
      self.code = code
      self.extract = extract
      self.modality = modality
    }
  }

  package var code: String
  package var unit: DecisionUnit
  /// Who gave the code, each passage apart.
  package var gave: [Voice]
  /// The coders who did not.
  package var withheld: [String]
  /// What those gave there instead, in the same dimension.
  package var instead: [Voice]

  package init(code: String, unit: DecisionUnit, gave: [Voice], withheld: [String], instead: [Voice]) {
    self.code = code
    self.unit = unit
    self.gave = gave
    self.withheld = withheld
    self.instead = instead
  }
}
