import Domain
import Exchange
import Journal
import Registry

/// The record of an alliance that never was, the same in every run: some two thousand parties in
/// three thousand bodies, joining, leaving, restricted, renamed and corrected over thirty years.
struct InventedRecord {
  /// A spell in little room: there are hundreds of thousands.
  private struct Spell {
    var id: Membership.ID
    var party: Int32
    var body: Int32
    var from: Int32
    var to: Int32?
  }

  private let stock: InventedStock
  private var random = Chance(seed: 1949)
  private var made = 0
  private var spells: [Spell] = []
  private var open: [Int] = []
  private var restrictions: [(id: Restriction.ID, from: Int32)] = []
  /// The first day on which a party may join a body again.
  private var free: [Int: Int32] = [:]
  private var restricted: Set<Int> = []
  private var renamed: [Int: Int32] = [:]

  /// How many orders come before the first spell.
  var stockCount: Int { stock.actions.count }

  private let policies: [Adoption]

  /// A record that will have about so many facts, for an office that works by policies.
  init(facts: Int, under policies: [Adoption]) {
    stock = InventedStock(facts: facts)
    self.policies = policies
  }

  /// The next orders, each of which makes one fact.
  mutating func next(_ count: Int) -> [Order] { (0..<count).map { _ in order(next()) } }

  /// The next order of a party to join a body. Such orders may be given in any sequence.
  mutating func nextJoining() -> Order { order(begin()) }

  private mutating func order(_ action: Action) -> Order {
    made += 1
    let at = Instant(milliseconds: 1_600_000_000_000 + Int64(made) * 1000)
    return Order(
      action, on: occasion(at: at),
      key: ActionKey(high: random.next(), low: random.next()))
  }

  /// Corrections need a reason, and a reason needs a label once the office has a policy.
  private func occasion(at moment: Instant) -> Occasion {
    Occasion(
      by: stock.principal, at: moment, reason: "Entered from the minutes",
      label: policies.lazy.compactMap { $0.openLabel(at: moment) }.first)
  }

  private mutating func next() -> Action {
    if made < stock.actions.count { return stock.actions[made] }
    switch random.below(100) {
    case ..<58: return begin()
    case ..<86: return end() ?? begin()
    case ..<92: return correct() ?? begin()
    case ..<96: return restrict() ?? begin()
    case ..<98: return lift() ?? begin()
    default: return rename() ?? begin()
    }
  }

  private mutating func begin() -> Action {
    while true {
      let party = random.below(stock.parties.count)
      let body = random.below(stock.bodies.count)
      let pair = party * stock.bodies.count + body
      let earliest = free[pair] ?? InventedStock.firstDay
      guard earliest < InventedStock.lastDay else { continue }
      let from = earliest + Int32(random.below(Int(InventedStock.lastDay - earliest)))
      let spell = Spell(
        id: Membership.ID(random.next()), party: Int32(party), body: Int32(body), from: from)
      free[pair] = .max
      open.append(spells.count)
      spells.append(spell)
      return .membership(.begin(membership(spell)))
    }
  }

  private mutating func end() -> Action? {
    guard !open.isEmpty else { return nil }
    let place = random.below(open.count)
    let index = open[place]
    open.swapAt(place, open.count - 1)
    open.removeLast()
    let to = spells[index].from + 30 + Int32(random.below(3000))
    spells[index].to = to
    free[Int(spells[index].party) * stock.bodies.count + Int(spells[index].body)] = to
    let close = Membership.Close(on: stock.dated(to), manner: .withdrew)
    return .membership(.end(spells[index].id, close))
  }

  private mutating func correct() -> Action? {
    guard !spells.isEmpty else { return nil }
    var spell = membership(spells[random.below(spells.count)])
    spell.note = Bilingual("Put right as item \(made)", french: "Rectifié au point \(made)")
    return .membership(.correct(spell))
  }

  private mutating func restrict() -> Action? {
    let party = random.below(stock.parties.count)
    let body = random.below(stock.bodies.count)
    guard restricted.insert(party * stock.bodies.count + body).inserted else { return nil }
    let from = InventedStock.firstDay + Int32(random.below(9000))
    var restriction = Restriction(
      id: Restriction.ID(random.next()), party: stock.parties[party],
      scopes: [.practical, .meetings], from: stock.dated(from))
    restriction.body = stock.bodies[body]
    restrictions.append((restriction.id, from))
    return .restriction(.restrict(restriction))
  }

  private mutating func lift() -> Action? {
    guard let last = restrictions.popLast() else { return nil }
    let on = stock.dated(last.from + 10 + Int32(random.below(1500)))
    return .restriction(.lift(last.id, on: on, by: nil))
  }

  private mutating func rename() -> Action? {
    let party = random.below(stock.parties.count)
    let from = (renamed[party] ?? InventedStock.firstDay) + 100 + Int32(random.below(900))
    guard from < InventedStock.lastDay else { return nil }
    renamed[party] = from
    let name = Bilingual("Party \(party) as of item \(made)", french: "Partie \(party), \(made)")
    return .party(.rename(stock.parties[party], DatedName(from: stock.dated(from), name)))
  }

  private func membership(_ spell: Spell) -> Membership {
    var membership = Membership(
      id: spell.id, party: stock.parties[Int(spell.party)], body: stock.bodies[Int(spell.body)],
      from: stock.dated(spell.from), beginning: .joined)
    membership.close = spell.to.map { Membership.Close(on: stock.dated($0), manner: .withdrew) }
    membership.evidence = stock.evidence(of: Int(spell.from))
    return membership
  }
}
