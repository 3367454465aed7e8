import Domain
import Exchange
import Labels
import Pages

/// Meetings as programs read them.
extension Sight {
  /// A told meeting: who is invited, what is on its agenda, what came of it.
  func json(_ meeting: Meeting) -> JSON {
    let (allies, guests) = participants(in: meeting)
    return [
      "id": .string(meeting.id.description), "committee": .string(meeting.committee.text),
      "title": JSON(meeting.call.title), "begins": .string(meeting.call.begins.description),
      "place": .string(meeting.call.place), "label": json(meeting.call.marking.label),
      "format": .string(formatName(of: meeting)), "standing": .string(standing(of: meeting)),
      "allies": .array(allies.map { .string($0.text) }),
      "guests": .array(guests.map { .string($0.text) }),
      "invitations": .array(meeting.guests.map(\.json)),
      "agenda": .array(meeting.agenda.map { json($0) }),
      "attendance": .array(
        meeting.attendance.map { ["party": .string($0.party.text), "people": .number($0.people)] }),
      "record": meeting.record.map { .string($0.description) } ?? .null,
      "composed": .bool(meeting.composition != nil),
    ]
  }

  private func standing(of meeting: Meeting) -> String {
    if meeting.cancelled != nil { return "cancelled" }
    if meeting.closed != nil { return "closed" }
    return meeting.call.begins > now ? "planned" : "begun"
  }

  private func json(_ item: AgendaItem) -> JSON {
    [
      "id": .string(item.id.description), "title": JSON(item.title),
      "label": json(item.marking.label),
      "papers": .array(item.papers.map { .string($0.description) }),
      "proposal": item.proposal.map { .string($0.description) } ?? .null,
      "outcome": item.outcome.map { .string($0.word) } ?? .null,
      "referred": item.outcome?.referred.map { .string($0.text) } ?? .null,
      "arising": .array(item.arising.map(\.json)),
    ]
  }
}

extension AgendaItem.Outcome {
  fileprivate var referred: Committee.ID? {
    if case .referred(let id) = self { id } else { nil }
  }
}

extension AgendaItem.Arising {
  fileprivate var json: JSON {
    [
      "id": .string(id.description), "text": .string(text),
      "owner": .string(owner.party?.text ?? "alliance"), "due": .string(due.description),
      "done": .bool(done != nil),
    ]
  }
}

extension Meeting.Guest {
  fileprivate var json: JSON {
    [
      who.subject.kindWord: .string(who.subject.codeText),
      "decision": decision.map { .string($0.text) } ?? .null,
    ]
  }
}

extension Composition.Ranking {
  /// The foremost first, each score with what was counted; then who is kept out and by what.
  var json: JSON {
    [
      "ranked": .array(
        ranked.map { one in
          [
            "party": .string(one.party.text), "tenths": .number(one.total),
            "scores": .array(
              one.scores.map { score in
                [
                  "criterion": .string(score.criterion.word), "points": .number(score.points),
                  "count": .number(score.count),
                ]
              }),
          ]
        }),
      "barred": .array(
        barred.map {
          ["party": .string($0.party.text), "condition": .string($0.condition.word)]
        }),
    ]
  }
}

extension Composition {
  /// The choice, its reasons, and the ranking as it was then.
  var json: JSON {
    [
      "count": .number(choice.criteria.count),
      "weights": .array(
        choice.criteria.weights.map {
          ["criterion": .string($0.criterion.word), "weight": .number($0.weight)]
        }),
      "regions": .array(choice.criteria.regions.map { .string($0.text) }),
      "areas": .array(choice.criteria.areas.map { .string($0.text) }),
      "chosen": .array(choice.chosen.map { .string($0.text) }),
      "reasons": .array(
        choice.reasons.map { ["party": .string($0.party.text), "text": .string($0.text)] }),
      "ranking": ranking.json,
    ]
  }
}
