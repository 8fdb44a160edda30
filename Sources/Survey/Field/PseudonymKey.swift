/// The key of the pseudonyms: real names, and what stands in their place. It lies outside the study and is never printed.
package struct PseudonymKey: Equatable, Sendable {
  /// One person, organisation or place.
  package struct Entry: Equatable, Sendable {
    /// The forms of the name: whole, first name, short form.
    package var names: [String]
    package var pseudonym: String
    /// Its names are words of the language too (« Pierre », « Rose »): case and accents must be theirs.
    package var isExact: Bool
    /// The line of the key.
    package var line: Int

    package init(names: [String], pseudonym: String, isExact: Bool = false, line: Int) {
      self.names = names
      self.pseudonym = pseudonym
      self.isExact = isExact
      self.line = line
    }
  }

  package var entries: [Entry]

  package init(entries: [Entry]) { self.entries = entries }
}
