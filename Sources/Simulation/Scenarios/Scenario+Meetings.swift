import Domain
import Labels

extension Scenario {
  /// Meetings that are planned, held and concluded; some adopt what silence did not.
  static let meetings = Scenario(
    name: "meetings", weight: 16, draw: { $0.ofMeetings() }, check: check(meetings:))

  private static func check(meetings records: Records) -> [String] {
    let held = records.held
    let committees = Set(held.committees.map(\.id))
    let meetings = Dictionary(
      held.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var faults = held.meetings.flatMap { meeting -> [String] in
      let name = "meeting \(meeting.id)"
      var faults: [String] = []
      if !committees.contains(meeting.committee) { faults.append("\(name): no committee") }
      if Set(meeting.agenda.map(\.id)).count != meeting.agenda.count {
        faults.append("\(name): an item twice")
      }
      if Set(meeting.guests.map(\.who)).count != meeting.guests.count {
        faults.append("\(name): a guest twice")
      }
      if meeting.cancelled != nil, meeting.closed != nil {
        faults.append("\(name): closed and called off")
      }
      if let closed = meeting.closed, closed.at < meeting.call.begins {
        faults.append("\(name): closed before it began")
      }
      return faults
    }
    for proposal in held.proposals {
      for part in proposal.adopted {
        guard case .meeting(let id, let draft) = part.means else { continue }
        let meeting = id.flatMap { meetings[$0] }
        let isOn = meeting?.agenda.contains { $0.proposal == proposal.id } ?? false
        if !isOn || !proposal.drafts.indices.contains(draft) {
          faults.append("proposal \(proposal.id): \(part.part) adopted at no meeting that took it")
        }
      }
    }
    return faults
  }
}

extension Pen {
  fileprivate mutating func ofMeetings() -> Action {
    if hand.roles.contains(.securityOfficer) || sight.committees.isEmpty {
      return Scenario.proposals.draw(&self)
    }
    if hand.roles.contains(.planner) { return .meeting(planned()) }
    if hand.roles.contains(.chair) { return .meeting(concluded()) }
    if hand.roles.contains(.delegation) { return .meeting(answered()) }
    let who: Meeting.Guest.Who =
      oneIn(3) ? .body(body()) : .party(random.one(of: living) ?? party())
    let id = meeting()?.id ?? Meeting.ID(1)
    return .meeting(.invite(id, who, by: oneIn(9) ? nil : decision()))
  }

  /// Meetings that who asks may know of.
  private var known: [Meeting] {
    let eyes = eyes
    return roster.meetings.suffix(12).compactMap { eyes.meeting($0) }
  }

  private mutating func meeting() -> Meeting? { random.one(of: known) }

  private var meetingMarking: Marking? {
    sight.policies.lazy.compactMap { [at] in $0.openLabel(at: at) }.first
      .map { Marking($0, reason: "For all to read.") }
  }

  private func later(_ minutes: Int) -> Instant {
    Instant(milliseconds: at.milliseconds + Int64(minutes) * 60_000)
  }

  private mutating func planned() -> MeetingAction {
    guard let marking = meetingMarking else { return .cancel(Meeting.ID(random.next())) }
    let call = Meeting.Call(
      phrase(), begins: later(random.below(600)), place: text(), marking: marking)
    guard let known = meeting(), !oneIn(3) else {
      let committee = random.one(of: sight.committees)?.id ?? code("k", 2)
      return .plan(
        Meeting(
          id: Meeting.ID(random.next()), of: committee, call, Stamp(by: hand.id, at: at)))
    }
    switch random.below(9) {
    case 0: return .change(known.id, call)
    case 1: return .drop(known.id, known.agenda.first?.id ?? AgendaItem.ID(1))
    case 2:
      let criteria = Composition.Criteria(
        [Composition.Weight(random.any(), random.below(101))], count: 1 + random.below(3))
      let ranked = eyes.ranking(by: criteria, for: known).ranked.prefix(criteria.count)
      return .compose(
        known.id,
        Composition.Choice(criteria, chosen: ranked.map(\.party).sorted(), marking: marking))
    default:
      var item = AgendaItem(id: AgendaItem.ID(random.next()), phrase(), marking: marking)
      let open = readableProposals.filter { $0.committee == known.committee || oneIn(9) }
      item.proposal = random.one(of: open)?.id
      return .add(known.id, item, before: oneIn(4) ? known.agenda.first?.id : nil)
    }
  }

  private mutating func concluded() -> MeetingAction {
    guard let known = meeting() else { return .cancel(Meeting.ID(random.next())) }
    if oneIn(20) { return .cancel(known.id) }
    if oneIn(12) { return .close(known.id, record: nil) }
    if oneIn(8) {
      let parties = eyes.participants(in: known).allies.prefix(3)
      return .attend(
        known.id, parties.map { Meeting.Attendance($0, people: 1 + random.below(4)) })
    }
    guard let item = random.one(of: known.agenda) else { return .close(known.id, record: nil) }
    var conclusion = Meeting.Conclusion(oneIn(3) ? .noted : .agreed)
    let proposal = item.proposal.flatMap { eyes.proposal($0) }
    let open = (proposal?.openParts ?? []).filter { _ in !oneIn(3) }
    conclusion.adopting = oneIn(4) ? [] : open.map(\.id)
    if oneIn(4) {
      let owner: Principal.Seat = oneIn(3) ? .alliance : .party(party())
      conclusion.arising = [
        AgendaItem.Arising(
          id: AgendaItem.Arising.ID(random.next()), text(), owner: owner, due: at.day.adding(9))
      ]
    }
    return .conclude(known.id, item.id, conclusion)
  }

  private mutating func answered() -> MeetingAction {
    let known = meeting()
    let task = known.flatMap { random.one(of: $0.owed) }?.id ?? AgendaItem.Arising.ID(1)
    return .fulfil(known?.id ?? Meeting.ID(1), task)
  }
}
