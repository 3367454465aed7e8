import HTTPTypes
import Web

/// What pages cost in processor time, from request to response, for a reader without an account.
struct PageBench: Sendable {
  let office: Office
  let scale: BenchScale

  /// A page on a day of the reference pack.
  private static let pages = [
    ("home_page", "/?on=2014-04-01"), ("parties_page", "/parties?on=2014-04-01"),
    ("party_page", "/parties/SWE?on=2014-04-01"), ("party_answer", "/api/v1/parties/SWE"),
    ("search_page", "/search?q=partnership"),
  ]

  /// How long one page is measured, and how often at least.
  private static let longest = Duration.seconds(4)
  private static let timesMin = 5

  func run(suffix: String) async throws -> [Figures] {
    let site = office.site()
    var measures: [Figures] = []
    for (name, path) in Self.pages {
      let request = Request(
        HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: path))
      measures.append(try await measure(name + suffix, request, on: site))
    }
    return measures
  }

  private func measure(
    _ name: String, _ request: Request, on site: Site
  ) async throws -> Figures {
    let first = await site.respond(to: request)
    guard first.status == .ok else {
      throw ToolFailure(.refused, "\(name): the site answers \(first.status.code).")
    }
    var samples: [Duration] = []
    let started = ContinuousClock.now
    for count in 0..<scale.pages {
      // A dear page is asked for less often, so that the whole ends in good time.
      if count >= Self.timesMin, ContinuousClock.now - started > Self.longest { break }
      let begun = Stopwatch.processor
      _ = await site.respond(to: request)
      samples.append(Stopwatch.processor - begun)
    }
    return Figures(name, samples, in: .microseconds).noting(["bytes": Double(first.body.count)])
  }
}
