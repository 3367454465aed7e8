import Domain
import Foundation
import Labels

/// What thirty years of decisions cost whoever looks at them, and what one large adoption costs.
///
/// The office is the pack's, in memory; ten thousand proposals stand before its first committee,
/// each in a paper of its own, adopted by a silence long ago. Then the runs of a year are put under
/// silence for forty-one partners.
struct ConsensusBench: Sendable {
  let pack: PackImport
  let proposals: Int

  struct Outcome: Encodable {
    var proposals: Int
    var parts: Int
    var runs: Int
    var measures: [Figures]
  }

  static let parts = 41
  static let runs = 1400
  private static let now = Instant(milliseconds: 1_795_262_400_000)

  func run() throws -> Outcome {
    var alliance = Alliance()
    try pack.rehearse(on: &alliance)
    guard let policy = alliance.policies.first(where: { $0.policy.release != nil }),
      let committee = alliance.holdings.committees.map(\.id).min()
    else { throw ToolFailure(.refused, "The pack has no committee, or no policy of releases.") }
    let marking = Self.marking(policy)
    let shelf = Shelf(committee: committee, marking: marking, now: Self.now)
    for number in 0..<proposals { shelf.put(number, on: &alliance) }
    shelf.addRuns(to: &alliance)
    let partners = alliance.holdings.parties.map(\.id).sorted().prefix(Self.parts)
    let large = shelf.putMenu(for: Array(partners), on: &alliance)
    let ally = Self.reader(policy, "DEU")
    let partner = Self.reader(policy, "CHE")
    var measures: [Figures] = []
    for (name, reader) in [("ally", ally), ("partner", partner)] {
      measures.append(
        measured("list_of_\(name)") {
          let sight = alliance.seen(by: reader, on: Self.now.day, at: Self.now)
          return Array(sight.proposals(before: committee).prefix(50)).count
        })
      measures.append(
        measured("inbox_of_\(name)") {
          let sight = alliance.seen(by: reader, on: Self.now.day, at: Self.now)
          return sight.duties.count
        })
    }
    measures.append(
      measured("one_proposal") {
        let sight = alliance.seen(by: ally, on: Self.now.day, at: Self.now)
        return sight.proposal(large)?.draft.parts.count ?? 0
      })
    let end = shelf.deadline
    measures.append(measured("adoption") { alliance.settlements(by: end).count })
    return Outcome(
      proposals: proposals, parts: Self.parts, runs: Self.runs, measures: measures)
  }

  private func measured(_ name: String, _ body: () -> Int) -> Figures {
    var found = 0
    let samples = (0..<20).map { _ in Stopwatch.processorTime { found = body() } }
    return Figures(name, samples, in: .milliseconds).noting(["found": Double(found)])
  }

  /// The second level, of the Allies alone.
  private static func marking(_ policy: Adoption) -> Marking {
    let levels = policy.policy.classifications.sorted { $0.hierarchy < $1.hierarchy }
    let made = Moment(seconds: now.milliseconds / 1000 - 86_400 * 4000)
    var categories: [Labels.Category] = []
    if let roles = policy.policy.release {
      categories = [
        Labels.Category(tag: roles.owner, kind: .permissive, values: [roles.alliance])
      ]
    }
    var label = Label(
      policy: policy.policy.name, classification: levels[min(1, levels.count - 1)].name,
      categories: categories, created: made)
    label.reviewDue = Moment(seconds: made.seconds + 900_000_000)
    return Marking(label, reason: "Invented")
  }

  private static func reader(_ policy: Adoption, _ party: String) -> Principal {
    let levels = policy.policy.classifications.sorted { $0.hierarchy < $1.hierarchy }
    let grant = Person.Grant(
      id: Person.Grant.ID(1), policy: policy.name, level: levels[min(1, levels.count - 1)].name,
      from: .earliest, expires: .latest)
    return Principal(
      id: invented("bench-\(party.lowercased())"), seat: .party(invented(party)),
      roles: [.delegation], clearances: [grant])
  }
}

/// Where the invented proposals are put.
private struct Shelf {
  let committee: Committee.ID
  let marking: Marking
  let now: Instant

  var deadline: Instant { Instant(milliseconds: now.milliseconds + 86_400_000) }

  private func filed(_ path: String, _ at: Instant) -> (paper: Paper, version: Version) {
    let paper = Paper(id: Paper.ID(path: path), origin: .alliance)
    let stamp = Stamp(by: .named("bench"), at: at)
    let content = Version.Content(
      title: Bilingual("Invented"), digest: String(repeating: "0f", count: 32), size: 3,
      type: "text/plain", fileName: "a.txt")
    let id = Version.ID(path: path)
    return (paper, Version(id: id, of: paper.id, content, marking: marking, stamp))
  }

  /// A text that was agreed on some day of the last thirty years.
  func put(_ number: Int, on alliance: inout Alliance) {
    let path = "bench/proposal/\(number)"
    let at = Instant(milliseconds: now.milliseconds - Int64(number % 10_957 + 10) * 86_400_000)
    let (paper, version) = filed(path, at)
    alliance.apply(.paper(.filed(paper, version)))
    let stamp = Stamp(by: .named("bench"), at: at)
    let part = Proposal.Part(id: .named("text"), title: "Agreed")
    let id = Proposal.ID(path: path)
    let draft = Proposal.Draft(in: version.id, [part], stamp)
    alliance.apply(.proposal(.brought(Proposal(id: id, before: committee, in: paper, draft))))
    let ends = Instant(milliseconds: at.milliseconds + 172_800_000)
    alliance.apply(.proposal(.silenceSet(id, Proposal.Silence(over: 0, until: ends, stamp))))
    let adopted = Proposal.Adopted(part.id, .adopted, by: 0, at: ends)
    alliance.apply(.proposal(.settled(id, at: ends, [adopted])))
  }

  /// The runs of a year, checked and open to nobody.
  func addRuns(to alliance: inout Alliance) {
    let provider = Provider(
      id: .named("BENCH"), kind: .school, name: Bilingual("School"), seat: .alliance,
      timeZone: "Europe/Brussels")
    alliance.apply(.activity(.providerAdded(provider)))
    let activity = Activity(
      id: .named("BENCH.1"), provider: provider.id,
      Activity.Offer(.course, title: Bilingual("Course"), areas: []), for: Eligibility(),
      marking: marking)
    alliance.apply(.activity(.added(activity)))
    for number in 1...ConsensusBench.runs {
      let first = now.day.adding(30 + number % 300)
      let run = Iteration(
        id: invented("BENCH.1.\(number)"), of: activity.id,
        Iteration.Schedule(first, through: first.adding(4), timeZone: "Europe/Brussels"),
        marking: marking, Stamp(by: .named("bench"), at: now))
      alliance.apply(.activity(.proposed(run)))
      alliance.apply(.activity(.checked(run.id)))
    }
  }

  /// All of them for some partners, under silence until tomorrow.
  func putMenu(for partners: [Party.ID], on alliance: inout Alliance) -> Proposal.ID {
    let (paper, version) = filed("bench/menu", now)
    alliance.apply(.paper(.filed(paper, version)))
    let stamp = Stamp(by: .named("bench"), at: now)
    let parts = partners.map { party -> Proposal.Part in
      var part = Proposal.Part(id: invented(party.text), party: party)
      part.opensRuns = true
      return part
    }
    var draft = Proposal.Draft(in: version.id, parts, stamp)
    draft.runs = (1...ConsensusBench.runs).map { invented("BENCH.1.\($0)") }.sorted()
    let id = Proposal.ID(path: "bench/menu")
    alliance.apply(.proposal(.brought(Proposal(id: id, before: committee, in: paper, draft))))
    alliance.apply(.proposal(.silenceSet(id, Proposal.Silence(over: 0, until: deadline, stamp))))
    return id
  }
}

/// A code made of what is a code for certain.
private func invented<Subject>(_ text: String) -> Code<Subject> {
  guard let code = Code<Subject>(text) else { preconditionFailure("\(text) is no code") }
  return code
}
