import Domain
import Exchange
import Foundation
import Labels
import Testing

/// The reference pack's alliance with an officer, papers of differing days, and a sight of it.
struct Archive {
  private(set) var alliance: Alliance
  private var count: UInt64 = 1

  private static let start = Result {
    let reading = PackReader.read(folder: root.appendingPathComponent("Packs/nato").path)
    let pack = try #require(reading.pack, "the reference pack has errors")
    return try Alliance.holding(pack)
  }

  /// The code of the officer whose eyes the questions are asked through.
  static let officer = "officer"

  init() throws {
    alliance = try Self.start.get()
    try enrol(Self.officer, party: nil, [.securityOfficer], level: "SECRET")
  }

  /// Enrols someone from 1990 on, cleared for a level of the alliance's policy until a day.
  mutating func enrol(
    _ code: String, party: String?, _ roles: [Principal.Role], level: String?,
    until: String = "2099-01-01"
  ) throws {
    let founder = Principal(
      id: try #require(Code("founder")), seat: .alliance,
      roles: [.administrator, .securityOfficer])
    let occasion = Occasion(by: founder, at: Instant(milliseconds: 0))
    let id = try #require(Person.ID(code))
    let post = Person.Post(
      id: Person.Post.ID(mint()), party: party.flatMap { Code($0) }, roles: roles,
      from: try day("1990-01-01"))
    try take(.access(.enrol(Person(id: id, posts: [post]))), occasion)
    guard let level else { return }
    let grant = Person.Grant(
      id: Person.Grant.ID(mint()), policy: "NATO", level: level, from: try day("1990-01-01"),
      expires: try day(until))
    try take(.access(.clear(id, grant)), occasion)
  }

  /// Files a paper for the alliance under a label made that day.
  mutating func file(
    _ on: String, _ level: String = "RESTRICTED", owner: String = "NATO", to: [String] = []
  ) throws -> Item {
    let at = Instant(milliseconds: Int64(try day(on).number) * 86_400_000 + 3_600_000)
    let policy = try #require(alliance.policies.first { $0.name == "NATO" }?.policy)
    let opening = to.isEmpty ? [] : ["Releasable"]
    let release = to.isEmpty ? [] : [owner] + to
    let categories = [("Context", [owner] + opening), ("Releasable To", release)]
      .filter { !$0.1.isEmpty }
    var label = Label(
      policy: policy.name, classification: level,
      categories: categories.map { Category(tag: $0.0, kind: .permissive, values: $0.1) },
      created: Moment(seconds: at.milliseconds / 1000))
    label.reviewDue = Moment(seconds: label.created.seconds + 1826 * 86_400)
    let id = try #require(Principal.ID(Self.officer))
    let principal = try #require(alliance.principal(id, at: at))
    let paper = Paper(id: Paper.ID(mint()), origin: .alliance)
    let version = Version(
      id: Version.ID(mint()), of: paper.id,
      Version.Content(
        title: Bilingual("Paper of \(on)"), digest: String(repeating: "0", count: 64), size: 1,
        type: "text/plain", fileName: "paper.txt"),
      marking: Marking(label, reason: "It is so."), Stamp(by: id, at: at))
    try take(.paper(.file(paper, version)), Occasion(by: principal, at: at))
    return .version(version.id)
  }

  /// What the officer, or another, sees on 22 November 2026.
  func sight(of code: String = Archive.officer) throws -> Sight {
    let now = Instant(milliseconds: Int64(try day("2026-11-22").number) * 86_400_000 + 36_000_000)
    let id = try #require(Principal.ID(code))
    let principal = try #require(alliance.principal(id, at: now))
    return alliance.seen(by: principal, on: now.day, at: now)
  }

  /// From which level on a party could read an item on a day.
  func reach(_ item: Item, _ party: String, _ on: String) throws -> Reach? {
    let seat = Principal.Seat.party(try #require(Code(party)))
    let found = try sight().readership(of: item, on: day(on))
    return found?.rows.first { $0.seat == seat }?.reach
  }

  func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private mutating func mint() -> UInt64 {
    count += 1
    return count
  }

  private mutating func take(_ action: Action, _ occasion: Occasion) throws {
    alliance.apply(try alliance.decide(action, on: occasion))
  }
}
