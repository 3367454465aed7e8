import Labels
import Testing

/// A policy, a registry and a moment made up by chance; one serves many cases.
struct InventedWorld {
  let invented: InventedPolicy
  let registry: InventedRegistry
  let now = Moment(seconds: 100)

  var policy: Policy { invented.policy }

  init(_ chance: inout Chance) throws {
    invented = try InventedPolicy(&chance)
    registry = InventedRegistry(
      groups: invented.groups, parties: invented.parties, &chance)
  }

  func combination(_ labels: [Label]) -> Label? {
    try? policy.combination(of: labels, in: registry, at: now)
  }

  func permits(_ label: Label, _ holder: Holder) -> Bool {
    policy.verdict(on: label, for: holder, in: registry, at: now).isPermit
  }

  /// Tries a law on as many cases as were asked for; some worlds, many cases in each.
  static func eachCase(
    seed: UInt64, _ law: (InventedWorld, inout Chance) throws -> Void
  ) throws {
    var chance = Chance(seed: seed)
    var tried = 0
    while tried < cases {
      let world = try InventedWorld(&chance)
      for _ in 0..<50 { try law(world, &chance) }
      tried += 50
    }
  }
}

@Suite struct `Combining labels` {
  @Test func `gives the same whatever the order, the grouping and repetition`() throws {
    var combined = 0
    try InventedWorld.eachCase(seed: 1) { world, chance in
      let parts = (0..<3).map { _ in world.invented.label(&chance) }
      let one = world.combination([parts[0]])
      #expect(one == world.combination([parts[0], parts[0]]))
      if let one { #expect(world.combination([one]) == one) }
      let all = world.combination(parts)
      #expect(all == world.combination([parts[2], parts[0], parts[1]]))
      guard let all else { return }
      combined += 1
      for (pair, rest) in [([0, 1], 2), ([1, 2], 0), ([0, 2], 1)] {
        guard let two = world.combination(pair.map { parts[$0] }) else { continue }
        if let grouped = world.combination([two, parts[rest]]) { #expect(grouped == all) }
      }
    }
    #expect(combined * 20 > cases, "\(combined) of \(cases) combined")
  }

  @Test func `lets in nobody whom a part keeps out, and a further part lets in nobody new`() throws
  {
    var permitted = 0
    try InventedWorld.eachCase(seed: 2) { world, chance in
      let parts = (0..<(1 + chance.below(3))).map { _ in world.invented.label(&chance) }
      guard let whole = world.combination(parts) else { return }
      let more = world.combination(parts + [world.invented.label(&chance)])
      for party in world.invented.parties + ["STRANGER"] {
        let holder = world.invented.holder(
          for: party, in: world.registry, at: world.now, &chance)
        if let more, world.permits(more, holder) { #expect(world.permits(whole, holder)) }
        guard world.permits(whole, holder) else { continue }
        permitted += 1
        for part in parts { #expect(world.permits(part, holder), "\(part) \(whole) \(holder)") }
      }
    }
    #expect(permitted * 10 > cases, "\(permitted) permits in \(cases) cases")
  }
}

@Suite struct `The decision` {
  @Test func `grants no less for more clearance`() throws {
    try InventedWorld.eachCase(seed: 3) { world, chance in
      let label = world.invented.attempt(&chance)
      let less = world.invented.clearance(&chance)
      let other = world.invented.clearance(&chance)
      let more = Clearance(
        policy: less.policy, classifications: less.classifications.union(other.classifications),
        categories: less.categories + other.categories)
      let now = world.now
      if world.policy.bare(label, less).isPermit {
        #expect(world.policy.bare(label, more).isPermit)
      }
      if world.policy.verdict(on: label, for: less, at: now).isPermit {
        #expect(world.policy.verdict(on: label, for: more, at: now).isPermit)
      }
    }
  }

  @Test func `grants no more as of both moments than as of either`() throws {
    var parted = 0
    try InventedWorld.eachCase(seed: 4) { world, chance in
      let label = world.invented.label(&chance)
      let holder = world.invented.holder(
        for: chance.pick(world.invented.parties), in: world.registry, at: world.now, &chance)
      let permits = AsOf.allCases.map { asOf in
        world.policy.verdict(
          on: label, for: holder, in: world.registry, at: world.now, asOf: asOf
        ).isPermit
      }
      #expect(permits[0] == (permits[1] && permits[2]))
      if permits[1] != permits[2] { parted += 1 }
    }
    #expect(parted > cases / 100, "\(parted) cases in which the moments differ")
  }

  @Test func `is the same by the party's groups and by the groups' parties`() throws {
    var permitted = 0
    try InventedWorld.eachCase(seed: 5) { world, chance in
      let label = world.invented.label(&chance)
      let party = chance.pick(world.invented.parties)
      let holder = Holder(
        party: party,
        standing: world.registry.standing(of: party, on: world.now, alliance: "G0"),
        levels: [world.invented.levels[world.invented.levels.count - 1]],
        restrictive: ["Codes": Set(world.invented.codes)],
        permissive: ["Theme": Set(world.invented.themes)])
      let verdict = world.policy.verdict(
        on: label, for: holder, in: world.registry, at: world.now, asOf: .now)
      let readers = world.readers(of: label, on: world.now)
      #expect(verdict.isPermit == readers.contains(party), "\(label) \(party) \(verdict)")
      if verdict.isPermit { permitted += 1 }
    }
    #expect(permitted * 10 > cases)
  }
}

extension InventedWorld {
  /// The parties that a label's release tags mean, by expanding groups to their members.
  func readers(of label: Label, on moment: Moment) -> Set<String> {
    label.categories.reduce(into: Set(invented.parties)) { readers, category in
      let groups = category.values.filter(invented.groups.contains)
      let named = category.values.filter(invented.parties.contains)
      switch category.tag {
      case "Owner" where !category.values.contains("Open"):
        readers.formIntersection(groups.flatMap { members($0, moment) })
      case "Release": readers.formIntersection(groups.flatMap { members($0, moment) } + named)
      case "Only": readers.formIntersection(groups.flatMap { members($0, moment) } + named)
      default: break
      }
    }
  }

  private func members(_ group: String, _ moment: Moment) -> Set<String> {
    let own = registry.members(of: group, on: moment) ?? []
    let holdsAllies = policy.release?.groups.contains { $0.name == group && $0.includesAllies }
    let allies = registry.members(of: "G0", on: moment) ?? []
    return holdsAllies == true ? own.union(allies) : own
  }
}
