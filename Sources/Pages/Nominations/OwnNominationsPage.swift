public import Domain

/// A party's nominations of a year: what is to come first, then what is over.
public struct OwnNominationsPage: Sendable {
  /// How many rows a page has.
  static let pageSize = 50

  /// What is shown of them.
  public var view: NominationView
  /// The year.
  public var year: Int
  /// The form for an order, as it was sent.
  public var sheet: Sheet
  private let today: Day

  /// The names of its fields.
  public enum Name {
    /// The run whose order is sent.
    public static let run = "run"
    /// What a nomination's number in the party's order is called.
    public static func order(_ id: Nomination.ID) -> String { "order-\(id)" }
  }

  /// A stretch of a year's nominations; a year left out is that of the day.
  public init(_ view: NominationView, of day: Day, _ sheet: Sheet) {
    self.view = view
    self.sheet = sheet
    year = view.year ?? day.parts.year
    today = day
  }

  /// The days of the year; nil for no year of ours.
  public var days: ClosedRange<Day>? { NominationView.days(of: year) }

  /// Those whose names the page shows, for whoever asks the vault.
  public func people(_ sight: Sight) -> [Candidate.ID] {
    let all = nominations(sight)
    let ordered = orders(all, sight).flatMap(\.value)
    return (shown(all)[rows(of: shown(all).count)] + ordered).map(\.candidate)
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let all = nominations(reading.sight)
    let page = Array(shown(all)[rows(of: shown(all).count)])
    let runs = Set(all.map(\.iteration)).sorted()
    let reading = reading.marked(by: runs.flatMap { reading.labels(of: $0) })
    let party = reading.sight.principal.party.map { reading.text(reading.sight.name(of: $0)) } ?? ""
    let title = say(Wording.Nominating.ownTitle, party, "\(year)")
    let people = Button.link(
      say(Wording.CandidateTexts.title), reading.link(.nominations(.candidates)), .quiet)
    let content: HTML = """
      <h1>\(title)</h1><p class="lead">\(say(Wording.Nominating.ownLead))</p>\
      <p class="actions">\(people)\(each: tables(reading), { $0 })</p>\(years(reading))\
      \(all.isEmpty ? empty(reading) : list(all, page, reading))
      """
    return reading.html(title, in: .menu, content)
  }

  /// What is to come in order of days, then what is over, the latest first.
  private func nominations(_ sight: Sight) -> [Nomination] {
    let all = days.map { sight.ownNominations(in: $0) } ?? []
    let placed = all.compactMap { nomination in
      sight.iteration(nomination.iteration).map { (days: $0.schedule, nomination: nomination) }
    }
    let coming = placed.filter { $0.days.last >= today }
    let over = placed.filter { $0.days.last < today }.sorted { left, right in
      (right.days.first, left.nomination.iteration, left.nomination.priority)
        < (left.days.first, right.nomination.iteration, right.nomination.priority)
    }
    return (coming + over).map(\.nomination)
  }

  private func shown(_ all: [Nomination]) -> [Nomination] {
    all.filter { view.status == nil || $0.status == view.status }
  }

  private func rows(of count: Int) -> Range<Int> {
    let start = min(view.skip, max(0, count - 1))
    return start..<min(count, start + Self.pageSize)
  }
}

/// The parts of the page.
extension OwnNominationsPage {
  /// The year as a table to keep, and the way in.
  private func tables(_ reading: Reading) -> [HTML] {
    let out = SheetFormat.allCases.map { format in
      Button.link(
        format.rawValue.uppercased(),
        reading.link(.nominations(.download(.own(year: year), format))), .quiet)
    }
    guard reading.sight.isFocalPoint else { return out }
    let way = reading.link(.nominations(.bulk))
    return out + [Button.link(reading.say(Wording.BulkTexts.title), way, .quiet)]
  }

  private func address(
    _ year: Int, _ status: Nomination.Status?, _ reading: Reading
  ) -> Address {
    reading.link(.nominations(.own(NominationView(year: year, status: status))))
  }

  private func years(_ reading: Reading) -> HTML {
    """
    <nav class="tabs" aria-label="\(reading.say(Wording.Nominating.year))"><ul>\
    \(each: [year - 1, year, year + 1], { tab($0, reading) })</ul></nav>
    """
  }

  private func tab(_ other: Int, _ reading: Reading) -> HTML {
    let current = other == year ? "page" : nil
    return """
      <li><a href="\(address(other, nil, reading))"\(attribute: "aria-current", current)>\
      \(other)</a></li>
      """
  }

  private func empty(_ reading: Reading) -> HTML {
    EmptyState(
      reading.say(Wording.Nominating.empty),
      "\(reading.say(Wording.Nominating.emptyAdvice)) \(menu(reading))"
    ).html
  }

  private func menu(_ reading: Reading) -> HTML {
    reading.link(
      reading.say(Wording.Layout.menu), to: .menu(.list(MenuView(MenuQuery(year: year)))))
  }

  private func list(_ all: [Nomination], _ page: [Nomination], _ reading: Reading) -> HTML {
    let say = reading.say
    let stats = Nomination.Status.allCases.compactMap { status -> Stat? in
      let count = all.count { $0.status == status }
      guard count > 0 else { return nil }
      return Stat(
        say.grouped(count), say(status, as: Wording.Statuses.self),
        address: address(year, status, reading))
    }
    let total = Stat(
      say.grouped(all.count), say(Wording.Nominating.all), address: address(year, nil, reading))
    let count = shown(all).count
    var pages = Pagination(
      page: view.skip / Self.pageSize + 1, of: (count + Self.pageSize - 1) / Self.pageSize,
      address(year, view.status, reading))
    pages.size = Self.pageSize
    return """
      \(Stat.row([total] + stats))\(narrowed(count, reading))\
      \(NominationRows(page, clashes(all, reading), reading).html)\(pages.html(say))\
      \(if: reading.sight.isFocalPoint, orders(all, reading))
      """
  }

  /// What the list is narrowed to, and the way back.
  private func narrowed(_ count: Int, _ reading: Reading) -> HTML {
    let say = reading.say
    let number = say(count, Wording.NominationCounts.nominations)
    guard let status = view.status else {
      return "<p role=\"status\">\(say(Wording.Nominating.comingFirst, number))</p>"
    }
    let word = say(status, as: Wording.Statuses.self)
    return """
      <p role="status">\(number)</p><ul class="chips"><li>\
      <a class="chip"\(href: address(year, nil, reading)) \
      aria-label="\(say(Wording.MenuTexts.without, word))">\(word) \
      <span aria-hidden="true">×</span></a></li></ul>
      """
  }

  /// With which other runs somebody is put forward for days that they share, by nomination.
  private func clashes(
    _ all: [Nomination], _ reading: Reading
  ) -> [Nomination.ID: [Iteration.ID]] {
    let live = all.filter(\.status.isLive).compactMap { nomination in
      reading.sight.iteration(nomination.iteration).map { (nomination, $0.schedule) }
    }.filter { $0.1.last >= today }
    var found: [Nomination.ID: [Iteration.ID]] = [:]
    for own in Dictionary(grouping: live, by: \.0.candidate).values where own.count > 1 {
      for (nomination, days) in own {
        let others = own.filter { other, theirs in
          other.iteration != nomination.iteration && theirs.first <= days.last
            && days.first <= theirs.last
        }
        if !others.isEmpty { found[nomination.id] = others.map(\.0.iteration) }
      }
    }
    return found
  }
}

/// The party's own order of its people, run by run.
extension OwnNominationsPage {
  /// The runs with several people in them, as long as an order matters.
  private func orders(
    _ all: [Nomination], _ sight: Sight
  ) -> [(key: Iteration.ID, value: [Nomination])] {
    let live = Dictionary(grouping: all.filter(\.status.isLive), by: \.iteration)
    return live.filter { id, own in
      let stage = sight.iteration(id)?.stage(on: today)
      return own.count > 1 && [.published, .open, .closed].contains(stage)
    }.sorted { $0.key < $1.key }
  }

  private func orders(_ all: [Nomination], _ reading: Reading) -> HTML {
    let forms = orders(all, reading.sight).map { order(of: $0.key, $0.value, reading) }
    guard !forms.isEmpty else { return HTML() }
    let say = reading.say
    return """
      <section><h2>\(say(Wording.Nominating.orders))</h2>\
      <p>\(say(Wording.Nominating.orderLead))</p>\(each: forms, { $0 })</section>
      """
  }

  private func order(
    of run: Iteration.ID, _ nominations: [Nomination], _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let sorted = nominations.sorted { ($0.priority, $0.id) < ($1.priority, $1.id) }
    let fields = sorted.enumerated().map { place, nomination -> Field in
      var field = Field(
        Name.order(nomination.id),
        say(Wording.Nominating.orderNumber, reading.candidateText(nomination.candidate)), .number)
      field.value = "\(place + 1)"
      field.isRequired = true
      return field
    }
    let isThis = sheet[Name.run] == run.text
    var form = (isThis ? sheet : Sheet(key: sheet.key)).form(
      Route.nominations(.own(NominationView(year: year))).address(in: say), deed: "prioritise",
      fields: fields, submit: say(Wording.Nominating.saveOrder))
    form.hidden.append(Address.Query(Name.run, run.text))
    let line = RunLine(run, reading)
    return """
      <details class="step-form"\(flag: "open", isThis)>\
      <summary>\(say(Wording.Nominating.order, run.text)) \
      <span class="row-note">\(line?.title ?? "") · \(line?.days ?? "")</span></summary>\
      \(form.html(reading.frame))</details>
      """
  }
}
