import Domain
import Exchange
import Pages

extension CalendarWriter {
  /// A meeting by its committee's clock; nobody has said how long it lasts, so an hour is shown.
  func item(of meeting: Meeting) -> CalendarFile.Item {
    let sight = reading.sight
    let committee = sight.committee(meeting.committee)
    let zone = committee?.clock ?? "UTC"
    let there = WallClock(named: zone).reading(at: meeting.call.begins)
    let minutes = Int((there.milliseconds % 86_400_000 + 86_400_000) % 86_400_000) / 60_000
    let schedule = Iteration.Schedule(
      there.day, through: there.day, hours: minutes..<min(minutes + 60, 1440), timeZone: zone)
    let marking = meeting.call.marking.label
    var item = CalendarFile.Item(
      uid: "meeting-\(meeting.id)@entente", reading.text(meeting.call.title), schedule,
      changed: meeting.cancelled?.at ?? meeting.planned.at)
    item.sequence = meeting.moved.count + (meeting.cancelled == nil ? 0 : 1)
    item.isCancelled = meeting.cancelled != nil
    item.place = meeting.call.place
    item.isPublic = sight.isOpen(marking)
    item.address = origin.map { origin in
      origin + Route.meetings(.meeting(meeting.id)).address(in: reading.say).text
    }
    let council = committee.map { reading.text($0.short) } ?? meeting.committee.text
    item.lines = [reading.marking(marking), "\(council) · \(sight.formatName(of: meeting))"]
    return item
  }
}
