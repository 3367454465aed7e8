import Domain
import Testing

@Suite struct `A declared process` {
  @Test func `has no findings when every stage can be reached and left`() {
    #expect(pathway().findings.isEmpty)
  }

  @Test func `is told its faults, each by itself`() {
    let faults: [(Instrument.Finding, (inout Instrument) -> Void)] = [
      (.noEntry, { $0.stages[0].isEntry = false }),
      (.noEnd, { $0.stages[3].isEnd = false }),
      (.twice("ended"), { $0.stages.append($0.stages[3]) }),
      (.unreachable("potential"), { $0.moves.removeFirst() }),
      (.deadEnd("recognised"), { $0.moves.removeLast() }),
      (.nobodyActs("potential"), { $0.stages[1].actors = [] }),
      (.nobodyMoves(from: "recognised", to: "ended"), { $0.moves[3].by = [] }),
      (.decisionMismatch(from: "interest", to: "potential"), { $0.moves[0].needs = nil }),
      (.moveTwice(from: "recognised", to: "ended"), { $0.moves.append($0.moves[3]) }),
      (.noSuchStage("nowhere"), { $0.moves.append(move("recognised", "nowhere", [.partner])) }),
      (.noSuchArtefact("oath"), { $0.stages[1].produces.append("oath") }),
      (
        .neverProduced("intent", from: "potential", to: "recognised"),
        { $0.stages[1].produces = [] }
      ),
    ]
    for (finding, damage) in faults {
      #expect(changed(pathway(), damage).findings.contains(finding), "\(finding)")
    }
  }

  @Test func `finds stages from which there is no way out`() {
    let instrument = changed(pathway()) {
      $0.stages.append(stage("circle", [.partner]))
      $0.moves += [move("potential", "circle", [.partner]), move("circle", "circle", [.partner])]
    }
    #expect(instrument.findings == [.noWayOut("circle")])
  }

  @Test func `is refused with its faults, and by anybody but the registrar`() throws {
    let office = try ToolboxOffice()
    let bad = changed(pathway()) { $0.stages[0].isEntry = false }
    #expect(office.answer(.declare(bad), as: keeper) == .processUnfit(bad.findings))
    #expect(office.answer(.declare(pathway()), as: keeper) == .nothingChanged)
    #expect(office.answer(.declare(bad), as: anna) == .notPermitted(.registrar))
  }

  @Test func `names instruments, committees and bodies that are there`() throws {
    let office = try ToolboxOffice()
    func refused(_ change: (inout Instrument) -> Void) -> Refusal? {
      office.answer(.declare(changed(pathway(), change)), as: keeper)
    }
    #expect(
      refused { $0.predecessors = ["older"] } == .unknown(.instrument("older"), .predecessors))
    #expect(refused { $0.moves[0].needs = "board" } == .unknown(.committee("board"), .committee))
    #expect(
      refused { $0.openings[0].rule.bodies = ["club"] }
        == .unknown(.body("club"), .eligibility))
    #expect(
      refused { $0.openings[1].span.from = "2001" } == .endsBeforeBeginning(.eligibility))
    #expect(refused { $0.cadence = 0 } == .choiceMissing(.cadence))
    #expect(refused { $0.stages[0].within = 0 } == .choiceMissing(.stages))
  }

  @Test func `keeps the stages at which cases stood`() throws {
    var office = try ToolboxOffice()
    try office.perform(.open(office.opening()), as: ToolboxOffice.swiss)
    let without = changed(pathway()) {
      $0.stages[0] = stage("wish", [.officer], isEntry: true)
      $0.moves[0] = move("wish", "potential", [.committee], needs: "nac")
    }
    #expect(office.answer(.declare(without), as: keeper) == .inUse(.instrument("path")))
    try office.perform(
      .declare(changed(pathway()) { $0.stages[0].within = 7 }), as: keeper)
    let sight = office.sight(ToolboxOffice.swiss)
    #expect(sight.openCases.map { sight.due($0) } == ["2026-05-11"])
  }

  @Test func `is open to those whom the rule of the day names`() throws {
    let office = try ToolboxOffice()
    let sight = office.sight(anna)
    let found = try #require(sight.instrument("path"))
    #expect(sight.eligible(for: found, on: "2009-01-01").contains("CHE"))
    #expect(!sight.eligible(for: found, on: "2009-01-01").contains("EGY"))
    #expect(sight.eligible(for: found, on: "2012-01-01").contains("EGY"))
    #expect(sight.eligible(for: found, on: "1998-01-01").isEmpty)
    let belarus = sight.admission(of: "BLR", to: found, on: ToolboxOffice.start)
    #expect(!belarus.isIn)
  }
}
