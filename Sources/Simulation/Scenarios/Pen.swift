import Domain

/// Draws the parts of actions over few names and few days, so that they meet one another often.
struct Pen {
  var random: SplitMix64
  /// The names of the records that there are.
  let roster: Roster
  /// The records themselves, as anybody sees them.
  let sight: Sight
  private let alliance: Alliance
  /// Who asks, and when; drawn before what is asked.
  var hand: Principal
  var at = Instant(milliseconds: 0)

  init(random: SplitMix64, roster: Roster, alliance: Alliance) {
    self.random = random
    self.roster = roster
    self.alliance = alliance
    let reader = Code<Principal>("reader").map { Principal(id: $0) }
    guard let reader, let day = Day(number: 10_000) else {
      preconditionFailure("a constant code and a constant day are fit")
    }
    sight = alliance.seen(by: reader, on: day, at: Instant(milliseconds: 0))
    hand = reader
  }

  /// When a step is done: one an hour, so that deadlines pass while an office is looked at.
  static func moment(of step: Int) -> Instant {
    Instant(milliseconds: 1_700_000_000_000 + Int64(step) * 3_600_000)
  }

  /// The records as who asks sees them.
  var eyes: Sight { alliance.seen(by: hand, on: at.day, at: at) }

  /// Somebody who is enrolled, as of when they ask; mostly somebody who is cleared.
  mutating func enrolled() -> Principal? {
    for _ in 0..<6 {
      guard let id = random.one(of: roster.people) else { return nil }
      guard let someone = alliance.principal(id, at: at) else { continue }
      if !someone.clearances.isEmpty, someone.seat != .none { return someone }
    }
    return random.one(of: roster.people).flatMap { alliance.principal($0, at: at) }
  }

  mutating func person() -> Person.ID {
    if !oneIn(25), let person = random.one(of: roster.people) { return person }
    return code("u", 500)
  }

  /// True once in so many times.
  mutating func oneIn(_ times: Int) -> Bool { random.oneIn(times) }

  /// A value once in so many times, else none.
  mutating func seldom<Value>(_ times: Int, _ value: (inout Pen) -> Value?) -> Value? {
    oneIn(times) ? value(&self) : nil
  }

  /// A day among forty, half a year apart; a life begins in the early ones.
  mutating func dated(early: Bool = false) -> Dated {
    if oneIn(300) { return Dated(oneIn(2) ? .earliest : .latest) }
    let slot = early ? random.below(9) : random.below(40)
    let day = Day(number: Int32(5000 + slot * 182)) ?? .earliest
    return Dated(day, precision: oneIn(8) ? random.any() : .day)
  }

  /// A span, mostly open.
  mutating func span() -> Span {
    Span(from: seldom(3) { $0.dated(early: true) }, to: seldom(4) { $0.dated() })
  }

  mutating func code<Subject>(_ prefix: String, _ count: Int) -> Code<Subject> {
    guard let code = Code<Subject>(prefix + String(random.below(count))) else {
      preconditionFailure("a prefix of letters and a number make a code")
    }
    return code
  }

  /// A text that is mostly fit to be recorded.
  mutating func text() -> String {
    if oneIn(60) {
      let unfit = ["", " \n", "a\u{202E}b", "\u{0}", String(repeating: "long ", count: 500)]
      return unfit[random.below(unfit.count)]
    }
    let fit = ["Partnership for Peace", "Türkiye", "Île de la Cité", "North", "日本", "A B C"]
    return fit[random.below(fit.count)] + " " + String(random.below(50))
  }

  mutating func phrase() -> Bilingual {
    Bilingual(text(), french: seldom(3) { $0.text() })
  }

  mutating func names() -> [DatedName] {
    var names = [DatedName(phrase())]
    if oneIn(6) { names.append(DatedName(from: dated(), phrase())) }
    return oneIn(150) ? [] : names
  }

  mutating func evidence() -> Evidence {
    let sources: [Source.ID] = seldom(4) { pen in pen.source().map { [$0] } } ?? []
    return Evidence(sources: sources, confidence: oneIn(5) ? random.any() : .known)
  }
}

/// Names of records: mostly of one that there is, seldom of one that there may not be.
extension Pen {
  mutating func party() -> Party.ID {
    if !oneIn(25), let party = random.one(of: roster.parties) { return party }
    return code("P", 40)
  }

  mutating func body() -> Body.ID {
    if !oneIn(25), let body = random.one(of: roster.bodies) { return body }
    return code("b", 16)
  }

  mutating func spell() -> Membership.ID {
    if !oneIn(25), let spell = random.one(of: roster.spells) { return spell }
    return Membership.ID(random.next())
  }

  mutating func limit() -> Restriction.ID {
    if !oneIn(25), let limit = random.one(of: roster.limits) { return limit }
    return Restriction.ID(random.next())
  }

  mutating func decision() -> Decision.ID? {
    oneIn(25) ? code("d", 90) : random.one(of: roster.decisions)
  }

  mutating func source() -> Source.ID? {
    oneIn(25) ? code("s", 60) : random.one(of: roster.sources)
  }
}
