import Readers

/// Random `.lsr` files of a fixed seed: fields, absent and empty cells, text in pieces, comments, elements in elements.
struct RandomResponses {
  var chance: SystemlessChance

  init(seed: UInt64) { chance = SystemlessChance(seed: seed) }

  mutating func text() -> String {
    let names = ["id", "submitdate", "lastpage", "42X1X1", "42X1X2SQ1", "42X1X2other", "Q3#1", "vide"]
    let fields = names.filter { _ in Int.random(in: 0..<8, using: &chance) > 0 }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    if Bool.random(using: &chance) { text += "<!DOCTYPE document SYSTEM \"http://example.org/x.dtd\">\n" }
    text += "<document><LimeSurveyDocType>Responses</LimeSurveyDocType>\n<autre><fields/></autre>\n<responses>"
    text += "<fields>" + fields.map { "<fieldname>\($0)</fieldname>\n" }.joined() + "</fields><rows>\n"
    for _ in 0..<Int.random(in: 0..<12, using: &chance) { text += row(fields) }
    return text + "</rows></responses><suite><rows><row><id>9</id></row></rows></suite></document>\n"
  }

  private mutating func row(_ fields: [String]) -> String {
    var row = "<row>"
    for field in fields where Int.random(in: 0..<4, using: &chance) > 0 {
      let isDigit = field.first.map { "0"..."9" ~= $0 } ?? false
      let name = (isDigit ? "_" : "") + field.replacing("#", with: "-")
      row += Int.random(in: 0..<5, using: &chance) == 0 ? "<\(name)/>" : "<\(name)>\(cell())</\(name)>"
      if Int.random(in: 0..<5, using: &chance) == 0 { row += "\n<!-- rien -->" }
    }
    return row + "</row>\n"
  }

  private mutating func cell() -> String {
    let pieces = [
      "<![CDATA[A1]]>", "A2", "&amp;&lt;", "<![CDATA[deux\r\nlignes <b>]]>", "\r\n ", "é€😀", "<i>dedans</i>", "&#233;",
      "<![CDATA[" + String(repeating: "long ", count: 200) + "é]]>", "<![CDATA[]]>", "<?pi x?>", "3,5",
    ]
    return (0..<Int.random(in: 0..<4, using: &chance)).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined()
  }
}
