import Diagnostics
import Survey

/// An ODK XForm (`<h:html>`) → the form. Source: getodk.github.io/xforms-spec.
struct XFormReader {
  private var form: KoboForm
  /// The texts of an itext id, by language.
  private var texts: [String: Label] = [:]
  private var binds: [String: XMLElement] = [:]
  private var lists: [String: [Category]] = [:]
  private var seen: Set<String> = []
  private var root = ""

  /// Whether a tree is a form: html with a model and a body.
  static func isForm(_ tree: XMLElement) -> Bool {
    tree.name == "html" && tree.child("head")?.child("model") != nil && tree.child("body") != nil
  }

  static func read(_ tree: XMLElement, file: String) -> KoboForm {
    var reader = XFormReader(form: KoboForm(file: file))
    guard let head = tree.child("head"), let model = head.child("model") else { return reader.form }
    reader.readTexts(model)
    let unnamed = reader.form.languages.first ?? "fr"
    if let title = head.child("title")?.fullText { reader.form.title = Label(title, language: unnamed) }
    for bind in model.children("bind") { reader.binds[bind.attribute("nodeset") ?? ""] = bind }
    reader.root = (model.child("instance")?.children.first?.name).map { "/\($0)/" } ?? "/"
    for instance in model.children("instance").dropFirst() { reader.readList(instance) }
    for control in tree.child("body")?.children ?? [] { reader.read(control, groups: [], repeated: nil, false) }
    reader.readComputed(model)
    return reader.form
  }

  private init(form: KoboForm) { self.form = form }

  // MARK: - Texts and lists

  private mutating func readTexts(_ model: XMLElement) {
    let translations = model.child("itext")?.children("translation") ?? []
    let first = translations.filter { $0.attribute("default") != nil }
    for translation in first + translations.filter({ $0.attribute("default") == nil }) {
      let language = KoboForm.code(ofLanguage: translation.attribute("lang") ?? "")
      form.languages.append(language)
      for text in translation.children("text") {
        guard let value = text.children("value").first(where: { $0.attribute("form") == nil }) else { continue }
        texts[text.attribute("id") ?? "", default: Label()][language] = Self.words(value)
      }
    }
  }

  /// The words of a label; an earlier answer (`<output/>`) shows as « … ».
  private static func words(_ element: XMLElement) -> String {
    let text = element.content.reduce(into: "") { text, piece in
      switch piece {
      case .text(let words): text += words
      case .element(let inner): text += inner.name == "output" ? "…" : words(inner)
      }
    }
    return KoboForm.plain(text)
  }

  private func label(_ element: XMLElement?) -> Label {
    guard let element else { return Label() }
    if let id = element.attribute("ref").flatMap({ Self.quoted($0) }), let label = texts[id] { return label }
    let words = Self.words(element)
    return words.isEmpty ? Label() : Label(words, language: form.languages.first ?? "fr")
  }

  /// What stands between the quotes of `jr:itext('…')` or `instance('…')/…`.
  private static func quoted(_ text: String) -> String? {
    let parts = text.split(separator: text.contains("'") ? "'" : "\"", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[1]) : nil
  }

  private mutating func readList(_ instance: XMLElement) {
    guard let id = instance.attribute("id") else { return }
    lists[id] = instance.children.first?.children("item").compactMap { item in
      guard let code = item.child("name")?.fullText ?? item.child("value")?.fullText else { return nil }
      let label = item.child("itextId").flatMap { texts[$0.fullText] } ?? label(item.child("label"))
      return Category(code: code, label: label)
    }
  }

  // MARK: - Questions

  private mutating func read(
    _ control: XMLElement, groups: [KoboQuestion.Group], repeated: String?, _ isConditional: Bool
  ) {
    let path = control.attribute("ref") ?? control.attribute("nodeset") ?? control.attribute("bind") ?? ""
    let name = path.split(separator: "/").last.map { String($0) } ?? ""
    let bind = binds[path]
    let isConditional = isConditional || bind?.attribute("relevant") != nil
    switch control.name {
    case "group", "repeat":
      var inner = groups
      if !name.isEmpty, inner.last?.name != name {
        inner.append(KoboQuestion.Group(name: name, label: label(control.child("label"))))
      }
      let repeated = control.name == "repeat" ? name : repeated
      for child in control.children { read(child, groups: inner, repeated: repeated, isConditional) }
    case "input", "select", "select1", "rank", "range", "upload", "trigger", "secret":
      seen.insert(path)
      var question = KoboQuestion(
        name: name, groups: groups, kind: kind(control, bind), label: label(control.child("label")))
      question.categories = categories(control)
      (question.repeated, question.isConditional) = (repeated, isConditional)
      form.questions.append(question)
    default: break  // labels and hints
    }
  }

  private func kind(_ control: XMLElement, _ bind: XMLElement?) -> KoboQuestion.Kind {
    switch control.name {
    case "select": return .multiple
    case "select1": return .single
    case "rank": return .ranking
    case "range": return .number
    case "trigger": return .single
    default:
      let type = bind?.attribute("type") ?? "string"
      let isShown = bind?.attribute("readonly") == "true()" && bind?.attribute("calculate") == nil
      return isShown ? .display : KoboQuestion.kind(ofType: String(type.split(separator: ":").last ?? "").lowercased())
    }
  }

  private func categories(_ control: XMLElement) -> [Category] {
    if let id = control.child("itemset")?.attribute("nodeset").flatMap({ Self.quoted($0) }) { return lists[id] ?? [] }
    return control.children("item").map { item in
      Category(code: item.child("value")?.fullText.trimmingSpaces() ?? "", label: label(item.child("label")))
    }
  }

  /// What is bound and has no control: computed, or recorded by the tool.
  private mutating func readComputed(_ model: XMLElement) {
    for bind in model.children("bind") {
      let path = bind.attribute("nodeset") ?? ""
      let isComputed = bind.attribute("calculate") != nil || bind.attribute("preload") != nil
      guard isComputed, !seen.contains(path), let name = path.split(separator: "/").last else { continue }
      let inside = path.dropFirst(root.count).split(separator: "/").dropLast()
      form.questions.append(
        KoboQuestion(
          name: String(name), groups: inside.map { .init(name: String($0), label: Label()) }, kind: .computed,
          label: Label()))
    }
  }
}
