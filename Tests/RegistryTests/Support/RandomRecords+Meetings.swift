import Domain
import Drawing

/// Meetings, what is on their agendas, and how their partners were chosen.
extension RandomRecords {
  mutating func guestWho() -> Meeting.Guest.Who {
    random.oneIn(2) ? .party(code()) : .body(code())
  }

  mutating func guest() -> Meeting.Guest {
    Meeting.Guest(guestWho(), by: perhaps { $0.code() }, stamp())
  }

  mutating func call() -> Meeting.Call {
    Meeting.Call(phrase(), begins: instant(), place: text(), marking: marking())
  }

  mutating func everyOutcome() -> [AgendaItem.Outcome] {
    [.noted, .agreed, .deferred, .referred(code()), .notAgreed]
  }

  mutating func arising() -> AgendaItem.Arising {
    let seats: [Principal.Seat] = [.alliance, .party(code())]
    var task = AgendaItem.Arising(
      id: identifier(), text(), owner: random.pick(seats), due: day())
    task.done = perhaps { $0.stamp() }
    return task
  }

  mutating func agendaItem() -> AgendaItem {
    var item = AgendaItem(id: identifier(), phrase(), marking: marking())
    item.papers = several { $0.identifier() }
    item.proposal = perhaps { $0.identifier() }
    item.outcome = perhaps { records in records.random.pick(records.everyOutcome()) }
    item.arising = several { $0.arising() }
    return item
  }

  mutating func composition() -> Composition {
    var criteria = Composition.Criteria(
      several { Composition.Weight($0.random.pick(), $0.number()) }, count: number())
    criteria.regions = several { $0.code() }
    criteria.areas = several { $0.code() }
    var choice = Composition.Choice(
      criteria, chosen: several { $0.code() }, marking: marking())
    choice.reasons = several { Composition.Reason($0.code(), $0.text()) }
    let ranked = several { records in
      Composition.Ranked(
        records.code(),
        records.several {
          Composition.Score($0.random.pick(), points: $0.number(), count: $0.number())
        }, total: records.number())
    }
    let barred = several { Composition.Barred($0.code(), $0.random.pick()) }
    return Composition(choice, over: Composition.Ranking(ranked, barred: barred), stamp())
  }

  mutating func attendance() -> Meeting.Attendance {
    Meeting.Attendance(code(), people: number())
  }

  mutating func meeting() -> Meeting {
    var meeting = Meeting(id: identifier(), of: code(), call(), stamp())
    meeting.agenda = several { $0.agendaItem() }
    meeting.guests = several { $0.guest() }
    meeting.composition = perhaps { $0.composition() }
    meeting.moved = several { $0.instant() }
    meeting.cancelled = perhaps { $0.stamp() }
    meeting.attendance = several { $0.attendance() }
    meeting.record = perhaps { $0.identifier() }
    meeting.closed = perhaps { $0.stamp() }
    return meeting
  }

  /// One fact of every case.
  mutating func everyMeetingFact() -> [Fact] {
    let outcome = random.pick(everyOutcome())
    let facts: [MeetingFact] = [
      .planned(meeting()), .changed(identifier(), call()),
      .added(identifier(), agendaItem(), before: perhaps { $0.identifier() }),
      .dropped(identifier(), identifier()), .composed(identifier(), composition()),
      .invited(identifier(), guest()), .cancelled(identifier(), by: stamp()),
      .attended(identifier(), several { $0.attendance() }),
      .concluded(identifier(), identifier(), outcome, several { $0.arising() }),
      .fulfilled(identifier(), identifier(), by: stamp()),
      .closed(identifier(), record: perhaps { $0.identifier() }, by: stamp()),
    ]
    return facts.map(Fact.meeting)
  }
}
