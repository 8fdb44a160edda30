import Coding
import Survey
import Tabulation

/// Turns what was computed into facts, in the order of `chiffres.csv`.
struct FactBuilder {
  let study: Study
  let variables: StudyVariables
  let tables: [ReportTable]
  let proposals: [PassageCoding]
  let quotes: QuoteBook

  func facts() throws(TabulationError) -> FactBook {
    var facts = fieldFacts() + returnFacts()
    for (survey, whole) in zip(variables.surveys, variables.wholeSurveys) {
      facts += try SurveyFacts(
        survey, study.plan, variables.weightings[survey.source.id], completions: whole.export.dataset.knownCompletions
      ).facts()
    }
    return FactBook(facts + codeFacts() + tables.flatMap(\.facts) + publishedFacts())
  }

  /// Who was met and what was read.
  private func fieldFacts() -> [Fact] {
    let cases = variables.organisations
    let total = study.interviews.count
    let pooling = study.initiatives.filter(\.isPooling).count
    let dimensions = study.codebook.dimensions.map(\.id)
    func fact(_ id: String, _ label: String, _ count: Int, of base: Int? = nil, _ noun: Fact.Noun) -> Fact {
      Fact(id: id, label: label, value: .count(count, of: base), noun: noun)
    }
    let speakers = study.interviews.flatMap(\.speakers).filter {
      $0.role == .respondent && $0.consent != .withdrawn
    }
    return [
      fact("entretiens.total", "Entretiens menés", total, .interview),
      fact("entretiens.base", "Entretiens dans la base", cases.interviews.count, of: total, .interview),
      fact("entretiens.en-cours", "Entretiens dont le codage est en cours", cases.unfinished.count, .interview),
      fact("entretiens.autres", "Entretiens sur une autre forme de collaboration", cases.notPooling.count, .interview),
      fact("entretiens.organisations", "Organisations dans la base", cases.dataset.caseCount, .organisation),
      fact("entretiens.personnes", "Personnes rencontrées", speakers.count, .speaker),
      fact("organisations.total", "Organisations connues de l’étude", study.organisations.count, .organisation),
      fact("initiatives.total", "Initiatives rencontrées", study.initiatives.count, .initiative),
      fact(
        "initiatives.mutualisations", "Initiatives qui réunissent les cinq critères", pooling,
        of: study.initiatives.count, .initiative),
      fact(
        "initiatives.autres", "Initiatives qui manquent un critère", study.initiatives.count - pooling,
        of: study.initiatives.count, .initiative),
      fact("codages.retenus", "Codages des codeurs", study.codings.filter { $0.status == .kept }.count, .coding),
      fact(
        "codages.propositions", "Propositions des règles, non comptées", proposals.filter(\.isProposal).count, .proposal
      ),
      fact(
        "citations.non-citables", "Extraits codés que le consentement ne permet pas de citer",
        quotes.unquotable(
          codes: study.codebook.codes.map(\.id).filter { dimensions.contains(String($0.prefix { $0 != "." })) }),
        .extract),
    ]
  }

  /// What came back from the workshops; a study without a day has none.
  private func returnFacts() -> [Fact] {
    guard !study.returns.isEmpty else { return [] }
    let printable = study.returns.filter(\.isPrintable)
    return [
      Fact(
        id: "retours.notes", label: "Notes recopiées des ateliers", value: .count(study.returns.count, of: nil),
        noun: .note),
      Fact(
        id: "retours.publiables", label: "Notes des ateliers qui peuvent paraître",
        value: .count(printable.count, of: study.returns.count), noun: .note),
      Fact(
        id: "retours.ateliers", label: "Ateliers dont des notes sont revenues",
        value: .count(Set(study.returns.map(\.workshop)).count, of: study.workshops.count), noun: .workshop),
    ]
  }

  /// The simple counts of every code by each unit: always printed. The study's own unit adds nothing to an id.
  private func codeFacts() -> [Fact] {
    let own = study.plan.coding.unit
    let others = [CaseUnit.organisation, .interview, .initiative].filter { $0 != own }
    return ([own] + others).flatMap { unit -> [Fact] in
      guard let cases = variables.cases(unit) else { return [] }
      return codeFacts(cases.dataset, suffix: unit == own ? "" : "@" + unit.rawValue)
    }
  }

  private func codeFacts(_ dataset: Dataset, suffix: String) -> [Fact] {
    dataset.columns.filter { column in
      column.variable.name.prefix { $0 != "~" }.hasSuffix(".*")
    }.flatMap { column in CodeFacts(column, unit: dataset.unit, suffix: suffix, study: study).facts }
  }

  private func publishedFacts() -> [Fact] {
    study.plan.publishedFigures.flatMap { figure -> [Fact] in
      let id = "publie.\(figure.id)"
      func fact(_ id: String, _ label: String, _ value: Fact.Value) -> Fact {
        Fact(id: id, label: label, value: value, noun: .percent, reference: figure.source)
      }
      var facts = [fact(id, "\(figure.label), \(figure.base)", .range(figure.minimum, figure.maximum))]
      if let minimum = figure.minimum {
        facts.append(fact(id + ".min", "\(figure.label), minimum publié", .number(minimum)))
      }
      return facts + [fact(id + ".max", "\(figure.label), maximum publié", .number(figure.maximum))]
    }
  }
}
