import Survey

extension Decisions {
  /// The people to whom the coders give a code with modalities they do not share, in the order of the interviews; whatever
  /// the unit. A parent given through its sub-codes alone is not listed again.
  func modalities(on code: String) -> [ModalityDisagreement] {
    var people: [SpeakerKey] = []
    var codings: [SpeakerKey: [CoderBase.Given]] = [:]
    for one in given(code) where one.modality != nil {
      guard let person = base.speaker(of: one) else { continue }
      if codings[person] == nil { people.append(person) }
      codings[person, default: []].append(one)
    }
    let order = Dictionary(uniqueKeysWithValues: base.interviews.enumerated().map { ($1.id, $0) })
    return people.sorted { (order[$0.interview] ?? 0, $0.label) < (order[$1.interview] ?? 0, $1.label) }.compactMap {
      person in
      let own = codings[person] ?? []
      guard own.contains(where: { $0.code == code }) else { return nil }
      let found = ModalityDisagreement(code: code, speaker: person, given: given(own, interview: own[0].interview))
      return found.isOne ? found : nil
    }
  }

  private func given(_ codings: [CoderBase.Given], interview: Int) -> [ModalityDisagreement.Given] {
    base.deciding[interview].map { coder in
      let own = codings.filter { $0.coder == coder }.sorted { $0.coding.range.lowerBound < $1.coding.range.lowerBound }
      return ModalityDisagreement.Given(
        coder: base.coders[coder],
        passages: own.compactMap { one in
          one.modality.map { modality in
            ModalityDisagreement.Passage(
              turn: one.coding.turn, code: one.code, modality: modality, extract: one.coding.extract)
          }
        })
    }
  }
}
