import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

extension SurveyShape: CustomTestStringConvertible {
  package var testDescription: String { "\(tool) \(data.name)" }
}

/// The same fictional answers in every shape give the same dataset, up to what each format cannot carry.
struct SameSurveyTests {
  private enum Cell: Equatable {
    case words(String)
    case notAsked
    case notReached
    case empty
  }

  private static let answers: [[Cell]] = [
    [.words("Oui"), .words("Non"), .words("Oui"), .words("Oui"), .words("Oui")],
    [.words("Cuisiner+Jouer"), .notAsked, .empty, .notReached, .words("Cuisiner")],
    [.words("Bien"), .words("Bof"), .empty, .notReached, .words("Bien")],
    [.words("40.5"), .words("12.25"), .words("33.0"), .notReached, .words("7.5")],
    [.words("pour voir"), .words("il pleut"), .words("c’est ici"), .notReached, .words("bon air")],
  ]
  private static let kinds: [Variable.Kind] = [.single, .multiple, .single, .number, .text]

  /// The cell as a format with these losses can say it; who did not reach a question left it empty, at most.
  private func carried(_ cell: Cell, _ losses: Set<SurveyShape.Loss>, isList: Bool) -> Cell {
    switch cell {
    case .notReached where losses.contains(.notReachedOutsideLists) && !isList: .empty
    case .notAsked where losses.contains(.notAsked), .notReached where losses.contains(.notReached): .empty
    case .words, .notAsked, .notReached, .empty: cell
    }
  }

  private func cell(_ answer: Answer, _ variable: Variable) -> Cell {
    let label = { (index: Int) in variable.categories[index].label.text() ?? variable.categories[index].code }
    return switch answer {
    case .choice(let index): .words(label(index))
    case .choices(let indexes), .ranks(let indexes): .words(indexes.map(label).joined(separator: "+"))
    case .number(let number): .words("\(number)")
    case .words(let words), .date(let words): .words(words)
    case .none(.notAsked): .notAsked
    case .none(.notReached): .notReached
    case .none(.leftEmpty): .empty
    case .none(.declared(let code)): .words("manquant \(code)")
    }
  }

  @Test(arguments: SurveyShape.all)
  func `every shape gives the same answers`(shape: SurveyShape) throws {
    let tool = shape.tool
    let reading = SurveyReader.read(data: shape.data, structure: shape.structure)
    let export = try #require(reading.value)
    #expect(export.description.tool == tool)
    for (index, name) in shape.names.enumerated() where !(tool == "CSV" && index == 1) {
      let column = try #require(export.dataset.column(named: name), "\(name)")
      #expect(column.variable.kind == Self.kinds[index], "\(tool) \(name)")
      let cells = column.answers.map { cell($0, column.variable) }
      #expect(cells == Self.answers[index].map { carried($0, shape.losses, isList: index == 1) }, "\(tool) \(name)")
    }
    let completions: [Completion] = [.complete, .complete, .complete, .partial, .complete]
    // A submission sent whole is complete, as far as its tool can tell.
    let isTold = !shape.losses.contains(.completion)
    #expect(
      isTold ? export.dataset.completions == completions : export.dataset.completions.allSatisfy { $0 == .complete })
    #expect(!reading.problems.contains { $0.severity != .warning }, "\(reading.problems)")
  }
}
