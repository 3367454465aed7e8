import Domain
import Foundation
import Journal
import Labels
import Pages
import Registry
import Web

/// A whole office made of deeds, with the shared doors.
struct World {
  let registrar: Registrar
  let site: Site
  let chance: Chance

  /// The places of the deeds that were done.
  let done: Set<Int>

  /// Who may read why a deed on the network was done, by its place.
  private let reasons: [Int: Label]

  /// The moment at which every world is looked at.
  static let now = Instant(milliseconds: 1_795_262_400_000)

  init(_ deeds: [Deed], behind doors: Doors) async throws {
    registrar = try Registrar(MemoryJournal())
    let chance = Chance()
    self.chance = chance
    site = Site(
      registrar: registrar, accounts: doors.accounts, clock: { World.now },
      random: chance.draw)
    for order in try Self.founding() { _ = try await registrar.perform(order) }
    var done: Set<Int> = []
    var hours = 0
    for deed in deeds {
      // As in an office that is served, the clock ends silences by itself: when that is recorded
      // follows from no deed that comes after.
      for hour in hours...max(hours, deed.place) {
        try await registrar.settle(by: Self.moment(of: hour))
      }
      hours = deed.place
      guard let order = try Self.order(deed, in: registrar.latest.alliance, doors.digest) else {
        continue
      }
      do throws(Registrar.Failure) {
        _ = try await registrar.perform(order)
        done.insert(deed.place)
      } catch .refused {
        // Not done, and nothing is left of it.
      } catch {
        throw error
      }
    }
    for hour in hours..<200 { try await registrar.settle(by: Self.moment(of: hour)) }
    self.done = done
    reasons = deeds.reduce(into: [:]) { reasons, deed in
      if case .network(_, _, let label) = deed.kind { reasons[deed.place] = label }
    }
  }

  /// How many entries the record has.
  var count: UInt64 { registrar.latest.number }

  /// Everything that there is.
  var held: Holdings { registrar.latest.alliance.holdings }

  /// The paper that a version belongs to.
  func paper(of version: Version.ID) -> Paper.ID {
    held.versions.first { $0.id == version }?.paper ?? Paper.ID(0)
  }

  /// Who may read why a deed was done.
  func label(ofReason place: Int) -> Label? { reasons[place] }

  /// The same alliance, seen by a player or by a visitor.
  func sight(of code: String) throws -> Sight {
    let alliance = registrar.latest.alliance
    let id = try personCode(code.isEmpty ? "anybody" : code)
    let principal = alliance.principal(id, at: Self.now) ?? Principal(id: id)
    return alliance.seen(by: principal, on: Self.now.day, at: Self.now)
  }

  /// Why the rules would say no to a player now; nil where they would not.
  func refusal(of action: Action, to code: String) throws -> Refusal? {
    let alliance = registrar.latest.alliance
    let id = try personCode(code.isEmpty ? "anybody" : code)
    let principal = alliance.principal(id, at: Self.now) ?? Principal(id: id)
    do throws(Refusal) {
      _ = try alliance.decide(action, on: Occasion(by: principal, at: Self.now))
      return nil
    } catch {
      return error
    }
  }

  /// When a deed is done: an hour apart, the last before now.
  private static func moment(of place: Int) -> Instant {
    Instant(milliseconds: now.milliseconds - Int64(200 - place) * 3_600_000)
  }

  private static func order(
    _ deed: Deed, in alliance: Alliance, _ digest: String
  ) throws -> Order? {
    let at = moment(of: deed.place)
    guard let player = Player.all.first(where: { $0.code == deed.by }) else { return nil }
    let principal = try player.principal(on: at.day)
    var occasion = Occasion(by: principal, at: at)
    let action: Action
    switch deed.kind {
    case .network(let asked, let reason, let label):
      occasion.reason = reason
      occasion.label = label
      action = asked
    case .enrol(let person): action = .access(.enrol(person))
    case .menu(let deed): action = try menu(deed, occasion)
    case .toolbox(let deed): action = .toolbox(try deed.action(occasion))
    case .programme(let deed): action = .programme(try deed.action(occasion))
    case .proposal(let deed): action = .proposal(try deed.action(occasion))
    case .note(let id, let subject, let text, let label):
      let marking = Marking(label, reason: "It is so.")
      action = .note(
        .write(Note(id: id, about: subject, text: text, marking: marking, on: occasion)))
    case .version:
      action = file(deed.kind, in: alliance, digest, occasion) ?? review(deed.kind)
    default: action = review(deed.kind)
    }
    return Order(action, on: occasion, key: ActionKey(high: 9, low: UInt64(deed.place)))
  }

  private static func file(
    _ kind: Deed.Kind, in alliance: Alliance, _ digest: String, _ occasion: Occasion
  ) -> Action? {
    guard case .version(let id, let paper, let subject, let title, let label, let from) = kind
    else { return nil }
    var version = Version(
      id: id, of: paper,
      Version.Content(
        title: Bilingual(title), digest: digest,
        size: 100 + title.count, type: "text/plain", fileName: "\(title.count).txt"),
      marking: Marking(label, reason: "As \(title) asks."),
      Stamp(by: occasion.principal.id, at: occasion.at))
    version.derivedFrom = from
    // Whoever makes worlds sees everything.
    if alliance.holdings.papers.contains(where: { $0.id == paper }) {
      return .paper(.revise(version))
    }
    let seat = occasion.principal.seat
    return .paper(.file(Paper(id: paper, about: [subject], origin: seat), version))
  }

  private static func review(_ kind: Deed.Kind) -> Action {
    switch kind {
    case .relabel(let item, let label, let id):
      .review(.relabel(item, Marking(label, reason: "Looked at anew."), as: id, decision: nil))
    case .confirm(let id): .review(.confirm(id))
    case .keep(let item): .review(.keep(item, until: World.now.day.adding(400)))
    case .read(let id): .paper(.read(id))
    case .challenge(let id, let item, let text):
      .review(.challenge(id, item, text: text, proposed: nil))
    case .answer(let id): .review(.answer(id, .kept, text: "It stays."))
    case .appeal(let id): .review(.appeal(id, text: "It should not."))
    default: preconditionFailure("a deed of another sort")
    }
  }
}
