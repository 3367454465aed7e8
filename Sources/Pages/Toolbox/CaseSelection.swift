public import Domain

/// Which cases a filter lets through, for pages, tables and programs alike.
extension Sight {
  /// The cases that a filter asks for, those first that are late longest; what has no day comes
  /// after what has one, and what is over last. `skip` plays no part.
  ///
  /// Without an instrument or party only those that go on are looked at.
  public func cases(matching filter: CaseFilter) -> [Case] {
    let found = candidates(filter).filter { fits($0, filter) }
    let keyed = found.map { one in
      (over: isOpen(one) ? 0 : 1, due: due(one) ?? .latest, open: one.marking == nil ? 1 : 0, one)
    }
    return keyed.sorted { left, right in
      (left.over, left.due, left.open, left.3.id) < (right.over, right.due, right.open, right.3.id)
    }.map(\.3)
  }

  private func candidates(_ filter: CaseFilter) -> [Case] {
    if let party = filter.party { return cases(of: party) }
    if let instrument = filter.instrument { return cases(through: instrument) }
    switch filter.state {
    case .late: return lateCases
    case .over: return []
    case .yours, nil: return Array(openCases)
    }
  }

  private func fits(_ one: Case, _ filter: CaseFilter) -> Bool {
    if let instrument = filter.instrument, one.instrument != instrument { return false }
    if let stage = filter.stage, one.step.stage != stage || !isOpen(one) { return false }
    if let doer = filter.doer, !(isOpen(one) && (doers(in: one) ?? []).contains(doer)) {
      return false
    }
    switch filter.state {
    case .late: return isLate(one)
    case .yours: return isTurn(in: one)
    case .over: return !isOpen(one)
    case nil: return true
    }
  }

  /// By how many days a told case is late; nil where it is not.
  public func daysLate(_ one: Case) -> Int? {
    guard let due = due(one), due < now.day else { return nil }
    return Int(now.day.number - due.number)
  }
}

/// How many cases stand at which stages of one instrument.
struct CaseCounts {
  let instrument: Instrument
  /// By stage, in the process's own order; stages without a case are left out.
  let stages: [(stage: Instrument.Stage, count: Int)]
  let total: Int
  let late: Int

  /// The counts of some open cases, by instrument.
  static func counts(of cases: [Case], _ sight: Sight) -> [CaseCounts] {
    let groups = Dictionary(grouping: cases, by: \.instrument)
    return groups.keys.sorted().compactMap { id in
      guard let instrument = sight.instrument(id), let own = groups[id] else { return nil }
      let byStage = Dictionary(grouping: own, by: \.step.stage)
      return CaseCounts(
        instrument: instrument,
        stages: instrument.stages.compactMap { stage in
          byStage[stage.id].map { (stage, $0.count) }
        }, total: own.count, late: own.count { sight.isLate($0) })
    }
  }
}
