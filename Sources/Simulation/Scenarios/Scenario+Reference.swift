import Domain

extension Scenario {
  /// Sources, decisions, terms and the edition.
  static let reference = Scenario(
    name: "reference", weight: 5, draw: { .reference($0.reference()) }, check: check(reference:))

  private static func check(reference records: Records) -> [String] {
    var faults: [String] = []
    for decision in records.held.decisions {
      let name = "decision \(decision.id)"
      if let body = decision.body, records.bodies[body] == nil {
        faults.append("\(name): no body \(body)")
      }
      if let party = decision.party, records.parties[party] == nil {
        faults.append("\(name): no party \(party)")
      }
      faults += records.faults(of: decision.evidence, name)
    }
    for source in records.held.sources where source.address?.hasPrefix("https://") == false {
      faults.append("source \(source.id): its address is not https")
    }
    return faults
  }
}

extension Pen {
  fileprivate mutating func reference() -> ReferenceAction {
    switch random.below(10) {
    case 0...1: return .addSource(newSource(code("s", 60)))
    case 2: return .correctSource(newSource(source() ?? code("s", 60)))
    case 3...5: return .addDecision(newDecision(code("d", 90)))
    case 6: return .correctDecision(newDecision(decision() ?? code("d", 90)))
    case 7: return .addTerm(Term(id: code("t", 8), scheme: "region", name: phrase()))
    case 8:
      let id: Term.ID = random.one(of: roster.terms) ?? code("t", 8)
      return .correctTerm(Term(id: id, scheme: "region", name: phrase()))
    default:
      return .nameEdition(
        Edition(
          code: "x" + String(random.below(3)), title: phrase(), day: dated().day,
          licence: "CC0-1.0", notice: phrase()))
    }
  }

  private mutating func newSource(_ id: Source.ID) -> Source {
    var source = Source(id: id, title: text(), publisher: text())
    let addresses = [
      "https://example.org/" + String(random.below(90)), "http://example.org/",
      "https://example.org/\"><script>", "javascript:x",
    ]
    source.address = oneIn(2) ? addresses[oneIn(20) ? random.below(4) : 0] : nil
    source.dated = seldom(3) { $0.dated() }
    source.note = seldom(5) { $0.phrase() }
    return source
  }

  private mutating func newDecision(_ id: Decision.ID) -> Decision {
    var decision = Decision(
      id: id, kind: random.any(), day: dated(), title: phrase(), evidence: evidence())
    decision.body = seldom(4) { $0.body() }
    decision.party = seldom(6) { $0.party() }
    decision.reference = seldom(4) { $0.text() }
    return decision
  }
}
