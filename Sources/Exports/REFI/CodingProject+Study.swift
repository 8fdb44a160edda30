package import Survey

extension CodingProject {
  /// A study's interviews, grid and human codings, each under an identifier that is the same on every run. Organisations are
  /// the cases; the turns of people who withdrew are masked in the texts already.
  package init(_ study: Study, codings: [PassageCoding]) {
    let coders = Set(codings.map(\.coder)).sorted()
    self.init(
      name: study.plan.identity.title, origin: "recoupe",
      date: study.plan.identity.date.count == 10 ? study.plan.identity.date : nil,
      coders: coders.map { Coder(id: StableID.coder($0).text, name: $0) },
      codes: study.codebook.dimensions.map(Self.code), sets: study.codebook.dimensions.flatMap(Self.families(of:)),
      attributes: Self.attributes(of: study), cases: study.organisations.map { Self.element($0, study) },
      sources: study.interviews.map { interview in
        Self.source(interview, codings.filter { $0.interview == interview.id })
      })
  }

  private static func code(_ dimension: Dimension) -> ProjectCode {
    ProjectCode(
      id: StableID.code(dimension.id).text, name: dimension.label.text() ?? dimension.id, isCodable: false,
      children: codes(of: dimension, under: nil))
  }

  private static func codes(of dimension: Dimension, under parent: String?) -> [ProjectCode] {
    dimension.codes.filter { $0.parent == parent }.map { code in
      ProjectCode(
        id: StableID.code(code.id).text, name: code.label.text() ?? code.id,
        description: ["[\(code.id)]", code.definition.text() ?? ""].filter { !$0.isEmpty }.joined(separator: " "),
        children: codes(of: dimension, under: code.id))
    }
  }

  private static func families(of dimension: Dimension) -> [CodeSet] {
    dimension.families.map { family in
      CodeSet(
        id: StableID("famille", family.code).text, name: family.label.text() ?? family.code,
        members: dimension.codes.filter { $0.family == family.code }.map { StableID.code($0.id).text })
    }
  }

  private static func attributes(of study: Study) -> [Attribute] {
    var names: [String] = []
    for attribute in study.organisations.flatMap(\.attributes) where !names.contains(attribute.name) {
      names.append(attribute.name)
    }
    return names.map { Attribute(id: StableID("attribut", $0).text, name: $0) }
  }

  private static func element(_ organisation: Organisation, _ study: Study) -> Case {
    let interviews = study.interviews.filter { interview in
      interview.speakers.contains { $0.organisation == organisation.id && $0.consent != .withdrawn }
    }
    return Case(
      id: StableID("organisation", organisation.id).text, name: organisation.id,
      values: organisation.attributes.filter { !$0.value.isEmpty }.map {
        AttributeValue(attribute: StableID("attribut", $0.name).text, text: $0.value)
      },
      sources: interviews.map { StableID.source($0.id).text })
  }

  private static func source(_ interview: Interview, _ codings: [PassageCoding]) -> CodedSource {
    let passages = Dictionary(grouping: codings, by: \.range)
    let ranges = passages.keys.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    return CodedSource(
      id: StableID.source(interview.id).text, name: interview.id, text: interview.transcript.text,
      passages: ranges.map { range in passage(interview.id, range, passages[range] ?? []) })
  }

  private static func passage(_ interview: String, _ range: Range<Int>, _ codings: [PassageCoding])
    -> CodedSource.Passage
  {
    let place = "\(range.lowerBound)-\(range.upperBound)"
    let sorted = codings.sorted {
      ($0.code, $0.coder, $0.status.rawValue, $0.modality.rawValue)
        < ($1.code, $1.coder, $1.status.rawValue, $1.modality.rawValue)
    }
    return CodedSource.Passage(
      id: StableID("passage", interview, place).text, name: codings.first?.extract ?? "", range: range,
      codings: sorted.map { coding in
        let remarks = CodingRemark.remarks(on: coding).map(\.title)
        return CodedSource.Coding(
          id: StableID("codage", interview, place, coding.code, coding.coder, remarks.joined(separator: ";")).text,
          code: StableID.code(coding.code).text, coder: StableID.coder(coding.coder).text, notes: remarks)
      })
  }
}
