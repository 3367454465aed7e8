internal import Domain
internal import Labels

/// Meetings in lines and links.
extension Reading {
  /// The labels of all that a told meeting's page shows.
  func labels(of meeting: Meeting) -> [Label] {
    [meeting.call.marking.label] + meeting.agenda.map(\.marking.label)
      + [meeting.composition?.choice.marking.label].compactMap(\.self)
  }

  /// A meeting by its theme, as a link.
  func meeting(_ meeting: Meeting) -> HTML {
    link(text(meeting.call.title), to: .meetings(.meeting(meeting.id)))
  }

  /// A meeting as a link with its day; no more than that it is one, where it may not be known of.
  func meeting(_ id: Meeting.ID) -> HTML {
    guard let found = sight.meeting(id) else { return "\(say(Wording.MeetingTexts.someMeeting))" }
    return "\(meeting(found)) (\(say.date(found.day)))"
  }

  /// What is to be done, as a link to where it arose.
  func arising(_ id: AgendaItem.Arising.ID, from meeting: Meeting.ID) -> HTML {
    guard let found = sight.meeting(meeting),
      let task = found.agenda.flatMap(\.arising).first(where: { $0.id == id })
    else { return HTML() }
    let note = "<span class=\"row-note\">\(text(found.call.title))</span>" as HTML
    return "\(link(task.text, to: .meetings(.meeting(meeting)))) \(note)"
  }

  /// A guest: a party, or all members of a body.
  func guest(_ who: Meeting.Guest.Who) -> HTML {
    switch who {
    case .party(let id): party(id)
    case .body(let id): say.html(Wording.MeetingTexts.wholeBody, body(id))
    }
  }

  /// How a meeting stands, in a word.
  func state(of meeting: Meeting) -> HTML {
    let (words, look) = standing(of: meeting)
    return "<span class=\"standing standing-\(look)\">\(say(words))</span>"
  }

  /// How a meeting stands, and how that looks.
  func standing(of meeting: Meeting) -> (words: Wording.MeetingTexts, look: String) {
    if meeting.cancelled != nil { return (.cancelled, "stopped") }
    if meeting.closed != nil { return (.closed, "adopted") }
    if meeting.call.begins > sight.now { return (.planned, "silent") }
    return (meeting.day == sight.now.day ? .running : .toClose, "drafted")
  }

  /// What came of an item.
  func outcome(_ outcome: AgendaItem.Outcome) -> HTML {
    switch outcome {
    case .referred(let id):
      let name = sight.committee(id).map { text($0.short) } ?? id.text
      return "\(say(Wording.MeetingTexts.referredTo, name))"
    default: return "\(say(outcome.words))"
    }
  }

  /// When a meeting begins by its committee's clock: `6 May 2026, 17:00`.
  func begins(_ meeting: Meeting, by clock: WallClock) -> String {
    say.moment(meeting.call.begins, on: clock)
  }
}

extension AgendaItem.Outcome {
  /// The words for it.
  var words: Wording.Outcomes {
    switch self {
    case .noted: .noted
    case .agreed: .agreed
    case .deferred: .deferred
    case .referred: .referred
    case .notAgreed: .notAgreed
    }
  }
}
