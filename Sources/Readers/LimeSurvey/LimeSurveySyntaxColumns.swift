import Diagnostics
import Survey

/// LimeSurvey's data for R read with its syntax alone: labels and categories, but no conditions.
struct LimeSurveySyntaxColumns {
  private let table: CSVTable
  private let syntax: LimeSurveySyntax
  private var problems: [Problem] = []

  /// `table` has the names of the syntax for headings.
  static func read(_ table: CSVTable, _ syntax: LimeSurveySyntax) -> Reading<SurveyExport?> {
    var reader = LimeSurveySyntaxColumns(table: table, syntax: syntax)
    let header = LimeSurveyHeader(table, structure: nil)
    let extra = MetadataColumns(table: table, header: header)
    let columns = extra.columns(languages: []) + reader.columns(header.unknown)
    let finished = header.column(.completionDate)
    let completions = table.records.map { record -> Completion in
      if let finished, !ColumnGuess.isBlank(record.fields[finished].text) { return .complete }
      // Options are 0 or 1 for whoever opened the page, and say nothing of an answer.
      let isAnswered = header.unknown.contains { column in
        let text = record.fields[column].text
        return !ColumnGuess.isBlank(text) && !(syntax.entries[column]?.isTick == true && text == "0")
      }
      return isAnswered ? .partial : .ghost
    }
    let dataset = Dataset(unit: .answer, caseNames: extra.caseNames, columns: columns, completions: completions)
    let export = SurveyExport(description: table.description(tool: "LimeSurvey"), dataset: dataset)
    return Reading(export, problems: reader.problems)
  }

  private init(table: CSVTable, syntax: LimeSurveySyntax) {
    self.table = table
    self.syntax = syntax
  }

  private mutating func columns(_ indexes: [Int]) -> [Column] {
    var columns: [Column] = []
    var index = indexes.startIndex
    while index < indexes.endIndex {
      let stem = stem(indexes[index])
      let options = indexes[index...].prefix { entry($0).isTick && self.stem($0) == stem }
      if options.isEmpty {
        columns.append(single(indexes[index]))
        index += 1
      } else {
        let next = index + options.count
        let other = indexes.indices.contains(next) && entry(indexes[next]).name == stem + "_other" ? indexes[next] : nil
        columns.append(multiple(stem, Array(options), other))
        index = next
      }
    }
    return columns
  }

  private func entry(_ column: Int) -> LimeSurveySyntax.Entry {
    syntax.entries[column] ?? LimeSurveySyntax.Entry(name: table.header[column].text)
  }

  /// The question's code: no code of LimeSurvey holds « _ ».
  private func stem(_ column: Int) -> String { String(entry(column).name.prefix { $0 != "_" }) }

  /// 1 where ticked; a case with nothing ticked left it empty, as far as one can tell.
  private func multiple(_ name: String, _ options: [Int], _ other: Int?) -> Column {
    let all = options + (other.map { [$0] } ?? [])
    let categories = all.map { column in
      Category(
        code: String(entry(column).name.dropFirst(name.count + 1)), label: FormTable.label(entry(column).parts.detail))
    }
    let variable = Variable(
      name: name, label: FormTable.label(entry(all[0]).parts.question), kind: .multiple, categories: categories)
    return Column(
      variable,
      answers: table.records.map { record in
        let ticked = all.indices.filter { index in
          let text = record.fields[all[index]].text
          return all[index] == other ? !ColumnGuess.isBlank(text) : text == "1" || text == "Y"
        }
        return ticked.isEmpty ? .none(.leftEmpty) : .choices(ticked)
      })
  }

  /// The syntax leaves « other » out of the lists that have it.
  private func withOther(_ entry: LimeSurveySyntax.Entry) -> LimeSurveySyntax.Entry {
    let other = syntax.entries.values.first { $0.name == entry.name + "_other" }
    guard let other, !entry.codes.isEmpty, !entry.codes.contains("-oth-") else { return entry }
    var entry = entry
    entry.codes.append("-oth-")
    entry.texts.append(other.parts.detail)
    return entry
  }

  private mutating func single(_ column: Int) -> Column {
    let entry = withOther(entry(column))
    let label = FormTable.label(entry.parts.question, entry.parts.detail)
    guard !entry.codes.isEmpty else {
      if entry.fieldType.hasPrefix("A") {
        let variable = Variable(name: entry.name, label: label, kind: .text)
        let values = table.column(column)
        return Column(variable, answers: values.map { ColumnGuess.isBlank($0) ? .none(.leftEmpty) : .words($0) })
      }
      return ColumnGuess.column(named: entry.name, label: label, values: table.column(column))
    }
    let categories = entry.codes.enumerated().map { index, code in
      Category(code: code, label: FormTable.label(index < entry.texts.count ? entry.texts[index] : ""))
    }
    let variable = Variable(name: entry.name, label: label, kind: .single, categories: categories)
    return Column(variable, answers: table.records.map { answer($0.fields[column], entry) })
  }

  private mutating func answer(_ field: CSVField, _ entry: LimeSurveySyntax.Entry) -> Answer {
    if ColumnGuess.isBlank(field.text) { return .none(.leftEmpty) }
    if let index = entry.codes.firstIndex(of: field.text) { return .choice(index) }
    let fault = LimeSurveyFault.undeclaredCode(field.text, question: entry.name, known: entry.codes)
    problems.append(fault.problem(at: field.place(in: table.file)))
    return .none(.declared(field.text))
  }
}
