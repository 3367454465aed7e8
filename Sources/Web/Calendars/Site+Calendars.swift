import Domain
import Exchange
import HTTPTypes
import Labels
import Pages

/// Runs as calendar files.
extension Site {
  func giveCalendar(of id: Iteration.ID, _ table: Labelled) throws(Problem) -> Response {
    guard let run = table.sight.iteration(id) else { throw .notFound }
    let reading = Reading(table.sight, in: frame(table.asked, table.visitor))
    let writer = CalendarWriter(reading, origin: origin(of: table.asked))
    let items = [writer.item(of: run)].compactMap(\.self)
    return .calendar(CalendarFile(id.text, items))
      .with(.contentDisposition, "attachment; filename=\"\(id.text).ics\"")
  }
}

extension Site {
  /// The address of the office as a request reached it; nil where it is not told.
  func origin(of asked: Asked) -> String? {
    guard let host = asked.request.head.authority, host.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
    else { return nil }
    return "\(cookie.isSecure ? "https" : "http")://\(host)"
  }
}

extension Response {
  /// A calendar; nobody between may keep it.
  static func calendar(_ file: CalendarFile) -> Response {
    Response(.ok, type: "text/calendar; charset=utf-8", file.bytes)
      .with(.cacheControl, "private, no-store")
  }
}

/// Turns what a sight shows into items of a calendar.
struct CalendarWriter {
  let reading: Reading
  /// The address of the office as who asks reaches it; nil where it is not told.
  let origin: String?

  init(_ reading: Reading, origin: String?) {
    self.reading = reading
    self.origin = origin
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }

  /// A run; nil where its activity is not to be seen.
  func item(of run: Iteration) -> CalendarFile.Item? {
    guard let activity = sight.activity(run.activity) else { return nil }
    var item = CalendarFile.Item(
      uid: "run-\(run.id)@entente", reading.text(activity.offer.title), run.schedule,
      changed: ([run.proposed.at] + run.moves.map(\.by.at)).max() ?? run.proposed.at)
    item.sequence = run.moves.count + (run.step == .cancelled ? 1 : 0)
    item.isCancelled = run.step == .cancelled
    let country = run.place.country.map { reading.text(sight.name(of: $0)) }
    item.place = [run.place.town, country].compactMap(\.self).joined(separator: ", ")
    item.category = say(activity.offer.kind, as: Wording.ActivityKinds.self)
    item.isPublic = sight.isOpen(run.marking.label) && sight.isOpen(activity.marking.label)
    item.address = address(of: run)
    item.lines = lines(of: run, activity)
    return item
  }

  private func address(of run: Iteration) -> String? {
    origin.map { $0 + Route.menu(.iteration(run.id)).address(in: say).text }
  }

  private func lines(of run: Iteration, _ activity: Activity) -> [String] {
    let provider = sight.provider(activity.provider).map { reading.text($0.name) }
    let stage = say(run.stage(on: sight.day), as: Wording.Stages.self)
    let deadline = say(Wording.CalendarTexts.closes, say.date(run.deadlines.closes))
    let cancelled = run.cancelledFor.map { say(Wording.RunTexts.cancelledFor, $0) }
    let labels = Set([run.marking.label, activity.marking.label])
    let markings = labels.map(reading.marking).sorted()
    return markings
      + ["\(run.id) · \(stage)", cancelled, provider, deadline].compactMap(\.self)
  }
}
