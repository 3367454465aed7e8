public import Domain
internal import Labels

/// One who offers activities.
public enum ProviderPage {
  /// The page.
  public static func render(_ provider: Provider, _ reading: Reading) -> HTML {
    let say = reading.say
    let activities = reading.sight.activities(of: provider.id)
    let runs = activities.flatMap { activity in
      reading.sight.iterations(of: activity.id).map { RunLine($0, of: activity, reading) }
    }
    let reading = reading.marked(by: activities.map(\.marking.label).distinct)
    let name = reading.text(provider.name)
    let content: HTML = """
      <p class="kicker">\(say(provider.kind, as: Wording.ProviderKinds.self)) · \
      <code>\(provider.id.text)</code></p><h1>\(name)</h1>\
      \(facts(provider, reading))\(ways(provider, runs, reading))\(LateList(runs, reading).html)\
      \(waiting(runs, reading))\
      <h2>\(say(Wording.RunTexts.activities)) <span class="count">\(activities.count)</span></h2>\
      \(list(activities, runs, reading))
      """
    return reading.html(
      name, in: .menu, below: [.menuOfDay, .providers], content)
  }

  private static func facts(_ provider: Provider, _ reading: Reading) -> HTML {
    let say = reading.say
    return DefinitionList([
      (say(Wording.RunTexts.seat), reading.seat(provider.seat)),
      (say(Wording.MenuTexts.place), "\(reading.place(of: provider))"),
      (say(Wording.FieldNames.timeZone), "\(provider.timeZone)"),
      (say(Wording.FieldNames.confidence), reading.evidence(provider.evidence)),
    ]).html
  }

  private static func ways(
    _ provider: Provider, _ runs: [RunLine], _ reading: Reading
  ) -> HTML {
    let say = reading.say
    var query = MenuQuery(year: MenuView.yearOfDay)
    query.facets = [.provider(provider.id)]
    var ways = [
      Button.link(say(Wording.MenuTexts.title), reading.link(.menu(.list(MenuView(query)))), .quiet)
    ]
    if reading.mayChange {
      ways.append(
        Button.link(
          say(Wording.ProviderTexts.correct), reading.link(.menu(.correctProvider(provider.id))),
          .quiet))
    }
    if reading.sight.acts(for: provider.id) {
      let year = reading.sight.now.day.year
      ways.append(
        Button.link(
          say(Wording.RunTexts.newActivity), reading.link(.menu(.newActivity(provider.id)))))
      ways += [year - 1, year].map { year in
        Button.link(
          say(Wording.RunTexts.repeatYear, "\(year)"),
          reading.link(.menu(.repeatYear(provider.id, year))), .quiet)
      }
    }
    return "<p class=\"actions\">\(each: ways, { $0 })</p>"
  }

  /// What is not yet on the menu, for those who may know of it.
  private static func waiting(_ runs: [RunLine], _ reading: Reading) -> HTML {
    let waiting = runs.filter { [.proposed, .checked, .approved].contains($0.run.step) }
      .sorted { ($0.run.schedule.first, $0.run.id) < ($1.run.schedule.first, $1.run.id) }
    guard !waiting.isEmpty else { return HTML() }
    return """
      <h2>\(reading.say(Wording.RunTexts.waiting)) <span class="count">\(waiting.count)</span></h2>\
      \(RunTable(Array(waiting.prefix(50)), reading).html)
      """
  }

  private static func list(
    _ activities: [Activity], _ runs: [RunLine], _ reading: Reading
  ) -> HTML {
    let say = reading.say
    guard !activities.isEmpty else {
      return EmptyState(
        say(Wording.RunTexts.noActivities), "\(say(Wording.RunTexts.noActivitiesAdvice))"
      ).html
    }
    let byActivity = Dictionary(grouping: runs, by: \.activity.id)
    let rows = activities.map { activity -> [HTML] in
      let own = byActivity[activity.id] ?? []
      let next = own.filter { $0.run.schedule.last >= reading.sight.day }
        .min { $0.run.schedule.first < $1.run.schedule.first }
      return [
        """
        \(reading.link(reading.text(activity.offer.title), to: .menu(.activity(activity.id)))) \
        <span class="row-note"><code>\(activity.id.text)</code></span>
        """,
        "\(say(activity.offer.kind, as: Wording.ActivityKinds.self))",
        "\(say.list(activity.offer.areas.map { reading.name(of: Facet.area($0)) }))",
        "\(own.count)", next.map { "<a\(href: $0.address)>\($0.days)</a>" } ?? HTML(),
      ]
    }
    var table = Table(
      say(Wording.RunTexts.activities),
      columns: [
        Table.Column(say(Wording.MenuTexts.activity)), Table.Column(say(Wording.MenuTexts.kind)),
        Table.Column(say(Wording.MenuTexts.area)),
        Table.Column.number(say(Wording.RunTexts.runsOf)),
        Table.Column(say(Wording.RunTexts.nextRun)),
      ], rows: rows)
    table.showsCaption = false
    return table.html(say)
  }
}

/// A stable offer and its runs.
public enum ActivityPage {
  /// The page.
  public static func render(_ activity: Activity, _ sheet: Sheet, _ reading: Reading) -> HTML {
    let say = reading.say
    let runs = reading.sight.iterations(of: activity.id)
    let labels = [activity.marking.label] + runs.prefix(60).map(\.marking.label)
    let reading = reading.marked(by: labels.distinct)
    let lines = runs.prefix(60).map { RunLine($0, of: activity, reading) }
    let title = reading.text(activity.offer.title)
    let view = ActivityView(activity, reading)
    let content: HTML = """
      <p class="kicker">\(say(activity.offer.kind, as: Wording.ActivityKinds.self)) · \
      <code>\(activity.id.text)</code></p><h1>\(title)</h1>\
      <p class="tags">\(reading.markingBadge(of: .activity(activity.id)))</p>\
      \(view.retired)\(view.ways)<div class="columns"><div>\(view.about)\(view.audience)</div>\
      <div class="facts-narrow">\(view.facts)\(DemandsView(activity.demands, reading).html)</div>\
      </div>\
      <h2>\(say(Wording.RunTexts.runsOf)) <span class="count">\(runs.count)</span></h2>\
      \(if: runs.isEmpty, noRuns(say))\
      \(if: !runs.isEmpty, RunTable(lines, reading).html)\(view.retiring(sheet))
      """
    return reading.html(
      "\(activity.id.text) \(title)", in: .menu,
      below: [.menuOfDay, .menu(.provider(activity.provider))], content)
  }
}

extension ActivityPage {
  private static func noRuns(_ say: Language) -> HTML {
    EmptyState(say(Wording.RunTexts.noRuns), "\(say(Wording.RunTexts.noRunsAdvice))").html
  }
}

/// The parts of an activity's page.
struct ActivityView: Sendable {
  let activity: Activity
  let reading: Reading

  init(_ activity: Activity, _ reading: Reading) {
    self.activity = activity
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var isOwn: Bool { reading.sight.acts(for: activity.provider) }

  var retired: HTML {
    guard let day = activity.retired else { return HTML() }
    return Notice(.information, "\(say(Wording.RunTexts.retired, say.date(day)))").html(say)
  }

  var ways: HTML {
    guard isOwn else { return HTML() }
    let marking = reading.relabelling(.activity(activity.id))
    let propose = Button.link(
      say(Wording.RunTexts.propose), reading.link(.menu(.propose(activity.id))))
    let correct = Button.link(
      say(Wording.RunTexts.correct), reading.link(.menu(.correctActivity(activity.id))), .quiet)
    return "<p class=\"actions\">\(if: activity.retired == nil, propose)\(correct)\(marking)</p>"
  }

  var about: HTML {
    let text = reading.text(activity.offer.text).split(separator: "\n").map(String.init)
    return """
      \(each: text, { "<p>\($0)</p>" })\(if: !activity.offer.objectives.isEmpty, objectives)
      """
  }

  private var objectives: HTML {
    """
    <h2>\(say(Wording.FieldNames.objectives))</h2>\
    <ol>\(each: activity.offer.objectives, { "<li>\($0)</li>" })</ol>
    """
  }

  var audience: HTML {
    """
    <h2>\(say(Wording.RunTexts.audience))</h2><p>\(activity.eligibility.sentence(reading))</p>\
    \(AdmissionList(reading.sight.standing(by: activity.eligibility), reading).html)
    """
  }

  var facts: HTML {
    let offer = activity.offer
    let provider = reading.sight.provider(activity.provider).map { reading.text($0.name) }
    return DefinitionList([
      (
        say(Wording.FieldNames.provider),
        reading.link(provider ?? activity.provider.text, to: .menu(.provider(activity.provider)))
      ),
      (
        say(Wording.FieldNames.areas),
        "\(say.list(offer.areas.map { reading.name(of: Facet.area($0)) }))"
      ),
      (say(Wording.FieldNames.delivery), "\(say(offer.delivery, as: Wording.Deliveries.self))"),
      (
        say(Wording.FieldNames.languages), "\(offer.languages.joined(separator: ", ").uppercased())"
      ),
      (say(Wording.FieldNames.proficiency), offer.proficiency.map { "\($0)" } ?? HTML()),
      (
        say(Wording.FieldNames.certification),
        offer.certification.map { "\(say($0, as: Wording.Certifications.self))" } ?? HTML()
      ),
      (say(Wording.FieldNames.tuition), "\(say.euros(activity.costs.tuition))"),
      (say(Wording.FieldNames.board), "\(say.euros(activity.costs.board))"),
      (
        say(Wording.FieldNames.serves),
        "\(say.list(offer.serves.map { reading.name(of: Facet.serves($0)) }))"
      ),
      (say(Wording.FieldNames.markingReason), "\(activity.marking.reason)"),
    ]).html
  }

  func retiring(_ sheet: Sheet) -> HTML {
    guard isOwn, activity.retired == nil else { return HTML() }
    var day = Field("on", say(Wording.RunTexts.retireOn), .date)
    day.isRequired = true
    let form = sheet.form(
      Route.menu(.activity(activity.id)).address(in: say), deed: "retire", fields: [day],
      submit: say(Wording.RunTexts.retire))
    return """
      <details class="step-form"\(flag: "open", sheet.deed == "retire")>\
      <summary>\(say(Wording.RunTexts.retire))</summary>\(form.html(reading.frame))</details>
      """
  }
}

extension Language {
  /// An amount in hundredths of a euro: `EUR 550.00`; nothing for none.
  func euros(_ hundredths: Int64) -> String {
    if hundredths == 0 { return "" }
    let rest = hundredths % 100
    let whole = grouped(Int(hundredths / 100))
    let cents = rest < 10 ? "0\(rest)" : "\(rest)"
    return self == .english ? "EUR \(whole).\(cents)" : "\(whole),\(cents) EUR"
  }
}
