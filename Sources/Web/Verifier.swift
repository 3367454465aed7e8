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
    /// How long it took, in seconds.
    let seconds: Double
  }

  private static let lastsMilliseconds: Int64 = 60_000
  private var latest: (number: UInt64, report: Report)?
  private var isRunning = false
  private var waiting: [CheckedContinuation<Result<Report, RegistryFault>, Never>] = []

  /// Whoever asks meanwhile waits for the same check and gets its report.
  func report(of registrar: Registrar, at now: Instant) async throws(RegistryFault) -> Report {
    let number = registrar.latest.number
    if let latest, latest.number == number,
      now.milliseconds - latest.report.at.milliseconds < Self.lastsMilliseconds
    {
      return latest.report
    }
    if isRunning { return try await withCheckedContinuation { waiting.append($0) }.get() }
    isRunning = true
    let result: Result<Report, RegistryFault>
    do throws(RegistryFault) {
      let start = ContinuousClock.now
      let verification = try await registrar.verify()
      let report = Report(
        verification: verification, at: now, seconds: (ContinuousClock.now - start) / .seconds(1))
      latest = (number, report)
      result = .success(report)
    } catch {
      result = .failure(error)
    }
    isRunning = false
    for waiter in waiting { waiter.resume(returning: result) }
    waiting = []
    return try result.get()
  }
}
