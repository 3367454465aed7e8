internal import HashTreeCollections
internal import Labels

/// The registry as labels see it: parties by their codes, groups by the names that policies use.
struct Release: Releases {
  let alliance: Alliance
  let adoption: Adoption
  /// Whether it is asked for the alliance's own seat, which is in every group.
  var isAlliance = false

  /// The party's own code and the groups to which it belongs on the day.
  func tokens(of party: String, on moment: Moment) -> Set<String> {
    if isAlliance { return Set(adoption.groups.map(\.name)) }
    guard let id = Party.ID(party), alliance.parties[id] != nil else { return [] }
    let day = moment.day
    var tokens: Set<String> = [id.text]
    let bodies = alliance.bodiesHeld(by: id, on: day)
    for group in adoption.groups where bodies.contains(group.body) { tokens.insert(group.name) }
    return tokens
  }

  /// The codes of a group's members on the day; nil when the registry has no such body.
  func members(of group: String, on moment: Moment) -> Set<String>? {
    guard let group = adoption.groups.first(where: { $0.name == group }),
      alliance.bodies[group.body] != nil
    else { return nil }
    let day = moment.day
    let sight = Sight(network: alliance, on: day)
    return Set(
      sight.counted(in: group.body, on: day)
        .filter { alliance.bodiesHeld(by: $0, on: day).contains(group.body) }.map(\.text))
  }
}

extension Moment {
  /// The day in UTC.
  var day: Day { Instant(milliseconds: seconds * 1000).day }
}

extension Instant {
  /// The same moment, in the labels' seconds.
  var moment: Moment { Moment(seconds: Int64((Double(milliseconds) / 1000).rounded(.down))) }
}

extension Day {
  /// The moment at which it begins in UTC.
  var moment: Moment { Moment(seconds: Int64(number) * 86_400) }
}

extension Alliance {
  /// The bodies that a party belongs to on a day, in the role that counts, of its own or by
  /// inclusion; without those in which it is restricted that day.
  ///
  /// Any restriction bites, whatever its scope: who is kept from meetings is kept from papers.
  func bodiesHeld(by party: Party.ID, on day: Day) -> Set<Body.ID> {
    let limits = limits(on: party).filter { $0.span.contains(day) }
    if limits.contains(where: { $0.body == nil }) { return [] }
    return bodiesJoined(by: party, on: day).subtracting(limits.compactMap(\.body))
  }

  /// The bodies that a party belongs to on a day, in the role that counts, of its own or by
  /// inclusion, whatever it is restricted in.
  func bodiesJoined(by party: Party.ID, on day: Day) -> Set<Body.ID> {
    admissions.bodies(of: party, on: day) { findBodiesJoined(by: party, on: day) }
  }

  private func findBodiesJoined(by party: Party.ID, on day: Day) -> Set<Body.ID> {
    var held: Set<Body.ID> = []
    var waiting: [Body.ID] = []
    for spell in spells(of: party) where spell.span.contains(day) {
      guard let body = bodies[spell.body], body.life.contains(day), spell.role == body.mainRole
      else { continue }
      waiting.append(body.id)
    }
    while let next = waiting.popLast() {
      guard held.insert(next).inserted else { continue }
      for outer in index.includedIn[next] ?? [] {
        guard let body = bodies[outer], body.life.contains(day) else { continue }
        let takesIn = body.inclusions.contains { $0.body == next && $0.span.contains(day) }
        if takesIn { waiting.append(outer) }
      }
    }
    return held
  }

  /// The days from which the bodies that a party belongs to may differ from the day before.
  func turningDays(of party: Party.ID) -> [Day] {
    var days: Set<Day> = []
    var seen: Set<Body.ID> = []
    var waiting: [Body.ID] = []
    for spell in spells(of: party) {
      days.formUnion(spell.days)
      waiting.append(spell.body)
    }
    for limit in limits(on: party) { days.formUnion(limit.days) }
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let body = bodies[next] else { continue }
      let spans = body.inclusions.map(\.span) + [body.life]
      days.formUnion(spans.flatMap { [$0.from, $0.to] }.compactMap { $0?.day })
      let outer = index.includedIn[next] ?? []
      for id in outer {
        days.formUnion(
          (bodies[id]?.inclusions ?? []).flatMap { [$0.span.from, $0.span.to] }
            .compactMap { $0?.day })
      }
      waiting += outer
    }
    return days.sorted()
  }
}
