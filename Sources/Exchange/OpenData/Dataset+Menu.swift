import Domain
internal import Labels

/// The menu's tables: what a sight sees of who offers what, when, and who goes.
extension Sight {
  func menuRows(of table: Dataset.Table) -> [[String?]] {
    switch table {
    case .providers: providers.map(cells)
    case .activities: activities.map(cells)
    case .iterations: activities.flatMap { iterations(of: $0.id).reversed().map(cells) }
    case .nominations:
      activities.flatMap { iterations(of: $0.id).reversed() }
        .flatMap { nominations(for: $0).map(cells) }
    case .plans: plans.map(cells)
    case .planLines:
      plans.flatMap { plan in
        plan.lines.enumerated().map { place, line in
          [
            plan.id.description, String(place + 1), line.run.text,
            line.note.isEmpty ? nil : line.note,
          ]
        }
      }
    default: []
    }
  }

  private func cells(_ plan: Plan) -> [String?] {
    [
      plan.id.description, plan.party.text, plan.name, plan.isShared ? "yes" : "no",
      plan.made.at.description,
    ]
  }

  private var activities: [Activity] { providers.flatMap { activities(of: $0.id) } }

  private func cells(_ provider: Provider) -> [String?] {
    [
      provider.id.text, provider.kind.word, provider.name.english, provider.name.french,
      provider.seat.party?.text ?? "alliance", provider.host?.text, provider.town,
      provider.timeZone, codes(provider.evidence.sources.map(\.text)),
      provider.evidence.confidence.word,
    ]
  }

  private func cells(_ activity: Activity) -> [String?] {
    let offer = activity.offer
    let demands = activity.demands
    return [
      activity.id.text, activity.provider.text, offer.kind.word, offer.title.english,
      offer.title.french, codes(offer.areas.map(\.text)), offer.discipline?.text,
      offer.delivery.word, codes(offer.languages), offer.proficiency.map(String.init),
      offer.certification?.word, codes(offer.serves.map(\.text)), activity.eligibility.text,
      demands.grades?.text,
      demands.languages.first.map { _ in
        demands.languages.map(\.text).joined(separator: ", ")
      }, demands.clearance.map { "\($0.policy) \($0.level)" },
      codes(demands.prerequisites.map(\.text)), codes(demands.corequisites.map(\.text)),
      codes(demands.disqualifiers.map(\.text)), String(activity.costs.tuition),
      String(activity.costs.board), activity.marking.label.policy.name,
      activity.marking.label.classification, activity.retired?.description,
    ]
  }

  private func cells(_ run: Iteration) -> [String?] {
    let schedule = run.schedule
    let deadlines = run.deadlines
    return [
      run.id.text, run.activity.text, schedule.first.description, schedule.last.description,
      schedule.timeZone, deadlines.opens.description, deadlines.closes.description,
      deadlines.cancels.description, String(deadlines.answerDays), run.place.town,
      run.place.country?.text, String(run.seating.seats), run.seating.minimum.map(String.init),
      run.seating.quotas.first.map { _ in
        run.seating.quotas.map(\.text).joined(separator: "; ")
      }, run.seating.allocation.word, freeSeats(of: run).map(String.init),
      run.stage(on: day).word, run.repeats?.text, run.series?.description,
      run.marking.label.policy.name, run.marking.label.classification,
    ]
  }

  private func cells(_ nomination: Nomination) -> [String?] {
    let candidate = candidate(nomination.candidate)
    return [
      nomination.id.description, nomination.iteration.text, nomination.party.text,
      candidate?.id.text, candidate?.grade.text, candidate?.gender?.word,
      String(nomination.priority), nomination.funding.travel ? "yes" : "no",
      nomination.funding.lodging ? "yes" : "no", nomination.filed.at.description,
      nomination.status.word, nomination.since.at.description, nomination.replaces?.description,
    ]
  }

  private func codes(_ codes: [String]) -> String? {
    codes.isEmpty ? nil : codes.joined(separator: " ")
  }
}
