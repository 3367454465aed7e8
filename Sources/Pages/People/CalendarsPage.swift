public import Domain

/// What a calendar with a secret address shows.
public enum FeedSort: String, Hashable, Sendable, CaseIterable {
  /// The menu, or a part of it.
  case menu
  /// Runs for which the owner's party puts people forward.
  case nominations
  /// The owner's own runs, and what waits for them.
  case own
  /// The meetings that the owner may know of.
  case meetings

  /// What it is called where one is chosen.
  public var words: Wording.CalendarTexts {
    switch self {
    case .menu: .menu
    case .nominations: .nominations
    case .own: .own
    case .meetings: .meetings
    }
  }
}

/// One's calendars with secret addresses.
public struct CalendarsPage: Sendable {
  /// One calendar.
  public struct Feed: Sendable {
    /// What names it; proves nothing.
    public var code: String
    /// What its owner calls it.
    public var label: String
    /// What it shows.
    public var sort: FeedSort
    /// When it was made.
    public var made: Instant

    /// A calendar of a sort.
    public init(code: String, label: String, sort: FeedSort, made: Instant) {
      self.code = code
      self.label = label
      self.sort = sort
      self.made = made
    }
  }

  /// The calendars, the latest first.
  public var feeds: [Feed]
  /// The address of one that was just made, shown this once.
  public var fresh: String?
  /// What was typed for a new one.
  public var typed: [String: String] = [:]
  /// What is wrong at which field.
  public var problems: [String: String] = [:]
  /// What is wrong with no single field.
  public var problem: String?

  /// A list of calendars.
  public init(_ feeds: [Feed]) { self.feeds = feeds }

  /// The page.
  public func render(_ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = say(Wording.CalendarTexts.title)
    frame.crumbs = AccountPage.crumbs(frame)
    let content: HTML = """
      <h1>\(frame.title)</h1><p class="lead">\(say(Wording.CalendarTexts.lead))</p>\
      \(with: fresh, { shown($0, say) })\(list(frame))\
      <h2>\(say(Wording.CalendarTexts.make))</h2>\(form(say).html(frame))
      """
    return Page(frame, content).html
  }

  private func shown(_ address: String, _ say: Language) -> HTML {
    let heading: HTML = "\(say(Wording.CalendarTexts.fresh))"
    return Notice(
      .success,
      """
      \(say.html(Wording.Components.pair, heading, Button.copyable(address, say))) \
      \(say(Wording.CalendarTexts.freshLead))
      """
    ).html(say)
  }

  private func list(_ frame: Frame) -> HTML {
    let say = frame.language
    guard !feeds.isEmpty else { return EmptyState(say(Wording.CalendarTexts.none)).html }
    let columns = [Wording.CalendarTexts.label, .what, .made, .revoke].map {
      Table.Column(say($0))
    }
    let rows = feeds.map { feed -> [HTML] in
      var revoke = PostButton(say(Wording.CalendarTexts.revoke), .account(.calendars))
      revoke.description = say(Wording.CalendarTexts.revokeOne, feed.label)
      revoke.hidden = [Address.Query("revoke", feed.code)]
      return [
        "\(feed.label)", "\(say(feed.sort.words))", "\(say.date(feed.made.day))",
        revoke.html(frame),
      ]
    }
    return Table(say(Wording.CalendarTexts.title), columns: columns, rows: rows).html(say)
  }

  private func form(_ say: Language) -> Form {
    var label = Field("label", say(Wording.CalendarTexts.label))
    label.value = typed["label"] ?? ""
    var what = Field(
      "what", say(Wording.CalendarTexts.what),
      .radios(FeedSort.allCases.map { Field.Choice($0.rawValue, say($0.words)) }))
    what.value = typed["what"] ?? FeedSort.menu.rawValue
    what.isRequired = true
    var filter = Field("filter", say(Wording.CalendarTexts.filter))
    filter.hint = say(Wording.CalendarTexts.filterHint)
    filter.value = typed["filter"] ?? ""
    filter.error = problems["filter"]
    var form = Form(
      Route.account(.calendars).address(in: say), fields: [what, filter, label],
      submit: say(Wording.CalendarTexts.make))
    form.problem = problem
    return form
  }
}
