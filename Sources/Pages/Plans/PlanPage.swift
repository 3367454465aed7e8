public import Domain
internal import Labels

/// A plan: its runs in order, what they come to, when they are, and what may be done with it.
public struct PlanPage: Sendable {
  let plan: Plan
  let sheet: Sheet

  /// A plan, and a form as it was sent.
  public init(_ plan: Plan, _ sheet: Sheet) {
    self.plan = plan
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let lines = plan.lines.compactMap { RunLine($0.run, reading) }
    let reading = reading.marked(by: lines.flatMap(\.labels).distinct)
    let digest = reading.sight.digest(of: plan)
    let view = PlanView(plan, digest, sheet, reading)
    var content: HTML = """
      <p class="kicker">\(reading.party(plan.party))</p><h1>\(plan.name)</h1>\
      <p class="tags"><span class="tag">\
      \(say(plan.isShared ? Wording.PlanTexts.shared : .notShared))</span></p>\
      \(sheet.deed.isEmpty ? HTML() : view.problem)\(view.ways)
      """
    if lines.isEmpty {
      content +=
        EmptyState(say(Wording.PlanTexts.empty), "\(say(Wording.PlanTexts.emptyAdvice))").html
    } else {
      content += """
        \(view.stats)\(view.clashes)\(PlanTable(view, lines).html)\(view.areas)\
        \(view.calendar(lines))
        """
    }
    content += view.forms
    return reading.html(plan.name, in: .menu, below: [.menuOfDay, .plans(.list)], content)
  }
}

/// The parts of a plan's page.
struct PlanView: Sendable {
  let plan: Plan
  let digest: PlanDigest
  let sheet: Sheet
  let reading: Reading

  init(_ plan: Plan, _ digest: PlanDigest, _ sheet: Sheet, _ reading: Reading) {
    self.plan = plan
    self.digest = digest
    self.sheet = sheet
    self.reading = reading
  }

  var say: Language { reading.say }
  /// Whether the reader may change it.
  var isOwn: Bool { reading.sight.mayPlan && plan.party == reading.sight.principal.party }
  private var address: Address { Route.plans(.plan(plan.id)).address(in: say) }

  /// Why the rules said no.
  var problem: HTML {
    let texts = [sheet.problem].compactMap(\.self) + sheet.errors.values.sorted()
    return "\(each: texts, { Notice(.failure, "\($0)").html(say) })"
  }

  var ways: HTML {
    let runs = digest.runs.prefix(6).map(\.id)
    let compare = Button.link(
      say(Wording.PlanTexts.compare), reading.link(.menu(.compare(runs))), .quiet)
    let share = button(
      "share", plan.isShared ? .unshare : .share, [("shared", plan.isShared ? "no" : "yes")])
    return """
      <div class="actions">\(if: runs.count > 1, compare)\(if: isOwn, share)</div>
      """
  }

  var stats: HTML {
    var cost = Stat(say.euros(digest.cost), say(Wording.PlanTexts.cost))
    cost.note = "\(say(Wording.PlanTexts.costNote))"
    return Stat.row(
      [
        Stat(say.grouped(digest.runs.count), say(Wording.PlanTexts.runs)),
        Stat(say.grouped(digest.days), say(Wording.PlanTexts.daysAway)),
      ] + (digest.cost == 0 ? [] : [cost]))
  }

  var clashes: HTML {
    guard !digest.clashes.isEmpty else { return HTML() }
    let names = digest.runs.map(\.id).filter { digest.clashes[$0] != nil }.map(\.text)
    let text = say(
      Wording.Components.pair, say(Wording.PlanTexts.clashes), names.joined(separator: ", "))
    return Notice(.warning, "\(text)").html(say)
  }

  var areas: HTML {
    let rows = digest.areas.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard !rows.isEmpty else { return HTML() }
    let bars = rows.map { BarChart.Bar(reading.name(of: Facet.area($0.key)), $0.value) }
    return BarChart(
      say(Wording.PlanTexts.areas), names: (say(Wording.PlanTexts.runs), nil), bars
    ).html(say)
  }

  /// Each month in which something runs.
  func calendar(_ lines: [RunLine]) -> HTML {
    let firsts = digest.runs.map(\.schedule.first.parts)
    let months = Set(firsts.map { $0.year * 12 + $0.month - 1 })
    let views = months.sorted().prefix(24).map { month in
      MenuView(MenuQuery(year: month / 12), layout: .month, month: month % 12 + 1)
    }
    let sorted = digest.runs.compactMap { run in lines.first { $0.run.id == run.id } }
    return """
      <section><h2>\(say(Wording.PlanTexts.calendar))</h2>\(each: views, { view in
        let month = MonthCalendar(view, sorted, reading)
        return "\(month.title)\(month.grid)"
      })</section>
      """
  }

  /// Renaming and striking.
  var forms: HTML {
    guard isOwn else { return HTML() }
    var name = Field("name", say(Wording.PlanTexts.name))
    name.value = plan.name
    let rename = sheet.form(
      address, deed: "rename", fields: [name], submit: say(Wording.PlanTexts.rename))
    return """
      <details class="step-form"><summary>\(say(Wording.PlanTexts.rename))</summary>\
      \(rename.html(reading.frame))</details>\
      <details class="step-form"><summary>\(say(Wording.PlanTexts.strike))</summary>\
      <p>\(say(Wording.PlanTexts.strikeNote))</p>\(button("strike", .strike, [], .danger))\
      </details>
      """
  }

  /// A form that is only its button.
  func button(
    _ deed: String, _ words: Wording.PlanTexts, _ hidden: [(String, String)],
    _ weight: Button.Weight = .quiet, about run: String? = nil
  ) -> HTML {
    // The run's code is heard and not seen: it stands in the same row already.
    let label: HTML =
      run.map { say.html(words, "<span class=\"unseen\">\($0)</span>") } ?? "\(say(words))"
    let all =
      [Address.Query("key", sheet.key), Address.Query("deed", deed)]
      + hidden.map { Address.Query($0.0, $0.1) }
    return """
      <form class="inline" method="post" action="\(address)">\(reading.frame.tokenField)\
      \(each: all, { .hidden($0) })\(Button.submit(label, weight))</form>
      """
  }

  /// A run's note, and the form that changes it.
  func note(on line: Plan.Line) -> HTML {
    guard isOwn else { return "\(line.note)" }
    var field = Field("note", say(Wording.PlanTexts.noteFor, line.run.text), .lines(2))
    field.value = line.note
    var form = sheet.form(
      address, deed: "note", fields: [field], submit: say(Wording.PlanTexts.save))
    form.hidden.append(Address.Query("run", line.run.text))
    form.takesFocus = false
    return """
      \(line.note)<details class="step-form"><summary>\(say(Wording.PlanTexts.note))</summary>\
      \(form.html(reading.frame))</details>
      """
  }
}
