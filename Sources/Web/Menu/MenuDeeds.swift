import Domain
import Journal
import Labels
import Pages

/// What a form about activities and runs asks for.
struct MenuDeeds {
  /// What is asked, or why it cannot be said.
  enum Asked {
    /// Only to see who could read it.
    case preview(Label)
    /// Only to see who may come.
    case audience(Eligibility)
    /// What is wrong, by field.
    case wrong([String: String])
    case action(Action)
    /// No form of this address asks so.
    case unknown
  }

  let route: MenuRoute
  let table: Labelled
  let typed: TypedFields

  init(_ route: MenuRoute, _ table: Labelled, _ sheet: Sheet) {
    self.route = route
    self.table = table
    typed = TypedFields(sheet, table)
  }

  var sheet: Sheet { typed.sheet }
  private var say: Language { table.asked.language }
  private var stamp: Stamp { Stamp(by: table.visitor.principal.id, at: table.asked.now) }

  func asked() -> Asked {
    switch (route, sheet.deed) {
    case (.providers, _), (.newProvider, _): provider(correcting: nil)
    case (.correctProvider(let id), _):
      table.sight.provider(id).map { provider(correcting: $0) } ?? .unknown
    case (.newActivity(let id), _): activity(of: id, correcting: nil)
    case (.correctActivity(let id), _):
      table.sight.activity(id).map { activity(of: $0.provider, correcting: $0) } ?? .unknown
    case (.propose(let id), _): table.sight.activity(id).map(proposal) ?? .unknown
    case (.repeatYear(let id, let year), _): repetition(of: id, year)
    case (.activity(let id), "retire"): retirement(of: id)
    case (.change(let id), let deed): table.sight.iteration(id).map { change($0, deed) } ?? .unknown
    case (.iteration(let id), let deed):
      RunStep(rawValue: deed).map { step($0, [id]) } ?? .unknown
    case (.steps, let deed):
      RunStep(rawValue: deed).map { step($0, sheet.chosenRuns) } ?? .unknown
    default: .unknown
    }
  }

  private func step(_ step: RunStep, _ ids: [Iteration.ID]) -> Asked {
    var fields = typed
    guard let id = ids.first else { return .unknown }
    switch step {
    case .check: return .action(.activity(.check(ids)))
    case .publish: return .action(.activity(.publish(ids)))
    case .cancel:
      let why = fields.text("why", .why)
      return fields.result { .activity(.cancel(id, why: why)) }
    case .approve:
      let parties: [Party.ID] = fields.codes("parties", .parties)
      let decision: Decision.ID? = fields.code("decision", .decision)
      let isGeneral = sheet["scope"] != "only"
      return fields.result {
        .activity(
          .approve(
            ids, isGeneral ? .all(but: parties, by: decision) : .only(parties, by: decision)))
      }
    case .instruct, .report:
      let paper = Paper.ID(sheet["paper"].trimmed)
      let field: Wording.FieldNames = step == .instruct ? .instructions : .report
      if paper == nil { fields.wrong("paper", Wording.MenuUnreadables.noPaper, field) }
      return fields.result {
        guard let paper else { return nil }
        return .activity(step == .instruct ? .instruct(id, paper) : .report(id, paper))
      }
    }
  }

  private func retirement(of id: Activity.ID) -> Asked {
    var fields = typed
    let day = fields.day("on", .on)
    return fields.result { day.map { .activity(.retire(id, on: $0)) } }
  }

  /// The same days and place as written; what is left empty stays as it is.
  private func change(_ run: Iteration, _ deed: String) -> Asked {
    var fields = typed
    if deed == "move" {
      let schedule = fields.schedule()
      var deadlines = run.deadlines
      deadlines.opens = fields.optionalDay("opens", .opens) ?? deadlines.opens
      deadlines.closes = fields.optionalDay("closes", .closes) ?? deadlines.closes
      deadlines.cancels = fields.optionalDay("cancels", .cancels) ?? deadlines.cancels
      deadlines.answerDays = fields.number("answerDays", .answerDays) ?? deadlines.answerDays
      return fields.result { schedule.map { .activity(.move(run.id, $0, deadlines)) } }
    }
    var changed = run
    changed.place.town = sheet["town"].trimmed.isEmpty ? nil : sheet["town"].trimmed
    changed.place.country = fields.code("country", .country)
    if let seats = fields.number("seats", .seats) { changed.seating.seats = seats }
    fields.seating(&changed.seating)
    return fields.result { .activity(.correctIteration(changed)) }
  }

  /// Runs as lines: first day, last day, town, country, seats.
  private func proposal(of activity: Activity) -> Asked {
    var fields = typed
    var seating = Iteration.Seating(24)
    fields.seating(&seating)
    let hours = fields.hours()
    let zone = fields.text("timeZone", .timeZone)
    var number = lastNumber(of: activity.id)
    var runs: [Iteration] = []
    if sheet.isPreview { return preview(LabelEditor(typed: sheet.typed)) }
    let marking = marking(like: activity, &fields)
    let lines = sheet.lines("runs").split(whereSeparator: \.isNewline).map(String.init)
    if lines.isEmpty { fields.wrong("runs", Wording.Refusals.empty, .iteration) }
    let series: Identifier<Iteration.Series>? = lines.count > 1 ? Identifier(fields.key) : nil
    for line in lines {
      guard let read = RunText(line) else {
        fields.errors["runs"] = say(Wording.MenuUnreadables.runLine, String(line.prefix(80)))
        break
      }
      number += 1
      guard let id = Iteration.ID("\(activity.id).\(number)"), let marking else { continue }
      var run = Iteration(
        id: id, of: activity.id,
        Iteration.Schedule(read.first, through: read.last, hours: hours, timeZone: zone),
        marking: marking, stamp)
      run.place = read.place
      run.seating = seating
      if let seats = read.seats { run.seating.seats = seats }
      run.series = series
      runs.append(run)
    }
    return fields.result { .activity(.propose(runs)) }
  }

  /// The marking that was typed; the activity's where none was.
  private func marking(like activity: Activity, _ fields: inout TypedFields) -> Marking? {
    guard sheet.typed[LabelEditor.Name.level] != nil else { return fresh(activity.marking) }
    return LabelEditor(typed: sheet.typed)
      .marking(table.sight, in: table.asked.language, &fields.errors)
  }

  private func repetition(of provider: Provider.ID, _ year: Int) -> Asked {
    var fields = typed
    let known = table.sight.repeatable(of: provider, in: year)
    let chosen = Set(sheet.typed["runs"] ?? [])
    var numbers: [Activity.ID: Int] = [:]
    let runs = known.filter { chosen.contains($0.id.text) }.compactMap { old -> Iteration? in
      let number = (numbers[old.activity] ?? lastNumber(of: old.activity)) + 1
      numbers[old.activity] = number
      guard let id = Iteration.ID("\(old.activity).\(number)") else { return nil }
      var run = Iteration(
        id: id, of: old.activity, old.schedule.aYearLater, marking: fresh(old.marking), stamp)
      run.place = old.place
      run.seating = old.seating.aYearLater
      run.repeats = old.id
      let shift = Int(run.schedule.first.number - old.schedule.first.number)
      run.deadlines.opens = old.deadlines.opens.adding(shift)
      run.deadlines.closes = old.deadlines.closes.adding(shift)
      run.deadlines.cancels = old.deadlines.cancels.adding(shift)
      run.deadlines.answerDays = old.deadlines.answerDays
      return run
    }
    if runs.isEmpty { fields.wrong("runs", Wording.Refusals.empty, .iteration) }
    return fields.result { .activity(.propose(runs)) }
  }

  /// The highest run that the provider can know of.
  private func lastNumber(of activity: Activity.ID) -> Int {
    table.sight.iterations(of: activity).compactMap { run in
      Int(run.id.text.split(separator: ".").last ?? "")
    }.max() ?? 0
  }

  /// The same marking, made now.
  private func fresh(_ marking: Marking) -> Marking {
    var marking = marking
    marking.label = marking.label.made(at: table.asked.now.labelMoment)
    if let due = marking.label.reviewDue, due.labelDay <= table.asked.now.day {
      marking.label.reviewDue = table.asked.now.day.yearsLater(5).labelMoment
    }
    return marking
  }
}

extension Iteration.Seating {
  /// The same for a year later: days until which seats are held move with it.
  fileprivate var aYearLater: Iteration.Seating {
    var seating = self
    seating.quotas = quotas.map { quota in
      guard case .heldBack(let held, let until?) = quota.kind else { return quota }
      return Iteration.Quota(quota.group, .heldBack(held, until: until.adding(364)))
    }
    return seating
  }
}

/// One run as a line says it.
struct RunText {
  let first: Day
  let last: Day
  let place: Iteration.Place
  let seats: Int?

  /// `2027-03-01 2027-03-05 Oslo NOR 24`; the town may be of several words, country and seats may
  /// be missing. Nil for anything else.
  init?(_ line: String) {
    var words = line.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }).map(
      String.init)
    guard words.count >= 2, let first = Day(words[0]), let last = Day(words[1]) else { return nil }
    words.removeFirst(2)
    seats = words.last.flatMap { Int($0) }
    if seats != nil { words.removeLast() }
    let country = words.last.flatMap { word in
      word.utf8.count == 3 && word.uppercased() == word ? Party.ID(word) : nil
    }
    if country != nil { words.removeLast() }
    self.first = first
    self.last = last
    place = Iteration.Place(
      town: words.isEmpty ? nil : words.joined(separator: " "), country: country)
  }
}
