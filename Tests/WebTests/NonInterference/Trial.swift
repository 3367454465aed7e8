import Domain
import Labels
import Web

/// What a trial came to.
enum Outcome: Equatable {
  /// Nothing was hidden from the player, or the change would have shown it.
  case idle
  /// Every answer was the same, of so many.
  case same(Int)
  /// These addresses answered otherwise.
  case leaked([String])
}

/// A world, a player, and worlds that differ in one record that the player may not read.
struct Trial {
  let doors: Doors
  /// What stands between the site and who asks: nothing, or a leak.
  var wrap: @Sendable (World) -> Answering = { world in { await world.answer($0) } }

  /// Which records are changed before others where the player has such hidden from them: what
  /// worlds seldom hold would else take very many of them.
  var prefers: @Sendable (Secret) -> Bool = { _ in false }

  /// Tries so many changes on one world for one player.
  func run(_ seed: UInt64, changes: Int) async throws -> [Outcome] {
    var dice = Dice(seed)
    let deeds = try World.deeds(&dice, count: 56 + dice.below(24))
    let world = try await World(deeds, behind: doors)
    let done = deeds.filter { world.done.contains($0.place) }
    let player = dice.oneIn(6) ? "" : dice.one(of: Player.all)?.code ?? ""
    let hidden = try secrets(of: done, from: player, in: world)
    let token = doors.tokens[player] ?? ""
    guard !hidden.isEmpty else { return [.idle] }
    let starts = Self.starts(hidden, done)
    let crawl = await Crawl(
      token, inFrench: seed.isMultiple(of: 3), from: starts, wrap(world))
    var found: [Outcome] = []
    for _ in 0..<changes {
      let preferred = hidden.filter(prefers)
      guard let secret = dice.one(of: preferred.isEmpty ? hidden : preferred) else { continue }
      let other = try await World(Self.change(done, secret, &dice), behind: doors)
      guard try isHidden(secret, from: player, in: other), isDone(secret, in: other) else {
        found.append(.idle)
        continue
      }
      var leaks = await crawl.differences(token, wrap(other))
      if player == "p-admin" || player == "p-officer" || player == "p-chief" {
        leaks.removeAll { Self.tellsOfChain($0.prefix { $0 != " " }) }
      }
      leaks += await Self.refusals(secret, token, (wrap(world), wrap(other)))
      leaks += await Self.planRefusals(secret, token, (wrap(world), wrap(other)))
      leaks += await Self.proposalRefusals(secret, token, (wrap(world), wrap(other)))
      leaks += await Self.programmePosts(secret, token, (wrap(world), wrap(other)))
      leaks += try Self.programmeRefusals(secret, of: player, (world, other))
      found.append(leaks.isEmpty ? .same(crawl.paths.count) : .leaked(leaks))
    }
    return found
  }

  /// Who looks after people and security may know the chain's numbers and digests: declared.
  private static func tellsOfChain(_ path: Substring) -> Bool {
    path.contains("/record") || path.contains("?at=")
  }

  private func secrets(
    of deeds: [Deed], from player: String, in world: World
  ) throws -> [Secret] {
    let sight = try world.sight(of: player)
    let told = deeds.reduce(into: Set<Version.ID>()) { told, deed in
      guard case .proposal(let asked) = deed.kind, let version = asked.version else { return }
      // Whoever reads one draft hears when another ends its silence: declared.
      let isTold = sight.proposals(in: world.paper(of: version)).isEmpty == false
      if isTold { told.insert(version) }
    }
    return try deeds.compactMap(\.makes).filter { secret in
      if case .item(.version(let id)) = secret, told.contains(id) { return false }
      return try isHidden(secret, from: player, in: world)
    }
  }

  private func isHidden(
    _ secret: Secret, from player: String, in world: World
  ) throws -> Bool {
    let sight = try world.sight(of: player)
    switch secret {
    case .item(let item): return sight.marking(of: item) == nil
    case .challenge(let id): return sight.challenge(id) == nil
    case .person(let id): return sight.person(id) == nil
    case .activity(let id): return sight.activity(id) == nil
    case .run(let id): return sight.iteration(id) == nil
    case .candidate(let id): return sight.candidate(id) == nil
    case .nomination(let id): return sight.nomination(id) == nil
    case .plan(let id): return sight.plan(id) == nil
    case .oneCase(let id): return sight.caseFile(id) == nil
    case .programme(let id): return sight.programme(id) == nil
    case .proposal(let id): return sight.proposal(id) == nil
    case .reason(let place):
      let label = world.label(ofReason: place)
      return label.map { !sight.reads($0) } ?? true
    }
  }

  /// Whether what a hidden reason was given for was done all the same: under a label that its
  /// writer may not give it is refused, and that everybody sees.
  private func isDone(_ secret: Secret, in world: World) -> Bool {
    if case .reason(let place) = secret { world.done.contains(place) } else { true }
  }

  /// The deeds with the secret left out, or with other words, or under another label.
  private static func change(
    _ deeds: [Deed], _ secret: Secret, _ dice: inout Dice
  ) -> [Deed] {
    var challenges: [Challenge.ID: Item] = [:]
    for deed in deeds {
      if case .challenge(let id, let item, _) = deed.kind { challenges[id] = item }
    }
    let kind = dice.below(3)
    if kind == 0 {
      if case .reason = secret { return changed(deeds, secret, nil) }
      // What rests on what is left out is left out too, step by step.
      var gone: Set<Secret> = [secret]
      return deeds.filter { deed in
        let rests = gone.contains { deed.makes == $0 || deed.rests(on: $0, challenges: challenges) }
        if rests, let made = deed.makes { gone.insert(made) }
        return !rests
      }.map { deed in gone.reduce(deed) { $0.without($1) } }
    }
    return changed(deeds, secret, kind == 1 ? nil : World.label(&dice))
  }

  private static func changed(_ deeds: [Deed], _ secret: Secret, _ label: Label?) -> [Deed] {
    deeds.map { $0.makes == secret ? $0.changed(label) : $0 }
  }
}
