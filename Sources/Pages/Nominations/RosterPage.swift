public import Domain

/// Everyone put forward for a run: for its provider with the deeds, for planners to read.
public struct RosterPage: Sendable {
  /// The run.
  public var run: Iteration
  /// A form as it was sent.
  public var sheet: Sheet

  /// The names of its fields.
  public enum Name {
    /// Those chosen.
    public static let chosen = "chosen"
    /// Whom a refusal is about.
    public static let nomination = "nomination"
    /// What a nomination's number in the provider's order is called.
    public static func rank(_ id: Nomination.ID) -> String { "rank-\(id)" }
    /// What the choice of whether somebody came is called.
    public static func mark(_ id: Nomination.ID) -> String { "mark-\(id)" }
  }

  /// The page of a run.
  public init(_ run: Iteration, _ sheet: Sheet) {
    self.run = run
    self.sheet = sheet
  }

  /// The page; nothing where the run is not to be seen.
  public func render(_ reading: Reading) -> HTML {
    guard let activity = reading.sight.activity(run.activity) else { return HTML() }
    let say = reading.say
    let reading = reading.marked(by: reading.labels(of: run.id))
    let table = RosterTable(run: run, activity: activity, sheet: sheet, reading: reading)
    let title = say(Wording.RosterTexts.title, reading.text(activity.offer.title))
    let content: HTML = """
      <p class="kicker"><code>\(run.id.text)</code></p><h1>\(title)</h1>\
      <p class="lead">\(say(Wording.RosterTexts.lead))</p>\(cancelled(say))\
      \(RunBrief(run, reading).html)\(table.quotas)\(table.problem)\
      \(table.all.isEmpty ? EmptyState(say(Wording.RosterTexts.empty)).html : table.html)
      """
    return reading.html(title, in: .menu, content)
  }

  private func cancelled(_ say: Language) -> HTML {
    guard run.step == .cancelled else { return HTML() }
    let text = say(Wording.RosterTexts.cancelled, run.cancelledFor ?? "")
    return Notice(.warning, "\(text)").html(say)
  }
}

/// A roster in rows, with the forms over them.
struct RosterTable {
  let run: Iteration
  let activity: Activity
  let sheet: Sheet
  let reading: Reading
  let all: [Nomination]
  private let places: [Nomination.ID: Int]

  init(run: Iteration, activity: Activity, sheet: Sheet, reading: Reading) {
    self.run = run
    self.activity = activity
    self.sheet = sheet
    self.reading = reading
    let order = Self.order
    let known = reading.sight.nominations(for: run)
    let places = Dictionary(
      uniqueKeysWithValues: known.map { ($0.id, reading.sight.placeInLine(of: $0) ?? .max) })
    self.places = places
    all = known.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let first = (order(a.status), places[a.id] ?? .max, a.ranked ?? .max, left.offset)
      let second = (order(b.status), places[b.id] ?? .max, b.ranked ?? .max, right.offset)
      return first < second
    }.map(\.element)
  }

  /// What waits for the provider first, then who has a seat, then what is over.
  private static func order(_ status: Nomination.Status) -> Int {
    let order: [Nomination.Status] = [
      .submitted, .waiting, .offered, .confirmed, .attended, .noShow,
    ]
    return order.firstIndex(of: status) ?? order.count
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var stage: Iteration.Stage { run.stage(on: sight.now.day) }
  private var isProvider: Bool { sight.acts(for: activity.provider) }
  private var isBefore: Bool { [.published, .open, .closed].contains(stage) }
  private var isAfter: Bool { [.running, .done, .reported].contains(stage) }
  private var asking: [Nomination] {
    all.filter { [.submitted, .waiting].contains($0.status) }
  }
  private var address: Address { Route.nominations(.roster(run.id)).address(in: say) }

  var html: HTML {
    let mayRank = isProvider && isBefore && !asking.isEmpty
    return """
      \(if: mayRank, ranking)\(if: !mayRank, rows(withFields: false))\(waiting)\
      \(if: isProvider && isBefore, filling)\(if: isProvider && isBefore, refusal)\
      \(if: isProvider && isAfter, attendance)\(prints)
      """
  }

  /// Why a form over the rows came to nothing.
  var problem: HTML {
    let texts = ([sheet.problem] + sheet.errors.sorted { $0.key < $1.key }.map(\.value))
      .compactMap(\.self)
    guard !texts.isEmpty, !["refuse", "attend", "certify"].contains(sheet.deed) else {
      return HTML()
    }
    return """
      <div class="errors" role="alert" tabindex="-1" id="errors">\
      <h2>\(say(Wording.Components.errorTitle))</h2>\(each: texts, { "<p>\($0)</p>" })</div>
      """
  }

  private func open(_ deed: String? = nil) -> HTML {
    """
    <form method="post" action="\(address)" novalidate>\(reading.frame.tokenField)\
    <input type="hidden" name="key" value="\(sheet.key)">\
    \(with: deed, { "<input type=\"hidden\" name=\"deed\" value=\"\($0)\">" })
    """
  }

  private func button(_ deed: String, _ words: some Worded, isQuiet: Bool = false) -> HTML {
    """
    <button class="button\(isQuiet ? " button-quiet" : "")" type="submit" name="deed" \
    value="\(deed)">\(say(words))</button>
    """
  }

  private var ranking: HTML {
    """
    \(open())\(rows(withFields: true))<div class="form-foot">\
    \(button("accept", Wording.RosterTexts.accept))\
    \(button("rank", Wording.RosterTexts.saveRank, isQuiet: true))</div></form>
    """
  }

  private var filling: HTML {
    guard !asking.isEmpty else { return HTML() }
    return """
      <section><h2>\(say(Wording.RosterTexts.fill))</h2>\
      <p>\(say(Wording.RosterTexts.fillLead))</p>\(open())\
      <div class="form-foot">\(button("fill", Wording.RosterTexts.fill))</div></form></section>
      """
  }

  private func rows(withFields: Bool) -> HTML {
    var columns = [
      Table.Column(say(Wording.PanelTexts.person)), Table.Column(say(Wording.RosterTexts.party)),
      Table.Column(say(Wording.PanelTexts.status)),
      Table.Column(say(Wording.RosterTexts.profile)),
      Table.Column(say(Wording.RosterTexts.findings)),
      .number(say(Wording.RosterTexts.priority)), Table.Column(say(Wording.RosterTexts.funding)),
    ]
    if withFields {
      columns.append(Table.Column(say(Wording.RosterTexts.rank)))
      columns.append(Table.Column(say(Wording.RosterTexts.choose)))
    }
    let caption = say(all.count, Wording.NominationCounts.nominations)
    let rows = all.map { nomination in
      cells(nomination) + (withFields ? fields(nomination) : [])
    }
    return Table(caption, columns: columns, rows: rows).html(say)
  }

  private func cells(_ nomination: Nomination) -> [HTML] {
    let candidate = sight.candidate(nomination.candidate)
    let profile = candidate.map { candidate in
      ([candidate.grade.text]
        + candidate.languages.map { "\($0.language.uppercased()) \($0.profile.text)" })
        .joined(separator: " · ")
    }
    let link: HTML =
      "<a href=\"\(reading.link(.nominations(.nomination(nomination.id))))\">"
      + reading.candidate(nomination.candidate) + "</a>"
    let asked = nomination.funding.isAsked
    return [
      link, reading.party(nomination.party), reading.status(of: nomination), "\(profile)",
      findings(nomination), "\(nomination.priority)",
      "\(say(asked ? Wording.RosterTexts.paid : .notPaid))",
    ]
  }

  private func findings(_ nomination: Nomination) -> HTML {
    guard nomination.status.isLive else { return HTML() }
    let found = sight.standingFindings(on: nomination)
    guard !found.isEmpty else { return "0" }
    let remark = nomination.remark.map { "<p class=\"row-note\">\(HTML(text: $0))</p>" as HTML }
    return """
      <details><summary>\(say(found.count, Wording.NominationCounts.findings))</summary><ul>\
      \(each: found, { "<li>\($0.sentence(sight, in: say))</li>" })</ul>\(remark)</details>
      """
  }

  private func fields(_ nomination: Nomination) -> [HTML] {
    guard asking.contains(where: { $0.id == nomination.id }) else { return [HTML(), HTML()] }
    let person = reading.candidateText(nomination.candidate)
    let name = RosterPage.Name.rank(nomination.id)
    let typed = sheet.typed[name]?.first ?? nomination.ranked.map { "\($0)" } ?? ""
    let isChosen = sheet.typed[RosterPage.Name.chosen]?.contains(nomination.id.description)
    return [
      """
      <input class="short" type="text" inputmode="numeric" name="\(name)" value="\(typed)" \
      aria-label="\(say(Wording.RosterTexts.rankOf, person))">
      """,
      """
      <input type="checkbox" name="\(RosterPage.Name.chosen)" \
      value="\(nomination.id.description)"\(flag: "checked", isChosen ?? false) \
      aria-label="\(say(Wording.RosterTexts.chosen, person))">
      """,
    ]
  }
}
