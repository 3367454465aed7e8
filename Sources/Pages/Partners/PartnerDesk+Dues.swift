import Domain
import Labels

/// What is due from whom, by day.
extension PartnerDesk {
  var due: PartnerSection {
    let dues = sight.dues(of: id)
    let rows = dues.map { due -> [HTML] in
      let day = due.day.map { day -> HTML in
        let look = day < sight.now.day ? "late" : "cell-day"
        return "<span class=\"\(look)\">\(say.date(day))</span>"
      }
      return [
        link(to: due.kind), "\(say(due.kind.words))", owner(due.owner),
        day ?? "<span class=\"row-note\">\(say(Wording.DueTexts.noDay))</span>",
      ]
    }
    let table = Table(
      say(Wording.PartnerTexts.due),
      columns: [
        Table.Column(say(Wording.DueTexts.what)), Table.Column(say(Wording.DueTexts.toDo)),
        Table.Column(say(Wording.DueTexts.from)), Table.Column(say(Wording.DueTexts.by)),
      ], rows: rows)
    return PartnerSection(
      "due", .due, or: .dueNone, count: dues.count,
      dues.isEmpty ? HTML() : table.unseenCaption(say)
    ).bearing(dues.flatMap { labels(of: $0.kind) })
  }

  private func owner(_ owner: Due.Owner) -> HTML {
    switch owner {
    case .party: "\(file.name)"
    case .alliance: "\(say(Wording.DueTexts.alliance))"
    case .allies: "\(say(Wording.DueTexts.allies))"
    case .provider(let id):
      reading.link(
        sight.provider(id).map { reading.text($0.name) } ?? id.text, to: .menu(.provider(id)))
    case .doers(let doers):
      "\(say.list(doers.map { say($0, as: Wording.CaseActors.self) }))"
    }
  }

  private func link(to kind: Due.Kind) -> HTML {
    switch kind {
    case .stage(let id):
      guard let one = sight.caseFile(id) else { return HTML() }
      let stage = reading.stage(one.step.stage, of: one.instrument)
      return "\(reading.caseFile(one)) <span class=\"row-note\">\(stage)</span>"
    case .answer(let id):
      let run = sight.nomination(id)?.iteration
      return run.map { reading.run($0, to: .nominations(.nomination(id))) } ?? HTML()
    case .decide(let id, let count), .attendance(let id, let count):
      return """
        \(reading.run(id, to: .menu(.iteration(id)))) \
        <span class="count">\(say(count, Wording.InboxCounts.people))</span>
        """
    case .silence(let id), .draft(let id):
      return sight.proposal(id).map { reading.proposal($0) } ?? HTML()
    case .statement(let id):
      return sight.track(id).map {
        reading.link(reading.text($0.title), to: .dialogue(.track(id)))
      } ?? HTML()
    case .consider(let id), .reply(let id):
      return reading.link(sight.title(of: .offer(id), in: say), to: .operations(.offer(id)))
    case .arising(let id, let task): return reading.arising(task, from: id)
    case .edition(let id): return sight.programme(id).map { reading.programme($0) } ?? HTML()
    case .fill(let id), .receive(let id):
      return sight.response(id).map { reading.response($0) } ?? HTML()
    case .goal(let id, let goal):
      return line(goal, of: id) { "\(reading.html($0.title))" }
    case .milestone(let id, let goal, let step):
      return line(goal, of: id) { goal in
        let step = goal.milestones.first { $0.id == step }?.title
        return "\(step) <span class=\"row-note\">\(reading.html(goal.title))</span>"
      }
    }
  }

  /// Something of a goal, with the programme that it stands in.
  private func line(
    _ goal: Programme.Goal.ID, of id: Programme.ID, _ told: (Programme.Goal) -> HTML
  ) -> HTML {
    guard let programme = sight.programme(id), let goal = programme.said.goal(goal) else {
      return HTML()
    }
    return "\(told(goal)) <span class=\"row-note\">\(reading.programme(programme))</span>"
  }

  private func labels(of kind: Due.Kind) -> [Label] {
    switch kind {
    case .stage(let id): [sight.caseFile(id)?.marking?.label].compactMap(\.self)
    case .answer(let id): sight.nomination(id).map { reading.labels(of: $0.iteration) } ?? []
    case .decide(let id, _), .attendance(let id, _): reading.labels(of: id)
    case .silence(let id), .draft(let id):
      sight.proposal(id).map { reading.labels(of: $0) } ?? []
    case .statement(let id): sight.track(id).map { [$0.marking.label] } ?? []
    case .consider(let id), .reply(let id): sight.offer(id).map { [$0.marking.label] } ?? []
    case .arising(let id, _): sight.meeting(id).map { reading.labels(of: $0) } ?? []
    case .goal(let id, _), .milestone(let id, _, _), .edition(let id):
      sight.programme(id).map { [$0.marking.label] } ?? []
    case .fill(let id), .receive(let id): sight.response(id).map { [$0.marking.label] } ?? []
    }
  }
}

extension Due.Kind {
  /// What is to be done.
  var words: Wording.DueTexts {
    switch self {
    case .stage: .stage
    case .answer: .answer
    case .decide: .decide
    case .attendance: .attendance
    case .silence: .silence
    case .draft: .draft
    case .statement: .statement
    case .consider: .consider
    case .reply: .reply
    case .arising: .arising
    case .goal: .goal
    case .milestone: .milestone
    case .edition: .edition
    case .fill: .fill
    case .receive: .receive
    }
  }
}
