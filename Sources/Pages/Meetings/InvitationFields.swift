internal import Domain

/// What a proposal that invites partners to a meeting asks for: which meeting, and whom.
struct InvitationFields: Sendable {
  /// How many meetings are offered.
  private static let meetingsMax = 60

  let reading: Reading
  /// The field of parties that every proposal about parties has.
  let parties: Field

  init(_ reading: Reading, parties: Field) {
    self.reading = reading
    self.parties = parties
  }

  var all: [Field] {
    let say = reading.say
    let sight = reading.sight
    let ahead = sight.meetingsAhead().lazy.filter(\.isOpen).prefix(Self.meetingsMax)
    let choices = ahead.map { meeting in
      Field.Choice(
        meeting.id.description,
        "\(reading.text(meeting.call.title)), \(say.date(meeting.day))")
    }
    var meeting = Field("meeting", say(Wording.MeetingForms.meeting), .select(Array(choices)))
    meeting.isRequired = true
    meeting.value = choices.first?.value ?? ""
    var invited = parties
    invited.label = say(Wording.MeetingForms.invited)
    invited.hint = say(Wording.MeetingForms.invitedHint)
    invited.isRequired = false
    let bodies = sight.bodies.filter {
      [.framework, .council, .format].contains($0.kind) && $0.life.contains(sight.day)
    }
    let whole = Field(
      "bodies", say(Wording.MeetingForms.bodies),
      .folded(bodies.map { Field.Choice($0.id.text, reading.text($0.short)) }))
    return [meeting, invited, whole]
  }
}
