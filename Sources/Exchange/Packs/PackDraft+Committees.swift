import Domain

/// Committees, with their calendars and what may be brought before them; and capitals' clocks.
extension PackDraft {
  mutating func readCommittee(_ node: PackNode) {
    let keys = [
      "code", "short", "names", "clock", "shortest", "holidays", "rules", "sources",
      "confidence",
    ]
    guard let parts = node.mapping(of: keys) else { return }
    let code = parts.required("code")?.code(Committee.self)
    let short = parts.required("short")?.bilingual
    let names = parts.names
    let clock = parts.required("clock")?.text
    let holidays = (parts["holidays"]?.list ?? []).compactMap(\.day)
    let evidence = parts.evidence()
    let rules = (parts["rules"]?.list ?? []).compactMap { rule($0) }
    guard let code, claim(.committee(code), at: parts.spot), let short, let names, let clock else {
      return
    }
    var committee = Committee(id: code, names: names, short: short, clock: clock)
    if let shortest = parts["shortest"]?.number { committee.shortest = shortest }
    committee.holidays = Set(holidays).sorted()
    committee.rules = rules
    committee.evidence = evidence
    committees.append(committee)
  }

  private func rule(_ node: PackNode) -> Committee.Rule? {
    guard let parts = node.mapping(of: ["matter", "roles", "allies"]),
      let matter = parts.required("matter")?.word(Committee.Matter.self)
    else { return nil }
    let roles = parts["roles"]?.words(Principal.Role.self) ?? []
    return Committee.Rule(matter, roles: roles, isForAllies: parts["allies"]?.text == "true")
  }

  mutating func readClocks(_ node: PackNode) {
    for line in node.list ?? [] {
      guard let parts = line.mapping(of: ["zone", "parties"]),
        let zone = parts.required("zone")?.text,
        let parties = parts.required("parties")?.references(Subject.party)
      else { continue }
      for party in parties { clocks.append((party, zone)) }
    }
  }
}
