internal import HashTreeCollections

/// What makes a declared process fit.
extension Alliance {
  func check(_ instrument: Instrument) throws(Refusal) {
    for older in instrument.predecessors where instruments[older] == nil {
      throw .unknown(.instrument(older), .predecessors)
    }
    try checkReferences(of: instrument)
    try checkTexts(of: instrument)
    guard instrument.names.isOrdered else { throw .endsBeforeBeginning(.name) }
    try checkOrder(of: instrument)
    guard instrument.findings.isEmpty else { throw .processUnfit(instrument.findings) }
    // A case that stands at a stage must find it in every later edition.
    for placed in index.cases.cases(through: instrument.id) {
      guard let one = cases[placed.id] else { continue }
      guard one.steps.allSatisfy({ instrument.stage($0.stage) != nil }),
        one.filed.allSatisfy({ instrument.artefact($0.artefact) != nil }),
        one.contents.ratings.allSatisfy({ rating in
          instrument.area(rating.area) != nil && instrument.grade(rating.grade) != nil
        })
      else { throw .inUse(.instrument(instrument.id)) }
    }
  }

  private func checkReferences(of instrument: Instrument) throws(Refusal) {
    for opening in instrument.openings { try check(opening.rule) }
    for committee in instrument.moves.compactMap(\.needs) where committees[committee] == nil {
      throw .unknown(.committee(committee), .committee)
    }
    try checkSources(of: instrument.evidence)
  }

  private func checkTexts(of instrument: Instrument) throws(Refusal) {
    try checkTexts(of: instrument.names)
    try check(instrument.short, .short, limit: 40)
    try check(instrument.purpose, .purpose, limit: 1000)
    for stage in instrument.stages { try check(stage.name, .stages, limit: 120) }
    for move in instrument.moves { try check(move.name, .moves, limit: 120) }
    for artefact in instrument.artefacts { try check(artefact.name, .artefacts, limit: 120) }
    for area in instrument.areas { try check(area.name, .areas, limit: 120) }
    for grade in instrument.scale { try check(grade.name, .grades, limit: 120) }
    for opening in instrument.openings { try check(opening.note, .eligibility, limit: 1000) }
  }

  private func checkOrder(of instrument: Instrument) throws(Refusal) {
    guard instrument.life.isOrdered else { throw .endsBeforeBeginning(.to) }
    let spans = instrument.openings.map(\.span)
    for (earlier, later) in zip(spans, spans.dropFirst()) where earlier.overlaps(later) {
      throw .endsBeforeBeginning(.eligibility)
    }
    guard spans.allSatisfy(\.isOrdered) else { throw .endsBeforeBeginning(.eligibility) }
    try checkCitation(of: instrument.evidence)
    guard (1...Instrument.stagesMax).contains(instrument.stages.count) else {
      throw .choiceMissing(.stages)
    }
    if let cadence = instrument.cadence, !(1...240).contains(cadence) {
      throw .choiceMissing(.cadence)
    }
    let limits = instrument.stages.compactMap(\.within)
    let months = instrument.stages.compactMap(\.validMonths)
    guard limits.allSatisfy({ (1...3660).contains($0) }),
      months.allSatisfy({ (1...240).contains($0) })
    else { throw .choiceMissing(.stages) }
    guard instrument.stages.allSatisfy({ $0.validSince == nil || $0.validMonths != nil }) else {
      throw .choiceMissing(.stages)
    }
    guard instrument.scale.compactMap(\.points).allSatisfy({ (0...100).contains($0) }) else {
      throw .choiceMissing(.grades)
    }
  }
}
