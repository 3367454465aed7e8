internal import HashTreeCollections

/// The course of a meeting, which the chair steers.
extension Alliance {
  func decide(
    course action: MeetingAction, on occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let by = occasion.stamp
    switch action {
    case .cancel(let id):
      _ = try chaired(id, occasion)
      return [.meeting(.cancelled(id, by: by))]
    case .attend(let id, let attendance):
      let meeting = try held(id, occasion)
      try check(attendance, at: meeting)
      if meeting.attendance == attendance { throw .nothingChanged }
      return [.meeting(.attended(id, attendance))]
    case .conclude(let id, let item, let conclusion):
      return try conclude(item, of: try held(id, occasion), conclusion, occasion)
    case .fulfil(let id, let task): return try fulfil(task, of: id, occasion)
    case .close(let id, let record):
      let meeting = try held(id, occasion)
      if let record {
        guard let version = versions[record],
          reads(version.marking, occasion.principal, at: occasion.at)
        else { throw .unknown(.version(record), .version) }
      }
      return [.meeting(.closed(meeting.id, record: record, by: by))]
    case .plan, .change, .add, .drop, .compose, .invite: return []
    }
  }

  /// One that is open, for its chair.
  private func chaired(_ id: Meeting.ID, _ occasion: Occasion) throws(Refusal) -> Meeting {
    try checkRole(.chair, occasion)
    guard occasion.principal.seat == .alliance else { throw .notYours }
    return try open(id, occasion)
  }

  /// One that is open and has begun, for its chair.
  private func held(_ id: Meeting.ID, _ occasion: Occasion) throws(Refusal) -> Meeting {
    let meeting = try chaired(id, occasion)
    guard meeting.call.begins <= occasion.at else { throw .notNow }
    return meeting
  }

  private func check(
    _ attendance: [Meeting.Attendance], at meeting: Meeting
  ) throws(Refusal) {
    let parties = attendance.map(\.party)
    let invited = participants(in: meeting)
    guard !parties.isEmpty, parties == Set(parties).sorted(),
      Set(invited.allies + invited.guests).isSuperset(of: parties)
    else { throw .choiceMissing(.parties) }
    guard attendance.allSatisfy({ (1...Meeting.peopleMax).contains($0.people) }) else {
      throw .choiceMissing(.count)
    }
  }

  private func conclude(
    _ id: AgendaItem.ID, of meeting: Meeting, _ conclusion: Meeting.Conclusion,
    _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let item = try readable(id, in: meeting, occasion)
    if case .referred(let committee) = conclusion.outcome {
      guard committees[committee] != nil else {
        throw .unknown(.committee(committee), .committee)
      }
      guard committee != meeting.committee else { throw .choiceMissing(.committee) }
    }
    for task in conclusion.arising { try check(task, from: item, of: meeting, occasion) }
    let isSaid = item.outcome == conclusion.outcome
    if isSaid, conclusion.arising.isEmpty, conclusion.adopting.isEmpty { throw .nothingChanged }
    let adoption = try adopt(conclusion, item, at: meeting, occasion)
    let fact = MeetingFact.concluded(
      meeting.id, id, conclusion.outcome, item.arising + conclusion.arising)
    return adoption + [.meeting(fact)]
  }

  /// Who owes something must be able to read what it comes from.
  private func check(
    _ task: AgendaItem.Arising, from item: AgendaItem, of meeting: Meeting, _ occasion: Occasion
  ) throws(Refusal) {
    guard task.done == nil, task.owner != .none else { throw .choiceMissing(.owner) }
    if meeting.agenda.contains(where: { $0.arising.contains { $0.id == task.id } }) {
      throw .alreadyExists(.meeting(meeting.id))
    }
    try check(text: task.text, .text, limit: 1000)
    guard task.due >= meeting.day else { throw .endsBeforeBeginning(.due) }
    guard case .party(let party) = task.owner else { return }
    try check(party, .owner)
    let takesPart = takesPart(task.owner, in: meeting, at: occasion.at)
    guard takesPart, mayRead(party, meeting.call.marking, at: occasion.at),
      mayRead(party, item.marking, at: occasion.at)
    else { throw .hidden(from: party) }
  }

  /// What an adoption at the table does: the same as a silence's end, done at once.
  private func adopt(
    _ conclusion: Meeting.Conclusion, _ item: AgendaItem, at meeting: Meeting,
    _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let wanted = conclusion.adopting
    guard !wanted.isEmpty else { return [] }
    guard conclusion.outcome == .agreed else { throw .choiceMissing(.outcome) }
    guard let id = item.proposal else { throw .choiceMissing(.proposal) }
    let proposal = try seen(id, occasion)
    guard proposal.withdrawn == nil, !proposal.openParts.isEmpty else {
      throw .alreadyEnded(.proposal(id))
    }
    guard proposal.openSilence == nil else { throw .notNow }
    let parts = proposal.openParts.filter { wanted.contains($0.id) }
    guard parts.map(\.id) == wanted else { throw .choiceMissing(.parts) }
    try checkAlliesRead(proposal.draft, occasion)
    let draft = proposal.drafts.count - 1
    let done = adoption(
      Agreement(
        proposal: proposal, draft: draft, parts: parts,
        means: .meeting(meeting.id, draft: draft), at: occasion.at))
    let concluded = ProposalFact.concluded(
      id, at: meeting.id, by: occasion.stamp, done.adopted)
    return [.proposal(concluded)] + done.facts
  }

  /// The seat that owes it, or the chair, says that it is done.
  private func fulfil(
    _ task: AgendaItem.Arising.ID, of id: Meeting.ID, _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let meeting = try seen(id, occasion)
    let found = meeting.agenda.lazy.filter { item in
      reads(item.marking, occasion.principal, at: occasion.at)
    }.flatMap(\.arising).first { $0.id == task }
    guard let found else { throw .unknown(.meeting(id), .item) }
    let principal = occasion.principal
    let isOwn = principal.mayWrite && principal.seat == found.owner
    guard isOwn || chairs(principal) else { throw .notYours }
    guard found.done == nil else { throw .alreadyEnded(.meeting(id)) }
    return [.meeting(.fulfilled(id, task, by: occasion.stamp))]
  }
}

/// Making what was decided so.
extension Alliance {
  mutating func apply(_ fact: MeetingFact) {
    if case .planned(let meeting) = fact { return hold(meeting) }
    guard var meeting = meetings[fact.meeting] else {
      preconditionFailure("changed a meeting unknown")
    }
    switch fact {
    case .planned: break
    case .changed(_, let call):
      if call.begins != meeting.call.begins { meeting.moved.append(meeting.call.begins) }
      meeting.call = call
    case .added(_, let item, let place):
      let at = meeting.agenda.firstIndex { $0.id == place } ?? meeting.agenda.count
      meeting.agenda.insert(item, at: at)
    case .dropped(_, let id): meeting.agenda.removeAll { $0.id == id }
    case .composed(_, let composition): meeting.composition = composition
    case .invited(_, let guest): meeting.guests.append(guest)
    case .cancelled(_, let by): meeting.cancelled = by
    case .attended(_, let attendance): meeting.attendance = attendance
    case .concluded(_, let id, let outcome, let arising):
      guard let at = meeting.agenda.firstIndex(where: { $0.id == id }) else { break }
      meeting.agenda[at].outcome = outcome
      meeting.agenda[at].arising = arising
    case .fulfilled(_, let id, let by): meeting.fulfil(id, by)
    case .closed(_, let record, let by):
      meeting.record = record
      meeting.closed = by
    }
    hold(meeting)
  }

  /// Takes a meeting in, new or changed.
  mutating func hold(_ meeting: Meeting) {
    if let old = meetings[meeting.id] { index.meetings.forget(old) }
    var meeting = meeting
    meeting.call.marking = held(meeting.call.marking)
    for place in meeting.agenda.indices {
      meeting.agenda[place].marking = held(meeting.agenda[place].marking)
    }
    if let composition = meeting.composition {
      meeting.composition?.choice.marking = held(composition.choice.marking)
    }
    meetings[meeting.id] = meeting
    index.meetings.learn(meeting)
  }
}

extension Meeting {
  fileprivate mutating func fulfil(_ id: AgendaItem.Arising.ID, _ by: Stamp) {
    for place in agenda.indices {
      guard let at = agenda[place].arising.firstIndex(where: { $0.id == id }) else { continue }
      agenda[place].arising[at].done = by
    }
  }
}
