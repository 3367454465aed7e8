/// How much of an operation each party bore over a period, measured in days of a person: its share
/// of all, what its share would be by a denominator, and how the two compare.
///
/// It is computed in whole numbers from what the reader may read alone. Shares are rounded to
/// tenths of a percent by the largest remainder, so that they come to 100.0 together.
public struct BurdenShares: Hashable, Sendable {
  /// By what the burden is divided.
  public enum Denominator: Hashable, Sendable {
    /// As if all were alike.
    case equal
    /// By the value of an indicator.
    case indicator(Indicator.ID)
  }

  /// One party's part.
  public struct Row: Hashable, Sendable {
    /// Whose.
    public var party: Party.ID
    /// Whether it was an Ally on the period's last day.
    public var isAlly: Bool
    /// Days of a person over the period.
    public var personDays: Int
    /// Its share of them, in tenths of a percent.
    public var permille: Int
    /// The value that it is measured by; nil where none is known to the reader.
    public var measure: Observation?
    /// Its share of all that is known of the denominator, in tenths of a percent.
    public var measurePermille: Int?
    /// How many times its share of the denominator its share of the burden is, in hundredths.
    public var ratio: Int?
  }

  /// The period, its last day left out.
  public var period: Range<Day>
  /// By what it is divided.
  public var denominator: Denominator
  /// The parties, those that bore most first.
  public var rows: [Row]
  /// Days of a person of all parties.
  public var personDays: Int { rows.reduce(0) { $0 + $1.personDays } }
  /// The part of them that parties bore for whom the denominator is known, in tenths of a percent.
  public var coverage: Int {
    let known = rows.filter { $0.measurePermille != nil }.reduce(0) { $0 + $1.personDays }
    return Self.rounded(Int128(known) * 1000, by: Int128(personDays)) ?? 1000
  }

  /// Shares of a whole in thousandths that come to 1000: each rounded down, and what is left given
  /// to the largest remainders, the first of the list before others alike. All zero where the whole
  /// is nothing.
  public static func permille(of parts: [Int128]) -> [Int] {
    let whole = parts.reduce(0, +)
    guard whole > 0 else { return parts.map { _ in 0 } }
    var shares = parts.map { Int($0 * 1000 / whole) }
    let left = 1000 - shares.reduce(0, +)
    let order = parts.indices.sorted { one, other in
      let (first, second) = (parts[one] * 1000 % whole, parts[other] * 1000 % whole)
      return first == second ? one < other : first > second
    }
    for place in order.prefix(left) { shares[place] += 1 }
    return shares
  }

  /// A quotient rounded to the nearest whole number, halves upwards; nil without a divisor.
  static func rounded(_ value: Int128, by divisor: Int128) -> Int? {
    guard divisor > 0 else { return nil }
    return Int((value * 2 + divisor) / (divisor * 2))
  }
}

extension Sight {
  /// Who bore how much of an operation over a period, from the contributions of people that may be
  /// read.
  public func burdenShares(
    of operation: Body.ID, over period: Range<Day>, by denominator: BurdenShares.Denominator
  ) -> BurdenShares {
    var days: [Party.ID: Int] = [:]
    for contribution in contributions(to: operation) where contribution.capability == .people {
      days[contribution.party, default: 0] += contribution.days(in: period)
    }
    let parties = days.filter { $0.value > 0 }.sorted { left, right in
      (right.value, left.key) < (left.value, right.key)
    }
    let shares = BurdenShares.permille(of: parties.map { Int128($0.value) })
    let last = period.upperBound.previous
    let rows = zip(parties, shares).map { party, share in
      BurdenShares.Row(
        party: party.key, isAlly: isAlly(party.key, on: last), personDays: party.value,
        permille: share)
    }
    var found = BurdenShares(period: period, denominator: denominator, rows: rows)
    measure(&found)
    return found
  }

  /// What is not known of a party is no nought: it stands without a measure, and the others are
  /// compared among themselves.
  private func measure(_ shares: inout BurdenShares) {
    var weights: [Int: Int128] = [:]
    for place in shares.rows.indices {
      guard case .indicator(let id) = shares.denominator else {
        weights[place] = 1
        continue
      }
      let found = observation(by: id, of: .party(shares.rows[place].party), over: shares.period)
      guard let found, found.value.digits > 0 else { continue }
      shares.rows[place].measure = found
      weights[place] = found.value.scaled
    }
    let known = weights.keys.sorted()
    let parts = BurdenShares.permille(of: known.map { weights[$0] ?? 0 })
    let whole = known.reduce(Int128(0)) { $0 + (weights[$1] ?? 0) }
    let borne = known.reduce(Int128(0)) { $0 + Int128(shares.rows[$1].personDays) }
    for (place, part) in zip(known, parts) {
      shares.rows[place].measurePermille = part
      // (borne by it / borne by all) / (its measure / all measures), in hundredths.
      let own = Int128(shares.rows[place].personDays) * whole
      let fair = borne * (weights[place] ?? 0)
      shares.rows[place].ratio = BurdenShares.rounded(own * 100, by: fair)
    }
  }
}
