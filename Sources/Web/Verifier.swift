import Domain
import Journal
import Registry

/// Checks the chain for whoever asks, once for all who ask at a time and not again until the
/// record grew or a while has passed: each check reads the whole journal.
actor Verifier {
  /// What a check found, and when.
  struct Report: Sendable {
    let verification: Verification
    let at: Instant
  }

  private static let lastsMilliseconds: Int64 = 60_000
  private var latest: (number: UInt64, report: Report)?
  private var running: Task<Result<Report, JournalFailure>, Never>?

  func report(of registrar: Registrar, at now: Instant) async -> Result<Report, JournalFailure> {
    let number = registrar.latest.number
    if let latest, latest.number == number,
      now.milliseconds - latest.report.at.milliseconds < Self.lastsMilliseconds
    {
      return .success(latest.report)
    }
    if let running { return await running.value }
    let task = Task.detached { () async -> Result<Report, JournalFailure> in
      do throws(JournalFailure) {
        return .success(Report(verification: try await registrar.verify(), at: now))
      } catch {
        return .failure(error)
      }
    }
    running = task
    let result = await task.value
    running = nil
    if case .success(let report) = result { latest = (number, report) }
    return result
  }
}
