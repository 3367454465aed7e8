import Domain
import Exchange
import Labels
import Pages

/// The menu as programs read it.
extension Sight {
  /// A year's runs, all that fit, with the counts of every facet.
  func menuJSON(_ view: MenuView) -> JSON {
    var query = view.query
    if query.year == 0 { query.year = day.year }
    let answer = menu(query, from: view.skip, limit: .max)
    let facets = Dictionary(grouping: answer.facets, by: \.facet.group)
    let groups = Facet.Group.allCases.compactMap { group -> (String, JSON)? in
      facets[group].map { values in
        (group.word, .members(values.map { ($0.facet.word, .number($0.count)) }))
      }
    }
    return [
      "year": .number(query.year), "total": .number(answer.count),
      "open": answer.countOpen.map { .number($0) } ?? .null, "skip": .number(view.skip),
      "facets": .members(groups),
      "runs": .array(answer.rows.compactMap { iteration($0) }.map { json($0) }),
    ]
  }

  func json(_ provider: Provider) -> JSON {
    [
      "code": .string(provider.id.text), "kind": .string(provider.kind.word),
      "name": JSON(provider.name), "seat": JSON(provider.seat),
      "host": provider.host.map { .string($0.text) } ?? .null,
      "town": JSON(provider.town), "time_zone": .string(provider.timeZone),
      "activities": .array(activities(of: provider.id).map { .string($0.id.text) }),
    ]
  }

  /// An activity; whole with its text, its demands and for whom it is on the day.
  func json(_ activity: Activity, whole: Bool = false) -> JSON {
    let offer = activity.offer
    var members: [(String, JSON)] = [
      ("code", .string(activity.id.text)), ("provider", .string(activity.provider.text)),
      ("title", JSON(offer.title)), ("kind", .string(offer.kind.word)),
      ("areas", .array(offer.areas.map { .string($0.text) })),
      ("delivery", .string(offer.delivery.word)),
      ("languages", .array(offer.languages.map { .string($0) })),
      ("proficiency", offer.proficiency.map { .number($0) } ?? .null),
      ("certification", offer.certification.map { .string($0.word) } ?? .null),
      ("serves", .array(offer.serves.map { .string($0.text) })),
      ("eligibility", .string(activity.eligibility.text)),
      ("tuition_cents", .number(Int(activity.costs.tuition))),
      ("board_cents", .number(Int(activity.costs.board))),
      ("retired", activity.retired.map { .string($0.description) } ?? .null),
    ]
    guard whole else { return .members(members) }
    let demands = activity.demands
    func codes(_ ids: [Activity.ID]) -> JSON { .array(ids.map { .string($0.text) }) }
    members += [
      ("text", JSON(offer.text)), ("objectives", .array(offer.objectives.map { .string($0) })),
      ("grades", demands.grades.map { .string($0.text) } ?? .null),
      ("profiles", .array(demands.languages.map { .string($0.text) })),
      ("clearance", demands.clearance.map { .string("\($0.policy) \($0.level)") } ?? .null),
      ("prerequisites", codes(demands.prerequisites)),
      ("corequisites", codes(demands.corequisites)),
      ("disqualifiers", codes(demands.disqualifiers)),
      ("audience", audienceJSON(activity.eligibility)), ("marking", json(activity.marking)),
      ("runs", .array(iterations(of: activity.id).map { .string($0.id.text) })),
    ]
    return .members(members)
  }

  /// A run; whole with for whom it is, its limits and its papers.
  func json(_ run: Iteration, whole: Bool = false) -> JSON {
    let schedule = run.schedule
    var members: [(String, JSON)] = [
      ("code", .string(run.id.text)), ("activity", .string(run.activity.text)),
      ("title", activity(run.activity).map { JSON($0.offer.title) } ?? .null),
      ("first", .string(schedule.first.description)), ("last", .string(schedule.last.description)),
      ("hours", schedule.hours.map { .string($0.hoursText) } ?? .null),
      ("time_zone", .string(schedule.timeZone)), ("town", JSON(run.place.town)),
      ("country", run.place.country.map { .string($0.text) } ?? .null),
      ("stage", .string(run.stage(on: now.day).word)),
      ("opens", .string(run.deadlines.opens.description)),
      ("closes", .string(run.deadlines.closes.description)),
      ("seats", .number(run.seating.seats)),
      ("free", freeSeats(of: run).map { .number($0) } ?? .null),
    ]
    if let party = principal.party, let admission = admission(of: party, to: run.id) {
      members.append(("open", .bool(admission.isIn)))
      members.append(("why", .string(admission.ground.phrase(self, in: .english))))
    }
    guard whole else { return .members(members) }
    members += [
      ("step", .string(run.step.word)),
      ("cancels", .string(run.deadlines.cancels.description)),
      ("answer_days", .number(run.deadlines.answerDays)),
      ("minimum", run.seating.minimum.map { .number($0) } ?? .null),
      ("allocation", .string(run.seating.allocation.word)),
      ("quotas", .array(run.seating.quotas.map { .string($0.text) })),
      ("approval", run.approval.map { .string($0.text) } ?? .null),
      ("repeats", run.repeats.map { .string($0.text) } ?? .null),
      ("instructions", run.instructions.map { .string($0.description) } ?? .null),
      ("report", run.report.map { .string($0.description) } ?? .null),
      ("cancelled_for", JSON(run.cancelledFor)),
      ("standing", admissionsJSON(standing(of: run))), ("marking", json(run.marking)),
    ]
    return .members(members)
  }

  func audienceJSON(_ rule: Eligibility) -> JSON { admissionsJSON(standing(by: rule)) }

  private func admissionsJSON(_ rows: [(party: Party.ID, admission: Admission)]) -> JSON {
    .array(
      rows.map { row in
        [
          "party": .string(row.party.text), "in": .bool(row.admission.isIn),
          "why": .string(row.admission.ground.phrase(self, in: .english)),
        ]
      })
  }
}
