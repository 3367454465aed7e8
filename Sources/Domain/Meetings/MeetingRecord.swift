/// Asks about meetings.
public enum MeetingAction: Hashable, Sendable {
  /// Calls a committee together.
  case plan(Meeting)
  /// Another theme, time, place or label.
  case change(Meeting.ID, Meeting.Call)
  /// Puts something on the agenda, before an item or, where none is named, at its end.
  case add(Meeting.ID, AgendaItem, before: AgendaItem.ID?)
  /// Takes something off the agenda.
  case drop(Meeting.ID, AgendaItem.ID)
  /// Keeps how the partners were chosen.
  case compose(Meeting.ID, Composition.Choice)
  /// Lets a guest in: by what a proposal's adoption does, or as history by its decision.
  case invite(Meeting.ID, Meeting.Guest.Who, by: Decision.ID?)
  case cancel(Meeting.ID)
  /// Says who came.
  case attend(Meeting.ID, [Meeting.Attendance])
  /// Says what came of an item, and adopts parts of its proposal.
  case conclude(Meeting.ID, AgendaItem.ID, Meeting.Conclusion)
  /// Says that what arose from an item is done.
  case fulfil(Meeting.ID, AgendaItem.Arising.ID)
  /// Closes it, with its record where there is one.
  case close(Meeting.ID, record: Version.ID?)
}

extension Meeting {
  /// What comes of an item.
  public struct Conclusion: Hashable, Sendable {
    /// What came of it.
    public var outcome: AgendaItem.Outcome
    /// What is to be done, beside what was entered before.
    public var arising: [AgendaItem.Arising]
    /// The parts of the item's proposal that are adopted, by code.
    public var adopting: [Proposal.Part.ID]

    /// What came of an item, of which nothing arises.
    public init(_ outcome: AgendaItem.Outcome) {
      self.outcome = outcome
      arising = []
      adopting = []
    }
  }
}

/// What happened to a meeting.
public enum MeetingFact: Hashable, Sendable {
  case planned(Meeting)
  case changed(Meeting.ID, Meeting.Call)
  case added(Meeting.ID, AgendaItem, before: AgendaItem.ID?)
  case dropped(Meeting.ID, AgendaItem.ID)
  case composed(Meeting.ID, Composition)
  case invited(Meeting.ID, Meeting.Guest)
  case cancelled(Meeting.ID, by: Stamp)
  case attended(Meeting.ID, [Meeting.Attendance])
  case concluded(Meeting.ID, AgendaItem.ID, AgendaItem.Outcome, [AgendaItem.Arising])
  case fulfilled(Meeting.ID, AgendaItem.Arising.ID, by: Stamp)
  case closed(Meeting.ID, record: Version.ID?, by: Stamp)
}

extension MeetingFact {
  /// The meeting that it happened to.
  public var meeting: Meeting.ID {
    switch self {
    case .planned(let meeting): meeting.id
    case .changed(let id, _), .added(let id, _, _), .dropped(let id, _), .composed(let id, _),
      .invited(let id, _), .cancelled(let id, _), .attended(let id, _),
      .concluded(let id, _, _, _), .fulfilled(let id, _, _), .closed(let id, _, _):
      id
    }
  }
}
