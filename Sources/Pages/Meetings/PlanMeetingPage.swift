public import Domain
internal import Labels

/// The form that calls a committee together, or changes what those invited are told.
public struct PlanMeetingPage: Sendable {
  let committee: Committee.ID?
  let meeting: Meeting?
  let clock: WallClock?
  let sheet: Sheet

  /// A new meeting of a committee, once one is chosen.
  public init(of committee: Committee.ID?, _ sheet: Sheet) {
    self.committee = committee
    self.sheet = sheet
    meeting = nil
    clock = nil
  }

  /// A change of a told meeting, by its committee's clock.
  public init(changing meeting: Meeting, by clock: WallClock, _ sheet: Sheet) {
    committee = meeting.committee
    self.meeting = meeting
    self.clock = clock
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let labels = meeting.map { [$0.call.marking.label] } ?? []
    let reading = reading.marked(by: labels)
    let title =
      meeting == nil ? say(Wording.MeetingTexts.planOne) : say(Wording.MeetingForms.change)
    let route: MeetingRoute = meeting.map { .change($0.id) } ?? .plan(committee)
    var form = sheet.form(
      Route.meetings(route).address(in: say), deed: meeting == nil ? "plan" : "change",
      fields: fields(reading),
      submit: say(meeting == nil ? Wording.MeetingForms.plan : .changeDone))
    form = sheet.previewing(form, reading)
    let back: MeetingRoute = meeting.map { .meeting($0.id) } ?? .list(MeetingFilter())
    form.cancel = (say(Wording.FormTexts.cancel), reading.link(.meetings(back)))
    let content: HTML = "<h1>\(title)</h1>\(form.html(reading.frame))"
    return reading.html(
      title, in: .meetings, below: [.meetings(.list(MeetingFilter()))], content)
  }

  private func fields(_ reading: Reading) -> [Field] {
    let say = reading.say
    let sight = reading.sight
    var chosen = Field(
      "committee", say(Wording.MeetingForms.committee),
      .select(
        sight.committees.map {
          Field.Choice($0.id.text, reading.text($0.name(on: sight.day)))
        }))
    chosen.isRequired = true
    chosen.value = (committee ?? sight.committees.first?.id)?.text ?? ""
    var theme = Field("title", say(Wording.MeetingForms.theme))
    theme.isRequired = true
    theme.value = meeting?.call.title.english ?? ""
    var french = Field("titleFrench", say(Wording.MeetingForms.themeFrench))
    french.value = meeting?.call.title.french ?? ""
    var day = Field("day", say(Wording.MeetingForms.day), .date)
    day.isRequired = true
    var hour = Field("hour", say(Wording.MeetingForms.hour))
    hour.hint = say(Wording.MeetingForms.hourHint)
    hour.isRequired = true
    hour.value = "10:00"
    if let meeting, let clock {
      let there = clock.reading(at: meeting.call.begins)
      day.value = "\(there.day)"
      hour.value = String(there.clock.prefix(5))
    }
    var place = Field("place", say(Wording.MeetingForms.place))
    place.isRequired = true
    place.value = meeting?.call.place ?? ""
    return (meeting == nil ? [chosen] : []) + [theme, french, day, hour, place]
      + editor(reading).fields(reading)
  }

  private func editor(_ reading: Reading) -> LabelEditor {
    guard sheet.typed.isEmpty, let meeting else {
      var editor = LabelEditor(typed: sheet.typed)
      editor.errors = sheet.errors
      return editor
    }
    return LabelEditor(meeting.call.marking, in: reading.sight)
  }
}
