import Domain
import Exchange
import Foundation
import Labels
import Testing

/// The reference pack's office, with whoever acts in a case of one partner.
struct StoryOffice {
  var alliance: Alliance
  let party: Party.ID
  /// The day on which the next thing happens; each takes a week.
  private(set) var day: Day
  private var papers: UInt64 = 0

  private static let pack = Result {
    try Alliance.holding(
      #require(
        PackReader.read(folder: root.appendingPathComponent("Packs/nato").path).pack,
        "the reference pack has errors"))
  }

  init(_ party: String, from day: String) throws {
    alliance = try Self.pack.get()
    self.party = try #require(Party.ID(party))
    self.day = try #require(Day(day))
  }

  static func code<Kind>(_ text: String) throws -> Code<Kind> { try #require(Code<Kind>(text)) }

  func principal(
    _ name: String, _ seat: Principal.Seat, _ roles: Set<Principal.Role>
  ) throws -> Principal {
    let grant = Person.Grant(
      id: Person.Grant.ID(1), policy: "NATO", level: "SECRET", from: .earliest,
      expires: .latest)
    return Principal(
      id: try Self.code(name), seat: seat, roles: roles.union([.reader]), clearances: [grant])
  }

  var partner: Principal {
    get throws { try principal("partner", .party(party), [.delegation]) }
  }
  var officer: Principal {
    get throws { try principal("officer", .alliance, [.countryOfficer, .planner]) }
  }
  var historian: Principal {
    get throws { try principal("historian", .alliance, [.registrar]) }
  }
  var stranger: Principal {
    get throws { try principal("stranger", .party(try Self.code("TJK")), [.delegation]) }
  }
  var ally: Principal {
    get throws { try principal("ally", .party(try Self.code("DEU")), [.delegation]) }
  }

  var now: Instant { Instant(milliseconds: Int64(day.number) * 86_400_000 + 43_200_000) }

  /// What the Allies and the one partner read.
  var marking: Marking {
    let moment = Moment(seconds: now.milliseconds / 1000)
    var label = Label(
      policy: PolicyName("NATO", oid: "1.3.26.1.3.1"), classification: "UNCLASSIFIED",
      categories: [
        Category(tag: "Context", kind: .permissive, values: ["NATO", "Releasable"]),
        Category(tag: "Releasable To", kind: .permissive, values: ["NATO", party.text]),
      ], created: moment)
    label.reviewDue = Moment(seconds: now.milliseconds / 1000 + 86_400 * 3650)
    return Marking(label, reason: "Between the Allies and the partner.")
  }

  mutating func pass(days: Int = 7) { day = day.adding(days) }

  mutating func perform(_ action: Action, as principal: Principal) throws {
    alliance.apply(try alliance.decide(action, on: Occasion(by: principal, at: now)))
  }

  func refusal(_ action: Action, as principal: Principal) -> Refusal? {
    do throws(Refusal) {
      _ = try alliance.decide(action, on: Occasion(by: principal, at: now))
      return nil
    } catch {
      return error
    }
  }

  func sight(_ principal: Principal) -> Sight {
    alliance.seen(by: principal, on: day, at: now)
  }

  /// Files a paper of the alliance that the partner reads, and puts it on a case's file.
  mutating func file(_ artefact: Instrument.Artefact.ID, in id: Case.ID) throws {
    papers += 1
    let paper = Paper(id: Paper.ID(papers), origin: .alliance)
    let content = Version.Content(
      title: Bilingual(artefact.text), digest: String(repeating: "0f", count: 32), size: 3,
      type: "text/plain", fileName: "a.txt")
    let officer = try officer
    let version = Version(
      id: Version.ID(papers), of: paper.id, content, marking: marking,
      Stamp(by: officer.id, at: now))
    try perform(.paper(.file(paper, version)), as: officer)
    try perform(.toolbox(.file(id, artefact, version.id)), as: officer)
  }

  /// A decision of the record, which the historian may cite.
  mutating func decision() throws -> Decision.ID {
    papers += 1
    let id: Decision.ID = try Self.code("story-\(papers)")
    let decision = Decision(
      id: id, kind: .council, day: Dated(day), title: Bilingual("A decision of a story"),
      evidence: Evidence(confidence: .known))
    try perform(.reference(.addDecision(decision)), as: historian)
    return id
  }
}
