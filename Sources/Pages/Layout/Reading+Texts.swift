public import Domain

/// Days, spans and other days' pages.
extension Reading {
  /// The address of a route as of another day.
  public func link(_ route: Route, on day: Day) -> Address {
    var frame = frame
    frame.carried.removeAll { $0.name == "on" }
    frame.carried.insert(Address.Query("on", day.description), at: 0)
    return frame.link(to: route)
  }

  /// The address of a route as the record knew things at an entry.
  public func link(_ route: Route, at entry: Entry.Key) -> Address {
    var frame = frame
    frame.carried.removeAll { $0.name == "at" }
    frame.carried.append(Address.Query("at", entry.text))
    return frame.link(to: route)
  }

  /// A span in words: `20 Dec 1991 – 30 May 1997`, `since 10 Jan 1994`.
  public func span(_ span: Span) -> String {
    switch (span.from, span.to) {
    case (let from?, let to?): "\(say.date(from)) – \(say.date(to))"
    case (let from?, nil): say.since(from)
    case (nil, let to?): say.until(to)
    case (nil, nil): say(Wording.Dating.throughout)
    }
  }

  /// A date that programs can read as well.
  public func time(_ dated: Dated) -> HTML {
    "<time datetime=\"\(dated.description)\">\(say.date(dated))</time>"
  }

  /// Parties in the order of their names in the language read, accents aside.
  func byName<Element>(_ elements: [Element], _ party: (Element) -> Party.ID) -> [Element] {
    elements.map { (key: Folding.key(text(sight.name(of: party($0)))), element: $0) }
      .sorted { $0.key < $1.key }.map(\.element)
  }
}

extension Language {
  /// "since" a date, as exactly as it is known.
  public func since(_ dated: Dated) -> String {
    self(dated.precision == .day ? Wording.Dating.since : .sinceAbout, date(dated))
  }

  /// "until" a date, as exactly as it is known.
  public func until(_ dated: Dated) -> String {
    self(dated.precision == .day ? Wording.Dating.until : .untilAbout, date(dated))
  }
}

extension Day {
  /// The day as a year with a fraction, for charts.
  var yearOnAxis: Double {
    let (year, month, day) = parts
    return TimeAxis.year(year, month: month, day: day)
  }
}

/// What a page needs besides its content to stand in its place.
extension Reading {
  /// The page's markup, in a section of the site, below the pages that lead to it.
  func html(
    _ title: String, in section: Frame.Section?, below crumbs: [Route] = [], _ content: HTML
  ) -> HTML {
    var page = page(title, content)
    page.frame.section = section
    page.frame.crumbs =
      crumbs.isEmpty
      ? [] : [home] + crumbs.map { Frame.Crumb($0.crumb(in: say), link($0)) }
    return page.html
  }

  private var home: Frame.Crumb { Frame.Crumb(say(Wording.Layout.home), link(.home)) }

  /// A link to a form by which the network is changed.
  func amend(_ words: some Worded, _ form: Amendment, _ weight: Button.Weight = .quiet) -> HTML {
    Button.link(say(words), link(.form(form)), weight)
  }
}

extension Route {
  /// The name of a list that leads to single pages.
  fileprivate func crumb(in say: Language) -> String {
    switch self {
    case .bodies: say(Wording.Layout.bodies)
    case .decisions: say(Wording.Layout.decisions)
    case .sources: say(Wording.Layout.sources)
    case .record: say(Wording.Layout.record)
    case .openData: say(Wording.Layout.openData)
    case .access: say(Wording.AccessTexts.title)
    case .papers: say(Wording.Layout.papers)
    case .menu(.list): say(Wording.Layout.menu)
    case .menu(.providers): say(Wording.MenuTexts.providers)
    case .menu(.provider(let id)): id.text
    case .menu(.activity(let id)): id.text
    case .menu(.iteration(let id)): id.text
    case .nominations(.own): say(Wording.FieldNames.nominations)
    case .plans(.list): say(Wording.PlanTexts.title)
    case .proposals(.list): say(Wording.ProposalTexts.title)
    case .operations(.list): say(Wording.OperationTexts.title)
    case .operations(.operation(let id)): id.text.uppercased()
    case .figures(.list): say(Wording.FigureTexts.title)
    case .dialogue(.list): say(Wording.DialogueTexts.title)
    case .toolbox(.list): say(Wording.ToolboxTexts.title)
    case .toolbox(.cases): say(Wording.CaseTexts.title)
    case .programmes(.list): say(Wording.ProgrammeTexts.title)
    case .programmes(.programme): say(Wording.FieldNames.programme)
    case .programmes(.thread): say(Wording.ThreadTexts.title)
    case .questionnaires(.list): say(Wording.QuestionnaireTexts.title)
    case .questionnaires(.rounds): say(Wording.ResponseTexts.rounds)
    case .questionnaires(.questionnaire(let id)): id.text
    case .meetings: say(Wording.MeetingTexts.title)
    case .partners(.list): say(Wording.PartnerTexts.title)
    case .parties: say(Wording.Parties.title)
    case .party(let id): id.text
    default: say(Wording.Layout.home)
    }
  }
}
