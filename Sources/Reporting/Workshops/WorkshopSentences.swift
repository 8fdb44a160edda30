import Diagnostics
import Document
import Survey

/// The findings of a workshop, its directives filled: what the sheet, the guide and the poster print alike.
struct WorkshopSentences {
  let scope: DirectiveScope

  /// The paragraphs of some texts, assertion marks left out: the working version's report bears them.
  func paragraphs(_ texts: [String]) -> Result<[Block], Refusal> {
    let resolver = StudyResolver(scope: scope).resolver
    var blocks: [Block] = []
    for text in texts where !text.isEmpty {
      let (template, problems) = Template.parse(text, file: WorkshopTexts.file)
      let filled = template.filled(with: resolver)
      for problem in problems + filled.problems {
        let place = Place(WorkshopTexts.file, line: scope.workshop?.line)
        scope.log.note(Problem(problem.severity, at: place, problem.message, remedy: problem.remedy))
      }
      blocks += filled.blocks.filter { !isMark($0) }
    }
    return .success(blocks)
  }

  private func isMark(_ block: Block) -> Bool {
    if case .aside = block { true } else { false }
  }
}
