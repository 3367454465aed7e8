import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Registry

/// Meetings, as pages and for programs.
extension Site {
  func answerMeetings(
    _ route: MeetingRoute, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> Response {
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    if asked.request.isReading {
      return try showMeetings(route, Sheet(key: freshKey().description), table, .ok)
    }
    let answer = FormAnswer { sheet throws(Problem) in
      try self.askedOfMeetings(route, sheet, table)
    } show: { sheet, status throws(Problem) in
      try self.showMeetings(route, sheet, table, status)
    } done: { receipt in
      self.meetingDone(receipt, route, asked)
    }
    return try await take(table, answer)
  }

  /// What is asked; what may not be known of is answered before anything typed is looked at.
  private func askedOfMeetings(
    _ route: MeetingRoute, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> FormAsked {
    let deeds = MeetingDeeds(table, sheet)
    switch route {
    case .list: throw .wrongMethod(allow: "GET, HEAD")
    case .plan: return deeds.askedToPlan()
    case .meeting(let id): return deeds.asked(of: try meeting(id, table))
    case .change(let id): return deeds.askedToChange(try meeting(id, table))
    case .compose(let id): return deeds.askedToCompose(try meeting(id, table))
    }
  }

  private func meeting(_ id: Meeting.ID, _ table: Labelled) throws(Problem) -> Meeting {
    guard let meeting = table.sight.meeting(id) else { throw .notFound }
    return meeting
  }

  private func showMeetings(
    _ route: MeetingRoute, _ sheet: Sheet, _ table: Labelled, _ status: HTTPResponse.Status
  ) throws(Problem) -> Response {
    let reading = try reading(table)
    let sight = table.sight
    switch route {
    case .list(let filter):
      let page = MeetingsPage(filter) { clocks($0, sight) }
      return .page(status, page.render(reading).bytes)
    case .plan(let committee):
      guard sight.plansMeetings else { return try turnAway(table.asked, table.visitor) }
      return .page(status, PlanMeetingPage(of: committee, sheet).render(reading).bytes)
    case .meeting(let id):
      let meeting = try meeting(id, table)
      guard let committee = sight.committee(meeting.committee) else { throw .notFound }
      let page = MeetingPage(meeting, of: committee, clocks(committee, sight), sheet)
      return .page(status, page.render(reading).bytes)
    case .change(let id):
      let meeting = try meeting(id, table)
      guard sight.plansMeetings else { return try turnAway(table.asked, table.visitor) }
      guard let committee = sight.committee(meeting.committee) else { throw .notFound }
      let page = PlanMeetingPage(
        changing: meeting, by: WallClock(named: committee.clock), sheet)
      return .page(status, page.render(reading).bytes)
    case .compose(let id):
      let meeting = try meeting(id, table)
      let isOpen = sight.plansMeetings || meeting.composition != nil
      guard isOpen else { return try turnAway(table.asked, table.visitor) }
      let criteria =
        MeetingDeeds(table, sheet).criteria ?? meeting.composition?.choice.criteria
        ?? CompositionPage.usual
      return .page(status, CompositionPage(meeting, criteria, sheet).render(reading).bytes)
    }
  }

  private func meetingDone(
    _ receipt: Receipt, _ route: MeetingRoute, _ asked: Asked
  ) -> Response {
    var next = route
    if case .meeting(let fact)? = receipt.facts.last { next = .meeting(fact.meeting) }
    return .redirect(.seeOther, to: Route.meetings(next).address(in: asked.language).text)
  }

  func answerMeetings(
    api route: MeetingRoute, _ asked: Asked
  ) async throws(Problem) -> Response {
    let visitor = try bearer(of: asked) ?? .anybody
    let sight = presentSight(asked, visitor)
    if asked.request.isReading { return .json(.ok, try meetingsJSON(route, sight)) }
    let (sheet, table) = try sent(asked, by: visitor)
    let deed = try askedOfMeetings(route, sheet, table)
    if case .again = deed, case .compose(let id) = route,
      let criteria = MeetingDeeds(table, sheet).criteria
    {
      return .json(.ok, sight.ranking(by: criteria, for: try meeting(id, table)).json)
    }
    let receipt = try await take(sheet, table) { _ in deed }
    return .json(.created, receipt.json(presentSight(asked, visitor)))
  }

  private func meetingsJSON(_ route: MeetingRoute, _ sight: Sight) throws(Problem) -> JSON {
    switch route {
    case .list(let filter):
      if let first = filter.month {
        let days = first...first.lastOfMonth
        let found = sight.meetings(on: days, of: filter.committee)
        return ["meetings": .array(found.prefix(Self.rowsMax).map { sight.json($0) })]
      }
      let ahead = sight.meetingsAhead(of: filter.committee).prefix(Self.rowsMax / 2)
      let past = sight.meetingsPast(of: filter.committee).prefix(Self.rowsMax / 2)
      let found = past.reversed() + Array(ahead)
      return ["meetings": .array(found.map { sight.json($0) })]
    case .meeting(let id):
      guard let meeting = sight.meeting(id) else { throw .notFound }
      return sight.json(meeting)
    case .compose(let id):
      guard let composition = sight.meeting(id)?.composition else { throw .notFound }
      return composition.json
    case .plan, .change: throw .wrongMethod(allow: "POST")
    }
  }
}
