import Domain
import Foundation
import Labels

/// What it costs to ask of many labelled records whether one viewer may read them.
///
/// The office is the pack's; forty-two thousand notes of thirty years stand upon its parties,
/// under a dozen labels. The viewer is a partner's delegation cleared to the second level.
struct LabelBench: Sendable {
  let pack: PackImport
  let notes: Int

  struct Outcome: Encodable {
    var notes: Int
    var readable: Int
    var measures: [Figures]
    /// Nanoseconds a record, when every decision is known already.
    var knownNanoseconds: Double
    /// Decisions a second when none is known: clearance, validation and decision each time.
    var freshPerSecond: Double
  }

  func run() throws -> Outcome {
    var alliance = Alliance()
    let now = Instant(milliseconds: 1_795_262_400_000)
    try pack.rehearse(on: &alliance)
    guard let policy = alliance.policies.first(where: { $0.policy.release != nil }) else {
      throw ToolFailure(.refused, "The pack has no policy whose labels name parties.")
    }
    let ids = fill(&alliance, policy, now)
    let viewer = Self.viewer(policy, now.day)
    var readable = 0
    // A new sight of a network that has just changed knows no decision yet.
    let first = (0..<5).map { _ in
      alliance.apply(FreshNetwork.fact)
      return Stopwatch.processorTime { readable = Self.count(ids, alliance, viewer, now) }
    }
    let known = (0..<50).map { _ in
      Stopwatch.processorTime { readable = Self.count(ids, alliance, viewer, now) }
    }
    let sight = alliance.seen(by: viewer, on: now.day, at: now)
    let labels = Self.labels(policy, now)
    var permitted = 0
    let fresh = (0..<20).map { _ in
      Stopwatch.processorTime { for label in labels where sight.reads(label) { permitted += 1 } }
    }
    let measures = [
      Figures("list_first_asked", first, in: .milliseconds),
      Figures("list_asked_again", known, in: .milliseconds),
      Figures("dozen_decided_afresh", fresh, in: .microseconds),
    ]
    return Outcome(
      notes: notes, readable: readable, measures: measures,
      knownNanoseconds: (measures[1].median * 1_000_000 / Double(notes)).rounded(),
      freshPerSecond: (Double(labels.count) * 1_000_000 / measures[2].median).rounded())
  }

  private static func count(
    _ ids: [Note.ID], _ alliance: Alliance, _ viewer: Principal, _ now: Instant
  ) -> Int {
    let sight = alliance.seen(by: viewer, on: now.day, at: now)
    return ids.reduce(0) { $0 + (sight.note($1) == nil ? 0 : 1) }
  }

  private static func viewer(_ policy: Adoption, _ day: Day) -> Principal {
    let levels = policy.policy.classifications.sorted { $0.hierarchy < $1.hierarchy }
    let grant = Person.Grant(
      id: Person.Grant.ID(1), policy: policy.name, level: levels[min(1, levels.count - 1)].name,
      from: .earliest, expires: .latest)
    return Principal(
      id: .named("bench-viewer"), seat: .party(.named("CHE")), roles: [.delegation],
      clearances: [grant])
  }
}

extension LabelBench {
  /// A dozen labels: the lowest levels, owned by the alliance or released to some of its groups.
  private static func labels(_ policy: Adoption, _ now: Instant) -> [Label] {
    guard let roles = policy.policy.release else { return [] }
    let levels = policy.policy.classifications.sorted { $0.hierarchy < $1.hierarchy }.prefix(4)
    let releases: [[String]] = [[], ["EAPC"], ["PFP"]]
    return levels.flatMap { level in
      releases.map { groups in
        var categories = [
          Category(
            tag: roles.owner, kind: .permissive,
            values: [roles.alliance] + (groups.isEmpty ? [] : [roles.opening]))
        ]
        if !groups.isEmpty {
          categories.append(
            Category(tag: roles.release, kind: .permissive, values: [roles.alliance] + groups))
        }
        let made = Moment(seconds: now.milliseconds / 1000)
        var label = Label(
          policy: policy.policy.name, classification: level.name, categories: categories,
          created: made)
        label.reviewDue = Moment(seconds: made.seconds + 157_680_000)
        return label
      }
    }
  }

  private func fill(_ alliance: inout Alliance, _ policy: Adoption, _ now: Instant) -> [Note.ID] {
    let parties = alliance.holdings.parties.map(\.id).sorted()
    let labels = Self.labels(policy, now)
    let occasion = Occasion(by: Principal(id: .named("bench"), seat: .alliance), at: now)
    return (0..<notes).map { number in
      var label = labels[number % labels.count]
      // Made on days of the last thirty years.
      let made = label.created.seconds - Int64(number % 10_957) * 86_400
      var dated = Label(
        policy: label.policy, classification: label.classification,
        categories: label.categories, created: Moment(seconds: made))
      dated.reviewDue = label.reviewDue
      label = dated
      let id = Note.ID(path: "bench/note/\(number)")
      let note = Note(
        id: id, about: .party(parties[number % parties.count]), text: "Invented",
        marking: Marking(label, reason: "Invented"), on: occasion)
      alliance.apply(.note(.written(note)))
      return id
    }
  }

  /// A fact of the network that says what is so already, and makes all decisions be taken anew.
  private enum FreshNetwork {
    static let fact = Fact.party(
      .added(Party(id: .named("XBENCH"), kind: .group, names: [DatedName(Bilingual("Bench"))])))
  }
}

extension Stopwatch {
  /// By the processor time of all threads, which other work on the machine leaves alone.
  static func processorTime(_ body: () -> Void) -> Duration {
    let before = processor
    body()
    return processor - before
  }
}
