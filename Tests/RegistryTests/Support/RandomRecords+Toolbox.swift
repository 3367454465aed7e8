import Domain
import Drawing

/// Instruments and cases.
extension RandomRecords {
  mutating func artefact() -> Instrument.Artefact {
    Instrument.Artefact(id: code(), random.pick(), phrase())
  }

  mutating func stage() -> Instrument.Stage {
    var stage = Instrument.Stage(id: code(), phrase())
    stage.actors = several { $0.random.pick() }
    stage.produces = several { $0.code() }
    stage.within = perhaps { $0.number() + 1 }
    stage.rights = several { $0.random.pick() }
    stage.isEntry = random.oneIn(2)
    stage.isEnd = random.oneIn(2)
    return stage
  }

  mutating func move() -> Instrument.Move {
    var move = Instrument.Move(from: code(), to: code(), phrase())
    move.by = several { $0.random.pick() }
    move.needs = perhaps { $0.code() }
    move.requires = several { $0.code() }
    return move
  }

  mutating func opening() -> Instrument.Opening {
    var rule = Eligibility(bodies: several { $0.code() }, parties: several { $0.code() })
    rule.unlessRestricted = several { $0.random.pick() }
    return Instrument.Opening(
      Span(from: perhaps { $0.dated() }, to: perhaps { $0.dated() }), rule,
      note: perhaps { $0.phrase() })
  }

  mutating func instrument() -> Instrument {
    var instrument = Instrument(
      id: code(), names: several { $0.name() }, short: phrase(), purpose: phrase())
    instrument.life = Span(from: perhaps { $0.dated() }, to: perhaps { $0.dated() })
    instrument.predecessors = several { $0.code() }
    instrument.cadence = perhaps { $0.number() + 1 }
    instrument.holds = several { $0.random.pick() }
    instrument.openings = several { $0.opening() }
    instrument.subjectKind = random.pick()
    instrument.format = perhaps { $0.random.pick() }
    instrument.artefacts = several { $0.artefact() }
    instrument.stages = several { $0.stage() }
    instrument.moves = several { $0.move() }
    instrument.evidence = evidence()
    return instrument
  }

  mutating func caseStep() -> Case.Step {
    var step = Case.Step(to: code(), on: dated(), stamp())
    step.decision = perhaps { $0.code() }
    step.note = perhaps { $0.phrase() }
    step.evidence = perhaps { $0.evidence() }
    return step
  }

  mutating func pause() -> Case.Pause {
    var pause = Case.Pause(from: day(), note: text(), stamp())
    pause.to = perhaps { $0.day() }
    return pause
  }

  mutating func caseClose() -> Case.Close {
    Case.Close(random.pick(), on: dated(), note: perhaps { $0.phrase() }, stamp())
  }

  mutating func oneCase() -> Case {
    var one = Case(id: identifier(), of: code(), through: code(), caseStep())
    one.steps += several { $0.caseStep() }
    one.opened = stamp()
    one.subject = perhaps { $0.code() }
    one.title = perhaps { $0.phrase() }
    one.marking = perhaps { $0.marking() }
    one.filed = several { Case.Filed($0.code(), $0.identifier(), $0.stamp()) }
    one.pauses = several { $0.pause() }
    one.closed = perhaps { $0.caseClose() }
    one.evidence = evidence()
    return one
  }

  mutating func caseOpening() -> CaseOpening {
    var opening = CaseOpening(
      identifier(), of: code(), through: code(), at: code(), marking: marking())
    opening.on = day()
    opening.subject = perhaps { $0.code() }
    opening.title = text()
    opening.note = text()
    return opening
  }

  mutating func caseMove() -> CaseMove {
    CaseMove(
      to: code(), on: perhaps { $0.dated() }, by: perhaps { $0.code() }, note: text())
  }

  /// One of every fact about instruments and cases.
  mutating func everyToolboxFact() -> [Fact] {
    [
      .toolbox(.declared(instrument())), .toolbox(.recorded(oneCase())),
      .toolbox(.opened(oneCase())), .toolbox(.advanced(identifier(), caseStep())),
      .toolbox(.filed(identifier(), Case.Filed(code(), identifier(), stamp()))),
      .toolbox(.paused(identifier(), pause())),
      .toolbox(.resumed(identifier(), on: day(), by: stamp())),
      .toolbox(.closed(identifier(), caseClose())),
    ]
  }

  /// One of every action about them that a proposal may hold.
  mutating func everyToolboxAction() -> [Action] {
    [
      .toolbox(.open(caseOpening())), .toolbox(.advance(identifier(), caseMove())),
      .toolbox(.close(identifier(), random.pick(), note: text())),
    ]
  }
}
