/// A block of a template, directives not yet filled.
indirect enum TemplateBlock: Sendable {
  case heading(level: Int, id: String?, [TemplateInline])
  case paragraph([TemplateInline])
  case bulletedList([[TemplateBlock]])
  case numberedList(start: Int, [[TemplateBlock]])
  case quotation([TemplateBlock])
  case table(TemplateTable)
  case code(String)
  case thematicBreak
  /// Alone on its line.
  case directive(Directive)
  case box(title: String, [TemplateBlock])
  case margin([TemplateBlock])
  case choice(Condition, Directive, then: [TemplateBlock], otherwise: [TemplateBlock])
  case loop(Directive, [TemplateBlock])
  case assertion(Condition, Directive, [TemplateInline])
}

/// A table written by hand in a template: its first column holds the row headers.
struct TemplateTable: Sendable {
  var id: String
  var caption: [TemplateInline]
  var header: [[TemplateInline]]
  var rows: [[[TemplateInline]]]
  var rightAligned: [Bool]
}
