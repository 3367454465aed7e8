import Journal
import Registry

extension Site {
  /// Everything that is counted, in a fixed order.
  var metrics: String {
    var text = MetricsText()
    tellRequests(in: &text)
    let counts = tally.counts
    text.counter(
      "entente_orders_total", "Orders by what became of them.",
      Tally.Fate.allCases.map { ("outcome=\"\($0.rawValue)\"", counts.orders[$0] ?? 0) })
    text.counter(
      "entente_sessions_total", "Sessions begun and ended here, and sign-ins turned away.",
      Tally.Passage.allCases.map { ("outcome=\"\($0.rawValue)\"", counts.sessions[$0] ?? 0) })
    text.gauge("entente_journal_entries", "The last entry's number.", registrar.latest.number)
    text.gauge(
      "entente_journal_writable", "1 unless the last append failed.", registrar.canWrite ? 1 : 0)
    if let commits = watch.commits?() { tell(commits, in: &text) }
    if let used = watch.resources?() {
      text.gauge("process_resident_memory_bytes", "Resident memory in bytes.", used.memory)
      text.gauge("process_open_fds", "Open files and sockets.", used.files)
    }
    return text.text
  }

  private func tellRequests(in text: inout MetricsText) {
    let counts = tally.counts
    let answers = counts.answers.sorted {
      ($0.key.route.rawValue, $0.key.status) < ($1.key.route.rawValue, $1.key.status)
    }
    text.counter(
      "entente_requests_total", "Requests by sort of address and status.",
      answers.map { ("route=\"\($0.key.route.rawValue)\",status=\"\($0.key.status)\"", $0.value) })
    text.histogram(
      "entente_request_seconds", "How long answers took.",
      RouteClass.allCases.compactMap { route in
        counts.durations[route].map { durations in
          MetricsText.Histogram(
            labels: "route=\"\(route.rawValue)\"",
            bounds: Tally.Durations.bounds.map { "\($0)" }, within: durations.within,
            count: durations.count, sum: "\(durations.seconds)")
        }
      })
  }

  private func tell(_ commits: CountedJournal.Commits, in text: inout MetricsText) {
    text.counter(
      "entente_commit_failures_total", "Commits that the journal could not take.",
      [("", commits.failures)])
    text.histogram(
      "entente_commit_entries", "Entries recorded by one commit.",
      [
        MetricsText.Histogram(
          bounds: CountedJournal.Commits.sizes.map { "\($0)" }, within: commits.bySize,
          count: commits.count, sum: "\(commits.entries)")
      ])
    text.histogram(
      "entente_commit_seconds", "How long commits took.",
      [
        MetricsText.Histogram(
          bounds: CountedJournal.Commits.durations.map { "\($0)" }, within: commits.byDuration,
          count: commits.count, sum: "\(commits.seconds)")
      ])
  }
}
