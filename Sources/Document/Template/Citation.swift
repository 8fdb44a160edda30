package import Diagnostics

/// References called in a line: `[@artois2018, p. 12; @dulbea2023]`.
package struct Citation: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var id: String
    /// What follows the comma (« p. 12 »); empty without one.
    package var locator: String
  }

  package var entries: [Entry]
  package var place: Place
}
