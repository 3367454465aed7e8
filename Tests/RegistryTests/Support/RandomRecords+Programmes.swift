import Domain
import Drawing

/// Programmes.
extension RandomRecords {
  mutating func cited() -> Programme.Cited {
    Programme.Cited(code(), of: identifier(), in: identifier())
  }

  mutating func objective() -> Programme.Objective {
    var objective = Programme.Objective(id: code(), phrase())
    objective.text = text()
    objective.aims = several { $0.code() }
    objective.interests = several { $0.cited() }
    return objective
  }

  mutating func milestone() -> Programme.Milestone {
    Programme.Milestone(id: code(), text(), due: day())
  }

  mutating func goal() -> Programme.Goal {
    var goal = Programme.Goal(id: code(), of: code(), phrase())
    goal.text = text()
    goal.owner = text()
    goal.due = perhaps { $0.day() }
    goal.counts = several { $0.code() }
    goal.milestones = several { $0.milestone() }
    return goal
  }

  mutating func effort() -> Programme.Effort {
    var effort = Programme.Effort(
      id: identifier(), for: perhaps { $0.code() }, text(), day(), through: day())
    effort.run = perhaps { $0.code() }
    effort.owner = text()
    effort.people = number()
    effort.cost = perhaps { Int64($0.number()) }
    effort.counts = several { $0.code() }
    return effort
  }

  mutating func contents() -> Programme.Contents {
    Programme.Contents(
      several { $0.objective() }, several { $0.goal() }, several { $0.effort() })
  }

  mutating func programmePart() -> Programme.Part {
    switch random.below(3) {
    case 0: .goal(code())
    case 1: .milestone(code(), code())
    default: .effort(identifier())
    }
  }

  mutating func element() -> Programme.Element {
    switch random.below(3) {
    case 0: .objective(objective())
    case 1: .goal(goal())
    default: .effort(effort())
    }
  }

  mutating func progressReport() -> Programme.Report {
    Programme.Report(programmePart(), random.pick(), note: text(), stamp())
  }

  mutating func yearReview() -> Programme.Review {
    var review = Programme.Review(
      of: number(), text(), edition: number(), stamp(), isParty: random.oneIn(2))
    review.reports = several { $0.progressReport() }
    review.agreed = perhaps { $0.stamp() }
    return review
  }

  mutating func programmeEdition() -> Programme.Edition {
    var edition = Programme.Edition(number(), contents(), stamp())
    edition.adopted = perhaps { $0.programmeAdoption() }
    edition.answer = perhaps { $0.answer() }
    edition.withdrawn = perhaps { $0.stamp() }
    return edition
  }

  mutating func programmeAdoption() -> Statement.Adoption {
    Statement.Adoption(by: perhaps { $0.code() }, at: stamp().at)
  }

  mutating func programme() -> Programme {
    let days = [day(), day()].sorted()
    var opening = ProgrammeOpening(
      identifier(), of: code(), through: code(), days[0]...days[1], marking: marking())
    opening.title = phrase()
    opening.dossier = perhaps { $0.identifier() }
    opening.predecessor = perhaps { $0.identifier() }
    opening.contents = contents()
    var programme = Programme(opening, stamp())
    programme.editions = several { $0.programmeEdition() }
    for report in several({ $0.progressReport() }) { programme.reports[report.part] = report }
    programme.reviews = several { $0.yearReview() }
    programme.closed = perhaps { Programme.Close($0.text(), $0.stamp()) }
    return programme
  }

  /// One of every fact about programmes.
  mutating func everyProgrammeFact() -> [Fact] {
    let facts: [ProgrammeFact] = [
      .opened(programme()),
      .amended(identifier(), title: phrase(), first: day(), last: day(), by: stamp()),
      .put(identifier(), several { $0.element() }, by: stamp()),
      .dropped(identifier(), several { $0.element() }, by: stamp()),
      .sealed(identifier(), edition: number(), by: stamp()),
      .withdrawn(identifier(), edition: number(), by: stamp()),
      .adopted(identifier(), edition: number(), programmeAdoption()),
      .answered(identifier(), edition: number(), answer()),
      .reported(identifier(), several { $0.progressReport() }),
      .reviewed(identifier(), yearReview()),
      .concurred(identifier(), year: number(), by: stamp()),
      .closed(identifier(), Programme.Close(text(), stamp())),
    ]
    return facts.map { .programme($0) }
  }

  /// One of every action about them that a proposal may hold.
  mutating func everyProgrammeAction() -> [Action] {
    [.programme(.adopt(identifier(), edition: number(), by: perhaps { $0.code() }))]
  }
}
