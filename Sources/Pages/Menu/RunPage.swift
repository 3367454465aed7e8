public import Domain
internal import Labels

/// One dated run of an activity: when, where, for whom, how many seats, and what may be done.
public struct RunPage: Sendable {
  let run: Iteration
  let activity: Activity
  let sheet: Sheet

  /// A run of an activity, and what was typed about it.
  public init(_ run: Iteration, of activity: Activity, _ sheet: Sheet) {
    self.run = run
    self.activity = activity
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let critiques = reading.sight.critiques(of: run)
    let programmes = reading.sight.programmes(with: run.id)
    let labels =
      [run.marking.label, activity.marking.label] + critiques.map(\.marking.label)
      + programmes.map(\.marking.label)
    let reading = reading.marked(by: labels.distinct)
    let line = RunLine(run, of: activity, reading)
    let view = RunView(line)
    let title = reading.text(activity.offer.title)
    let content: HTML = """
      <p class="kicker">\(say(activity.offer.kind, as: Wording.ActivityKinds.self)) · \
      <code>\(run.id.text)</code></p><h1>\(reading.link(title, to: .menu(.activity(activity.id))))\
      </h1><p class="lead">\(line.days) · \(line.place)</p>\
      <p class="tags">\(line.standing) \(reading.markingBadge(of: .iteration(run.id)))</p>\
      \(view.warning)\(LateNotice(run, reading).html)\(ways(reading))\
      <div class="columns"><div>\(view.panel)\(view.about)\(view.audience)\
      \(RunOwners(run, of: activity, reading).html)</div>\
      <div class="facts-narrow">\(view.facts)\(view.demands)\(view.quotas)</div></div>\
      \(RunSteps(run, sheet, reading).html)\(view.history)\
      \(CritiqueList(run, reading).html)
      """
    return reading.html("\(run.id.text) \(title)", in: .menu, below: [.menuOfDay], content)
  }

  private func ways(_ reading: Reading) -> HTML {
    let say = reading.say
    var ways = [
      Button.link(
        say(Wording.RunTexts.calendar), reading.link(.menu(.calendarFile(run.id))), .quiet)
    ]
    if reading.sight.mayPlan {
      ways.append(
        Button.link(
          say(Wording.PlanTexts.putIn), reading.link(.plans(.add([run.id]))), .quiet))
    }
    if reading.sight.acts(for: activity.provider) || reading.sight.isLead {
      ways.append(
        Button.link(say(Wording.RunTexts.change), reading.link(.menu(.change(run.id))), .quiet))
    }
    ways.append(reading.relabelling(.iteration(run.id)))
    return "<p class=\"actions\">\(each: ways, { $0 })</p>"
  }
}

/// The parts of a run's page.
struct RunView: Sendable {
  let line: RunLine

  init(_ line: RunLine) { self.line = line }

  private var run: Iteration { line.run }
  private var activity: Activity { line.activity }
  private var reading: Reading { line.reading }
  private var say: Language { line.reading.say }

  /// Whether it was cancelled or moved, which comes before all else.
  var warning: HTML {
    if let why = run.cancelledFor {
      return Notice(.failure, "\(say(Wording.RunTexts.cancelledFor, why))").html(say)
    }
    guard let move = run.moves.last else { return HTML() }
    let days = say.days(move.from.first, move.from.last)
    return Notice(.warning, "\(say(Wording.RunTexts.movedFrom, days))").html(say)
  }

  /// The nominations that the reader may see, and the way to put someone forward.
  var panel: HTML { NominationPanel(run, reading).html }

  var about: HTML {
    let text = reading.text(activity.offer.text)
    let paragraphs = text.split(separator: "\n").map(String.init)
    return """
      \(if: !paragraphs.isEmpty, "<h2>\(say(Wording.RunTexts.about))</h2>")\
      \(each: paragraphs, { "<p>\($0)</p>" })\
      \(if: !activity.offer.objectives.isEmpty, objectives)
      """
  }

  private var objectives: HTML {
    """
    <h3>\(say(Wording.FieldNames.objectives))</h3>\
    <ol>\(each: activity.offer.objectives, { "<li>\($0)</li>" })</ol>
    """
  }

  var facts: HTML {
    let schedule = run.schedule
    let hours = schedule.hours.map { "\($0.hoursText) (\(schedule.timeZone))" }
    let areas = activity.offer.areas.map { reading.name(of: Facet.area($0)) }
    return DefinitionList([
      (say(Wording.FieldNames.provider), provider),
      (say(Wording.MenuTexts.days), "\(line.days), \(say(schedule.days, Wording.MenuCounts.days))"),
      (say(Wording.FieldNames.hours), "\(hours ?? say(Wording.RunTexts.wholeDays))"),
      (say(Wording.MenuTexts.place), line.place),
      (say(Wording.MenuTexts.seats), line.seats),
      (say(Wording.FieldNames.minimum), run.seating.minimum.map { "\($0)" } ?? HTML()),
      (say(Wording.FieldNames.opens), "\(say.date(run.deadlines.opens))"),
      (say(Wording.FieldNames.closes), "\(say.date(run.deadlines.closes))"),
      (say(Wording.FieldNames.cancels), "\(say.date(run.deadlines.cancels))"),
      (
        say(Wording.FieldNames.answerDays),
        "\(say(run.deadlines.answerDays, Wording.MenuCounts.days))"
      ),
      (say(Wording.FieldNames.areas), "\(say.list(areas))"),
      (say(Wording.FieldNames.languages), "\(line.languages)"),
      (say(Wording.FieldNames.proficiency), activity.offer.proficiency.map { "\($0)" } ?? HTML()),
      (
        say(Wording.FieldNames.certification),
        activity.offer.certification.map { "\(say($0, as: Wording.Certifications.self))" } ?? HTML()
      ),
      (say(Wording.FieldNames.tuition), "\(say.euros(activity.costs.tuition))"),
      (say(Wording.FieldNames.board), "\(say.euros(activity.costs.board))"),
      (say(Wording.FieldNames.serves), serves), (say(Wording.FieldNames.repeats), repeats),
      (say(Wording.FieldNames.instructions), run.instructions.map(paper) ?? HTML()),
      (say(Wording.FieldNames.report), run.report.map(paper) ?? HTML()),
      (say(Wording.ProgrammeTexts.title), programmes),
    ]).html
  }

  private var provider: HTML {
    let name = reading.sight.provider(activity.provider).map { reading.text($0.name) }
    return reading.link(name ?? activity.provider.text, to: .menu(.provider(activity.provider)))
  }

  private var serves: HTML {
    "\(say.list(activity.offer.serves.map { reading.name(of: Facet.serves($0)) }))"
  }

  /// The programmes that mean it: the thread from its other end.
  private var programmes: HTML {
    let links = reading.sight.programmes(with: run.id).map { reading.programme($0) }
    return say.list(links)
  }

  private var repeats: HTML {
    run.repeats.map { reading.link($0.text, to: .menu(.iteration($0))) } ?? HTML()
  }

  private func paper(_ id: Paper.ID) -> HTML {
    let title = reading.sight.versions(of: id).last.map { reading.text($0.title) }
    return reading.link(title ?? id.description, to: .paper(id))
  }

  /// What is asked of a person.
  var demands: HTML { DemandsView(activity.demands, reading).html }

  /// For whom it is, in a sentence, and who is in and out on the day with why.
  var audience: HTML {
    var html: HTML = """
      <h2>\(say(Wording.RunTexts.audience))</h2>\
      <p>\(activity.eligibility.sentence(reading))</p>
      """
    if let approval = run.approval, !approval.isGeneral || !approval.parties.isEmpty {
      let names = approval.parties.map { reading.party($0) }
      html += """
        <p>\(say(approval.isGeneral ? Wording.RunTexts.approvedBut : .approvedOnly)) \
        \(say.list(names)).</p>
        """
    }
    let rows = reading.sight.standing(of: run)
    html += AdmissionList(rows, reading).html
    return html
  }

  /// The limits on seats and how seats are given.
  var quotas: HTML {
    let seating = run.seating
    let limits = seating.quotas.map { $0.phrase(reading.sight, in: say) }
    return """
      <h2>\(say(Wording.RunTexts.seating))</h2>\
      <p>\(say(seating.allocation, as: Wording.Allocations.self)). \(order)</p>\
      \(if: !limits.isEmpty, "<ul>\(each: limits, { "<li>\($0)</li>" })</ul>")
      """
  }

  private var order: String {
    say(run.seating.allocation == .arrival ? Wording.RunTexts.orderArrival : .orderRanking)
  }

  /// The days that it was to be held on before.
  var history: HTML {
    guard !run.moves.isEmpty else { return HTML() }
    return """
      <h2>\(say(Wording.RunTexts.moves))</h2><ul>\(each: run.moves, { move in
        "<li>\(say.days(move.from.first, move.from.last)) – \(say.moment(move.by.at))</li>"
      })</ul>
      """
  }
}

/// What an activity asks of a person.
struct DemandsView: Sendable {
  let demands: Activity.Demands
  let reading: Reading

  init(_ demands: Activity.Demands, _ reading: Reading) {
    self.demands = demands
    self.reading = reading
  }

  var html: HTML {
    let say = reading.say
    let languages = demands.languages.map { skill in
      let levels = LanguageProfile.Skill.allCases.map {
        "\(say($0, as: Wording.Skills.self).lowercased()) \(skill.profile.level(of: $0).text)"
      }
      return
        "\(skill.language.uppercased()) \(skill.profile.text) (\(levels.joined(separator: ", ")))"
    }
    let items: [(String, HTML)] = [
      (say(Wording.FieldNames.grades), demands.grades.map { "\(say.grades($0))" } ?? HTML()),
      (say(Wording.FieldNames.languages), "\(languages.joined(separator: "; "))"),
      (
        say(Wording.FieldNames.clearance),
        demands.clearance.map { "\($0.policy) \($0.level)" } ?? HTML()
      ),
      (say(Wording.FieldNames.prerequisites), links(demands.prerequisites)),
      (say(Wording.FieldNames.corequisites), links(demands.corequisites)),
      (say(Wording.FieldNames.disqualifiers), links(demands.disqualifiers)),
    ]
    guard items.contains(where: { !$0.1.isEmpty }) else { return HTML() }
    return """
      <h2>\(say(Wording.RunTexts.demands))</h2>\(DefinitionList(items.map { ($0.0, $0.1) }).html)
      """
  }

  private func links(_ ids: [Activity.ID]) -> HTML {
    let links = ids.map { id in
      let title = reading.sight.activity(id).map { reading.text($0.offer.title) }
      return reading.link("\(id) \(title ?? "")", to: .menu(.activity(id)))
    }
    return reading.say.list(links)
  }
}

/// Who is in and who is out on the day, and why.
struct AdmissionList: Sendable {
  let rows: [(party: Party.ID, admission: Admission)]
  let reading: Reading

  init(_ rows: [(party: Party.ID, admission: Admission)], _ reading: Reading) {
    self.rows = rows
    self.reading = reading
  }

  var html: HTML {
    let say = reading.say
    let inside = rows.filter(\.admission.isIn)
    let outside = rows.filter { !$0.admission.isIn }
    let day = say(Wording.RunTexts.whoOn, say.date(reading.sight.day))
    let counts = [
      "\(say(inside.count, Wording.MenuCounts.parties)) \(say(Wording.RunTexts.within))",
      "\(say(outside.count, Wording.MenuCounts.parties)) \(say(Wording.RunTexts.without))",
    ].joined(separator: ", ")
    return """
      <details class="through"><summary>\
      \(say(Wording.Components.pair, day, counts))</summary>\
      <div class="columns columns-even"><div><h3>\(say(Wording.RunTexts.within))</h3>\
      \(list(inside))</div><div><h3>\(say(Wording.RunTexts.without))</h3>\(list(outside))</div>\
      </div></details>
      """
  }

  /// Parties by the ground that settles it.
  private func list(_ rows: [(party: Party.ID, admission: Admission)]) -> HTML {
    let groups = Dictionary(grouping: rows) {
      $0.admission.ground.phrase(reading.sight, in: reading.say)
    }
    let order = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return """
      <dl class="grounds">\(each: order, { ground, rows in
        let names = reading.byName(rows) { $0.party }.map { reading.party($0.party) }
        return """
        <dt>\(ground) <span class="count">\(rows.count)</span></dt>\
        <dd>\(reading.say.list(names))</dd>
        """
      })</dl>
      """
  }
}

extension Eligibility {
  /// The rule in a sentence.
  func sentence(_ reading: Reading) -> HTML {
    let say = reading.say
    var parts: [HTML] = []
    if !bodies.isEmpty {
      parts.append(say.html(Wording.RunTexts.forMembers, say.list(bodies.map { reading.body($0) })))
    }
    if !parties.isEmpty {
      parts.append(
        say.html(Wording.RunTexts.forParties, say.list(parties.map { reading.party($0) })))
    }
    let except = exceptBodies.map { reading.body($0) } + exceptParties.map { reading.party($0) }
    if !except.isEmpty { parts.append(say.html(Wording.RunTexts.notFor, say.list(except))) }
    if !unlessRestricted.isEmpty {
      let scopes = unlessRestricted.map { say($0).lowercased() }
      parts.append("\(say(Wording.RunTexts.unlessRestricted, say.list(scopes)))")
    }
    if let agreement {
      parts.append(say.html(Wording.RunTexts.withAgreement, reading.body(agreement)))
    }
    return parts.joined(" ")
  }
}

extension Route {
  /// The menu of the day's year.
  static let menuOfDay = Route.menu(.list(MenuView(MenuQuery(year: MenuView.yearOfDay))))
  /// Every provider.
  static let providers = Route.menu(.providers(ProviderFilter()))
}

extension Language {
  /// Ranks as a range is read: `OF-1 to OF-4, OR-5 to OR-9, civilians too`.
  func grades(_ range: GradeRange) -> String {
    func ladder(_ name: String, _ grades: ClosedRange<UInt8>?) -> String? {
      guard let grades else { return nil }
      let (low, high) = ("\(name)-\(grades.lowerBound)", "\(name)-\(grades.upperBound)")
      return low == high ? low : self(Wording.RunTexts.gradesTo, low, high)
    }
    let civilians = range.takesCivilians ? self(Wording.RunTexts.civiliansToo) : nil
    return [ladder("OF", range.officers), ladder("OR", range.others), civilians]
      .compactMap(\.self).joined(separator: ", ")
  }
}
