/// Texts, codes and codings as programs of qualitative analysis pass them to one another: several coders, one project.
/// Identifiers are the project's own (GUIDs, in lower case); they say nothing outside it.
package struct CodingProject: Hashable, Sendable {
  package struct Coder: Hashable, Sendable {
    package var id: String
    package var name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A variable of the cases, and the value one of them has.
  package struct Attribute: Hashable, Sendable {
    package var id: String
    package var name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A group of codes.
  package struct CodeSet: Hashable, Sendable {
    package var id: String
    package var name: String
    package var description: String
    /// Identifiers of its codes.
    package var members: [String]

    package init(id: String, name: String, description: String = "", members: [String] = []) {
      self.id = id
      self.name = name
      self.description = description
      self.members = members
    }
  }

  /// A case: an organisation, a person.
  package struct Case: Hashable, Sendable {
    package var id: String
    package var name: String
    package var values: [AttributeValue]
    /// Identifiers of its sources.
    package var sources: [String]

    package init(id: String, name: String, values: [AttributeValue] = [], sources: [String] = []) {
      self.id = id
      self.name = name
      self.values = values
      self.sources = sources
    }
  }

  package struct AttributeValue: Hashable, Sendable {
    /// The identifier of the attribute.
    package var attribute: String
    package var text: String

    package init(attribute: String, text: String) {
      self.attribute = attribute
      self.text = text
    }
  }

  package var name: String
  /// The program that wrote it, as it names itself.
  package var origin: String
  /// A day (`2024-04-23`) declared for all its parts, or `nil`.
  package var date: String?
  package var coders: [Coder]
  package var codes: [ProjectCode]
  package var sets: [CodeSet]
  package var attributes: [Attribute]
  package var cases: [Case]
  package var sources: [CodedSource]

  package init(
    name: String, origin: String = "", date: String? = nil, coders: [Coder] = [], codes: [ProjectCode] = [],
    sets: [CodeSet] = [], attributes: [Attribute] = [], cases: [Case] = [], sources: [CodedSource] = []
  ) {
    self.name = name
    self.origin = origin
    self.date = date
    self.coders = coders
    self.codes = codes
    self.sets = sets
    self.attributes = attributes
    self.cases = cases
    self.sources = sources
  }
}
