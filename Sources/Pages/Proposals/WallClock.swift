public import Domain

/// The clock on the wall of a place.
public struct WallClock: Sendable {
  /// Its name, such as `Europe/Brussels`.
  public let name: String
  private let distance: @Sendable (Instant) -> Int

  /// A clock by its name and its distance from UTC at any moment, in seconds.
  public init(_ name: String, distance: @escaping @Sendable (Instant) -> Int) {
    self.name = name
    self.distance = distance
  }

  /// The town that it is named after.
  public var town: String {
    (name.split(separator: "/").last.map(String.init) ?? name)
      .replacing("_", with: " ")
  }

  /// Day and time there at a moment: an instant whose UTC reads so.
  public func reading(at moment: Instant) -> Instant {
    Instant(milliseconds: moment.milliseconds + Int64(distance(moment)) * 1000)
  }
}

extension Language {
  /// A moment by a clock, to the minute: `6 May 2026, 17:00 (Brussels)`.
  func moment(_ instant: Instant, by clock: WallClock) -> String {
    let there = clock.reading(at: instant)
    return "\(date(there.day)), \(there.clock.prefix(5)) (\(clock.town))"
  }

  /// A moment on a clock that is named elsewhere: `6 May 2026, 17:00`.
  func moment(_ instant: Instant, on clock: WallClock) -> String {
    let there = clock.reading(at: instant)
    return "\(date(there.day)), \(there.clock.prefix(5))"
  }

  /// How long until a moment, in days and hours, or hours and minutes.
  func left(until end: Instant, from now: Instant) -> String {
    let minutes = max(0, Int((end.milliseconds - now.milliseconds) / 60_000))
    let (days, hours) = (minutes / 1440, minutes / 60 % 24)
    if days > 0 { return self(Wording.ProposalTexts.daysLeft, "\(days)", "\(hours)") }
    return self(Wording.ProposalTexts.hoursLeft, "\(hours)", "\(minutes % 60)")
  }
}

/// The clocks that a proposal's page tells its deadline by.
public struct ProposalClocks: Sendable {
  /// The committee's.
  public var committee: WallClock
  /// That of the reader's capital, where it is known.
  public var capital: WallClock?

  /// A committee's clock, and that of a capital.
  public init(_ committee: WallClock, capital: WallClock? = nil) {
    self.committee = committee
    self.capital = capital
  }
}

extension Reading {
  /// A deadline by the committee's clock, the capital's own where it differs, and UTC.
  func deadline(_ end: Instant, _ clocks: ProposalClocks) -> HTML {
    let here = say.moment(end, by: clocks.committee)
    let home = clocks.capital.flatMap { capital -> String? in
      capital.reading(at: end) == clocks.committee.reading(at: end)
        ? nil : say.moment(end, by: capital)
    }
    let others = [home, say.moment(end)].compactMap(\.self).joined(separator: " · ")
    return
      """
      <time datetime="\(end.description)">\(here)</time> <span class="row-note">\(others)</span>
      """
  }
}
