internal import HashTreeCollections

/// Meetings by the questions asked of them.
struct MeetingIndex: Sendable {
  /// A meeting by its beginning.
  struct Held: Comparable, Hashable, Sendable {
    var begins: Instant
    var meeting: Meeting.ID

    static func < (left: Held, right: Held) -> Bool {
      (left.begins, left.meeting) < (right.begins, right.meeting)
    }
  }

  /// All, the first to begin first.
  private(set) var all: [Held] = []
  /// Those that are neither closed nor called off, the first to begin first.
  private(set) var open: [Held] = []
  /// Those of which something is still to be done.
  private(set) var owing: [Meeting.ID] = []
  private var byCommittee = TreeDictionary<Committee.ID, [Held]>()
  private var byProposal = TreeDictionary<Proposal.ID, [Meeting.ID]>()
  private var byGuest = TreeDictionary<Meeting.Guest.Who, [Held]>()
  private var byOwner = TreeDictionary<Principal.Seat, [Meeting.ID]>()

  /// Of one committee, the first to begin first.
  func meetings(of committee: Committee.ID) -> [Held] { byCommittee[committee] ?? [] }
  /// On whose agendas a proposal stands.
  func meetings(taking proposal: Proposal.ID) -> [Meeting.ID] { byProposal[proposal] ?? [] }

  /// To which a party or a whole body is invited, the first to begin first.
  func meetings(inviting guest: Meeting.Guest.Who) -> [Held] { byGuest[guest] ?? [] }
  /// Of which a seat still has something to do.
  func owed(by seat: Principal.Seat) -> [Meeting.ID] { byOwner[seat] ?? [] }

  mutating func learn(_ meeting: Meeting) {
    let held = Held(begins: meeting.call.begins, meeting: meeting.id)
    all.insertSorted(held)
    byCommittee[meeting.committee, default: []].insertSorted(held)
    if meeting.isOpen { open.insertSorted(held) }
    if !meeting.owed.isEmpty { owing.insertSorted(meeting.id) }
    for proposal in meeting.agenda.compactMap(\.proposal) {
      byProposal[proposal, default: []].insertSorted(meeting.id)
    }
    for who in Set(meeting.guests.map(\.who)) { byGuest[who, default: []].insertSorted(held) }
    for owner in Set(meeting.owed.map(\.owner)) {
      byOwner[owner, default: []].insertSorted(meeting.id)
    }
  }

  mutating func forget(_ meeting: Meeting) {
    let held = Held(begins: meeting.call.begins, meeting: meeting.id)
    all.removeSorted(held)
    open.removeSorted(held)
    owing.removeSorted(meeting.id)
    byCommittee[meeting.committee]?.removeSorted(held)
    for proposal in meeting.agenda.compactMap(\.proposal) {
      byProposal[proposal]?.removeSorted(meeting.id)
    }
    for who in Set(meeting.guests.map(\.who)) { byGuest[who]?.removeSorted(held) }
    for owner in Set(meeting.owed.map(\.owner)) { byOwner[owner]?.removeSorted(meeting.id) }
  }
}
