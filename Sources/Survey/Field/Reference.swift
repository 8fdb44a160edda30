/// A bibliographic reference, with CSL's variable names.
package struct Reference: Hashable, Sendable {
  package struct Name: Hashable, Sendable {
    package var family: String
    package var given: String
    /// An organisation, printed as it is; then `family` and `given` are empty.
    package var literal: String

    package init(family: String = "", given: String = "", literal: String = "") {
      self.family = family
      self.given = given
      self.literal = literal
    }
  }

  package var id: String
  /// CSL's type: `article-journal`, `book`, `report`, `chapter`, `webpage` …
  package var type: String
  package var authors: [Name]
  package var year: String
  package var title: String
  package var containerTitle: String
  package var volume: String
  package var issue: String
  package var page: String
  package var publisher: String
  package var publisherPlace: String
  package var numberOfPages: String
  package var url: String

  package init(
    id: String, type: String, authors: [Name] = [], year: String = "", title: String, containerTitle: String = "",
    volume: String = "", issue: String = "", page: String = "", publisher: String = "", publisherPlace: String = "",
    numberOfPages: String = "", url: String = ""
  ) {
    self.id = id
    self.type = type
    self.authors = authors
    self.year = year
    self.title = title
    self.containerTitle = containerTitle
    self.volume = volume
    self.issue = issue
    self.page = page
    self.publisher = publisher
    self.publisherPlace = publisherPlace
    self.numberOfPages = numberOfPages
    self.url = url
  }
}
