import Domain
import Journal
import Registry

/// One office from its first day: two servers on one journal, their clients, and what goes wrong.
struct Run {
  let seed: UInt64
  private let engine: any Chronicle
  private var servers: [Machine]
  private var twin = Twin()
  private var silences = SilenceCheck()
  private var ledger = Ledger()
  private var shelf = Shelf()
  private(set) var marks = Marks()
  /// What was done and answered, in words; kept only where they are asked for.
  private(set) var transcript: [String] = []
  private let tells: Bool

  init(seed: UInt64, engine: any Chronicle, tells: Bool = false) throws(Violation) {
    self.seed = seed
    self.engine = engine
    self.tells = tells
    do throws(RegistryFault) {
      servers = [
        try Machine(engine, snapshot: nil, random: nil),
        try Machine(engine, snapshot: nil, random: nil),
      ]
    } catch {
      throw Violation("opening", "\(error)")
    }
  }

  /// How many entries the journal has.
  var count: Int { twin.count }

  /// The digest of the last entry: the same seed gives the same.
  var digest: String { twin.lines.last?.digest ?? "" }

  /// Does one step and holds what came of it against what must be so.
  mutating func step(_ index: Int) throws(Violation) {
    var random = SplitMix64(seed: seed, step: index)
    tell("step \(index)")
    let server = random.oneIn(5) ? 1 : 0
    switch random.below(100) {
    case 0..<6: try reopen(server, &random)
    case 6..<13: shelf.put(servers[server].desk.latest)
    case 13..<16: try lookBack(at: server, &random)
    case 16..<35: try serve(at: server, index, &random, isRace: true)
    default: try serve(at: server, index, &random, isRace: false)
    }
    try checkStanding()
  }

  private mutating func tell(_ line: @autoclosure () -> String) {
    if tells { transcript.append(line()) }
  }
}

/// Requests.
extension Run {
  private mutating func serve(
    at place: Int, _ index: Int, _ random: inout SplitMix64, isRace: Bool
  ) throws(Violation) {
    let pen = Pen(random: random.split(), roster: twin.roster, alliance: twin.alliance)
    var client = Client(pen: pen, ledger: ledger, step: index)
    let own = client.requests()
    let others = isRace ? client.requests() : []
    marks.add(client.marks)
    let before = twin.count
    let served = exchange(own, others, at: place, &random)
    for request in served.flatMap(\.requests) { ledger.note(request) }
    try twin.follow(engine)
    try check(served, before: before)
    for server in [0, 1] where servers[server].door.isCrashed { try reopen(server, &random) }
    if servers[place].door.isStopped, random.oneIn(3) { try reopen(place, &random) }
  }

  /// Has both servers serve: one, or one in the midst of the other's work.
  private mutating func exchange(
    _ own: [Request], _ others: [Request], at place: Int, _ random: inout SplitMix64
  ) -> [Served] {
    let (server, other) = (servers[place], servers[1 - place])
    let (stoodAt, otherStoodAt) = (server.desk.latest.number, other.desk.latest.number)
    let interlude =
      others.isEmpty ? nil : Interlude(after: random.below(4), at: other.desk, others)
    if !others.isEmpty { other.door.arm(random.split()) }
    server.door.arm(
      random.split(), interlude: interlude, settlements: server.desk.settlements(before: own))
    let outcomes = server.desk.serve(own)
    var served = [
      Served(
        requests: own, outcomes: server.door.isCrashed ? nil : outcomes, stoodAt: stoodAt)
    ]
    marks.add(server.door.disarm())
    if let interlude {
      let outcomes = interlude.end()
      served.append(
        Served(
          requests: others, outcomes: other.door.isCrashed ? nil : outcomes,
          stoodAt: otherStoodAt))
      marks.add(other.door.disarm())
    }
    return served
  }

  private mutating func check(_ served: [Served], before: Int) throws(Violation) {
    tell(served)
    let answers = Answers(twin: twin, ledger: ledger, before: before)
    try answers.checkEntries(served)
    for part in served {
      guard let outcomes = part.outcomes else {
        marks.leave(.unanswered)
        for request in part.requests { ledger.leaveOpen(request) }
        continue
      }
      try expect(
        outcomes.count == part.requests.count, "answers",
        "\(outcomes.count) answers to \(part.requests.count) requests")
      for (request, outcome) in zip(part.requests, outcomes) {
        try answers.check(outcome, to: request, of: part, among: served)
        note(outcome, of: request)
      }
    }
    let ended = silences.ending
    for place in before..<twin.count {
      try checkRecords(twin.lines[place].facts)
      try Hands(line: twin.lines[place], before: twin.versions[place]).check()
      try SeatCheck(
        line: twin.lines[place], before: twin.versions[place], after: twin.versions[place + 1]
      ).run()
      try silences.take(
        twin.lines[place], key: twin.entries[place].key, twin.versions[place],
        twin.versions[place + 1])
      try PlanCheck(
        line: twin.lines[place], before: twin.versions[place], after: twin.versions[place + 1]
      ).run()
      try ProgrammeCheck(
        line: twin.lines[place], before: twin.versions[place], after: twin.versions[place + 1]
      ).run()
    }
    noteEndings(since: ended)
  }

  /// Notes what silences came to in a step.
  private mutating func noteEndings(since: SilenceCheck.Ending) {
    marks.leave(.partAdopted, times: silences.ending.adopted - since.adopted)
    marks.leave(.partStopped, times: silences.ending.stopped - since.stopped)
    marks.leave(.partUnperformed, times: silences.ending.unperformed - since.unperformed)
  }

  private mutating func note(_ outcome: Outcome, of request: Request) {
    switch outcome {
    case .success(let receipts):
      for (order, receipt) in zip(request.orders, receipts) {
        marks.leave(receipt.wasKnown ? .wasKnown : .recorded)
        ledger.keep(receipt, for: order.key)
      }
    case .failure(.refused): marks.leave(.refused)
    case .failure(.refusedOne): marks.leave(.refusedOne)
    case .failure(.keyTaken): marks.leave(.keyTaken)
    case .failure(.unconfirmed):
      marks.leave(.unconfirmed)
      ledger.leaveOpen(request)
    case .failure(.unrecorded), .failure(.unreadable):
      marks.leave(.unrecorded)
      ledger.leaveOpen(request)
    }
  }

  private mutating func tell(_ served: [Served]) {
    guard tells else { return }
    for part in served {
      for (place, request) in part.requests.enumerated() {
        let outcome = part.outcomes.map { $0[place].words } ?? "no answer: the server is gone"
        tell("  " + request.words + " -> " + outcome)
      }
    }
  }
}

/// Servers that come and go.
extension Run {
  private mutating func reopen(_ place: Int, _ random: inout SplitMix64) throws(Violation) {
    let snapshot = shelf.drawn(&random, &marks)
    tell("  server \(place) is opened anew\(snapshot == nil ? "" : " with a snapshot")")
    for attempt in 0..<4 {
      do throws(RegistryFault) {
        // The last attempt meets no faults.
        let faults = attempt < 3 ? random.split() : nil
        let server = try Machine(engine, snapshot: snapshot, random: faults)
        let left = server.door.disarm()
        marks.add(left)
        if server.door.isCrashed { continue }
        servers[place] = server
        return
      } catch .journal(.unavailable) {
        marks.leave(.openingFailed)
      } catch {
        throw Violation("opening", "\(error)")
      }
    }
    throw Violation("opening", "a server does not open although nothing fails")
  }

  private mutating func lookBack(
    at place: Int, _ random: inout SplitMix64
  ) throws(Violation) {
    let desk = servers[place].desk
    let number = random.below(Int(desk.latest.number) + 1)
    marks.leave(.lookedBack)
    let point: Standpoint
    do throws(RegistryFault) { point = try desk.standpoint(at: UInt64(number)) } catch {
      throw Violation("looking back", "\(error)")
    }
    try expect(
      Int(point.number) == number && point.alliance == twin.versions[number], "looking back",
      "the alliance at entry \(number) is not what it was")
  }
}

/// What must always be so.
extension Run {
  /// That both servers stand at an entry of the journal.
  private func checkStanding() throws(Violation) {
    for server in servers {
      let latest = server.desk.latest
      let number = Int(latest.number)
      try expect(number <= twin.count, "standing", "a server stands beyond the journal's end")
      try expect(
        number == 0 || twin.lines[number - 1].digest == latest.digest, "standing",
        "a server stands at another entry \(number)")
    }
  }

  /// That servers at the end of the journal hold the records that were changed as they should.
  private func checkRecords(_ facts: [Fact]) throws(Violation) {
    guard let reader = Principal.ID("reader") else { return }
    let wanted = twin.alliance.seen(
      by: Principal(id: reader), on: .earliest, at: Instant(milliseconds: 0))
    for server in servers where Int(server.desk.latest.number) == twin.count {
      let held = server.desk.latest.alliance.seen(
        by: Principal(id: reader), on: .earliest, at: Instant(milliseconds: 0))
      for fact in facts {
        try expect(
          held.holds(fact.subject, as: wanted), "live value", "\(fact.subject) is not as recorded")
      }
    }
  }

  /// The whole of what can be checked without replaying: chain, acknowledgements, records, index.
  mutating func checkWhole(_ index: Int) throws(Violation) {
    marks.leave(.checkedWhole)
    try checkChain()
    for (key, receipt) in ledger.receipts {
      guard let line = twin.line(for: key), line.digest == receipt.digest else {
        throw Violation("acknowledged", "entry \(receipt.number) was acknowledged and is lost")
      }
    }
    let records = Records(twin.alliance)
    for scenario in Scenario.all {
      if let fault = scenario.check(records).min() { throw Violation(scenario.name, fault) }
    }
    var random = SplitMix64(seed: seed ^ 0x5eed, step: index)
    var pen = Pen(random: random.split(), roster: twin.roster, alliance: twin.alliance)
    pen.at = Pen.moment(of: index)
    for server in servers {
      let latest = server.desk.latest
      try expect(
        latest.alliance == twin.versions[Int(latest.number)], "live value",
        "a server at entry \(latest.number) holds something else than the journal says")
      let point = twin.versions[Int(latest.number)]
      if let someone = pen.enrolled() {
        try PermitCheck(live: latest.alliance, twin: point).run(as: someone, at: pen.at)
      }
      let reader = pen.planHand()
      try PlanSightCheck(live: latest.alliance, twin: point).run(as: reader, at: pen.at)
      let writer = pen.programmeHand()
      try ProgrammeSightCheck(live: latest.alliance, twin: point).run(as: writer, at: pen.at)
      guard let reader = Principal.ID("reader") else { continue }
      let sight = latest.alliance.seen(
        by: Principal(id: reader), on: pen.dated().day, at: Instant(milliseconds: 0))
      try IndexCheck(sight: sight, records: Records(latest.alliance)).run(&random)
    }
  }

  private func checkChain() throws(Violation) {
    let reached: Head
    do throws(JournalFailure) { reached = try engine.replay { _ in true } } catch {
      throw Violation("chain", "\(error)")
    }
    try expect(Int(reached.number) == twin.count, "chain", "it ends at \(reached.number)")
  }

  /// That replaying from the first entry gives the live value, and a snapshot of it the same.
  mutating func replayWhole() throws(Violation) {
    marks.leave(.replayedWhole)
    guard let desk = try? Desk(engine, from: nil) else {
      throw Violation("replay", "the journal cannot be replayed")
    }
    try expect(
      desk.latest.alliance == twin.alliance && Int(desk.latest.number) == twin.count, "replay",
      "replaying \(twin.count) entries gives another value")
    guard twin.count > 0 else { return }
    let again = Snapshot.standpoint(in: Snapshot.bytes(of: desk.latest), of: engine)
    try expect(again?.alliance == twin.alliance, "snapshot", "it gives another value")
  }
}

extension Sight {
  /// Whether both see the same record.
  func holds(_ subject: Subject, as other: Sight) -> Bool {
    switch subject {
    case .party(let id): party(id) == other.party(id)
    case .body(let id): body(id) == other.body(id)
    case .membership(let id): membership(id) == other.membership(id)
    case .restriction(let id): restriction(id) == other.restriction(id)
    case .decision(let id): decision(id) == other.decision(id)
    case .source(let id): source(id) == other.source(id)
    case .term(let id): term(id) == other.term(id)
    case .edition: edition == other.edition
    case .policy: policies == other.policies
    case .person(let id): person(id) == other.person(id)
    case .note(let id): note(id) == other.note(id)
    case .paper(let id): paper(id) == other.paper(id)
    case .version(let id): version(id) == other.version(id)
    case .widening(let id): widening(id) == other.widening(id)
    case .challenge(let id): challenge(id) == other.challenge(id)
    case .provider(let id): provider(id) == other.provider(id)
    case .activity(let id): activity(id) == other.activity(id)
    case .iteration(let id): iteration(id) == other.iteration(id)
    case .candidate(let id): candidate(id) == other.candidate(id)
    case .nomination(let id): nomination(id) == other.nomination(id)
    case .critique(let id): critique(id) == other.critique(id)
    case .plan(let id): plan(id) == other.plan(id)
    case .committee(let id): committee(id) == other.committee(id)
    case .proposal(let id): proposal(id) == other.proposal(id)
    case .meeting(let id): meeting(id) == other.meeting(id)
    case .position(let id): position(id) == other.position(id)
    case .offer: true
    case .contribution: true
    case .indicator: true
    case .observation: true
    case .instrument(let id): instrument(id) == other.instrument(id)
    case .case(let id): caseFile(id) == other.caseFile(id)
    case .track(let id): track(id) == other.track(id)
    case .programme(let id): programme(id) == other.programme(id)
    case .questionnaire(let id): questionnaire(id) == other.questionnaire(id)
    case .response(let id): response(id) == other.response(id)
    }
  }
}

extension Desk {
  /// The keys under which it records the silences that have ended by the time of some requests.
  fileprivate func settlements(before requests: [Request]) -> Set<ActionKey> {
    let moments = requests.flatMap(\.orders).map(\.occasion.at)
    guard let moment = moments.max(), latest.alliance.isDue(by: moment) else { return [] }
    let ended = latest.alliance.settlements(by: moment)
    return Set(ended.map { ActionKey(of: "silence/\($0.proposal)/\($0.silence)") })
  }
}
