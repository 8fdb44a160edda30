package import Diagnostics

/// A `{{…}}` of a template, read but not yet understood: the names are known to whoever fills the template.
///
/// `{{effet.economies@entretien~craint:n}}` has the name `effet.economies`, the unit `entretien`, the modality `craint`
/// and the form `n`; `{{citations code=effet.surcout nombre=2}}` two options; `{{figure logique}}` one argument.
package struct Directive: Hashable, Sendable {
  package struct Option: Hashable, Sendable {
    package var name: String
    package var value: String
  }

  package var name: String
  package var unit: String?
  package var modality: String?
  package var form: String?
  package var arguments: [String]
  package var options: [Option]
  /// What stands between the braces, trimmed.
  package var source: String
  /// Characters from the opening brace to `source`.
  package var sourceOffset: Int
  /// Where the braces open.
  package var place: Place

  /// A directive with neither options nor forms, for callers that make one.
  package init(name: String, arguments: [String] = [], source: String, sourceOffset: Int = 2, place: Place) {
    self.name = name
    self.arguments = arguments
    options = []
    self.source = source
    self.sourceOffset = sourceOffset
    self.place = place
  }

  /// The value given to an option.
  package func option(_ name: String) -> String? { options.first { $0.name == name }?.value }
}
