import Domain
import Exchange
import Journal
import Labels
import Registry

/// Invented cases of every instrument in use, at many stages, some of them late.
///
/// Each is what the record already allows: who is eligible on the day begins it, and it goes on as
/// its process says. Where a process asks for a decision or a paper, an invented one is made.
struct InventedCases: Sendable {
  let office: Office
  let accounts: Accounts

  private static let months = 90

  /// How many cases of an instrument there are, of how many parties at most.
  private static func sizes(of instrument: Instrument) -> (cases: Int, parties: Int) {
    if instrument.subjectKind != .party { return (7, 7) }
    if instrument.holds.contains(.units) { return (60, 15) }
    if instrument.holds.contains(.reviewers) { return (40, 14) }
    if instrument.holds.contains(.posts) { return (20, 12) }
    if instrument.holds.contains(.ratings), instrument.holds.contains(.goals) { return (14, 14) }
    return (7, 7)
  }

  /// Records them, dated by the present.
  func perform() async throws {
    let now = Clock.now
    let sight = office.registrar.latest.alliance.seen(by: Self.hand, on: now.day, at: now)
    let instruments = sight.instruments.filter { $0.life.contains(now.day) }
    guard !instruments.isEmpty, let decision = Decision.ID("demonstration-cases") else { return }
    var orders = [
      order(
        .reference(
          .addDecision(
            Decision(
              id: decision, kind: .committee, day: Dated(now.day.adding(-Self.months * 30)),
              title: Bilingual("Steps of cases (invented)", french: "Étapes de dossiers (inventé)"),
              evidence: Evidence(confidence: .estimate)))),
        "decision", now.day.adding(-Self.months * 30))
    ]
    for instrument in instruments {
      let begun = now.day.adding(-360)
      let eligible = sight.eligible(for: instrument, on: begun).filter { party in
        sight.admission(of: party, to: instrument, on: now.day).isIn
          && !sight.allies.contains(party)
      }
      let chosen = eligible.sorted { lot(instrument, $0, 0) < lot(instrument, $1, 0) }
      let sizes = Self.sizes(of: instrument)
      let parties = Array(chosen.prefix(sizes.parties))
      for number in 0..<sizes.cases where !parties.isEmpty {
        let turn = number / parties.count
        if turn > 0, sizes.cases == sizes.parties { break }
        orders += try course(
          of: instrument, parties[number % parties.count], turn, sight, citing: decision)
      }
    }
    do throws(Registrar.Failure) {
      _ = try await office.registrar.perform(all: orders)
    } catch .refusedOne(let place, let refusal) {
      throw ToolFailure(.refused, "\(refusal): \(orders[place].action)".prefix(400).description)
    } catch {
      throw ToolFailure(error)
    }
  }

  /// A number that a case always gets, as by lot.
  private func lot(_ instrument: Instrument, _ party: Party.ID, _ turn: Int) -> UInt64 {
    lot("\(instrument.id)/\(party)", turn)
  }

  private func lot(_ path: String, _ turn: Int) -> UInt64 {
    Case.ID(path: "demonstration/lot/\(path)/\(turn)").value
  }

  /// When a case begins: in the last year, or, where what is reached holds for years and the
  /// party was eligible then, up to six years ago.
  private func first(of instrument: Instrument, _ party: Party.ID, _ path: String, _ sight: Sight)
    -> Day
  {
    let late = sight.now.day.adding(-40 - Int(lot(path, 1) % 320))
    guard instrument.stages.contains(where: { $0.validMonths != nil }) else { return late }
    let early = sight.now.day.adding(-100 - Int(lot(path, 1) % 2100))
    return sight.admission(of: party, to: instrument, on: early).isIn ? early : late
  }

  private func order(_ action: Action, _ path: String, _ day: Day) -> Order {
    let moment = Instant(milliseconds: Int64(day.number) * 86_400_000 + 9 * 3_600_000)
    return Order(
      action, on: Occasion(by: Self.hand, at: moment),
      key: ActionKey(of: "demonstration/case/\(path)"))
  }

  /// A case from its beginning to where it stands today.
  private func course(
    of instrument: Instrument, _ party: Party.ID, _ number: Int, _ sight: Sight,
    citing decision: Decision.ID
  ) throws -> [Order] {
    let path = "\(instrument.id)/\(party)" + (number == 0 ? "" : "-\(number)")
    var day = first(of: instrument, party, path, sight)
    guard let entry = instrument.stages.first(where: \.isEntry) else { return [] }
    var opening = CaseOpening(
      Case.ID(path: "demonstration/case/\(path)"), of: party, through: instrument.id,
      at: entry.id, marking: marking(for: party, day))
    opening.on = day
    opening.note = "Invented for the demonstration."
    switch instrument.subjectKind {
    case .party: break
    case .operation:
      opening.subject = sight.bodies(of: [.operation]).last { $0.life.contains(day) }?.id
    case .body: opening.subject = sight.bodies(of: [.package]).first { $0.life.contains(day) }?.id
    }
    opening.title = title(of: instrument, number, path)
    if instrument.subjectKind != .party, opening.subject == nil { return [] }
    let contents = InventedContents(
      instrument: instrument, opening: opening, path: path, sight: sight)
    var orders = [order(.toolbox(.open(opening)), path, day)] + contents.begun(on: day)
    var stage = entry
    var filed: Set<Instrument.Artefact.ID> = []
    for turn in 2..<12 {
      let limit = stage.validMonths.map { $0 * 30 } ?? stage.within ?? 60
      let wait = Int(lot(path, turn) % 120) + limit / 2
      let next = day.adding(wait)
      guard next < sight.now.day.adding(-1), !stage.isEnd,
        let move = onward(from: stage, of: instrument, lot(path, turn * 31))
      else { break }
      for artefact in move.requires where filed.insert(artefact).inserted {
        orders += try papers(artefact, of: instrument, opening, path, next)
      }
      let step = CaseMove(to: move.to, by: move.needs == nil ? nil : decision)
      orders.append(
        order(.toolbox(.advance(opening.id, step)), "\(path)/\(turn)", next))
      guard let reached = instrument.stage(move.to) else { break }
      (stage, day) = (reached, next)
      if !reached.isEnd { orders += contents.reached(reached, place: turn - 1, on: day) }
    }
    return orders
  }

  /// What tells a case from its party's others of the same instrument.
  private func title(of instrument: Instrument, _ number: Int, _ path: String) -> String {
    if instrument.subjectKind != .party { return "" }
    if instrument.holds.contains(.units) {
      return InventedContents.unit(number + Int(lot(path, 90) % 3) * 4).name.english
        + " \(number + 1)"
    }
    if instrument.holds.contains(.reviewers) {
      let topics = [
        "Water under the frontier", "Safe old ammunition", "Cables on the sea floor",
        "Chemistry without harm", "Young people and false news",
      ]
      return "\(topics[Int(lot(path, 91) % 5)]) \(number + 1) (invented)"
    }
    return instrument.holds.contains(.posts) || number > 0 ? "No. \(number + 1) (invented)" : ""
  }

  /// A move to a later stage, mostly not to the end.
  private func onward(
    from stage: Instrument.Stage, of instrument: Instrument, _ lot: UInt64
  ) -> Instrument.Move? {
    let places = Dictionary(instrument.stages.enumerated().map { ($1.id, $0) }) { first, _ in first
    }
    let later = instrument.moves(from: stage.id).filter { move in
      (places[move.to] ?? 0) > (places[move.from] ?? 0)
    }
    let further = later.filter { !(instrument.stage($0.to)?.isEnd ?? true) }
    if let first = further.first { return first }
    return lot % 5 == 0 ? later.first : nil
  }

  /// A paper that a move asks for, filed and put on the case's file.
  private func papers(
    _ artefact: Instrument.Artefact.ID, of instrument: Instrument, _ opening: CaseOpening,
    _ course: String, _ day: Day
  ) throws -> [Order] {
    let path = "\(course)/\(artefact)"
    let name = instrument.artefact(artefact)?.name ?? Bilingual(artefact.text)
    let bytes = Array("\(name.english)\n\nInvented for the demonstration.\n".utf8)
    let moment = Instant(milliseconds: Int64(day.number) * 86_400_000 + 9 * 3_600_000)
    let digest = try accounts.papers.put(bytes, at: moment.milliseconds / 1000).description
    let paper = Paper(
      id: Paper.ID(path: "demonstration/case/\(path)"), series: "DEMO-CASE(\(day.year))",
      about: [.party(opening.party)], origin: .alliance)
    let title = Bilingual(
      "\(name.english), \(opening.party) (invented)",
      french: name.french.map { "\($0), \(opening.party) (inventé)" })
    let version = Version(
      id: Version.ID(path: "demonstration/case/\(path)/1"), of: paper.id,
      Version.Content(
        title: title, digest: digest, size: bytes.count, type: "text/plain",
        fileName: "\(artefact).txt"),
      marking: marking(for: opening.party, day), Stamp(by: Self.hand.id, at: moment))
    return [
      order(.paper(.file(paper, version)), "\(path)/paper", day),
      order(.toolbox(.file(opening.id, artefact, version.id)), "\(path)/file", day),
    ]
  }

  /// What the Allies and the one partner read.
  private func marking(for party: Party.ID, _ day: Day) -> Marking {
    let moment = Instant(milliseconds: Int64(day.number) * 86_400_000 + 9 * 3_600_000)
    var label = Label(
      policy: PolicyName("NATO", oid: "1.3.26.1.3.1"), classification: "UNCLASSIFIED",
      categories: [
        Category(tag: "Context", kind: .permissive, values: ["NATO", "Releasable"]),
        Category(tag: "Releasable To", kind: .permissive, values: ["NATO", party.text]),
      ], created: moment.labelMoment)
    label.reviewDue = moment.day.adding(3650).labelMoment
    return Marking(label, reason: "Between the Allies and the partner (invented).")
  }

  /// Who opens and moves the invented cases.
  static let hand: Principal = {
    var hand = Principal(
      id: .named("demonstration"), seat: .alliance,
      roles: [.reader, .registrar, .planner, .countryOfficer])
    hand.clearances = [
      Person.Grant(
        id: Person.Grant.ID(1), policy: "NATO", level: "SECRET", from: .earliest,
        expires: .latest)
    ]
    return hand
  }()
}
