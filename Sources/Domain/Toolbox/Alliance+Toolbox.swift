internal import HashTreeCollections

/// Making what was decided about instruments and cases so.
extension Alliance {
  mutating func apply(_ fact: ToolboxFact) {
    switch fact {
    case .declared(let instrument): hold(instrument)
    case .recorded(let one), .opened(let one): hold(one)
    case .advanced(let id, let step): change(id) { $0.steps.append(step) }
    case .filed(let id, let filed): change(id) { $0.filed.append(filed) }
    case .added(let id, let addition): change(id) { $0.contents.take(addition) }
    case .paused(let id, let pause): change(id) { $0.pauses.append(pause) }
    case .resumed(let id, let day, _):
      change(id) { one in
        guard let last = one.pauses.indices.last else { return }
        one.pauses[last].to = day
      }
    case .closed(let id, let close): change(id) { $0.closed = close }
    }
  }

  private mutating func change(_ id: Case.ID, _ body: (inout Case) -> Void) {
    guard var one = cases[id] else { preconditionFailure("changed a case unknown") }
    body(&one)
    hold(one)
  }

  /// Takes an instrument in; its cases are placed anew, since when they are due may change.
  mutating func hold(_ instrument: Instrument) {
    let all = index.cases.cases(through: instrument.id).compactMap { cases[$0.id] }
    if let old = instruments[instrument.id] {
      for one in all { index.cases.forget(one, through: old) }
      index.words.forget(old)
    }
    instruments[instrument.id] = instrument
    for one in all { index.cases.learn(one, through: instrument) }
    index.words.learn(instrument)
  }

  /// Takes a case in, new or changed.
  mutating func hold(_ one: Case) {
    guard let instrument = instruments[one.instrument] else {
      preconditionFailure("a case of an instrument unknown")
    }
    if let old = cases[one.id] { index.cases.forget(old, through: instrument) }
    var one = one
    if let marking = one.marking { one.marking = held(marking) }
    one.contents.hold { held($0) }
    cases[one.id] = one
    index.cases.learn(one, through: instrument)
  }
}
