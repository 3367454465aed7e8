import Domain
import Foundation
import HTTPTypes
import Testing
import Web

/// The law: changing, adding or removing a record that somebody may not read changes no byte of
/// any answer to them.
@Suite struct `A record that one may not read` {
  /// A few worlds in the short form; `ENTENTE_LONG=1` asks for more than a thousand trials.
  private static var isLong: Bool { ProcessInfo.processInfo.environment["ENTENTE_LONG"] == "1" }
  private static var first: UInt64 {
    ProcessInfo.processInfo.environment["ENTENTE_SEED"].flatMap { UInt64($0) } ?? 1
  }

  private static var worlds: Int? {
    ProcessInfo.processInfo.environment["ENTENTE_WORLDS"].flatMap { Int($0) }
  }

  @Test func `changes no byte of any answer, whatever becomes of it`() async throws {
    let trial = Trial(doors: try Doors(at: World.now.milliseconds / 1000))
    let worlds = Self.worlds ?? (Self.isLong ? 300 : 5)
    var same = 0
    var asked = 0
    for seed in Self.first..<Self.first + UInt64(worlds) {
      for finding in try await trial.run(seed, changes: Self.isLong ? 5 : 2) {
        switch finding {
        case .idle: break
        case .same(let count):
          same += 1
          asked += count
        case .leaked(let paths): Issue.record("seed \(seed): \(paths.prefix(12))")
        }
      }
    }
    if Self.worlds == nil { #expect(same >= (Self.isLong ? 1_000 : 3)) }
    if Self.isLong { print("non-interference: \(same) trials, \(asked) answers compared") }
  }

  /// Leaks put in on purpose, each of a sort that sites have had.
  enum Leak: CaseIterable, Sendable {
    /// How many entries there are, at the foot of a page.
    case count
    /// 403 where a missing record gives 404.
    case existence
    /// A title in a search that the reader may not see.
    case search
    /// A count beside a choice of the menu, of all runs and not of those that may be read.
    case facet
    /// The name of a plan that is not shared, beside the others.
    case plan
    /// What delegations said, all of it, beside what may be read.
    case position
    /// How many proposals there are before the committee.
    case proposals
    /// How many efforts a programme holds, those with runs that may not be read among them.
    case efforts
    /// How many programmes there are.
    case programmes
  }

  @Test(arguments: Leak.allCases)
  func `is found out when a site tells of it`(leak: Leak) async throws {
    var trial = Trial(doors: try Doors(at: World.now.milliseconds / 1000))
    trial.wrap = { world in
      { request in
        let response = await world.answer(request)
        return leak.spoil(response, to: request, in: world)
      }
    }
    trial.prefers = { secret in
      switch (leak, secret) {
      case (.position, .item(.position)), (.proposals, .proposal),
        (.efforts, .run), (.programmes, .programme):
        true
      default: false
      }
    }
    var isFound = false
    for seed in 1...40 where !isFound {
      isFound = try await trial.run(UInt64(seed), changes: 3).contains {
        if case .leaked = $0 { true } else { false }
      }
    }
    #expect(isFound)
  }
}

extension `A record that one may not read`.Leak {
  fileprivate func spoil(_ response: Response, to request: Request, in world: World) -> Response {
    var response = response
    let path = request.head.path ?? ""
    let held = world.held
    switch self {
    case .count:
      if path == "/" { response.body += Array("\(world.count)".utf8) }
    case .existence:
      let isThere = held.versions.contains { path.hasSuffix("/versions/\($0.id)") }
      if isThere { response.head.status = .forbidden }
    case .search:
      let titles = held.versions.map(\.content.title.english).sorted()
      if path.hasPrefix("/search") { response.body += Array(titles.joined().utf8) }
    case .plan:
      let names = held.plans.map(\.name).sorted()
      if path.hasSuffix("/plans") { response.body += Array(names.joined().utf8) }
    case .position:
      let texts = held.proposals.flatMap(\.silences).flatMap(\.positions).map(\.text).sorted()
      if path.contains("/proposals") { response.body += Array(texts.joined().utf8) }
    case .proposals:
      if path.contains("/committees") { response.body += Array("\(held.proposals.count)".utf8) }
    case .efforts:
      let count = held.programmes.reduce(0) { $0 + $1.contents.efforts.count }
      if path.contains("/programmes") { response.body += Array("\(count)".utf8) }
    case .programmes:
      if path.contains("/programmes") { response.body += Array("\(held.programmes.count)".utf8) }
    case .facet:
      if path.hasPrefix("/menu") { response.body += Array("\(held.iterations.count)".utf8) }
    }
    return response
  }
}
