/// One question as it is analysed: a multiple choice is one variable, an array is one variable per row.
package struct Variable: Hashable, Sendable {
  /// The kinds of question. The raw values are the French words of the machine output.
  package enum Kind: String, CaseIterable, Sendable {
    case single = "unique"
    case multiple = "multiple"
    case number = "nombre"
    case text = "texte"
    case date = "date"
    case ranking = "classement"
  }

  /// The name in the export (`G01Q02`, `G03Q01_SQ001`) or the plain name the study gives (`taille`).
  package var name: String
  package var label: Label
  package var kind: Kind
  /// The declared categories in their declared order; empty for numbers, texts and dates.
  package var categories: [Category]
  /// Contact details and the like: read, never printed.
  package var isPersonal: Bool
  /// Computed or hidden by the questionnaire; informants never saw it.
  package var isHidden: Bool
  /// Categories have an order a test may use.
  package var isOrdinal: Bool
  /// A dimension of the grid: what coders heard, not an attribute others can look up.
  package var isCode = false
  /// Codes the file declares to be no answer (« ne sait pas ») and gives a label; a case that gave one is `declared`.
  package var declaredAbsences: [Category] = []

  package init(
    name: String, label: Label = Label(), kind: Kind, categories: [Category] = [], isPersonal: Bool = false,
    isHidden: Bool = false, isOrdinal: Bool = false
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.categories = categories
    self.isPersonal = isPersonal
    self.isHidden = isHidden
    self.isOrdinal = isOrdinal
  }

  /// The index of the category with this code.
  package func index(ofCode code: String) -> Int? { categories.firstIndex { $0.code == code } }
}
