internal import Labels

extension Provider {
  var details: [Detail] {
    [
      Detail(.code, .text(id.text)), Detail(.kind, .text(kind.word)),
      Detail(.name, .phrase(name)), Detail(.seat, .seat(seat)),
      Detail(.host, host.map { .subjects([.party($0)]) }),
      Detail(.town, town.map(Detail.Value.text)), Detail(.timeZone, .text(timeZone)),
    ] + evidence.details
  }
}

extension Activity {
  var details: [Detail] {
    [
      Detail(.code, .text(id.text)), Detail(.provider, .subjects([.provider(provider)])),
      Detail(.title, .phrase(offer.title)), Detail(.kind, .text(offer.kind.word)),
      Detail(.areas, .subjects(offer.areas.map(Subject.term))),
      Detail(.discipline, offer.discipline.map { .subjects([.term($0)]) }),
      Detail(.delivery, .text(offer.delivery.word)),
      Detail(.languages, .text(offer.languages.joined(separator: ", "))),
      Detail(.proficiency, offer.proficiency.map(Detail.Value.number)),
      Detail(.certification, offer.certification.map { .text($0.word) }),
      Detail(.text, .phrase(offer.text)),
      Detail(.objectives, .text(offer.objectives.joined(separator: "\n"))),
      Detail(.serves, .subjects(offer.serves.map(Subject.term))),
      Detail(.eligibility, .text(eligibility.text)),
      Detail(.tuition, .number(Int(costs.tuition))), Detail(.board, .number(Int(costs.board))),
      Detail(.to, retired.map(Detail.Value.day)),
    ] + demands.details + marking.details
  }
}

extension Activity.Demands {
  fileprivate var details: [Detail] {
    [
      Detail(.grades, grades.map { .text($0.text) }),
      Detail(.languages, .text(languages.map(\.text).joined(separator: ", "))),
      Detail(.clearance, clearance.map { .text("\($0.policy) \($0.level)") }),
      Detail(.prerequisites, .subjects(prerequisites.map(Subject.activity))),
      Detail(.corequisites, .subjects(corequisites.map(Subject.activity))),
      Detail(.disqualifiers, .subjects(disqualifiers.map(Subject.activity))),
    ]
  }
}

extension Iteration {
  var details: [Detail] {
    [
      Detail(.code, .text(id.text)), Detail(.activity, .subjects([.activity(activity)])),
      Detail(.first, .day(schedule.first)), Detail(.last, .day(schedule.last)),
      Detail(.hours, schedule.hours.map { .text($0.hoursText) }),
      Detail(.timeZone, .text(schedule.timeZone)),
      Detail(.opens, .day(deadlines.opens)), Detail(.closes, .day(deadlines.closes)),
      Detail(.cancels, .day(deadlines.cancels)),
      Detail(.answerDays, .number(deadlines.answerDays)),
      Detail(.town, place.town.map(Detail.Value.text)),
      Detail(.country, place.country.map { .subjects([.party($0)]) }),
      Detail(.seats, .number(seating.seats)),
      Detail(.minimum, seating.minimum.map(Detail.Value.number)),
      Detail(.quotas, .text(seating.quotas.map(\.text).joined(separator: "; "))),
      Detail(.allocation, .text(seating.allocation.word)),
      Detail(.on, .text(step.word)), Detail(.approval, approval.map { .text($0.text) }),
      Detail(.repeats, repeats.map { .subjects([.iteration($0)]) }),
      Detail(.instructions, instructions.map { .subjects([.paper($0)]) }),
      Detail(.report, report.map { .subjects([.paper($0)]) }),
      Detail(.why, cancelledFor.map(Detail.Value.text)),
    ] + marking.details
  }
}

extension Candidate {
  var details: [Detail] {
    [
      Detail(.code, .text(id.text)), Detail(.party, .subjects([.party(party)])),
      Detail(.grade, .text(grade.text)), Detail(.gender, gender.map { .text($0.word) }),
      Detail(.languages, .text(languages.map(\.text).joined(separator: ", "))),
      Detail(
        .clearance,
        .text(
          clearances.map { "\($0.policy) \($0.level) < \($0.expires)" }
            .joined(separator: ", "))),
      Detail(.done, .text(done.map { "\($0.activity) \($0.on)" }.joined(separator: ", "))),
    ]
  }
}

extension Nomination {
  var details: [Detail] {
    [
      Detail(.code, .text(id.description)),
      Detail(.iteration, .subjects([.iteration(iteration)])),
      Detail(.candidate, .subjects([.candidate(candidate)])),
      Detail(.party, .subjects([.party(party)])), Detail(.priority, .number(priority)),
      Detail(.funding, .text(funding.text)), Detail(.remark, remark.map(Detail.Value.text)),
      Detail(.from, .instant(filed.at)), Detail(.outcome, .text(status.word)),
      Detail(.on, .instant(since.at)), Detail(.answerDays, answerBy.map(Detail.Value.instant)),
      Detail(.why, why.map(Detail.Value.text)),
      Detail(.predecessors, replaces.map { .subjects([.nomination($0)]) }),
    ]
  }
}

extension Critique {
  var details: [Detail] {
    [
      Detail(.iteration, .subjects([.iteration(iteration)])),
      Detail(.party, .subjects([.party(party)])),
      Detail(.ratings, .text(ratings.map(String.init).joined(separator: " "))),
      Detail(.text, .text(text)), Detail(.from, .instant(written.at)),
    ] + marking.details
  }
}
