/// Asks about dialogues.
public enum DialogueAction: Hashable, Sendable {
  /// Opens a dialogue in which nothing was said yet.
  case open(Track)
  /// Changes title, partners and label.
  case amend(Track.ID, title: Bilingual, partners: [Party.ID], Marking)
  case addTopic(Track.ID, Track.Topic)
  /// Says where a side stands.
  case say(Track.ID, Track.Position)
  case note(Track.ID, Track.Point)
  /// Says that a partner sees a point so as well.
  case confirm(Track.ID, Track.Point.ID)
  case retract(Track.ID, Track.Point.ID)
  case draw(Track.ID, Statement)
  /// Makes the statement the Allies' word; a proposal's adoption does it, or the registrar records
  /// a decision taken elsewhere.
  case adopt(Track.ID, Statement.ID, by: Decision.ID?)
  /// Says whether a partner accepts a statement that the Allies adopted.
  case answer(Track.ID, Statement.ID, isYes: Bool, text: String)
  case withdraw(Track.ID, Statement.ID)
  case close(Track.ID, reason: String)
}

/// What happened to a dialogue.
public enum DialogueFact: Hashable, Sendable {
  case opened(Track)
  case amended(Track.ID, title: Bilingual, partners: [Party.ID], Marking)
  case topicAdded(Track.ID, Track.Topic)
  case said(Track.ID, Track.Position)
  case noted(Track.ID, Track.Point)
  case confirmed(Track.ID, Track.Point.ID, Track.Point.Confirmation)
  case retracted(Track.ID, Track.Point.ID, by: Stamp)
  case drawn(Track.ID, Statement)
  case adopted(Track.ID, Statement.ID, Statement.Adoption)
  case answered(Track.ID, Statement.ID, Statement.Answer)
  case withdrawn(Track.ID, Statement.ID, by: Stamp)
  case closed(Track.ID, Track.Close)

  /// Which dialogue.
  public var track: Track.ID {
    switch self {
    case .opened(let track): track.id
    case .amended(let id, _, _, _), .topicAdded(let id, _), .said(let id, _),
      .noted(let id, _), .confirmed(let id, _, _), .retracted(let id, _, _), .drawn(let id, _),
      .adopted(let id, _, _), .answered(let id, _, _), .withdrawn(let id, _, _),
      .closed(let id, _):
      id
    }
  }

  var described: (Subject, Fact.Deed) {
    let deed: Fact.Deed =
      switch self {
      case .opened, .topicAdded: .added
      case .amended: .corrected
      case .said: .spoken
      case .noted: .added
      case .confirmed: .confirmed
      case .retracted, .withdrawn: .withdrawn
      case .drawn: .proposed
      case .adopted: .adopted
      case .answered: .answered
      case .closed: .ended
      }
    return (.track(track), deed)
  }
}
