internal import Labels

/// What decides what a principal may read: all who agree in this read the same.
struct ReaderClass: Hashable, Sendable {
  var seat: Principal.Seat
  /// Highest level and special values by policy, sorted.
  var held: [Held]
  /// The day on which the reading is done.
  var day: Day

  struct Held: Hashable, Sendable {
    var policy: String
    var level: String
    var special: [Person.Grant.Special]
  }

  init(_ principal: Principal, on day: Day) {
    seat = principal.seat
    self.day = day
    held = principal.clearances.filter { $0.holds(on: day) }
      .map { Held(policy: $0.policy, level: $0.level, special: $0.special) }
      .sorted { ($0.policy, $0.level) < ($1.policy, $1.level) }
  }
}

extension Alliance {
  /// What a sort of reader is cleared for in a policy, with the releases of a day.
  func clearance(
    of reader: ReaderClass, in adoption: Adoption, on day: Day
  ) -> Clearance? {
    var levels: Set<String> = []
    var special: [Person.Grant.Special] = []
    for held in reader.held where held.policy == adoption.name {
      levels.formUnion(adoption.policy.levels(downFrom: held.level))
      special += held.special
    }
    if let open = adoption.open { levels.formUnion(adoption.policy.levels(downFrom: open)) }
    let holder = Holder(
      party: reader.seat.code, standing: standing(of: reader.seat, on: day), levels: levels,
      restrictive: Dictionary(grouping: special, by: \.tag).mapValues { Set($0.map(\.value)) })
    // A policy whose labels name no parties: levels and special categories decide alone.
    guard adoption.policy.release != nil else {
      return Clearance(
        policy: adoption.policy.name, classifications: adoption.policy.closedDownward(levels))
    }
    let release = Release(
      alliance: self, adoption: adoption, isAlliance: reader.seat == .alliance)
    return adoption.policy.clearance(of: holder, in: release, at: day.moment)
  }

  /// How a seat stands to the alliance on a day.
  private func standing(of seat: Principal.Seat, on day: Day) -> Holder.Standing {
    guard case .party(let id) = seat else { return seat == .alliance ? .ally : .other }
    guard let allies = index.alliance else { return .other }
    let held = bodiesHeld(by: id, on: day)
    if held.contains(allies) { return .ally }
    return held.isEmpty ? .other : .partner
  }
}

extension Principal.Seat {
  /// The code by which labels know it; empty for who acts for no party.
  var code: String { party?.text ?? "" }
}
