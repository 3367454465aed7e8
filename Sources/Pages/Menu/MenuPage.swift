internal import Domain
internal import Labels

/// The menu of a year: what is offered, narrowed by what matters to the reader.
public struct MenuPage: Sendable {
  /// How many rows a page of the list has.
  static let pageSize = 50

  let view: MenuView
  let reading: Reading
  private let before: Int?
  private let after: Int?

  /// A view of the menu; a year left out is that of the day.
  public init(_ view: MenuView, _ reading: Reading) {
    var view = view
    if view.query.year == MenuView.yearOfDay {
      view.query.year = reading.sight.day.year
      if view.layout == .month, view.month == 0 { view.month = reading.sight.day.parts.month }
    }
    let isOfDay = view.query.year == reading.sight.day.year
    if view.layout == .list, isOfDay, !view.showsPast { view.query.from = reading.sight.day }
    self.view = view
    self.reading = reading
    before = reading.sight.menuYear(before: view.query.year)
    after = reading.sight.menuYear(after: view.query.year)
  }

  /// The page.
  public func render() -> HTML {
    let say = reading.say
    let size = view.layout == .list ? Self.pageSize : .max
    let answer = reading.sight.menu(
      view.query, within: view.monthDays, from: view.skip, limit: size)
    let rows = answer.rows.compactMap { RunLine($0, reading) }
    let marked = reading.marked(by: rows.flatMap(\.labels).distinct)
    let title = say(Wording.MenuTexts.titleOf, "\(view.query.year)")
    var content: HTML = """
      <div class="menu-head"><h1>\(title)</h1>\(yearSteps)</div>\(lead(answer))\(ways)
      """
    if before == nil, after == nil, !reading.sight.isOnMenu(view.query.year) {
      content +=
        EmptyState(say(Wording.MenuTexts.noneYet), "\(say(Wording.MenuTexts.noneYetAdvice))").html
      return marked.html(title, in: .menu, content)
    }
    let filters = MenuFilters(view, answer, reading)
    content += """
      <p class="to-filter"><a href="#filter">\(say(Wording.MenuTexts.narrow))</a></p>\
      <div class="menu">\(filters.html)<div class="menu-found" data-shown>\(layouts)\
      \(filters.chips)\
      \(shown(rows, answer))</div></div>
      """
    return marked.html(title, in: .menu, content)
  }

  private func lead(_ answer: MenuAnswer) -> HTML {
    let say = reading.say
    let count = say(answer.count, Wording.MenuCounts.runs)
    guard let open = answer.countOpen, let party = view.query.party ?? reading.sight.principal.party
    else { return "<p class=\"lead\" role=\"status\" data-shown>\(count)</p>" }
    let name = reading.text(reading.sight.name(of: party))
    let more = say(Wording.MenuTexts.openTo, say.grouped(open), name)
    return "<p class=\"lead\" role=\"status\" data-shown>\(count), \(more)</p>"
  }

  private var ways: HTML {
    let say = reading.say
    let own = reading.sight.ownProviders.map { provider in
      Button.link(
        say(Wording.MenuTexts.provide, provider.id.text),
        reading.link(.menu(.provider(provider.id))),
        .quiet)
    }
    let providers = Button.link(
      say(Wording.MenuTexts.providers), reading.link(.menu(.providers(ProviderFilter()))), .quiet)
    let reports = Button.link(
      say(Wording.MenuReports.title),
      reading.link(.nominations(.reports(ReportView(.attendance, year: view.query.year)))), .quiet)
    let plans = Button.link(say(Wording.PlanTexts.title), reading.link(.plans(.list)), .quiet)
    return """
      <p class="actions">\(each: own.prefix(3), { $0 })\(providers)\
      \(if: reading.sight.mayPlan, plans)\
      \(if: reading.sight.reportScope != nil, reports)\(each: tables, { $0 })</p>
      """
  }

  /// The view as a table to keep; for whoever has an account, as a calendar; and the way in.
  private var tables: [HTML] {
    let say = reading.say
    var tables = SheetFormat.allCases.map { format in
      Button.link(
        format.rawValue.uppercased(), reading.link(.menu(.download(view, format))), .quiet)
    }
    if reading.frame.principal != nil {
      tables.append(
        Button.link(
          say(Wording.CalendarTexts.subscribe), reading.link(.account(.calendars)), .quiet))
    }
    if reading.sight.isFocalPoint || !reading.sight.ownProviders.isEmpty {
      tables.append(
        Button.link(say(Wording.BulkTexts.title), reading.link(.nominations(.bulk)), .quiet))
    }
    return tables
  }

  /// The years before and after, as far as something of them is to be seen.
  private var yearSteps: HTML {
    func step(_ year: Int?, _ relation: String, _ sign: (Int) -> String) -> HTML {
      guard let year else { return HTML() }
      return """
        <a class="step" rel="\(relation)"\(href: link { $0.query.year = year })>\(sign(year))</a>
        """
    }
    return """
      <nav class="menu-years" aria-label="\(reading.say(Wording.MenuTexts.years))">\
      \(step(before, "prev", { "← \($0)" }))\(step(after, "next", { "\($0) →" }))</nav>
      """
  }

  /// The same view with something else about it, from its first row.
  private func link(_ change: (inout MenuView) -> Void) -> Address {
    var other = view
    other.skip = 0
    change(&other)
    return reading.link(.menu(.list(other)))
  }

  private var layouts: HTML {
    let say = reading.say
    let month = view.layout == .month ? view.month : reading.sight.day.parts.month
    func item(_ layout: MenuView.Layout, _ words: Wording.MenuTexts) -> HTML {
      let address = link { other in
        other.layout = layout
        other.month = month
      }
      let current = view.layout == layout ? "page" : nil
      return "<li><a\(href: address)\(attribute: "aria-current", current)>\(say(words))</a></li>"
    }
    return """
      <nav class="views" aria-label="\(say(Wording.MenuTexts.layouts))"><ul>\
      \(item(.list, .asList))\(item(.month, .asMonth))\(item(.year, .asYear))</ul></nav>
      """
  }

  /// The way to what has ended in the year, or back.
  private var past: HTML {
    guard view.query.year == reading.sight.day.year else { return HTML() }
    let words: Wording.MenuTexts = view.showsPast ? .fromToday : .withPast
    let address = link { $0.showsPast.toggle() }
    return "<p class=\"menu-past\"><a\(href: address)>\(reading.say(words))</a></p>"
  }

  private func shown(_ rows: [RunLine], _ answer: MenuAnswer) -> HTML {
    let say = reading.say
    if answer.count == 0 {
      let all = reading.link(
        say(Wording.MenuTexts.emptyClear),
        to: .menu(.list(MenuView(MenuQuery(year: view.query.year)))))
      return EmptyState(
        say(Wording.MenuTexts.empty), "\(say(Wording.Parties.emptyAdvice)) \(all)"
      ).html
    }
    switch view.layout {
    case .list:
      var pages = Pagination(
        page: view.skip / Self.pageSize + 1,
        of: (answer.count + Self.pageSize - 1) / Self.pageSize, link { _ in })
      pages.size = Self.pageSize
      var table = RunTable(rows, reading)
      table.isChoosable = true
      return past + table.html + pages.html(say)
    case .month: return MonthCalendar(view, rows, reading).html
    case .year: return YearCalendar(view, rows, reading).html
    }
  }
}

extension [Label] {
  /// Each content once: a page's marking does not depend on how often one is used.
  var distinct: [Label] {
    var seen: Set<[String]> = []
    return filter { seen.insert($0.content).inserted }
  }
}
