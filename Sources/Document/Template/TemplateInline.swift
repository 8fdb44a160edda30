/// A run inside a line of a template.
indirect enum TemplateInline: Sendable {
  case text(String)
  case code(String)
  case lineBreak
  case strong([TemplateInline])
  case emphasis([TemplateInline])
  case link(url: String, [TemplateInline])
  /// The position of the note among the template's.
  case note(Int)
  case citation(Citation)
  case directive(Directive)
}
