import Diagnostics
import Exports
import Readers
import Survey
import Testing

/// What is written as Triple-S reads back the same, but for what the format cannot carry.
struct TripleSRoundTripTests {
  private func read(_ files: TripleSFiles) -> Reading<SurveyExport?> {
    SurveyReader.read(
      data: SourceFile(name: "m.sss", bytes: Array(files.definition.utf8)),
      structure: SourceFile(name: "m.asc", bytes: Array(files.data.utf8)))
  }

  /// The columns as a Triple-S file can say them.
  private func carried(_ column: Column) -> [Column] {
    guard column.variable.kind == .ranking else { return [column.mapped(to: column.variable) { carried($0, column) }] }
    let ranks = column.dictionary.map { if case .ranks(let indexes) = $0 { indexes.count } else { 0 } }.max() ?? 0
    return (0..<max(1, ranks)).map { rank in
      var variable = column.variable
      variable.name += "_\(rank + 1)"
      variable.kind = .single
      return column.mapped(to: variable) { answer in
        guard case .ranks(let indexes) = answer else { return carried(answer, column) }
        return rank < indexes.count ? .choice(indexes[rank]) : .none(.leftEmpty)
      }
    }
  }

  private func carried(_ answer: Answer, _ column: Column) -> Answer {
    let codes = column.variable.categories.map(\.code)
    let areNumbers = codes.allSatisfy { Int($0).map { $0 > 0 } ?? false && $0.first != "0" }
    switch answer {
    case .none(.notReached): return .none(.leftEmpty)
    case .none(.declared(let code)): return column.variable.kind == .number && code == "98" ? answer : .none(.leftEmpty)
    case .choices([]): return areNumbers ? answer : .none(.leftEmpty)
    case .words(let words):
      let line = words.replacing("\n", with: " ").replacing("\t", with: " ")
      let end = line.lastIndex { $0 != " " }
      return end.map { .words(String(line[...$0])) } ?? .none(.leftEmpty)
    case .choice, .choices, .number, .date, .ranks, .none: return answer
    }
  }

  @Test(arguments: 0..<300)
  func `any survey reads back the same, but for what the format cannot carry`(seed: UInt64) {
    var random = RandomSurvey(seed: seed)
    let export = random.export()
    let files = export.tripleS(stem: "m")
    let reading = read(files)
    let known = Set(["completude", "filtre_1", "filtre_2", "filtre_3", "filtre_4", "filtre_5", "filtre_6"])
    let columns = reading.value?.dataset.columns.filter { !known.contains($0.variable.name) }
    #expect(columns == export.dataset.columns.flatMap(carried))
    #expect(reading.value?.dataset.caseNames == export.dataset.caseNames)
    #expect(reading.value?.title == export.title)
    #expect(!reading.problems.contains { !$0.message.contains("codes parmi ses nombres") }, "\(reading.problems)")
  }

  @Test func `a small survey is written whole`() {
    let yesNo = ["1", "2"].map { Category(code: $0, label: Label($0 == "1" ? "Oui" : "Non")) }
    let asked = Variable(name: "Q1", label: Label("Venez-vous ?"), kind: .single, categories: yesNo)
    let why = Variable(name: "Q2", label: Label("Pourquoi ?"), kind: .text)
    let mail = Variable(name: "mail", kind: .text, isPersonal: true)
    let export = SurveyExport(
      description: .init(tool: "CSV", format: "csv", encoding: "UTF-8", hasByteOrderMark: false), title: Label("Fête"),
      dataset: Dataset(
        unit: .answer, caseNames: ["8", "10"],
        columns: [
          Column(asked, answers: [.choice(0), .choice(1)]),
          Column(why, answers: [.words("pour\nvoir"), .none(.notAsked)]),
          Column(mail, answers: [.words("a@b"), .words("c")]),
        ]))
    let files = export.tripleS(stem: "fete")
    #expect(files.data == " 811pour voir\r\n1020         \r\n")
    #expect(
      files.definition == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE sss PUBLIC "-//triple-s//DTD Survey Interchange v2.0//EN" "http://www.triple-s.org/dtd/sss_v20.dtd">
        <sss version="2.0" languages="fr" modes="analysis">
          <origin>recoupe</origin>
          <survey>
            <name>fete</name>
            <title><text xml:lang="fr" mode="analysis">Fête</text></title>
            <record ident="A" format="fixed" skip="0">
              <variable ident="1" type="quantity" use="serial">
                <name>numero</name>
                <label><text xml:lang="fr" mode="analysis">Numéro de la réponse</text></label>
                <position start="1" finish="2"/>
                <values>
                  <range from="8" to="10"/>
                </values>
              </variable>
              <variable ident="2" type="single">
                <name>Q1</name>
                <label><text xml:lang="fr" mode="analysis">Venez-vous ?</text></label>
                <position start="3"/>
                <values>
                  <value code="1"><text xml:lang="fr" mode="analysis">Oui</text></value>
                  <value code="2"><text xml:lang="fr" mode="analysis">Non</text></value>
                </values>
              </variable>
              <variable ident="3" type="logical">
                <name>filtre_1</name>
                <label><text xml:lang="fr" mode="analysis">Question posée</text></label>
                <position start="4"/>
              </variable>
              <variable ident="4" type="character">
                <name>Q2</name>
                <label><text xml:lang="fr" mode="analysis">Pourquoi ?</text></label>
                <position start="5" finish="13"/>
                <filter>filtre_1</filter>
                <size>9</size>
              </variable>
            </record>
          </survey>
        </sss>

        """)
    #expect(
      files.problems.map(\.description) == [
        "fete.sss: les coordonnées (« mail ») ne sont pas écrites ; rien à faire : elles n’ont pas à circuler",
        "fete.sss: « Q2 » a des retours à la ligne ou des tabulations une fois ; ils deviennent des espaces ; rien à faire",
      ])
  }
}
