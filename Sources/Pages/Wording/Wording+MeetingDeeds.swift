import Domain

/// What the record says of meetings.
extension Wording.Deeds {
  var meetings: Phrase {
    switch self {
    case .meetingPlanned: Phrase("Meeting planned", "Réunion convoquée")
    case .meetingChanged: Phrase("Meeting changed", "Réunion modifiée")
    case .itemAdded: Phrase("Put on the agenda", "Point inscrit à l’ordre du jour")
    case .itemDropped: Phrase("Taken off the agenda", "Point retiré de l’ordre du jour")
    case .partnersComposed: Phrase("Partners chosen", "Partenaires choisis")
    case .guestInvited: Phrase("Invited to the meeting", "Invitation à la réunion")
    case .meetingCancelled: Phrase("Meeting called off", "Réunion annulée")
    case .attendanceEntered: Phrase("Attendance entered", "Présences consignées")
    case .itemConcluded: Phrase("Outcome entered", "Issue consignée")
    case .taskFulfilled: Phrase("Action done", "Suite donnée")
    case .meetingClosed: Phrase("Meeting closed", "Réunion close")
    default: operations
    }
  }

  static func meeting(_ deed: Fact.Deed) -> Self {
    switch deed {
    case .planned: .meetingPlanned
    case .corrected: .meetingChanged
    case .included: .itemAdded
    case .dropped: .itemDropped
    case .composed: .partnersComposed
    case .invited: .guestInvited
    case .cancelled: .meetingCancelled
    case .attended: .attendanceEntered
    case .concluded: .itemConcluded
    case .fulfilled: .taskFulfilled
    default: .meetingClosed
    }
  }
}
