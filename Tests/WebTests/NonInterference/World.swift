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

  /// The moment at which every world is looked at.
  static let now = Instant(milliseconds: 1_795_262_400_000)

  init(_ deeds: [Deed], behind doors: Doors) async throws {
    registrar = try Registrar(MemoryJournal())
    let random: @Sendable (Int) -> [UInt8] = { [UInt8](repeating: 7, count: $0) }
    site = Site(
      registrar: registrar, accounts: doors.accounts, clock: { World.now }, random: random)
    for order in try Self.founding() { _ = try await registrar.perform(order) }
    for deed in deeds {
      guard let order = try order(deed) else { continue }
      // What the rules refuse, they refuse alike in both worlds or where nobody sees it.
      _ = try? await registrar.perform(order)
    }
  }

  /// The same alliance, seen by a player or by a visitor.
  func sight(of code: String) throws -> Sight {
    let alliance = registrar.latest.alliance
    let id = try personCode(code.isEmpty ? "anybody" : code)
    let principal = alliance.principal(id, at: Self.now) ?? Principal(id: id)
    return alliance.seen(by: principal, on: Self.now.day, at: Self.now)
  }

  private func order(_ deed: Deed) throws -> Order? {
    // An hour apart, the last before now.
    let at = Instant(milliseconds: Self.now.milliseconds - Int64(200 - deed.place) * 3_600_000)
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
    case .note(let id, let subject, let text, let label):
      let marking = Marking(label, reason: "It is so.")
      action = .note(
        .write(Note(id: id, about: subject, text: text, marking: marking, on: occasion)))
    case .version(let id, let paper, let subject, let title, let label, let from):
      action = file(id, paper, subject, title, label, from, occasion)
    default: action = review(deed.kind)
    }
    return Order(action, on: occasion, key: ActionKey(high: 9, low: UInt64(deed.place)))
  }

  private func file(
    _ id: Version.ID, _ paper: Paper.ID, _ subject: Subject, _ title: String, _ label: Label,
    _ from: [Version.ID], _ occasion: Occasion
  ) -> Action {
    var version = Version(
      id: id, of: paper,
      Version.Content(
        title: Bilingual(title), digest: String(repeating: "a", count: 64),
        size: 100 + title.count, type: "text/plain", fileName: "\(title.count).txt"),
      marking: Marking(label, reason: "As \(title) asks."),
      Stamp(by: occasion.principal.id, at: occasion.at))
    version.derivedFrom = from
    let exists = registrar.latest.alliance.holds(paper)
    if exists { return .paper(.revise(version)) }
    let seat = occasion.principal.seat
    return .paper(.file(Paper(id: paper, about: [subject], origin: seat), version))
  }

  private func review(_ kind: Deed.Kind) -> Action {
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

extension Alliance {
  /// Whether there is such a paper at all; asked by the maker of worlds, who sees everything.
  fileprivate func holds(_ paper: Paper.ID) -> Bool {
    !holdings.papers.allSatisfy { $0.id != paper }
  }
}
