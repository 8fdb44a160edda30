package import Survey

extension SurveyExport {
  /// The survey as Triple-S 2.0, `stem` being the name of both files. Contact details are left out; those who were not
  /// asked are kept apart by filters (`filtre_1` …), and what cannot be kept is told.
  package func tripleS(stem: String) -> TripleSFiles {
    var writer = TripleSWriter(self)
    writer.addAll()
    var definition = TripleSDefinitionText(languages: writer.languages)
    definition.write(writer.fields, name: stem, title: title)
    let data = dataset.caseNames.indices.reduce(into: "") { text, row in
      for field in writer.fields { text += field.padded(row) }
      text += "\r\n"
    }
    return TripleSFiles(
      definition: definition.text, data: data,
      problems: TripleSLoss.grouped(writer.losses).map { $0.problem(file: "\(stem).sss") })
  }
}
