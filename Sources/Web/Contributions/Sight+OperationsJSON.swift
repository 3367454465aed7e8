import Domain
import Exchange
import Pages

/// Operations, contributions and offers as programs read them.
extension Sight {
  func summary(_ body: Body) -> JSON {
    let course = course(of: body.id)
    let strength = course.total.last { $0.from <= day }?.count ?? 0
    return [
      "operation": .string(body.id.text), "name": .string(body.name(on: day).english),
      "from": .string(body.founded.description), "to": JSON(body.ending?.on.description),
      "people": .number(strength),
      "peak": course.peak.map { .number($0.count) } ?? .null,
      "peak_on": JSON(course.peak?.from.description),
    ]
  }

  /// An operation as of the day.
  func json(_ body: Body) -> JSON {
    let contributions = contributions(to: body.id)
    let course = course(of: body.id)
    return .members([
      ("day", .string(day.description)), ("operation", .string(body.id.text)),
      ("name", .string(body.name(on: day).english)),
      (
        "course",
        .array(
          course.total.map {
            ["from": .string($0.from.description), "people": .number($0.count)]
          })
      ),
      ("contributions", .array(contributions.map { json($0) })),
      (
        "papers",
        .array(papersReleased(to: body.id).map { .string($0.paper.id.description) })
      ),
      ("figures", .array(observations(of: .body(body.id)).map { json($0) })),
    ])
  }

  func json(_ contribution: Contribution) -> JSON {
    let caveats = contribution.caveats.map { caveat -> JSON in
      [
        "text": .string(caveat.text), "from": .string(caveat.from.description),
        "to": JSON(caveat.to?.description),
      ]
    }
    let strengths = contribution.strengths.map { strength -> JSON in
      ["from": .string(strength.from.description), "count": .number(strength.count)]
    }
    return .members([
      ("id", .string(contribution.id.description)),
      ("operation", .string(contribution.operation.text)),
      ("party", .string(contribution.party.text)),
      ("capability", .string(contribution.capability.text)),
      ("sector", .string(contribution.sector)),
      ("count", .number(contribution.count(on: day))), ("strengths", .array(strengths)),
      ("end", JSON(contribution.end?.description)), ("caveats", .array(caveats)),
      ("offer", JSON(contribution.offer?.description)),
      ("decision", JSON(contribution.decision?.text)),
      ("marking", .string(marking(contribution.marking.label))),
    ])
  }

  func json(_ offer: Offer) -> JSON {
    let steps = offer.steps.map { step -> JSON in
      [
        "step": .string(step.kind.word), "text": .string(step.text),
        "at": .string(step.by.at.description),
      ]
    }
    return .members([
      ("id", .string(offer.id.description)), ("operation", .string(offer.operation.text)),
      ("party", .string(offer.party.text)),
      ("capability", .string(offer.content.capability.text)),
      ("count", .number(offer.content.count)), ("sector", .string(offer.content.sector)),
      ("caveats", .array(offer.content.caveats.map { .string($0) })),
      ("from", .string(offer.content.from.description)),
      ("to", JSON(offer.content.to?.description)), ("status", .string(offer.status.word)),
      ("steps", .array(steps)), ("decision", JSON(offer.decision?.text)),
      ("marking", .string(marking(offer.marking.label))),
    ])
  }

  func json(_ observation: Observation) -> JSON {
    .members([
      ("id", .string(observation.id.description)),
      ("indicator", .string(observation.indicator.text)),
      ("subject", JSON(observation.of.subject)),
      ("from", .string(observation.from.description)),
      ("to", JSON(observation.to?.description)),
      ("value", .string(observation.value.description)),
      ("low", JSON(observation.low?.description)),
      ("high", JSON(observation.high?.description)),
      ("sources", .array(observation.evidence.sources.map { .string($0.text) })),
      ("confidence", .string(observation.evidence.confidence.word)),
      ("marking", observation.marking.map { .string(marking($0.label)) } ?? .null),
    ])
  }
}

extension BurdenShares {
  /// The shares in thousandths and the ratios in hundredths, as they are computed.
  var json: JSON {
    let lines = rows.map { row -> JSON in
      .members([
        ("party", .string(row.party.text)), ("ally", .bool(row.isAlly)),
        ("person_days", .number(row.personDays)), ("share_permille", .number(row.permille)),
        ("measure", JSON(row.measure?.value.description)),
        ("measure_permille", row.measurePermille.map { .number($0) } ?? .null),
        ("ratio_percent", row.ratio.map { .number($0) } ?? .null),
      ])
    }
    let measure: JSON =
      if case .indicator(let id) = denominator { .string(id.text) } else { .null }
    return .members([
      ("from", .string(period.lowerBound.description)),
      ("to", .string(period.upperBound.previous.description)), ("by", measure),
      ("person_days", .number(personDays)), ("coverage_permille", .number(coverage)),
      ("shares", .array(lines)),
    ])
  }
}
