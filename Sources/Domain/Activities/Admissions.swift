internal import HashTreeCollections
internal import Synchronization

/// Rules of eligibility, resolved on a day.
extension Alliance {
  /// The days from which a party may be let in where it was not, or not where it was.
  fileprivate func admissionDays(of party: Party.ID) -> [Day] {
    let existence = parties[party]?.existence
    let lives = [existence?.from, existence?.to].compactMap { $0?.day }
    return Set(turningDays(of: party) + lives).sorted()
  }

  /// Whether a rule lets a party come on a day, and why.
  func admission(of party: Party.ID, by rule: Eligibility, on day: Day) -> Admission {
    guard let record = parties[party], record.existence.contains(day) else {
      return Admission(isIn: false, ground: .absent)
    }
    if rule.exceptParties.contains(party) { return Admission(isIn: false, ground: .excepted) }
    let held = bodiesJoined(by: party, on: day)
    if let body = rule.exceptBodies.first(where: held.contains) {
      return Admission(isIn: false, ground: .exceptedWith(body))
    }
    if let limit = limit(on: party, in: rule.unlessRestricted, on: day) {
      return Admission(isIn: false, ground: .restricted(limit))
    }
    if let agreement = rule.agreement, !held.contains(agreement) {
      return Admission(isIn: false, ground: .noAgreement(agreement))
    }
    if rule.parties.contains(party) { return Admission(isIn: true, ground: .named) }
    if let body = rule.bodies.first(where: held.contains) {
      return Admission(isIn: true, ground: .memberOf(body))
    }
    return Admission(isIn: false, ground: .notListed)
  }

  /// A restriction of everything in one of the scopes; those within one body alone are not held
  /// against what belongs to none.
  private func limit(
    on party: Party.ID, in scopes: [Restriction.Scope], on day: Day
  ) -> Restriction.ID? {
    guard !scopes.isEmpty else { return nil }
    return index.limits.ids(on: party, on: day).first { id in
      guard let restriction = restrictions[id], restriction.body == nil else { return false }
      return restriction.scopes.contains { scopes.contains($0) }
    }
  }

  /// Whether a party may come to an iteration on a day: by the approval first, then by the rule.
  func admission(of party: Party.ID, to iteration: Iteration, on day: Day) -> Admission {
    guard let activity = activities[iteration.activity] else {
      return Admission(isIn: false, ground: .absent)
    }
    if let approval = iteration.approval, !approval.covers(party) {
      return Admission(isIn: false, ground: .notApproved)
    }
    return admission(of: party, by: activity.eligibility, on: day)
  }

  func check(_ rule: Eligibility) throws(Refusal) {
    for body in rule.bodies + rule.exceptBodies { try check(body, .eligibility) }
    for party in rule.parties + rule.exceptParties { try check(party, .eligibility) }
    try check(rule.agreement, .eligibility)
  }
}

/// Which rules let a party in on a day, decided once for each rule in use.
///
/// It only remembers, as ``Permits`` does, and until the network or the book of rules changes.
final class Admissions: Sendable {
  private static let readersMax = 512

  private struct Key: Hashable {
    var party: Party.ID
    var day: Day
  }

  private let tables = Mutex<[Key: [Bool]]>([:])
  private let turns = Mutex<[Party.ID: [Day]]>([:])
  private static let joinedMax = 8192
  private let joined = Mutex<[Key: Set<Body.ID>]>([:])

  /// The bodies that a party belongs to on a day, found once.
  func bodies(of party: Party.ID, on day: Day, _ find: () -> Set<Body.ID>) -> Set<Body.ID> {
    let key = Key(party: party, day: day)
    if let known = joined.withLock({ $0[key] }) { return known }
    let found = find()
    joined.withLock { joined in
      if joined.count >= Self.joinedMax { joined = [:] }
      joined[key] = found
    }
    return found
  }

  /// The days after one, and until another, from which a party may be let in where it was not, or
  /// not where it was.
  func turningDays(
    of party: Party.ID, after day: Day, through last: Day, in alliance: Alliance
  ) -> [Day] {
    guard day < last else { return [] }
    let known = turns.withLock { $0[party] }
    let all = known ?? alliance.admissionDays(of: party)
    if known == nil { turns.withLock { $0[party] = all } }
    return all.filter { day < $0 && $0 <= last }
  }

  /// For each rule of the book in order, whether it lets the party in.
  func admitted(_ party: Party.ID, on day: Day, in alliance: Alliance) -> [Bool] {
    let key = Key(party: party, day: day)
    let known = tables.withLock { $0[key] } ?? []
    let rules = alliance.index.menu.rules.rules
    if known.count >= rules.count { return known }
    let more = rules[known.count...].map { rule in
      alliance.admission(of: party, by: rule, on: day).isIn
    }
    let all = known + more
    tables.withLock { tables in
      if tables.count >= Self.readersMax { tables = [:] }
      tables[key] = all
    }
    return all
  }
}
