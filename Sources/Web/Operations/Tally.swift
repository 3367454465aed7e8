import Registry
import Synchronization

/// What an office has answered since it began, as counts.
///
/// Each count has a place for every sort there is and none beside, so that nothing that is sent
/// makes it grow.
final class Tally: Sendable {
  struct Answers: Hashable {
    var route: RouteClass
    var status: Int
  }

  struct Durations {
    var count: UInt64 = 0
    var seconds = 0.0
    var within = [UInt64](repeating: 0, count: Durations.bounds.count)

    /// Seconds.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
  }

  /// What became of something that was to be recorded.
  enum Fate: String, CaseIterable {
    case recorded, known, refused, unrecorded, unconfirmed
  }

  /// What became of someone's wish to sign in or out.
  enum Passage: String, CaseIterable {
    case begun, ended, rejected, slowed
  }

  struct Counts {
    var answers: [Answers: UInt64] = [:]
    var durations: [RouteClass: Durations] = [:]
    var orders: [Fate: UInt64] = [:]
    var sessions: [Passage: UInt64] = [:]
  }

  private let held = Mutex(Counts())

  var counts: Counts { held.withLock { $0 } }

  func note(_ line: RequestLine) {
    held.withLock { counts in
      counts.answers[Answers(route: line.route, status: line.status), default: 0] += 1
      counts.durations[line.route, default: Durations()].note(line.seconds)
    }
  }

  func note(_ result: Result<Receipt, Registrar.Failure>) {
    let fate: Fate =
      switch result {
      case .success(let receipt): receipt.wasKnown ? .known : .recorded
      case .failure(.refused), .failure(.refusedOne), .failure(.keyTaken): .refused
      case .failure(.unrecorded), .failure(.unreadable): .unrecorded
      case .failure(.unconfirmed): .unconfirmed
      }
    held.withLock { $0.orders[fate, default: 0] += 1 }
  }

  func note(_ passage: Passage) {
    held.withLock { $0.sessions[passage, default: 0] += 1 }
  }
}

extension Tally.Durations {
  fileprivate mutating func note(_ duration: Double) {
    count += 1
    seconds += duration
    for (place, bound) in Self.bounds.enumerated() where duration <= bound { within[place] += 1 }
  }
}
