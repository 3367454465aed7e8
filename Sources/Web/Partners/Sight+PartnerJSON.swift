import Domain
import Exchange
import Pages

/// What the alliance has with a party, as programs read it.
extension Sight {
  func officeJSON(_ party: Party) -> JSON {
    let id = party.id
    let ahead = nominationsAhead(of: id, days: PartnerPage.daysAhead)
    let latest = observations(of: .party(id)).reduce(into: [Indicator.ID: Observation]()) {
      $0[$1.indicator] = $1
    }
    return .members([
      ("party", .string(id.text)), ("name", JSON(name(of: id))),
      ("standing", .string(standing(of: id).word)),
      ("bodies", JSON(codes: membershipsInForce(of: id).map(\.body))),
      ("restrictions", .array(restrictionsInForce(on: id).map { .string($0.id.description) })),
      ("due", .array(dues(of: id).map { json($0) })),
      ("cases", .array(cases(of: id).map { json($0) })),
      ("programmes", .array(programmes(of: id).map { brief($0) })),
      ("responses", .array(responses(of: id).map { brief($0) })),
      ("people", peopleJSON(of: id)), ("ahead", .array(ahead.map { brief($0) })),
      ("meetings", .array(meetingsAhead(inviting: id).map { brief($0) })),
      ("papers", .array(papers(about: .party(id)).map { brief($0.paper, $0.latest) })),
      ("proposals", .array(proposals(concerning: id).map { brief($0) })),
      ("dialogue", .array(tracks(with: id).map { brief($0) })),
      ("contributions", .array(contributions(of: id).map { json($0) })),
      ("offers", .array(offers(of: id).map { json($0) })),
      (
        "figures",
        .array(latest.values.sorted { $0.indicator < $1.indicator }.map { json($0) })
      ),
    ])
  }

  /// Null for whoever may not know whom the party sends.
  private func peopleJSON(of party: Party.ID) -> JSON {
    guard knowsPeople(of: party) || !ownProviders.isEmpty else { return .null }
    let year = now.day.year
    let sent = sent(by: party, in: year - PartnerPage.yearsSent + 1...year + 1)
    return .array(
      sent.map { sent -> JSON in
        [
          "year": .number(sent.year), "runs": .number(sent.tally.runs),
          "put_forward": .number(sent.tally.nominations), "seated": .number(sent.tally.seated),
          "attended": .number(sent.tally.attended), "did_not_come": .number(sent.tally.missed),
          "certificates": .number(sent.certificates),
        ]
      })
  }

  private func brief(_ nomination: Nomination) -> JSON {
    let run = iteration(nomination.iteration)
    return [
      "nomination": .string(nomination.id.description),
      "run": .string(nomination.iteration.text), "candidate": .string(nomination.candidate.text),
      "status": .string(nomination.status.word), "first": JSON(run?.schedule.first.description),
      "last": JSON(run?.schedule.last.description),
    ]
  }

  private func brief(_ meeting: Meeting) -> JSON {
    [
      "id": .string(meeting.id.description), "title": JSON(meeting.call.title),
      "begins": .string(meeting.call.begins.description),
    ]
  }

  private func brief(_ paper: Paper, _ latest: Version) -> JSON {
    [
      "id": .string(paper.id.description), "title": JSON(latest.title),
      "filed": .string(latest.at.description), "label": json(latest.marking.label),
    ]
  }

  private func brief(_ proposal: Proposal) -> JSON {
    [
      "id": .string(proposal.id.description), "committee": .string(proposal.committee.text),
      "version": .string(proposal.draft.version.description),
      "ends": JSON(proposal.openSilence?.ends.description),
    ]
  }

  private func brief(_ track: Track) -> JSON {
    [
      "id": .string(track.id.description), "title": JSON(track.title),
      "closed": .bool(track.closed != nil),
    ]
  }
}

/// What is due, and who asks for a look.
extension Sight {
  func json(_ line: Attention) -> JSON {
    [
      "party": .string(line.party.text), "name": JSON(name(of: line.party)),
      "late": .array(line.late.map { .string($0.description) }),
      "silences": .array(line.silences.map { .string($0.description) }),
      "sent_nobody": line.sentNobody.map { .bool($0) } ?? .null,
      "restricted": .bool(line.isRestricted),
    ]
  }

  fileprivate func json(_ due: Due) -> JSON {
    var members: [(String, JSON)] = [
      ("what", .string(due.kind.word)), ("from", .string(due.owner.word)),
      ("by", JSON(due.day?.description)), ("late", .bool(due.day.map { $0 < now.day } ?? false)),
    ]
    switch due.owner {
    case .provider(let id): members.append(("provider", .string(id.text)))
    case .doers(let doers): members.append(("doers", .array(doers.map { .string($0.word) })))
    case .party, .alliance, .allies: break
    }
    return .members(members + due.kind.members)
  }
}

extension Due.Kind {
  /// What it is about.
  fileprivate var members: [(String, JSON)] {
    switch self {
    case .stage(let id): [("case", .string(id.description))]
    case .answer(let id): [("nomination", .string(id.description))]
    case .decide(let id, let count), .attendance(let id, let count):
      [("run", .string(id.text)), ("people", .number(count))]
    case .silence(let id), .draft(let id): [("proposal", .string(id.description))]
    case .statement(let id): [("track", .string(id.description))]
    case .consider(let id), .reply(let id): [("offer", .string(id.description))]
    case .arising(let id, let task):
      [("meeting", .string(id.description)), ("task", .string(task.description))]
    case .goal(let id, let goal):
      [("programme", .string(id.description)), ("goal", .string(goal.text))]
    case .milestone(let id, let goal, let step):
      [
        ("programme", .string(id.description)), ("goal", .string(goal.text)),
        ("milestone", .string(step.text)),
      ]
    case .edition(let id): [("programme", .string(id.description))]
    case .fill(let id), .receive(let id): [("response", .string(id.description))]
    }
  }
}
