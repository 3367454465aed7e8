import Domain
import Foundation
import Journal
import Labels
import Pages
import Registry
import Web

/// What thirty years of partners' programmes cost in memory, in a snapshot and at a start, and what
/// it costs to write in one and to read them.
///
/// The office is the pack's, in memory. Each partner had programmes one after the other, each with
/// two editions to which both sides agreed, reports on every part and a review a year.
struct ProgrammeBench: Sendable {
  let pack: PackImport
  let size: Size

  /// How much of everything there is.
  struct Size: Sendable {
    var partners: Int
    var programmes: Int
    var objectives: Int
    var goals: Int
    var efforts: Int
    /// How many runs the efforts draw from.
    var runs: Int

    /// Programmes of four years over thirty.
    static let full = Size(
      partners: 38, programmes: 8, objectives: 8, goals: 45, efforts: 200, runs: 1400)
    static let quick = Size(
      partners: 4, programmes: 2, objectives: 2, goals: 6, efforts: 12, runs: 20)
  }

  struct Outcome: Encodable {
    var programmes: Int
    var editions: Int
    var efforts: Int
    /// The resident memory before and after they were there, in bytes; 0 where the system does not
    /// tell.
    var residentBefore: UInt64
    var residentAfter: UInt64
    var snapshotBytes: Int
    /// How much of the snapshot the programmes take.
    var snapshotBytesOfProgrammes: Int
    var measures: [Figures]
  }

  private static let now = Instant(milliseconds: 1_795_262_400_000)

  func run() throws -> Outcome {
    var alliance = Alliance()
    try pack.rehearse(on: &alliance)
    guard let policy = alliance.policies.first(where: { $0.policy.release != nil }),
      let instrument = alliance.holdings.instruments.first(where: { $0.holds.contains(.programme) })
    else { throw ToolFailure(.refused, "The pack has no policy of releases, or no instrument.") }
    let library = ProgrammeLibrary(
      policy: policy, instrument: instrument.id, now: Self.now, size: size)
    library.addRuns(to: &alliance)
    let empty = try snapshot(of: alliance).bytes.count
    let before = Watch.Resources.present?.memory ?? 0
    let partners = library.partners(of: alliance)
    for party in partners {
      for number in 0..<size.programmes { library.put(number, of: party, on: &alliance) }
    }
    let after = Watch.Resources.present?.memory ?? 0
    let kept = try snapshot(of: alliance)
    var measures = [start(from: kept)]
    measures += try writing(in: alliance, library, partners[0])
    measures += reading(alliance, library, partners[0])
    let held = alliance.holdings.programmes
    return Outcome(
      programmes: held.count, editions: held.reduce(0) { $0 + $1.editions.count },
      efforts: held.reduce(0) { $0 + $1.contents.efforts.count }, residentBefore: before,
      residentAfter: after, snapshotBytes: kept.bytes.count,
      snapshotBytesOfProgrammes: kept.bytes.count - empty, measures: measures)
  }

  private struct Kept {
    var bytes: [UInt8]
    var journal: MemoryJournal
  }

  /// A snapshot of a value, and a journal to which it belongs.
  private func snapshot(of alliance: Alliance) throws -> Kept {
    let journal = MemoryJournal()
    let draft = Draft(key: ActionKey(high: 1, low: 1), payload: [0])
    guard let entry = try journal.append([draft], after: .empty).first else {
      throw ToolFailure(.refused, "The journal in memory took nothing.")
    }
    return Kept(
      bytes: Snapshot.bytes(of: Standpoint(alliance, at: entry.head)), journal: journal)
  }

  private func start(from kept: Kept) -> Figures {
    measured("start_from_snapshot", times: 5) {
      Snapshot.standpoint(in: kept.bytes, of: kept.journal)?.alliance.holdings.programmes.count ?? 0
    }
  }

  /// One change of an effort, and the sealing of an edition.
  private func writing(
    in alliance: Alliance, _ library: ProgrammeLibrary, _ party: Party.ID
  ) throws -> [Figures] {
    let hand = library.delegation(of: party)
    let occasion = Occasion(by: hand, at: Self.now)
    let id = library.id(size.programmes - 1, of: party)
    var effort = library.effort(0, on: Self.now.day)
    effort.people = 77
    let put = Action.programme(.put(id, [.effort(effort)]))
    var changed = alliance
    changed.apply(try changed.decide(put, on: occasion))
    return [
      measured("one_put") {
        var copy = alliance
        let facts = (try? copy.decide(put, on: occasion)) ?? []
        copy.apply(facts)
        return facts.count
      },
      measured("one_seal") {
        var copy = changed
        let facts = (try? copy.decide(.programme(.seal(id)), on: occasion)) ?? []
        copy.apply(facts)
        return facts.count
      },
    ]
  }

  private func reading(
    _ alliance: Alliance, _ library: ProgrammeLibrary, _ party: Party.ID
  ) -> [Figures] {
    let id = library.id(size.programmes - 1, of: party)
    let allies = alliance.seen(by: Principal(id: .named("bench")), on: Self.now.day, at: Self.now)
      .allies
    var figures: [Figures] = []
    for (name, reader) in [("ally", allies.first ?? party), ("partner", party)] {
      let hand = library.delegation(of: reader)
      func sight() -> Sight { alliance.seen(by: hand, on: Self.now.day, at: Self.now) }
      figures += [
        measured("programme_of_\(name)") { sight().programme(id)?.contents.efforts.count ?? 0 },
        measured("programmes_on_a_day_of_\(name)") {
          sight().programmes(on: Self.now.day).count
        },
        measured("programmes_of_a_party_of_\(name)") { sight().programmes(of: party).count },
      ]
      figures += pages(of: id, as: name, sight)
    }
    return figures
  }

  /// What its pages, its print and the thread cost, in bytes made.
  private func pages(
    of id: Programme.ID, as name: String, _ sight: () -> Sight
  ) -> [Figures] {
    func reading() -> Reading { Reading(sight(), in: Frame(.english, title: "")) }
    return [
      measured("page_of_\(name)", times: 20) {
        let reading = reading()
        guard let programme = reading.sight.programme(id) else { return 0 }
        return ProgrammePage(programme, edition: nil, Sheet(key: "")).render(reading).bytes.count
      },
      measured("print_of_\(name)", times: 20) {
        let reading = reading()
        guard let programme = reading.sight.programme(id) else { return 0 }
        return ProgrammeDocument(programme, edition: nil).render(reading).bytes.count
      },
      measured("list_of_\(name)", times: 20) {
        ProgrammesPage(nil).render(reading()).bytes.count
      },
      measured("thread_of_\(name)", times: 20) {
        ThreadPage(nil).render(reading()).bytes.count
      },
    ]
  }

  private func measured(_ name: String, times: Int = 50, _ body: () -> Int) -> Figures {
    var found = 0
    let samples = (0..<times).map { _ in Stopwatch.processorTime { found = body() } }
    return Figures(name, samples, in: .milliseconds).noting(["found": Double(found)])
  }
}
