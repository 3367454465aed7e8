public import Labels

/// From which level on the people of a seat may read something.
public enum Reach: Hashable, Sendable {
  /// Everybody of the seat, cleared or not.
  case everybody
  /// Those cleared for a level, and for the special categories that the label names.
  case from(level: String)
  /// Nobody, whatever they are cleared for; why not.
  case nobody(Verdict.Reason)

  /// Whether anybody of the seat may read.
  public var isOpen: Bool {
    if case .nobody = self { false } else { true }
  }
}

/// What a seat's releases let its people read on a day, whatever they are cleared for.
///
/// Clearances are derived once for the seat, with every level and special category that there
/// is; each level is then that clearance with fewer levels.
struct SeatReading {
  private let alliance: Alliance
  private let top: ReaderClass
  private let now: [String: Clearance]
  private var then: [Day: [String: Clearance]] = [:]

  init(_ seat: Principal.Seat, on day: Day, in alliance: Alliance) {
    self.alliance = alliance
    top = ReaderClass(seat: seat, held: alliance.everythingHeld, day: day)
    now = alliance.clearances(of: top, on: day)
  }

  /// From which level on a label may be read at a moment of the day.
  mutating func reach(of label: Label, at moment: Instant) -> Reach {
    let effective = label.effective(at: moment.moment)
    guard let adoption = alliance.adoptions[effective.policyName] else {
      return .nobody(.unmapped)
    }
    let levels = adoption.policy.classifications.sorted { $0.hierarchy < $1.hierarchy }
    if verdict(on: label, upTo: nil, at: moment).isPermit { return .everybody }
    // A visitor is cleared for nothing.
    if top.seat != .none {
      for level in levels where verdict(on: label, upTo: level.name, at: moment).isPermit {
        return .from(level: level.name)
      }
    }
    let highest = top.seat == .none ? nil : levels.last?.name
    guard case .deny(let reason) = verdict(on: label, upTo: highest, at: moment) else {
      return .everybody
    }
    return .nobody(reason)
  }

  private mutating func verdict(
    on label: Label, upTo level: String?, at moment: Instant
  ) -> Verdict {
    let made = label.effective(at: moment.moment).created.day
    let held = then[made] ?? alliance.clearances(of: top, on: made)
    then[made] = held
    return alliance.verdict(
      on: label, now: limited(now, to: level), then: limited(held, to: level), at: moment)
  }

  private func limited(
    _ clearances: [String: Clearance], to level: String?
  ) -> [String: Clearance] {
    var limited: [String: Clearance] = [:]
    for (name, clearance) in clearances {
      guard let adoption = alliance.adoptions[name] else { continue }
      let levels = [level, adoption.open].compactMap(\.self)
      limited[name] = Clearance(
        policy: clearance.policy,
        classifications: levels.reduce(into: []) {
          $0.formUnion(adoption.policy.levels(downFrom: $1))
        },
        categories: level == nil
          ? clearance.categories.filter { $0.kind != .restrictive } : clearance.categories)
    }
    return limited
  }
}

extension Alliance {
  /// Every level of every policy, with every special category.
  fileprivate var everythingHeld: [ReaderClass.Held] {
    adoptions.values.sorted { $0.name < $1.name }.compactMap { adoption in
      let levels = adoption.policy.classifications
      guard let highest = levels.max(by: { $0.hierarchy < $1.hierarchy }) else { return nil }
      let special = adoption.policy.tagSets.flatMap(\.tags).filter { $0.kind == .restrictive }
        .flatMap { tag in
          tag.values.map { Person.Grant.Special(tag: tag.setName, value: $0.name) }
        }
      return ReaderClass.Held(policy: adoption.name, level: highest.name, special: special)
    }
  }
}

extension Day {
  /// The last moment of the day in UTC.
  var lastMoment: Instant {
    Instant(milliseconds: (Int64(number) + 1) * 86_400_000 - 1)
  }
}
