import Domain
import Exchange
import Foundation
import Testing

/// The reference pack's record, read once.
private let reference: Result<Alliance, any Error> = Result {
  let reading = PackReader.read(folder: root.appendingPathComponent("Packs/nato").path)
  return try Alliance.holding(try #require(reading.pack))
}

/// A tenth of a year's activities: the shape is the same.
private func terms(seed: UInt64 = 7, activities: Int = 60) throws -> Inventions.Terms {
  let now = try #require(Day("2026-11-22"))
  let at = Instant(milliseconds: Int64(now.number) * 86_400_000 + 43_200_000)
  var terms = Inventions.Terms(seed: seed, years: 1, now: at) { bytes, _ in
    let text = String(bytes.reduce(into: UInt64(17)) { $0 = $0 &* 31 &+ UInt64($1) }, radix: 16)
    return String(repeating: "0", count: 64 - text.count) + text
  }
  terms.activities = activities
  return terms
}

/// Invented years with all their orders.
private struct Played: Sendable {
  var orders: [Inventions.Order] = []
  var names = 0
  var inventions: Inventions

  init(_ terms: Inventions.Terms) throws {
    inventions = Inventions(terms, upon: try reference.get())
    while let batch = inventions.next() {
      orders += batch.orders
      names += batch.names.count
    }
  }

  /// What orders say, in a number.
  var digest: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for order in orders {
      for byte in "\(order.path) \(order.occasion.at) \(order.action)".utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    return hash
  }

  /// What the planner sees on the last day.
  func sight() throws -> Sight {
    let id = try #require(Principal.ID("test-planner"))
    let planner = Principal(
      id: id, seat: .alliance, roles: [.planner, .securityOfficer],
      clearances: [try grant("SECRET")])
    let now = inventions.terms.now
    return inventions.alliance.seen(by: planner, on: now.day, at: now)
  }
}

private func grant(_ level: String) throws -> Person.Grant {
  Person.Grant(
    id: Person.Grant.ID(path: "test"), policy: "NATO", level: level,
    from: try #require(Day("2020-01-01")), expires: try #require(Day("2028-01-01")))
}

@Suite(.serialized) struct `An invented year` {
  private static let played = Result { try Played(terms(activities: 100)) }

  private func all() throws -> (activities: [Activity], runs: [Iteration], sight: Sight) {
    let sight = try Self.played.get().sight()
    let activities = sight.providers.flatMap { sight.activities(of: $0.id) }
    return (activities, activities.flatMap { sight.iterations(of: $0.id) }, sight)
  }

  @Test func `is the same for the same seed, and another for another`() throws {
    let first = try Played(terms(activities: 20))
    #expect(try Played(terms(activities: 20)).digest == first.digest)
    #expect(try Played(terms(seed: 8, activities: 20)).digest != first.digest)
  }

  @Test func `is accepted by an office that is like the draft, order by order`() throws {
    var alliance = try reference.get()
    let played = try Self.played.get()
    #expect(played.orders.count > 1000)
    for order in played.orders {
      alliance.apply(try alliance.decide(order.action, on: order.occasion))
    }
    #expect(alliance == played.inventions.alliance)
  }

  @Test func `is told in the order of time, and ends with the present`() throws {
    let played = try Self.played.get()
    let moments = played.orders.map(\.occasion.at)
    #expect(zip(moments, moments.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(try #require(moments.last) <= played.inventions.terms.now)
    #expect(Set(played.orders.map(\.path)).count == played.orders.count)
  }

  @Test func `says of every provider, text and name that it is invented`() throws {
    let (activities, _, sight) = try all()
    #expect(sight.providers.count == 150)
    #expect(sight.providers.allSatisfy { $0.name.english.hasSuffix("(invented)") })
    #expect(activities.allSatisfy { $0.offer.text.english.hasPrefix("Invented") })
    #expect(activities.allSatisfy { $0.offer.text.french?.hasPrefix("Inventé") ?? false })
    #expect(try Self.played.get().names == Self.played.get().inventions.tally.candidates)
  }

  @Test func `has the real thing's shape`() throws {
    let (activities, runs, sight) = try all()
    let offered = activities.filter { $0.offer.kind != .planningConference }
    let courses = offered.count { $0.offer.kind == .course }
    #expect((0.6...0.7).contains(Double(courses) / Double(offered.count)))
    #expect(Set(activities.map(\.eligibility)).count >= 15)
    let year = runs.filter { $0.schedule.first.year == 2026 }
    #expect((2.0...2.7).contains(Double(year.count) / Double(offered.count)))
    let mondays = year.count { Int($0.schedule.first.number + 3) % 7 == 0 }
    #expect(Double(mondays) / Double(year.count) > 0.6)
    let august = year.count { $0.schedule.first.parts.month == 8 }
    #expect(Double(august) / Double(year.count) < 0.05)
    #expect(Set(year.map(\.seating.allocation)).count == 2)
    #expect(runs.contains { $0.schedule.first.year == 2027 && $0.step == .published })
    _ = sight
  }

  @Test func `has nominations at every step`() throws {
    let (_, runs, sight) = try all()
    let nominations = runs.flatMap { sight.nominations(for: $0) }
    func share(_ statuses: Nomination.Status...) -> Double {
      Double(nominations.count { statuses.contains($0.status) }) / Double(nominations.count)
    }
    #expect(nominations.count > 600)
    #expect((0.05...0.2).contains(share(.refused)))
    #expect((0.03...0.2).contains(share(.waiting)))
    #expect((0.03...0.13).contains(share(.noShow, .substituted)))
    #expect(share(.attended) > 0.3)
    #expect(share(.withdrawn) > 0)
    #expect(nominations.contains { $0.certificate != nil })
  }

  @Test func `hides about a third from a partner's delegation`() throws {
    let (_, runs, _) = try all()
    let played = try Self.played.get()
    let party = try #require(Party.ID("CHE"))
    let delegate = Principal(
      id: try #require(Principal.ID("test-che")), seat: .party(party), roles: [.delegation],
      clearances: [try grant("RESTRICTED")])
    let now = played.inventions.terms.now
    let sight = played.inventions.alliance.seen(by: delegate, on: now.day, at: now)
    let published = runs.filter(\.wasPublished)
    let seen = published.count { sight.iteration($0.id) != nil }
    #expect((0.55...0.8).contains(Double(seen) / Double(published.count)))
  }
}
