import Domain
import Testing

@Suite struct `A seat that falls free` {
  private let swiss = focalPoint("CHE")
  private let malta = focalPoint("MLT")

  /// A run of one seat: Switzerland has it, Malta and Egypt wait.
  private func office() throws -> (MenuOffice, [Nomination.ID]) {
    var office = try MenuOffice()
    try office.publish(run(seats: 1))
    let ids = try (["CHE", "MLT", "EGY"] as [Party.ID]).map { try office.nominate(from: $0) }
    return (office, ids)
  }

  @Test func `is offered down the line, with a time to answer`() throws {
    var (office, ids) = try office()
    try office.perform(.withdraw(ids[0], why: "Ill"), as: swiss)
    #expect(ids.map { office.status($0) } == [.withdrawn, .offered, .waiting])
    let offered = try #require(office.sight(malta).nomination(ids[1]))
    #expect(offered.answerBy == noon("2026-05-11"))
    #expect(office.sight(malta).freeSeats(of: run()) == 0)
    #expect(
      office.answer(.answer(ids[1], takes: true), as: swiss)
        == .unknown(.nomination(ids[1]), .nomination))
    #expect(office.answer(.answer(ids[2], takes: true), as: focalPoint("EGY")) == .notNow)
    try office.perform(.answer(ids[1], takes: true), as: malta, on: "2026-05-10")
    #expect(ids.map { office.status($0) } == [.withdrawn, .confirmed, .waiting])
  }

  @Test func `goes on when it is declined`() throws {
    var (office, ids) = try office()
    try office.perform(.withdraw(ids[0], why: "Ill"), as: swiss)
    try office.perform(.answer(ids[1], takes: false), as: malta)
    #expect(ids.map { office.status($0) } == [.withdrawn, .declined, .offered])
  }

  @Test func `goes on by the clock alone when nobody answers`() throws {
    var (office, ids) = try office()
    try office.perform(.withdraw(ids[0], why: "Ill"), as: swiss)
    #expect(ids.map { office.status($0, on: "2026-05-10") } == [.withdrawn, .offered, .waiting])
    #expect(ids.map { office.status($0, on: "2026-05-11") } == [.withdrawn, .declined, .offered])
    #expect(ids.map { office.status($0, on: "2026-05-18") } == [.withdrawn, .declined, .declined])
    #expect(office.sight(reader, on: "2026-05-11").freeSeats(of: run()) == 0)
    #expect(office.sight(reader, on: "2026-05-18").freeSeats(of: run()) == 1)
    #expect(office.answer(.answer(ids[1], takes: true), as: malta, on: "2026-05-11") == .notNow)
    var query = MenuQuery(year: 2026)
    query.facets = [.free]
    #expect(office.sight(reader, on: "2026-05-17").menu(query).count == 0)
    #expect(office.sight(reader, on: "2026-05-18").menu(query).count == 1)
    let fresh = try office.nominate(from: "USA", on: "2026-05-18")
    #expect(office.status(fresh, on: "2026-05-18") == .confirmed)
  }

  @Test func `is offered for no longer than until the run begins`() throws {
    var (office, ids) = try office()
    try office.perform(.withdraw(ids[0], why: "Ill"), as: swiss, on: "2026-09-05")
    let offered = try #require(office.sight(malta, on: "2026-09-05").nomination(ids[1]))
    let start = noon("2026-09-07").milliseconds - 43_200_000
    #expect(offered.answerBy == Instant(milliseconds: start))
    #expect(ids.map { office.status($0, on: "2026-09-08") } == [.withdrawn, .declined, .waiting])
  }

  @Test func `by more seats or a shorter line is offered too`() throws {
    var (office, ids) = try office()
    let held = try #require(office.sight(teacher).iteration("FIN.1.1"))
    try office.perform(
      .correctIteration(changed(held) { $0.seating.seats = 2 }), as: teacher, on: "2026-05-04",
      reason: "A larger room")
    #expect(ids.map { office.status($0) } == [.confirmed, .offered, .waiting])
    #expect(
      office.answer(
        .correctIteration(changed(held) { $0.seating.seats = 1 }), as: teacher, on: "2026-05-04",
        reason: "A smaller room") == .inUse(.iteration("FIN.1.1")))
  }

  @Test func `is the same whoever looked or asked in between`() throws {
    var (office, ids) = try office()
    try office.perform(.withdraw(ids[0], why: "Ill"), as: swiss)
    let asked: [(inout MenuOffice, Day) throws -> Void] = [
      { office, day in
        try office.perform(
          .move("FIN.1.1", run(on: "2026-09-21").schedule, run().deadlines), as: teacher, on: day)
        try office.perform(
          .move("FIN.1.1", run().schedule, run().deadlines), as: teacher, on: day)
      },
      { office, day in
        let held = try #require(office.sight(teacher, on: day).iteration("FIN.1.1"))
        try office.perform(
          .correctIteration(changed(held) { $0.place.town = "Tuusula" }), as: teacher, on: day,
          reason: "A slip")
      },
      { office, day in
        let id = try office.nominate(from: "USA", on: day)
        try office.perform(.withdraw(id, why: "A slip"), as: focalPoint("USA"), on: day)
      },
    ]
    for touch in asked {
      for day in ["2026-05-05", "2026-05-11", "2026-05-12"] as [Day] {
        var touched = office
        try touch(&touched, day)
        for later in [day, "2026-05-12", "2026-05-18", "2026-06-30"] as [Day] where later >= day {
          #expect(
            ids.map { touched.sight(anna, on: later).nomination($0) }
              == ids.map { office.sight(anna, on: later).nomination($0) })
        }
      }
    }
  }

  @Test func `of a run that is off is nobody's`() throws {
    var (office, ids) = try office()
    try office.perform(.withdraw(ids[0], why: "Ill"), as: swiss)
    try office.perform(.cancel("FIN.1.1", why: "No teachers"), as: teacher, on: "2026-05-12")
    #expect(office.status(ids[1], on: "2026-05-12") == .declined)
    #expect(
      office.answer(.answer(ids[2], takes: true), as: focalPoint("EGY"), on: "2026-05-12")
        == .notNow)
    #expect(
      office.answer(.withdraw(ids[2], why: "Ill"), as: focalPoint("EGY"), on: "2026-05-12")
        == .notNow)
  }
}

@Suite struct `Another in somebody's stead` {
  private let malta = focalPoint("MLT")

  @Test(arguments: Iteration.Allocation.allCases)
  func `keeps seat, place and order`(allocation: Iteration.Allocation) throws {
    var office = try MenuOffice()
    try office.publish(run(seats: 1, allocation))
    let ids = try (["CHE", "MLT", "EGY"] as [Party.ID]).map { try office.nominate(from: $0) }
    if allocation == .ranking {
      try office.perform(.rank("FIN.1.1", ids), as: teacher)
      try office.perform(.fill("FIN.1.1"), as: teacher)
    }
    for (place, party) in (["CHE", "MLT"] as [Party.ID]).enumerated() {
      let old = try #require(office.sight(teacher).nomination(ids[place]))
      let made = try office.draft(from: party)
      try office.perform(
        .substitute(old.id, by: made), as: focalPoint(party), on: "2026-08-01")
      let sight = office.sight(teacher, on: "2026-08-01")
      let new = try #require(sight.nomination(made.id))
      #expect(sight.nomination(old.id)?.status == .substituted)
      #expect(new.status == old.status)
      #expect([new.filed.at, new.since.at] == [old.filed.at, noon("2026-08-01")])
      #expect(new.ranked == old.ranked && new.priority == old.priority)
      #expect(new.replaces == old.id)
      #expect(sight.placeInLine(of: new) == (place == 1 ? 1 : nil))
      #expect(office.sight(focalPoint(party), on: "2026-08-01").nomination(made.id)?.ranked == nil)
    }
  }

  @Test func `must be fit, of the same party and new`() throws {
    var office = try MenuOffice()
    try office.publish(run(seats: 1))
    try office.publish(run("FIN.1.2"))
    let id = try office.nominate(from: "MLT")
    let swiss = try office.draft(from: "CHE")
    #expect(office.answer(.substitute(id, by: swiss), as: malta) == .notYours)
    #expect(
      office.answer(.substitute(id, by: swiss), as: focalPoint("CHE"))
        == .unknown(.nomination(id), .nomination))
    let elsewhere = try office.draft(from: "MLT", for: "FIN.1.2")
    #expect(office.answer(.substitute(id, by: elsewhere), as: malta) == .notYours)
    let again = try #require(office.sight(malta).nomination(id))
    #expect(
      office.answer(.substitute(id, by: again), as: malta)
        == .alreadyExists(.nomination(id)))
    let other = try office.draft(from: "MLT")
    #expect(
      office.answer(.substitute(id, by: other), as: malta, on: "2026-09-08")
        == .nominationUnfit([.notOpen(.running)]))
    #expect(office.answer(.substitute(id, by: other), as: malta, on: "2026-09-06") == nil)
    try office.perform(.withdraw(id, why: "Ill"), as: malta)
    #expect(office.answer(.substitute(id, by: other), as: malta) == .notNow)
  }
}
