import Domain
import Exchange
import Foundation
import Journal
import Labels
import Registry

/// Invented contributions to the pack's operations, offers at every stage, and values by which
/// burdens can be compared. Each rests on a source that says so.
struct InventedOperations: Sendable {
  let office: Office
  let accounts: Accounts

  private static let sourceCode = "DEMONSTRATION"
  /// Who comes first by size, in the demonstration.
  private static let large = [
    "USA", "DEU", "GBR", "FRA", "ITA", "TUR", "ESP", "POL", "CAN", "NLD",
  ]

  /// Records them, dated by the present; nothing where the pack has no operations or people.
  func perform() async throws {
    let now = Clock.now
    guard let source = Source.ID(Self.sourceCode), let registrar = try principal("demo-registrar")
    else { return }
    let sight = office.registrar.latest.alliance.seen(by: registrar, on: now.day, at: now)
    var invented = Source(
      id: source, title: "Invented for the demonstration; no value is real", publisher: "Entente")
    invented.dated = Dated(now.day)
    var orders = [order(.reference(.addSource(invented)), "source", registrar, now)]
    for operation in sight.operations {
      orders += contributions(to: operation, sight).map { made in
        order(.operation(.contribute(made)), "contribution/\(made.id)", registrar, now)
      }
    }
    orders += values(sight).map { value in
      order(.observation(.observe(value)), "value/\(value.id)", registrar, now)
    }
    orders += try offers(now)
    do throws(Registrar.Failure) {
      _ = try await office.registrar.perform(all: orders)
    } catch .refusedOne(let place, let refusal) {
      throw ToolFailure(.refused, "\(refusal): \(orders[place].action)".prefix(400).description)
    } catch {
      throw ToolFailure(error)
    }
  }

  private func principal(_ name: String) throws -> Principal? {
    guard let account = try accounts.account(named: name), let id = Person.ID(account.person)
    else { return nil }
    return office.registrar.latest.alliance.principal(id, at: Clock.now)
  }

  private func order(
    _ action: Action, _ path: String, _ principal: Principal, _ moment: Instant
  ) -> Order {
    Order(
      action, on: Occasion(by: principal, at: moment),
      key: ActionKey(of: "demonstration/operation/\(path)"))
  }

  // MARK: Contributions

  private func contributions(to operation: Body, _ sight: Sight) -> [Contribution] {
    let stays = stays(in: operation, sight)
    let numbers = InventedStrengths(operation, until: sight.now.day)
      .strengths(of: stays, until: sight.now.day)
    let sectors = ["Headquarters", "North", "South", "East", "West"]
    return zip(stays, numbers).enumerated().flatMap { place, pair -> [Contribution] in
      let (stay, strengths) = pair
      guard !strengths.isEmpty, let decision = operation.decision else { return [] }
      func made(
        _ capability: Capability, _ strengths: [Contribution.Strength]
      ) -> Contribution {
        let path = "demonstration/\(operation.id)/\(stay.party)/\(capability.text)"
        var made = Contribution(
          id: Contribution.ID(path: path), of: stay.party, to: operation.id, capability,
          marking: marking(of: operation, stay.party, sight))
        made.strengths = strengths
        made.end = stay.end
        made.decision = decision
        made.evidence = evidence
        return made
      }
      var people = made(.people, strengths)
      people.sector = sectors[place < 1 ? 0 : 1 + place % 4]
      if place % 3 == 1 {
        people.caveats = [
          Contribution.Caveat("Not outside its sector (invented).", from: people.from)
        ]
        people.caveatMarking = restricted(sight.now)
      }
      guard place % 4 == 2 else { return [people] }
      let kind = ["helicopter, medium", "field hospital", "patrol ship", "engineer platoon"]
      let count = 1 + place % 5
      let asset = made(
        .assets(kind[place / 4 % 4]), [Contribution.Strength(count, from: people.from)])
      return [people, asset]
    }
  }

  /// Allies of the operation's days and members of its own, each as long as it was either; the
  /// large first, as the demonstration has it.
  private func stays(in operation: Body, _ sight: Sight) -> [InventedStrengths.Stay] {
    guard let alliance = sight.bodies(of: [.alliance]).first else { return [] }
    let last = operation.ending?.on.day ?? sight.now.day.next
    let own = sight.memberships(of: operation.id).filter { $0.role == operation.mainRole }
    let size = own.count > 4 || operation.id.text == "nmi" ? 99 : 6
    let allies = sight.memberships(of: alliance.id).filter { spell in
      spell.role == .member && spell.from.day < last
        && spell.close.map { $0.on.day > operation.founded.day } ?? true
    }
    func rank(_ party: Party.ID) -> Int { Self.large.firstIndex(of: party.text) ?? 99 }
    let chosen = Set(allies.map(\.party)).sorted { (rank($0), $0) < (rank($1), $1) }.prefix(size)
    var days: [Party.ID: (from: Day, end: Day?)] = [:]
    for spell in own + allies where spell.body == operation.id || chosen.contains(spell.party) {
      let from = max(spell.from.day, operation.founded.day)
      let end = spell.close.map { min($0.on.day, last) } ?? (operation.ending == nil ? nil : last)
      guard end.map({ from < $0 }) ?? (from < last) else { continue }
      guard let known = days[spell.party] else {
        days[spell.party] = (from, end)
        continue
      }
      let later = known.end.flatMap { one in end.map { max(one, $0) } }
      days[spell.party] = (min(known.from, from), later)
    }
    let stays = days.map { party, days in
      InventedStrengths.Stay(party: party, from: days.from, end: days.end)
    }
    return stays.sorted { (rank($0.party), lot($0.party)) < (rank($1.party), lot($1.party)) }
  }

  private func lot(_ party: Party.ID) -> UInt64 { Offer.ID(path: "lot/\(party)").value }

  private var evidence: Evidence {
    Evidence(sources: Source.ID(Self.sourceCode).map { [$0] } ?? [], confidence: .estimate)
  }

  /// Of what is over anybody may read; of what goes on those who are in it.
  private func marking(of operation: Body, _ party: Party.ID, _ sight: Sight) -> Marking {
    let open = sight.policies.compactMap { $0.openLabel(at: sight.now) }.first
    if operation.ending != nil, let open {
      return Marking(open, reason: "Over; invented for the demonstration.")
    }
    let group = sight.policies.flatMap(\.groups).first { $0.body == operation.id }?.name
    return Marking(
      label("UNCLASSIFIED", [("Context", [group ?? "NATO"])], sight.now),
      reason: "Goes on; invented for the demonstration.")
  }

  private func restricted(_ moment: Instant) -> Marking {
    Marking(
      label("RESTRICTED", [("Context", ["NATO"])], moment),
      reason: "Caveats are for Allies (invented).")
  }

  private func label(
    _ level: String, _ categories: [(String, [String])], _ moment: Instant
  ) -> Label {
    var label = Label(
      policy: PolicyName("NATO", oid: "1.3.26.1.3.1"), classification: level,
      categories: categories.map {
        Labels.Category(tag: $0.0, kind: .permissive, values: $0.1)
      }, created: moment.labelMoment)
    label.reviewDue = moment.day.adding(3650).labelMoment
    return label
  }

  // MARK: Values

  /// Values of the measures that have none: one a party and a few years.
  private func values(_ sight: Sight) -> [Observation] {
    let sizes = ["population": 90_000, "armed-forces": 400_000]
    let states = sight.parties.filter { $0.kind == .state && $0.existence.contains(sight.day) }
    return sizes.sorted { $0.key < $1.key }.flatMap { code, size -> [Observation] in
      guard let indicator = Indicator.ID(code), sight.indicator(indicator) != nil,
        sight.observations(by: indicator).isEmpty
      else { return [] }
      return states.flatMap { party in
        [2005, 2015, sight.now.day.year - 1].compactMap { year -> Observation? in
          let draw = Int(Offer.ID(path: "value/\(party.id)").value % 1000)
          let small = size * (draw * draw / 1000 + 5) / 6000
          let place = Self.large.firstIndex(of: party.id.text)
          let base = place.map { size * (Self.large.count + 2 - $0) / 8 } ?? small
          let turned = base * (100 + (year - 2005) / 3) / 100
          guard let day = Day(year: year, month: 1, day: 1),
            let value = Quantity(Int64(turned)), let low = Quantity(Int64(turned * 95 / 100)),
            let high = Quantity(Int64(turned * 105 / 100))
          else { return nil }
          var made = Observation(
            id: Observation.ID(path: "demonstration/\(code)/\(party.id)/\(year)"), indicator,
            of: .party(party.id), in: Dated(day, precision: .year), value)
          (made.low, made.high) = (low, high)
          made.evidence = evidence
          return made
        }
      }
    }
  }

  // MARK: Offers

  /// An offer and what became of it.
  private struct Story {
    var party: String
    var operation: String
    var capability: Capability
    var count: Int
    var caveats: [String] = []
    var steps: [(String, (Offer.ID) -> OperationAction)] = []
  }

  private var stories: [Story] {
    [
      Story(
        party: "aut", operation: "kfor", capability: .people, count: 120,
        caveats: ["Not for the control of crowds (invented)."]),
      Story(
        party: "che", operation: "kfor", capability: .assets("helicopter, medium"), count: 2,
        steps: [
          ("demo-planner", { .ask($0, "How many hours a month would they fly? (invented)") })
        ]),
      Story(
        party: "jpn", operation: "sea-guardian", capability: .assets("patrol aircraft"), count: 1),
      Story(
        party: "fin", operation: "kfor", capability: .people, count: 60,
        steps: [("demo-planner", { .accept($0, by: nil) })]),
      Story(
        party: "deu", operation: "nmi", capability: .people, count: 25,
        steps: [
          ("demo-planner", { .decline($0, "The posts are filled until summer (invented).") })
        ]),
      Story(
        party: "tur", operation: "nmi", capability: .assets("training team"), count: 3),
    ]
  }

  private func offers(_ now: Instant) throws -> [Order] {
    var orders: [Order] = []
    for (place, story) in stories.enumerated() {
      let start = Instant(milliseconds: now.milliseconds - Int64(20 - place * 2) * 86_400_000)
      guard let party = try principal("demo-\(story.party)"), let code = party.party,
        let operation = Body.ID(story.operation),
        office.registrar.latest.sight(on: now.day).body(operation) != nil
      else { continue }
      var content = Offer.Content(
        story.capability, count: story.count, from: now.day.adding(60),
        to: now.day.adding(60 + 365))
      content.sector = "East"
      content.caveats = story.caveats
      let path = "offer/\(code)/\(operation)"
      let offer = Offer(
        id: Offer.ID(path: "demonstration/" + path), of: code, to: operation, content,
        Offer.Filing(marking(ofOfferBy: code, start, now), Stamp(by: party.id, at: start)))
      orders.append(order(.operation(.offer(offer)), path, party, start))
      for (turn, step) in story.steps.enumerated() {
        guard let hand = try principal(step.0) else { continue }
        let later = Instant(milliseconds: start.milliseconds + Int64(turn + 1) * 86_400_000)
        orders.append(
          order(.operation(step.1(offer.id)), "\(path)/\(turn)", hand, later))
      }
    }
    return orders
  }

  /// Between a partner and the alliance; an Ally's for all Allies.
  private func marking(ofOfferBy party: Party.ID, _ moment: Instant, _ now: Instant) -> Marking {
    let sight = office.registrar.latest.sight(on: now.day)
    let categories: [(String, [String])] =
      sight.allies.contains(party)
      ? [("Context", ["NATO"])]
      : [("Context", ["NATO", "Releasable"]), ("Releasable To", ["NATO", party.text])]
    return Marking(
      label("RESTRICTED", categories, moment), reason: "An offer (invented).")
  }
}
