import Survey

/// The variables of a Triple-S file in order: the serial number, how far each case went, then the survey's own.
struct TripleSWriter {
  private let export: SurveyExport
  private(set) var fields: [TripleSField] = []
  private(set) var losses: [TripleSLoss] = []
  /// The name of the filter for each pattern of cases asked.
  private var filters: [[Bool]: String] = [:]
  private var taken: Set<String>

  init(_ export: SurveyExport) {
    self.export = export
    taken = Set(export.dataset.columns.map(\.variable.name))
  }

  private var dataset: Dataset { export.dataset }

  /// The languages of labels: those the survey declares, then others as they come; none for words of no known language.
  var languages: [String] {
    var languages = export.description.languages
    let labels = [export.title] + dataset.columns.flatMap { [$0.variable.label] + $0.variable.categories.map(\.label) }
    for text in labels.flatMap(\.texts) where text.language != "und" && !languages.contains(text.language) {
      languages.append(text.language)
    }
    return languages
  }

  mutating func addAll() {
    addSerial()
    addCompletion()
    let personal = dataset.columns.filter(\.variable.isPersonal).map(\.variable.name)
    if !personal.isEmpty { losses.append(.personal(personal)) }
    for column in dataset.columns where !column.variable.isPersonal { add(column) }
  }

  private mutating func unique(_ name: String) -> String {
    var candidate = name
    var copy = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name)_\(copy)"
      copy += 1
    }
    return candidate
  }

  private mutating func addSerial() {
    let names = dataset.caseNames
    let areNumbers = names.allSatisfy {
      $0.utf8.count < 16 && Int($0).map { $0 >= 0 } ?? false && $0 == "\(Int($0) ?? 0)"
    }
    var field = TripleSField(
      unique("numero"), Label("Numéro de la réponse"), areNumbers ? .quantity : .character,
      cells: names.map(OneLine.text))
    if areNumbers {
      let numbers = names.compactMap { Int($0) }
      field.range = ("\(numbers.min() ?? 0)", "\(numbers.max() ?? 0)")
    }
    field.attributes = ["use=\"serial\""]
    fields.append(field)
  }

  private mutating func addCompletion() {
    guard dataset.completions.contains(where: { $0 != .complete }) else { return }
    let codes: [Completion: String] = [.complete: "1", .partial: "2", .ghost: "3"]
    var field = TripleSField(
      unique("completude"), Label("Réponse complète ou non"), .single,
      cells: dataset.completions.map { codes[$0] ?? "" })
    field.values = [("1", "Complète"), ("2", "Partielle"), ("3", "Ouverte, rien de répondu")].map {
      Category(code: $0, label: Label($1))
    }
    fields.append(field)
  }

  private mutating func add(_ column: Column) {
    var builder = TripleSFieldBuilder(column)
    let made = builder.fields()
    losses += builder.losses
    let filter = filter(column)
    for var field in made {
      field.filter = filter
      fields.append(field)
    }
  }

  /// The filter of a column: an own yes/no variable, shared by the columns asked of the same cases.
  private mutating func filter(_ column: Column) -> String? {
    let asked = column.answers.map { $0 != .none(.notAsked) }
    guard asked.contains(false) else { return nil }
    if let known = filters[asked] { return known }
    let name = unique("filtre_\(filters.count + 1)")
    filters[asked] = name
    fields.append(TripleSField(name, Label("Question posée"), .logical, cells: asked.map { $0 ? "1" : "0" }))
    return name
  }
}
