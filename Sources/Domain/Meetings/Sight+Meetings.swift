internal import HashTreeCollections

/// Meetings, as far as who asks takes part in them and may read their labels.
extension Sight {
  /// A meeting; nil when there is none to be known of. Items, papers, proposals, the record and
  /// the composition that may not be read are left out.
  public func meeting(_ id: Meeting.ID) -> Meeting? {
    guard isKnown(id), let meeting = alliance.meetings[id] else { return nil }
    return told(meeting)
  }

  /// Whether the principal may know of a meeting. What is told of a proposal asks this alone: to
  /// tell the meeting would be to tell the proposals on its agenda in turn.
  func isKnown(_ id: Meeting.ID) -> Bool {
    guard alliance.meetings[id] != nil, let known = judge.meetings[id] else { return false }
    return judge.isSeen(known, principal, at: now)
  }

  func told(_ meeting: Meeting) -> Meeting {
    let known = judge.meetings[meeting.id]
    var told = meeting
    told.agenda = meeting.agenda.compactMap { item in
      // What the present no longer holds is read by nobody.
      reads(known?.item(item.id)?.marking) ? self.told(item) : nil
    }
    if !reads(known?.composition) { told.composition = nil }
    if let record = told.record, version(record) == nil { told.record = nil }
    return told
  }

  private func told(_ item: AgendaItem) -> AgendaItem {
    var item = item
    item.papers.removeAll { !reads(judge.versions[$0]?.marking) }
    if let proposal = item.proposal, !isKnown(proposal) { item.proposal = nil }
    return item
  }

  /// How the guests were chosen is for the alliance and its Allies, whatever its label.
  private func reads(_ composition: Composition?) -> Bool {
    guard let composition, judge.isInside(principal.seat, at: now) else { return false }
    return reads(composition.choice.marking)
  }

  /// The meetings that begin on some days, the first first; of one committee or of all.
  public func meetings(
    on days: ClosedRange<Day>, of committee: Committee.ID? = nil
  ) -> [Meeting] {
    let held = committee.map(alliance.index.meetings.meetings) ?? alliance.index.meetings.all
    return held[held.place { $0.begins.day < days.lowerBound }...].lazy
      .prefix { $0.begins.day <= days.upperBound }.compactMap { meeting($0.meeting) }
  }

  /// The meetings that have not begun, the next first.
  public func meetingsAhead(of committee: Committee.ID? = nil) -> some Sequence<Meeting> {
    let held = committee.map(alliance.index.meetings.meetings) ?? alliance.index.meetings.all
    return held[held.place { $0.begins < now }...].lazy.compactMap { meeting($0.meeting) }
  }

  /// The meetings that have begun, the latest first.
  public func meetingsPast(of committee: Committee.ID? = nil) -> some Sequence<Meeting> {
    let held = committee.map(alliance.index.meetings.meetings) ?? alliance.index.meetings.all
    return held[..<held.place { $0.begins < now }].lazy.reversed()
      .compactMap { meeting($0.meeting) }
  }

  /// The meetings on whose agendas a proposal stands, the first to begin first.
  public func meetings(taking proposal: Proposal.ID) -> [Meeting] {
    alliance.index.meetings.meetings(taking: proposal).compactMap(meeting)
      .filter { meeting in meeting.agenda.contains { $0.proposal == proposal } }
      .sorted { ($0.call.begins, $0.id) < ($1.call.begins, $1.id) }
  }

  /// The Allies and the guests of a told meeting's own day, by code.
  public func participants(in meeting: Meeting) -> (allies: [Party.ID], guests: [Party.ID]) {
    alliance.participants(in: meeting)
  }

  /// The name of a told meeting's format: `32` for Allies alone, `32+7` with guests.
  public func formatName(of meeting: Meeting) -> String {
    let (allies, guests) = participants(in: meeting)
    return guests.isEmpty ? "\(allies.count)" : "\(allies.count)+\(guests.count)"
  }

  /// Whether the principal plans meetings: the chair, or a planner of the alliance.
  public var plansMeetings: Bool {
    principal.seat == .alliance && !principal.roles.isDisjoint(with: [.chair, .planner])
  }

  /// Whether the principal is of the alliance or an Ally of today.
  public var isInside: Bool { judge.isInside(principal.seat, at: now) }

  /// What on an agenda some of those invited could not read.
  public struct Gap: Hashable, Sendable {
    /// On which item.
    public var item: AgendaItem.ID
    /// Which of its papers; nil for the item itself.
    public var paper: Version.ID?
    /// Who could not, by code.
    public var parties: [Party.ID]
  }

  /// What on a told meeting's agenda some of those invited could not read, were their people
  /// cleared for all that it asks; for those who plan it alone.
  public func gaps(in meeting: Meeting) -> [Gap] {
    guard plansMeetings else { return [] }
    let (allies, guests) = participants(in: meeting)
    func missing(_ marking: Marking) -> [Party.ID] {
      (allies + guests).filter { !judge.mayRead($0, marking, at: now) }
    }
    return meeting.agenda.flatMap { item -> [Gap] in
      let papers = item.papers.compactMap { id in
        judge.versions[id].map { Gap(item: item.id, paper: id, parties: missing($0.marking)) }
      }
      let own = Gap(item: item.id, paper: nil, parties: missing(item.marking))
      return ([own] + papers).filter { !$0.parties.isEmpty }
    }
  }

  /// Whether the principal may say that something is done.
  public func mayFulfil(_ task: AgendaItem.Arising) -> Bool {
    task.done == nil && (chairs || (mayWrite && principal.seat == task.owner))
  }
}

/// What waits for those whom meetings concern.
extension Sight {
  /// How many days before a meeting those invited are told.
  public static let noticeDays = 7

  var meetingDuties: [Duty] {
    guard principal.seat != .none else { return [] }
    return invitationDuties + owedDuties + closingDuties
  }

  private var invitationDuties: [Duty] {
    guard principal.roles.contains(.delegation), principal.party != nil else { return [] }
    let last = now.day.adding(Self.noticeDays)
    return meetingsAhead().prefix { $0.day <= last }.filter { $0.cancelled == nil }
      .map { Duty(kind: .meeting($0.id), due: $0.day) }
  }

  private var owedDuties: [Duty] {
    guard mayWrite, chairs || principal.party != nil || plansMeetings else { return [] }
    return alliance.index.meetings.owing.compactMap(meeting).flatMap { meeting in
      meeting.owed.filter { $0.owner == principal.seat }
        .map { Duty(kind: .arising(meeting.id, $0.id), due: $0.due) }
    }
  }

  private var closingDuties: [Duty] {
    guard chairs else { return [] }
    return alliance.index.meetings.open.prefix { $0.begins <= now }
      .compactMap { meeting($0.meeting) }
      .map { Duty(kind: .conclude($0.id), due: $0.day) }
  }
}

/// What of the record about meetings a principal may see.
extension Sight {
  /// A fact without what of it the principal may not read; nil when it may not know of it.
  func shown(_ fact: MeetingFact) -> MeetingFact? {
    guard let known = judge.meetings[fact.meeting], judge.isSeen(known, principal, at: now)
    else { return nil }
    func reads(_ item: AgendaItem.ID) -> Bool { self.reads(known.item(item)?.marking) }
    switch fact {
    // What was told under a label that the reader is not for stays so, whatever holds since.
    case .planned(let meeting):
      return self.reads(meeting.call.marking) ? .planned(toldThen(meeting)) : nil
    case .changed(_, let call): return self.reads(call.marking) ? fact : nil
    case .added(let id, let item, let place):
      guard reads(item.id), self.reads(item.marking) else { return nil }
      return .added(id, told(item), before: place.flatMap { reads($0) ? $0 : nil })
    case .dropped(_, let item), .concluded(_, let item, _, _): return reads(item) ? fact : nil
    case .composed(_, let composition): return self.reads(composition) ? fact : nil
    case .closed(let id, let record, let by):
      return .closed(id, record: record.flatMap { version($0) == nil ? nil : $0 }, by: by)
    case .fulfilled(_, let task, _):
      let item = known.agenda.first { $0.arising.contains { $0.id == task } }
      return item.map { reads($0.id) } ?? false ? fact : nil
    case .invited, .cancelled, .attended: return fact
    }
  }

  private func toldThen(_ meeting: Meeting) -> Meeting {
    var told = told(meeting)
    told.agenda.removeAll { !reads($0.marking) }
    return told
  }
}

extension Meeting {
  var details: [Detail] {
    [
      Detail(.code, .text(id.description)), Detail(.committee, .subjects([.committee(committee)])),
      Detail(.title, .phrase(call.title)), Detail(.begins, .instant(call.begins)),
      Detail(.place, .text(call.place)),
      Detail(.agenda, .text(agenda.map(\.title.english).joined(separator: "\n"))),
      Detail(.guests, .subjects(guests.map(\.who.subject))),
      Detail(
        .attendance,
        .text(attendance.map { "\($0.party) \($0.people)" }.joined(separator: ", "))),
      Detail(.outcome, .text(outcomes)),
      Detail(.version, record.map { .subjects([.version($0)]) }),
      Detail(.to, (closed ?? cancelled).map { .instant($0.at) }),
    ] + call.marking.details
  }

  private var outcomes: String {
    agenda.compactMap { item in
      item.outcome.map { "\(item.title.english): \($0.word)" }
    }.joined(separator: "\n")
  }
}

extension Meeting.Guest.Who {
  /// The record of who it is.
  public var subject: Subject {
    switch self {
    case .party(let id): .party(id)
    case .body(let id): .body(id)
    }
  }
}
