import Domain
import Journal
import Pages

/// When a digest is due: once a day or week, by the clock and what stands in the store alone.
///
/// **At most one mail for a day or week.** That it begins is durable before the mail is handed
/// over; a server that dies in between does not send it again, and the next digest tells what this
/// one would have told, since only a mail that was taken moves what counts as told. A mail that
/// was surely not taken is tried again.
enum DigestClock {
  /// The hour of the day, UTC, from which on digests are sent.
  static let hour: Int64 = 5
  /// How often a mail that was not taken is tried.
  static let triesMax = 5
  /// How long after each try the next one comes, in seconds.
  private static let pauses: [Int64] = [300, 900, 3600, 3 * 3600]

  /// The number of the present day or week; nil for who wants none.
  static func period(_ pace: DigestPace, at now: Instant) -> Int64? {
    let hours = (now.milliseconds / 3_600_000) - hour
    let day = hours / 24
    switch pace {
    case .never: return nil
    case .daily: return day
    // 1970-01-01 was a Thursday: three days after a Monday.
    case .weekly: return (day + 3) / 7
    }
  }

  /// The period for which a digest is due now; nil when none is.
  static func due(_ state: Mailing.State, at now: Instant) -> Int64? {
    guard state.confirmed != nil, let pace = DigestPace(rawValue: state.pace),
      let period = period(pace, at: now)
    else { return nil }
    if period > state.period { return period }
    let mayRetry =
      state.step == "failed" && state.tries < triesMax && state.retry <= now.milliseconds / 1000
    return period == state.period && mayRetry ? period : nil
  }

  /// When a mail that was not taken is tried again, after so many tries.
  static func retry(after tries: Int, at seconds: Int64) -> Int64 {
    seconds + pauses[min(max(0, tries - 1), pauses.count - 1)]
  }
}
