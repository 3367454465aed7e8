import Domain
import Exchange

/// What cases hold, for programs, as far as it may be read.
extension Sight {
  /// What a told case holds.
  func contents(of one: Case) -> [(String, JSON)] {
    let held = one.contents
    let validity = validity(of: one)
    return [
      ("undertakings", .array(held.undertakings.map(\.json))),
      ("ratings", .array(held.ratings.map { json($0) })),
      ("units", .array(held.units.map(\.json))), ("post", held.post.map(\.json) ?? .null),
      ("call", JSON(held.application?.call.text)),
      (
        "directors",
        .array((held.application?.directors ?? []).map { .string($0.text) })
      ),
      ("reviewers", .array(held.reviewers.map { json($0) })),
      ("reviews", .array(held.reviews.map { json($0) })),
      ("mean_score_tenths", meanScore(of: one).map { .number($0) } ?? .null),
      ("valid_since", JSON(validity?.since.description)),
      ("valid_until", JSON(validity?.until.description)),
    ]
  }

  private func json(_ marking: Marking?) -> JSON { marking.map { json($0.label) } ?? .null }

  private func json(_ rating: Case.Rating) -> JSON {
    [
      "id": .string(rating.id.description), "area": .string(rating.area.text),
      "grade": .string(rating.grade.text), "stage": .string(rating.stage.text),
      "on": .string(rating.on.description), "evaluator": .string(rating.evaluator),
      "lead": JSON(rating.lead?.text), "note": rating.note.map { JSON($0) } ?? .null,
      "own": .bool(rating.isOwn), "label": json(rating.marking),
    ]
  }

  private func json(_ reviewer: Case.Reviewer) -> JSON {
    [
      "id": .string(reviewer.id.description), "party": .string(reviewer.party.text),
      "code": .string(reviewer.code), "label": json(reviewer.marking),
    ]
  }

  private func json(_ review: Case.Review) -> JSON {
    [
      "id": .string(review.id.description), "reviewer": .string(review.reviewer.description),
      "score": .number(review.score), "comment": .string(review.comment),
      "label": json(review.marking),
    ]
  }

  /// The units of an instrument on the sight's day.
  func units(of instrument: Instrument) -> JSON {
    let lines = pool(of: instrument.id).map { entry -> JSON in
      [
        "case": .string(entry.one.id.description), "party": .string(entry.one.party.text),
        "unit": entry.unit.json,
        "stage": .string((entry.one.step(on: day) ?? entry.one.step).stage.text),
        "valid_until": JSON(entry.validity?.until.description),
        "valid": .bool(entry.validity.map { day < $0.until } ?? false),
      ]
    }
    return [
      "instrument": .string(instrument.id.text), "on": .string(day.description),
      "units": .array(lines),
    ]
  }

  /// The posts of an instrument on the sight's day.
  func postRegister(of instrument: Instrument) -> JSON {
    let lines = posts(of: instrument.id).map { one -> JSON in
      let isHeld = isInForce(one)
      return [
        "case": .string(one.id.description), "post": one.contents.post.map(\.json) ?? .null,
        "holder": isHeld ? .string(one.party.text) : .null,
        "bidder": isHeld ? .null : .string(one.party.text),
        "stage": .string((one.step(on: day) ?? one.step).stage.text),
      ]
    }
    return [
      "instrument": .string(instrument.id.text), "on": .string(day.description),
      "posts": .array(lines),
    ]
  }

  /// The applications to a call in order.
  func ranking(of instrument: Instrument, in call: Instrument.Call.ID) -> JSON {
    let lines = ranking(of: instrument.id, in: call).map { entry -> JSON in
      [
        "case": .string(entry.one.id.description), "party": .string(entry.one.party.text),
        "title": entry.one.title.map { JSON($0) } ?? .null,
        "rank": entry.rank.map { .number($0) } ?? .null,
        "mean_score_tenths": entry.mean.map { .number($0) } ?? .null,
        "scores": .number(countedReviews(of: entry.one).count),
        "stage": .string(entry.one.step.stage.text),
      ]
    }
    return [
      "instrument": .string(instrument.id.text), "call": .string(call.text),
      "applications": .array(lines),
    ]
  }
}

extension Instrument.Area {
  var json: JSON { ["area": .string(id.text), "name": JSON(name)] }
}

extension Instrument.Grade {
  var json: JSON {
    [
      "grade": .string(id.text), "name": JSON(name),
      "points": points.map { .number($0) } ?? .null,
    ]
  }
}

extension Case.Undertaking {
  fileprivate var json: JSON {
    [
      "code": .string(id.text), "kind": .string(kind.word), "title": JSON(title),
      "text": .string(text), "owner": .string(owner), "asked_for": JSON(due?.description),
      "answer": answer.map { .string($0.due == nil ? "declined" : "accepted") } ?? .null,
      "due": JSON(answer?.due?.description), "why": JSON(answer?.reason),
      "progress": JSON(progress?.word),
      "reports": .array(
        reports.map { report in
          [
            "progress": .string(report.progress.word), "note": .string(report.note),
            "by_party": .bool(report.isOwn), "at": .string(report.by.at.description),
          ]
        }),
    ]
  }
}

extension Case.Unit {
  fileprivate var json: JSON {
    [
      "id": .string(id.description), "name": JSON(name), "kind": .string(kind.text),
      "strength": .number(strength), "declared": .string(declared.description),
    ]
  }
}

extension Case.Post {
  fileprivate var json: JSON {
    [
      "number": .string(number), "kind": .string(kind.word), "title": JSON(title),
      "place": .string(place), "level": .string(level), "from": JSON(span.from?.description),
      "to": JSON(span.to?.description),
    ]
  }
}
