public import Domain
internal import Labels

/// The form for new runs of an activity.
public struct ProposePage: Sendable {
  /// The activity.
  public var activity: Activity
  /// What was typed, and what is wrong with it.
  public var sheet: Sheet

  /// A form for runs of an activity.
  public init(_ activity: Activity, _ sheet: Sheet) {
    self.activity = activity
    self.sheet = sheet
    self.sheet.deed = "propose"
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = reading.marked(by: [activity.marking.label])
    var runs = Field("runs", say(Wording.RunTexts.runsOf), .lines(5))
    runs.hint = say(Wording.RunTexts.runsHint)
    runs.isRequired = true
    let provider = reading.sight.provider(activity.provider)
    let fields =
      [runs] + RunFields(reading).seating
      + RunFields(reading).clock(provider?.timeZone ?? "Europe/Brussels")
      + label(reading).fields(reading)
    var form = sheet.form(
      Route.menu(.propose(activity.id)).address(in: say), deed: "propose", fields: fields,
      submit: say(Wording.RunTexts.propose2))
    form = sheet.previewing(form, reading)
    form.cancel = (
      say(Wording.FormTexts.cancel), reading.link(.menu(.activity(activity.id)))
    )
    let title = "\(say(Wording.RunTexts.propose)) – \(activity.id)"
    let content: HTML = """
      <h1>\(title)</h1><p class="lead">\(reading.text(activity.offer.title))</p>\
      <p>\(say(Wording.RunTexts.labelLike)) \(reading.markingBadge(of: .activity(activity.id)))</p>\
      \(form.html(reading.frame))
      """
    return reading.html(
      title, in: .menu, below: [.menuOfDay, .menu(.provider(activity.provider))], content)
  }
}

extension ProposePage {
  /// The label as it is proposed: the activity's, to be looked at again when it is not yet due.
  private func label(_ reading: Reading) -> LabelEditor {
    var editor = LabelEditor(activity.marking, in: reading.sight)
    if let due = activity.marking.label.reviewDue, due.labelDay <= reading.sight.now.day {
      editor.typed[LabelEditor.Name.review] = nil
    }
    return editor
  }
}

/// The form that changes a run's days, place and seats.
public struct ChangeRunPage: Sendable {
  /// The run.
  public var run: Iteration
  /// What it is a run of.
  public var activity: Activity
  /// What was typed, and what is wrong with it.
  public var sheet: Sheet

  /// A form for a run.
  public init(_ run: Iteration, of activity: Activity, _ sheet: Sheet) {
    self.run = run
    self.activity = activity
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = reading.marked(by: [run.marking.label, activity.marking.label].distinct)
    let address = Route.menu(.change(run.id)).address(in: say)
    let move = sheet.form(
      address, deed: "move", fields: days(reading), submit: say(Wording.RunTexts.change))
    var reason = Field("reason", say(Wording.Blanks.reason), .lines(2))
    reason.isRequired = true
    let others = seats(reading) + [reason, Sheet.reasonLabel(reading)].compactMap(\.self)
    let correct = sheet.form(
      address, deed: "correct", fields: others, submit: say(Wording.RunTexts.correct))
    let title = "\(say(Wording.RunTexts.change)) – \(run.id)"
    let content: HTML = """
      <h1>\(title)</h1><p class="lead">\(reading.text(activity.offer.title))</p>\
      <p class="tags">\(reading.markingBadge(of: .iteration(run.id)))</p>\
      <section><h2>\(say(Wording.MenuTexts.days))</h2><p>\(say(Wording.RunTexts.moveNote))</p>\
      \(move.html(reading.frame))</section>\
      <section><h2>\(say(Wording.RunTexts.seatsAndPlace))</h2>\
      \(correct.html(reading.frame))</section>
      """
    return reading.html(title, in: .menu, below: [.menuOfDay, .menu(.iteration(run.id))], content)
  }

  private func days(_ reading: Reading) -> [Field] {
    let schedule = run.schedule
    let deadlines = run.deadlines
    func day(_ name: String, _ words: Wording.FieldNames, _ value: Day) -> Field {
      var field = Field(name, reading.say(words), .date)
      field.value = value.description
      field.isRequired = true
      return field
    }
    var hours = RunFields(reading).hours
    hours.value = schedule.hours?.hoursText ?? ""
    var answer = Field("answerDays", reading.say(Wording.FieldNames.answerDays), .number)
    answer.value = "\(deadlines.answerDays)"
    return [
      day("first", .first, schedule.first), day("last", .last, schedule.last), hours,
      RunFields(reading).zone(schedule.timeZone), day("opens", .opens, deadlines.opens),
      day("closes", .closes, deadlines.closes), day("cancels", .cancels, deadlines.cancels), answer,
    ]
  }

  private func seats(_ reading: Reading) -> [Field] {
    var town = Field("town", reading.say(Wording.FieldNames.town))
    town.value = run.place.town ?? ""
    var country = Field("country", reading.say(Wording.FieldNames.country))
    country.value = run.place.country?.text ?? ""
    var seats = Field("seats", reading.say(Wording.FieldNames.seats), .number)
    seats.value = "\(run.seating.seats)"
    seats.isRequired = true
    return [town, country, seats] + RunFields(reading).filled(run.seating)
  }
}

/// Fields that forms of runs share.
struct RunFields: Sendable {
  let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  private var say: Language { reading.say }

  /// How seats are given, with nothing filled in yet.
  var seating: [Field] { filled(Iteration.Seating(24)) }

  func filled(_ seating: Iteration.Seating) -> [Field] {
    var allocation = Field(
      "allocation", say(Wording.FieldNames.allocation),
      .radios(
        Iteration.Allocation.allCases.reversed().map {
          Field.Choice($0.word, say($0, as: Wording.Allocations.self))
        }))
    allocation.value = seating.allocation.word
    var minimum = Field("minimum", say(Wording.FieldNames.minimum), .number)
    minimum.value = seating.minimum.map(String.init) ?? ""
    var quotas = Field("quotas", say(Wording.FieldNames.quotas), .lines(3))
    quotas.hint = say(Wording.RunTexts.quotasHint)
    quotas.value = seating.quotas.map(\.text).joined(separator: "\n")
    var tells = Field(
      "tells", say(Wording.MenuTexts.hasFree),
      .checkboxes([Field.Choice("yes", say(Wording.RunTexts.tells))]))
    tells.values = seating.tellsSeats ? ["yes"] : []
    return [allocation, minimum, quotas, tells]
  }

  var hours: Field {
    var hours = Field("hours", say(Wording.FieldNames.hours))
    hours.hint = say(Wording.RunTexts.hoursHint)
    return hours
  }

  func zone(_ value: String) -> Field {
    var zone = Field("timeZone", say(Wording.FieldNames.timeZone))
    zone.hint = say(Wording.RunTexts.zoneHint)
    zone.value = value
    zone.isRequired = true
    return zone
  }

  func clock(_ timeZone: String) -> [Field] { [hours, zone(timeZone)] }
}

/// The form that repeats a provider's runs of a year in the next.
public struct RepeatPage: Sendable {
  /// The provider.
  public var provider: Provider
  /// The year whose runs are repeated.
  public var year: Int
  /// What was typed, and what is wrong with it.
  public var sheet: Sheet

  /// A form for a provider and a year.
  public init(_ provider: Provider, _ year: Int, _ sheet: Sheet) {
    self.provider = provider
    self.year = year
    self.sheet = sheet
    self.sheet.deed = "repeat"
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let runs = reading.sight.repeatable(of: provider.id, in: year)
    let activities = runs.compactMap { reading.sight.activity($0.activity)?.marking.label }
    let reading = reading.marked(by: (runs.map(\.marking.label) + activities).distinct)
    let title = say(Wording.RunTexts.repeatYear, "\(year)")
    var content: HTML = """
      <h1>\(title)</h1><p class="lead">\(reading.text(provider.name))</p>
      """
    if runs.isEmpty {
      content += EmptyState(say(Wording.RunTexts.repeatNothing, "\(year)")).html
    } else {
      content +=
        "<p>\(say(Wording.RunTexts.repeatLead))</p>\(form(runs, reading).html(reading.frame))"
    }
    return reading.html(
      title, in: .menu, below: [.menuOfDay, .menu(.provider(provider.id))], content)
  }

  private func form(_ runs: [Iteration], _ reading: Reading) -> Form {
    let say = reading.say
    let choices = runs.map { run in
      let title = reading.sight.activity(run.activity).map { reading.text($0.offer.title) } ?? ""
      let next = run.schedule.aYearLater
      return Field.Choice(
        run.id.text,
        say(
          Wording.Components.pair, "\(run.id) \(title)", say.days(next.first, next.last)))
    }
    var field = Field("runs", say(Wording.RunTexts.chooseRuns), .checkboxes(choices))
    field.values = runs.map(\.id.text)
    return sheet.form(
      Route.menu(.repeatYear(provider.id, year)).address(in: say), deed: "repeat",
      fields: [field], submit: say(Wording.RunTexts.repeatInto, "\(year + 1)"))
  }
}

extension Sight {
  /// A provider's runs of a year that were not cancelled and that no later one repeats, by day.
  public func repeatable(of provider: Provider.ID, in year: Int) -> [Iteration] {
    guard acts(for: provider) else { return [] }
    return activities(of: provider).filter { $0.retired == nil }.flatMap { activity in
      let runs = iterations(of: activity.id)
      let repeated = Set(runs.compactMap(\.repeats))
      return runs.filter { run in
        run.schedule.first.year == year && run.step != .cancelled && !repeated.contains(run.id)
      }
    }
    .sorted { ($0.schedule.first, $0.id) < ($1.schedule.first, $1.id) }
  }
}

extension Iteration.Schedule {
  /// The same schedule 52 weeks later, on the same days of the week.
  public var aYearLater: Iteration.Schedule {
    Iteration.Schedule(
      first.adding(364), through: last.adding(364), hours: hours, timeZone: timeZone)
  }
}
