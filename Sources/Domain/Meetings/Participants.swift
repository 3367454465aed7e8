internal import HashTreeCollections
internal import Labels

/// Who is invited to a meeting, who may know of it, and who is kept out.
extension Alliance {
  /// The Allies of the meeting's day, and the guests of that day, by code.
  func participants(in meeting: Meeting) -> (allies: [Party.ID], guests: [Party.ID]) {
    let guests = meeting.guests.flatMap { guest -> [Party.ID] in
      switch guest.who {
      case .party(let party): [party]
      case .body(let body): members(of: body, for: meeting)
      }
    }
    let allies = allies(on: meeting.day)
    return (allies, Set(guests).subtracting(allies).sorted())
  }

  /// The members of a body on a meeting's day that are no Allies and are not kept out.
  func members(of body: Body.ID, for meeting: Meeting) -> [Party.ID] {
    Sight(network: self, on: meeting.day).counted(in: body, on: meeting.day).filter { party in
      !isAlly(party, on: meeting.day) && !isBarred(party, on: meeting.day, from: body)
    }
  }

  /// Whether a party is restricted in what a meeting is, everywhere or in a body.
  func isBarred(_ party: Party.ID, on day: Day, from body: Body.ID? = nil) -> Bool {
    limits(on: party).contains { limit in
      limit.span.contains(day) && (limit.body == nil || limit.body == body)
        && !Set(limit.scopes).isDisjoint(with: [.access, .meetings, .dialogue])
    }
  }

  /// Whether a seat takes part in a meeting, as the seats stand at a moment.
  func takesPart(_ seat: Principal.Seat, in meeting: Meeting, at moment: Instant) -> Bool {
    switch seat {
    case .none: return false
    case .alliance: return true
    case .party(let party):
      if isAlly(party, on: moment.day) { return true }
      guard !isBarred(party, on: moment.day) else { return false }
      return meeting.guests.contains { guest in
        switch guest.who {
        case .party(let other): other == party
        case .body(let body):
          bodiesJoined(by: party, on: meeting.day).contains(body)
            && !isBarred(party, on: meeting.day, from: body)
        }
      }
    }
  }

  /// Whether a principal may know of a meeting at all.
  func isSeen(_ meeting: Meeting, _ principal: Principal, at moment: Instant) -> Bool {
    reads(meeting.call.marking, principal, at: moment)
      && takesPart(principal.seat, in: meeting, at: moment)
  }

  /// Whether a principal belongs to those who choose the guests: the alliance and its Allies.
  func isInside(_ seat: Principal.Seat, at moment: Instant) -> Bool {
    switch seat {
    case .none: false
    case .alliance: true
    case .party(let party): isAlly(party, on: moment.day)
    }
  }
}

extension Principal {
  /// Whether it is the office itself, which does what was adopted.
  var isOffice: Bool { id == .nobody && seat == .alliance && roles.contains(.chair) }
}
