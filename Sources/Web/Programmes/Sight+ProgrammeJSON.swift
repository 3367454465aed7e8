import Domain
import Exchange

/// Programmes and the thread for programs.
extension Sight {
  /// A told programme in a list.
  func brief(_ programme: Programme) -> JSON { .members(members(of: programme)) }

  private func members(of programme: Programme) -> [(String, JSON)] {
    let said = programme.said
    let reached = said.goals.count { programme.progress(of: .goal($0.id)) == .done }
    return [
      ("id", .string(programme.id.description)), ("party", .string(programme.party.text)),
      ("instrument", .string(programme.instrument.text)), ("title", JSON(programme.title)),
      ("first", .string(programme.first.description)),
      ("last", .string(programme.last.description)),
      ("edition_in_force", programme.inForce.map { .number($0.number) } ?? .null),
      ("edition_pending", programme.pending.map { .number($0.number) } ?? .null),
      ("closed", .bool(programme.closed != nil)), ("objectives", .number(said.objectives.count)),
      ("goals", .number(said.goals.count)), ("efforts", .number(said.efforts.count)),
      ("goals_reached", .number(reached)), ("label", json(programme.marking.label)),
    ]
  }

  /// A told programme in one of its contents, with what it comes to.
  func json(_ programme: Programme, _ contents: Programme.Contents) -> JSON {
    let digest = digest(of: programme, contents)
    let load = digest.load.map { month -> JSON in
      let name = String(month.month.description.prefix(7))
      return ["month": .string(name), "people": .number(month.people)]
    }
    var members = members(of: programme)
    members.append(("predecessor", JSON(programme.predecessor?.description)))
    members.append(("case", JSON(programme.dossier?.description)))
    members.append(("cost_cents", .number(Int(digest.cost))))
    members.append(("places", .number(digest.places)))
    members.append(("people_known", digest.known.map { .number($0) } ?? .null))
    members.append(("contents", json(contents, of: programme, digest)))
    members.append(("writing", .bool(contents == programme.contents)))
    members.append(("editions", .array(programme.editions.map { json($0) })))
    members.append(("reviews", .array(programme.reviews.map { json($0) })))
    members.append(("findings", .array(digest.findings.map(\.json))))
    members.append(("load", .array(load)))
    return .members(members)
  }

  private func json(
    _ contents: Programme.Contents, of programme: Programme, _ digest: ProgrammeDigest
  ) -> JSON {
    let goals = contents.goals.map { json($0, of: programme) }
    let efforts = contents.efforts.map { effort -> JSON in
      let sent = digest.sent[effort.id]
      var members = effort.members
      members.append(("progress", .string(progress(of: effort, in: programme).word)))
      members.append(("note", JSON(programme.reports[.effort(effort.id)]?.note)))
      members.append(("nominated", sent.map { .number($0.nominated) } ?? .null))
      members.append(("attended", sent.map { .number($0.attended) } ?? .null))
      members.append(("qualified", digest.qualified[effort.id].map { .number($0) } ?? .null))
      return .members(members)
    }
    return [
      "objectives": .array(contents.objectives.map(\.json)), "goals": .array(goals),
      "efforts": .array(efforts),
    ]
  }

  private func json(_ goal: Programme.Goal, of programme: Programme) -> JSON {
    let steps = goal.milestones.map { step -> JSON in
      let progress = programme.progress(of: .milestone(goal.id, step.id))
      return [
        "code": .string(step.id.text), "title": .string(step.title),
        "due": .string(step.due.description), "progress": .string(progress.word),
      ]
    }
    var members = goal.members
    members.append(("progress", .string(programme.progress(of: .goal(goal.id)).word)))
    members.append(("note", JSON(programme.reports[.goal(goal.id)]?.note)))
    members.append(("milestones", .array(steps)))
    return .members(members)
  }

  private func json(_ edition: Programme.Edition) -> JSON {
    [
      "edition": .number(edition.number), "sealed": .string(edition.sealed.at.description),
      "adopted": JSON(edition.adopted?.at.description),
      "decision": JSON(edition.adopted?.decision?.text),
      "accepted": edition.answer.map { .bool($0.isYes) } ?? .null,
      "answer": JSON(edition.answer?.text), "withdrawn": .bool(edition.withdrawn != nil),
      "goals": .number(edition.contents.goals.count),
      "efforts": .number(edition.contents.efforts.count),
    ]
  }

  /// A review of a year.
  func json(_ review: Programme.Review) -> JSON {
    [
      "year": .number(review.year), "summary": .string(review.summary),
      "edition": .number(review.edition), "drawn": .string(review.drawn.at.description),
      "drawn_by_party": .bool(review.isParty), "agreed": JSON(review.agreed?.at.description),
      "parts": .array(
        review.reports.map { report in
          [
            "part": .string(report.part.word), "progress": .string(report.progress.word),
            "note": .string(report.note),
          ]
        }),
    ]
  }

  /// How two contents differ.
  func json(_ change: ProgrammeChange) -> JSON {
    func parts<Part>(
      _ parts: ProgrammeChange.Parts<Part>, _ code: (Part) -> String
    ) -> JSON {
      [
        "added": .array(parts.added.map { .string(code($0)) }),
        "dropped": .array(parts.dropped.map { .string(code($0)) }),
        "changed": .array(parts.altered.map { .string(code($0.after)) }),
        "same": .number(parts.same),
      ]
    }
    return [
      "objectives": parts(change.objectives) { $0.id.text },
      "goals": parts(change.goals) { $0.id.text },
      "efforts": parts(change.efforts) { $0.id.description },
    ]
  }

  /// The thread, or what of it leads to one objective.
  func json(_ thread: GoalThread, of aim: Term.ID? = nil) -> JSON {
    let strands = thread.strands.filter { aim == nil || $0.aim == aim }
    return [
      "aims": .array(
        thread.aims.filter { aim == nil || $0.id == aim }.map { term in
          ["aim": .string(term.id.text), "name": JSON(term.name)]
        }),
      "strands": .array(
        strands.map { strand in
          [
            "aim": .string(strand.aim.text), "party": .string(strand.party.text),
            "objectives": .number(strand.objectives), "goals": .number(strand.goals),
            "reached": .number(strand.reached), "efforts": .number(strand.efforts),
            "places": .number(strand.places),
            "programmes": .array(strand.programmes.map { .string($0.description) }),
          ]
        }),
      "unserved": .array(
        thread.unserved.filter { aim == nil || $0 == aim }.map { .string($0.text) }),
      "goals_without_effort": .array(
        thread.idle.map { one in
          ["programme": .string(one.programme.description), "goal": .string(one.goal.text)]
        }),
      "efforts_without_goal": .array(
        thread.loose.map { one in
          [
            "programme": .string(one.programme.description),
            "effort": .string(one.effort.id.description),
          ]
        }),
      "objectives_without_aim": .array(
        thread.own.map { one in
          [
            "programme": .string(one.programme.description),
            "objective": .string(one.objective.text),
          ]
        }),
    ]
  }
}

extension Programme.Part {
  /// The word for a part: `goal G1`, `milestone G1 M1`, `effort …`.
  fileprivate var word: String {
    switch self {
    case .goal(let id): "goal \(id)"
    case .milestone(let goal, let id): "milestone \(goal) \(id)"
    case .effort(let id): "effort \(id)"
    }
  }
}

extension Programme.Objective {
  fileprivate var json: JSON {
    [
      "code": .string(id.text), "title": JSON(title), "text": .string(text),
      "aims": .array(aims.map { .string($0.text) }),
      "interests": .array(
        interests.map { cited in
          [
            "dialogue": .string(cited.track.description),
            "statement": .string(cited.statement.description),
            "interest": .string(cited.interest.text),
          ]
        }),
    ]
  }
}

extension Programme.Goal {
  fileprivate var members: [(String, JSON)] {
    [
      ("code", .string(id.text)), ("objective", .string(objective.text)), ("title", JSON(title)),
      ("text", .string(text)), ("owner", .string(owner)), ("due", JSON(due?.description)),
      ("counts", .array(counts.map { .string($0.text) })),
    ]
  }
}

extension Programme.Effort {
  fileprivate var members: [(String, JSON)] {
    [
      ("id", .string(id.description)), ("goal", JSON(goal?.text)), ("run", JSON(run?.text)),
      ("title", .string(title)), ("owner", .string(owner)),
      ("first", .string(first.description)), ("last", .string(last.description)),
      ("people", .number(people)), ("cost_cents", cost.map { .number(Int($0)) } ?? .null),
      ("counts", .array(counts.map { .string($0.text) })),
    ]
  }
}

extension ProgrammeDigest.Finding {
  fileprivate var json: JSON {
    func of(_ word: String, _ part: String, _ rest: [(String, JSON)] = []) -> JSON {
      .members([("finding", .string(word)), ("part", .string(part))] + rest)
    }
    return switch self {
    case .objectiveWithoutAim(let id): of("objective-without-aim", id.text)
    case .objectiveWithoutGoal(let id): of("objective-without-goal", id.text)
    case .goalWithoutEffort(let id): of("goal-without-effort", id.text)
    case .goalWithoutOwner(let id): of("goal-without-owner", id.text)
    case .goalWithoutDay(let id): of("goal-without-day", id.text)
    case .effortWithoutGoal(let id): of("effort-without-goal", id.description)
    case .outside(let id): of("outside", id.description)
    case .clash(let id, let others):
      of(
        "clash", id.description, [("with", .array(others.map { .string($0.description) }))])
    case .cancelled(let id): of("cancelled", id.description)
    case .notEligible(let id, _): of("not-eligible", id.description)
    case .closesSoon(let id, let day):
      of("closes-soon", id.description, [("on", .string(day.description))])
    case .closed(let id, let day):
      of("closed", id.description, [("on", .string(day.description))])
    case .fewQualify(let id, let qualified, let wanted):
      of(
        "few-qualify", id.description,
        [("qualified", .number(qualified)), ("wanted", .number(wanted))])
    case .overload(let month, let wanted, let known):
      of(
        "overload", String(month.description.prefix(7)),
        [("wanted", .number(wanted)), ("known", .number(known))])
    case .late(let part, let day): of("late", part.word, [("due", .string(day.description))])
    }
  }
}
