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

  /// An instrument as it could not be declared before cases held anything.
  mutating func ratedInstrument() -> Instrument {
    var instrument = instrument()
    instrument.areas = [Instrument.Area(id: code(), phrase())]
    instrument.scale = several { records in
      Instrument.Grade(id: records.code(), records.phrase(), points: records.perhaps { $0.score() })
    }
    var stage = stage()
    stage.validMonths = 1 + random.below(60)
    stage.validSince = perhaps { $0.code() }
    instrument.stages = [stage]
    return instrument
  }

  /// A case that holds something.
  mutating func fullCase() -> Case {
    var one = oneCase()
    one.contents.undertakings = [undertaking()] + several { $0.undertaking() }
    one.contents.ratings = several { $0.rating() }
    one.contents.reviewers = several { $0.reviewer() }
    one.contents.reviews = several { $0.caseReview() }
    one.contents.units = several { $0.caseUnit() }
    one.contents.post = perhaps { $0.post() }
    one.contents.application = perhaps { $0.application() }
    return one
  }

  mutating func score() -> Int { random.below(101) }

  mutating func undertaking() -> Case.Undertaking {
    var undertaking = Case.Undertaking(
      id: code(), random.pick(), phrase(), due: perhaps { $0.day() }, by: stamp())
    undertaking.text = text()
    undertaking.owner = text()
    undertaking.answer = perhaps { $0.answer() }
    undertaking.reports = several { $0.caseReport() }
    return undertaking
  }

  mutating func answer() -> Case.Answer {
    Case.Answer(due: perhaps { $0.day() }, reason: text(), by: stamp())
  }

  mutating func caseReport() -> Case.Report {
    Case.Report(random.pick(), note: text(), isOwn: random.oneIn(2), by: stamp())
  }

  mutating func rating() -> Case.Rating {
    var rating = Case.Rating(
      id: identifier(), code(), code(), at: code(), on: dated())
    rating.evaluator = text()
    rating.lead = perhaps { $0.code() }
    rating.note = perhaps { $0.phrase() }
    rating.marking = perhaps { $0.marking() }
    rating.isOwn = random.oneIn(2)
    rating.by = stamp()
    return rating
  }

  mutating func reviewer() -> Case.Reviewer {
    var reviewer = Case.Reviewer(
      id: identifier(), of: code(), text(), marking: perhaps { $0.marking() })
    reviewer.by = stamp()
    return reviewer
  }

  mutating func caseReview() -> Case.Review {
    var review = Case.Review(
      id: identifier(), of: identifier(), score: score(), marking: marking())
    review.comment = text()
    review.by = stamp()
    return review
  }

  mutating func caseUnit() -> Case.Unit {
    var unit = Case.Unit(
      id: identifier(), phrase(), code(), strength: number(), declared: dated())
    unit.by = stamp()
    return unit
  }

  mutating func post() -> Case.Post {
    var post = Case.Post(text(), random.pick(), phrase(), at: text())
    post.level = text()
    post.span = Span(from: perhaps { $0.dated() }, to: perhaps { $0.dated() })
    post.by = stamp()
    return post
  }

  mutating func application() -> Case.Application {
    var application = Case.Application(to: code(), directors: several { $0.code() })
    application.by = stamp()
    return application
  }

  /// One of every fact about what cases hold, and of what holds something.
  mutating func everyHeldFact() -> [Fact] {
    let additions: [Case.Addition] = [
      .undertaking(undertaking()), .answer(code(), answer()), .report(code(), caseReport()),
      .rating(rating()), .reviewer(reviewer()), .review(caseReview()), .unit(caseUnit()),
      .post(post()), .application(application()),
    ]
    let facts: [ToolboxFact] =
      [.declared(ratedInstrument()), .recorded(fullCase()), .opened(fullCase())]
      + additions.map { .added(identifier(), $0) }
    return facts.map(Fact.toolbox)
  }

  /// One of every action about them that a proposal may hold.
  mutating func everyToolboxAction() -> [Action] {
    [
      .toolbox(.open(caseOpening())), .toolbox(.advance(identifier(), caseMove())),
      .toolbox(.close(identifier(), random.pick(), note: text())),
    ]
  }
}
