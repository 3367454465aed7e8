import Domain
import Testing

@Suite struct `Members as of a day` {
  @Test func `are those of the spells that hold`() throws {
    let alliance = try network()
    #expect(alliance.on("1996-10-26").counted(in: "pfp") == ["BLR", "FIN", "MLT", "RUS", "SWE"])
    #expect(alliance.on("1996-10-27").counted(in: "pfp") == ["BLR", "FIN", "RUS", "SWE"])
    #expect(alliance.on("1991-12-25").counted(in: "nacc") == ["SUN"])
    #expect(alliance.on("1991-12-26").counted(in: "nacc") == ["RUS"])
    #expect(alliance.on("1990-01-01").counted(in: "nacc") == [])
    #expect(alliance.on("1990-01-01").counted(in: "none") == [])
  }

  @Test func `come in by inclusion, and it is said by which`() throws {
    let members = try network().on("2023-04-04").members(of: "eapc")
    #expect(members.map(\.party) == ["BLR", "CHE", "FIN", "MLT", "MNE", "RUS", "SWE", "USA"])
    #expect(members.map(\.via) == ["pfp", "pfp", "nato", "pfp", "nato", "pfp", "pfp", "nato"])
    #expect(members.map(\.isCounted) == Array(repeating: true, count: 8))
  }

  @Test func `by inclusion are those of its days, through what is included in turn`() throws {
    let alliance = try Alliance([
      .add(state("FIN")), .add(state("SWE")), .found(body("inner")),
      .found(changed(body("middle")) { $0.inclusions = [.init("inner")] }),
      .found(
        changed(body("outer")) {
          $0.inclusions = [.init("middle", span: Span(from: "2000", to: "2010"))]
        }),
      .begin(spell(1, "FIN", in: "inner", from: "1995")),
      .begin(changed(spell(2, "SWE", in: "inner", from: "1995")) { $0.role = .observer }),
      .begin(spell(3, "FIN", in: "outer", from: "2005")),
    ])
    #expect(alliance.on("1999-12-31").members(of: "outer") == [])
    let middle = alliance.on("2000-01-01").members(of: "outer")
    #expect(middle.map(\.party) == ["FIN"])
    #expect(middle.map(\.via) == ["middle"])
    let own = alliance.on("2005-01-01").members(of: "outer")
    #expect(own.map(\.via) == [nil])
    #expect(own.map(\.membership.id) == [3])
    #expect(alliance.on("2010-01-01").members(of: "middle").map(\.party) == ["FIN"])
    #expect(alliance.on("2010-01-01").bodies(including: "inner") == ["middle"])
  }

  @Test func `stand once for each role, and are counted in one`() throws {
    let observer = changed(spell(2, "FIN", in: "pfp", from: "2000")) { $0.role = .observer }
    let alliance = try small(
      .begin(spell(1, "FIN", in: "pfp", from: "2000")), .begin(observer))
    let members = alliance.on("2000-01-01").members(of: "pfp")
    #expect(members.map(\.role) == [.member, .observer])
    #expect(members.map(\.isCounted) == [true, false])
    #expect(alliance.on("2000-01-01").counted(in: "pfp") == ["FIN"])
  }

  @Test func `by inclusion stand in the role that counts, beside one of their own`() throws {
    let alliance = try Alliance([
      .add(state("FIN")), .found(body("nato", .alliance)),
      .found(changed(body("isaf", .operation)) { $0.inclusions = [.init("nato")] }),
      .begin(spell(1, "FIN", in: "nato", from: "1995")),
      .begin(spell(2, "FIN", in: "isaf", from: "1995")),
    ])
    let members = alliance.on("2000-01-01").members(of: "isaf")
    #expect(members.map(\.role) == [.member, .contributor])
    #expect(members.map(\.isCounted) == [false, true])
    #expect(alliance.on("2000-01-01").counted(in: "isaf") == ["FIN"])
  }

  @Test func `tell the name of a format`() throws {
    let alliance = try network()
    #expect(alliance.on("2026-11-21").formatName(of: "eapc") == "4+4")
    #expect(alliance.on("2023-04-03").formatName(of: "eapc") == "2+6")
    #expect(alliance.on("2026-11-21").formatName(of: "md") == "4+1")
    #expect(alliance.on("1994-12-01").formatName(of: "md") == "1+n")
    #expect(alliance.on("1994-11-30").formatName(of: "md") == nil)
    #expect(alliance.on("2026-11-21").formatName(of: "nato") == nil)
    #expect(alliance.on("2005-01-01").formatName(of: "isaf") == nil)
    #expect(try small().on("1995-01-01").formatName(of: "pfp") == nil, "there are no Allies")
  }

  @Test func `were 26 and 7 in the Mediterranean Dialogue of 2004 to 2009`() throws {
    func codes(_ letter: String, _ count: Int) -> [Party.ID] {
      (0..<count).compactMap { Party.ID("\(letter)\($0)") }
    }
    let (allies, partners) = (codes("A", 28), codes("P", 7))
    var actions = (allies + partners).map { Action.add(state($0)) }
    actions += [.found(body("nato", .alliance, founded: "1949-04-04")), .found(body("md"))]
    for (place, ally) in allies.enumerated() {
      let from: Dated = place < 26 ? "2004-03-29" : "2009-04-01"
      actions.append(.begin(spell(.init(UInt64(place)), ally, in: "nato", from: from)))
    }
    for (place, partner) in partners.enumerated() {
      actions.append(.begin(spell(.init(UInt64(100 + place)), partner, in: "md", from: "2000")))
    }
    let alliance = try Alliance(actions)
    #expect(alliance.on("2009-03-31").formatName(of: "md") == "26+7")
    #expect(alliance.on("2009-04-01").formatName(of: "md") == "28+7")
  }
}

@Suite struct `Growth` {
  @Test func `is a step on each day on which the number changed`() throws {
    let steps = try network().on("2026-11-21").growth(of: "md")
    #expect(steps.map(\.day) == ["1994-12-01", "1995-02-08"])
    #expect(steps.map(\.count) == [0, 1])
    #expect(try network().on("2026-11-21").growth(of: "none").isEmpty)
  }

  @Test func `goes by the lives of included bodies too`() throws {
    let alliance = try Alliance([
      .add(state("FIN")), .found(body("inner")),
      .found(
        changed(body("middle", founded: "1995", to: "2000")) { $0.inclusions = [.init("inner")] }),
      .found(changed(body("outer")) { $0.inclusions = [.init("middle")] }),
      .begin(spell(1, "FIN", in: "inner", from: "1990")),
    ])
    let steps = alliance.on("2026-11-21").growth(of: "outer")
    #expect(steps.map(\.day) == ["1990-01-01", "1995-01-01", "2000-01-01"])
    #expect(steps.map(\.count) == [0, 1, 0])
  }
}

@Suite struct `Overlap` {
  @Test func `counts the parties that bodies share`() throws {
    let overlap = try network().on("2010-01-01").overlap(of: [.framework, .operation, .council])
    #expect(overlap.rows.map(\.body) == ["eapc", "isaf", "md", "pfp"])
    #expect(overlap.rows.map(\.parties.count) == [8, 2, 1, 7])
    #expect(
      overlap.rows.map(\.shared) == [[8, 1, 0, 7], [1, 2, 0, 1], [0, 0, 1, 0], [7, 1, 0, 7]])
    #expect(try network().on("1940-01-01").overlap(of: Set(Body.Kind.allCases)).rows.isEmpty)
  }
}
