public import Domain
internal import Labels

/// The units of an instrument on a day, and until when what each reached holds.
public enum PoolPage {
  /// How many units are listed.
  static let linesMax = 500

  /// The page.
  public static func render(_ instrument: Instrument, _ reading: Reading) -> HTML {
    let say = reading.say
    let pool = reading.sight.pool(of: instrument.id)
    let reading = reading.marked(by: pool.compactMap(\.one.marking?.label).distinct)
    let day = reading.sight.day
    let certified = pool.filter { $0.isValid(on: day) }
    let people = pool.reduce(0) { $0 + $1.unit.strength }
    let ready = certified.reduce(0) { $0 + $1.unit.strength }
    let stats = Stat.row([
      Stat(say.grouped(pool.count), say(Wording.CaseHeld.units)),
      Stat(say.grouped(people), say(Wording.CaseHeld.people)),
      Stat(say.grouped(certified.count), say(Wording.CaseHeld.certifiedUnits)),
      Stat(say.grouped(ready), say(Wording.CaseHeld.certifiedPeople)),
    ])
    let content: HTML = """
      \(RegisterHead(instrument, .pool, .poolLead, reading).html)\
      \(if: pool.isEmpty, EmptyState(
        say(Wording.CaseHeld.noPool), "\(say(Wording.CaseHeld.registerAdvice))").html)\
      \(if: !pool.isEmpty, "\(stats)\(table(Array(pool.prefix(linesMax)), reading))")\
      \(if: pool.count > linesMax, more(reading))
      """
    return RegisterHead(instrument, .pool, .poolLead, reading).page(content)
  }

  private static func more(_ reading: Reading) -> HTML {
    let count = reading.say.grouped(linesMax)
    return "<p>\(reading.say(Wording.CaseTexts.moreCases, count))</p>"
  }

  private static func table(_ pool: [Sight.Pooled], _ reading: Reading) -> HTML {
    let say = reading.say
    let day = reading.sight.day
    let rows = pool.map { entry -> [HTML] in
      let stage = entry.one.step(on: day)?.stage ?? entry.one.step.stage
      let until = entry.validity.map { validity -> HTML in
        validity.until > day
          ? "<span class=\"cell-day\">\(say.date(validity.until))</span>"
          : "<span class=\"late\">\(say(Wording.CaseHeld.ranOut, say.date(validity.until)))</span>"
      }
      return [
        reading.link(reading.text(entry.unit.name), to: .toolbox(.caseFile(entry.one.id))),
        reading.party(entry.one.party), "\(reading.force(entry.unit.kind))",
        "\(say.grouped(entry.unit.strength))",
        "\(reading.stage(stage, of: entry.one.instrument))",
        "<span class=\"cell-day\">\(say.date(entry.unit.declared))</span>", until ?? HTML(),
      ]
    }
    return Table(
      say(Wording.CaseHeld.pool),
      columns: [
        Table.Column(say(Wording.CaseHeld.unit)), Table.Column(say(Wording.CaseTexts.party)),
        Table.Column(say(Wording.CaseHeld.force)), .number(say(Wording.CaseHeld.strength)),
        Table.Column(say(Wording.CaseTexts.stage)), Table.Column(say(Wording.CaseHeld.declared)),
        Table.Column(say(Wording.CaseHeld.certifiedUntil)),
      ], rows: rows
    ).unseenCaption(say)
  }
}

/// The posts of an instrument on a day: where, whose, from when to when.
public enum PostsPage {
  /// The page.
  public static func render(_ instrument: Instrument, _ reading: Reading) -> HTML {
    let say = reading.say
    let cases = Array(reading.sight.posts(of: instrument.id).prefix(PoolPage.linesMax))
    let reading = reading.marked(by: cases.compactMap(\.marking?.label).distinct)
    let held = cases.filter { reading.sight.isInForce($0) }
    let stats = Stat.row([
      Stat(say.grouped(cases.count), say(Wording.CaseHeld.posts)),
      Stat(say.grouped(held.count), say(Wording.CaseHeld.filled)),
      Stat(say.grouped(cases.count - held.count), say(Wording.CaseHeld.vacant)),
    ])
    let content: HTML = """
      \(RegisterHead(instrument, .postRegister, .postLead, reading).html)\
      \(if: cases.isEmpty, EmptyState(
        say(Wording.CaseHeld.noPosts), "\(say(Wording.CaseHeld.registerAdvice))").html)\
      \(if: !cases.isEmpty, "\(stats)\(table(cases, reading))")
      """
    return RegisterHead(instrument, .postRegister, .postLead, reading).page(content)
  }

  private static func table(_ cases: [Case], _ reading: Reading) -> HTML {
    let say = reading.say
    let sight = reading.sight
    let rows = cases.compactMap { one in one.contents.post.map { (one, $0) } }
      .map { one, post -> [HTML] in
        let stage = one.step(on: sight.day)?.stage ?? one.step.stage
        let holder: HTML =
          sight.isInForce(one)
          ? reading.party(one.party)
          : """
          \(say(Wording.CaseHeld.vacant)) <span class="row-note">\
          \(reading.stage(stage, of: one.instrument)): \
          \(reading.text(sight.name(of: one.party)))</span>
          """
        return [
          """
          \(reading.link(reading.text(post.title), to: .toolbox(.caseFile(one.id)))) \
          <span class="row-note">\(post.number)</span>
          """,
          "\(say(post.kind, as: Wording.PostKinds.self))", "\(post.place)", holder,
          days(of: one, post, reading), "\(post.level)",
        ]
      }
    return Table(
      say(Wording.CaseHeld.postRegister),
      columns: [
        Table.Column(say(Wording.CaseHeld.post)), Table.Column(say(Wording.CaseHeld.postKind)),
        Table.Column(say(Wording.CaseHeld.place)), Table.Column(say(Wording.CaseHeld.holder)),
        Table.Column(say(Wording.CaseHeld.days)), Table.Column(say(Wording.CaseHeld.level)),
      ], rows: rows
    ).unseenCaption(say)
  }

  /// From when to when: as the post says, or else as its holder's tour runs.
  private static func days(of one: Case, _ post: Case.Post, _ reading: Reading) -> HTML {
    if post.span != Span() { return "\(reading.span(post.span))" }
    guard reading.sight.isInForce(one), let tour = reading.sight.validity(of: one) else {
      return HTML()
    }
    let days = reading.span(Span(from: Dated(tour.since), to: Dated(tour.until)))
    let isOver = tour.until <= reading.sight.day
    return isOver ? "<span class=\"late\">\(days)</span>" : "\(days)"
  }
}

/// The applications to a call in the order of their scores, as far as these may be read.
public enum CallPage {
  /// The page.
  public static func render(
    _ instrument: Instrument, _ call: Instrument.Call.ID, _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let ranked = Array(
      reading.sight.ranking(of: instrument.id, in: call).prefix(PoolPage.linesMax))
    let labels =
      ranked.compactMap(\.one.marking?.label) + ranked.flatMap(\.one.contents.labels)
    let reading = reading.marked(by: labels.distinct)
    let head = RegisterHead(instrument, .callOf, .callLead, reading, call.text)
    let content: HTML = """
      \(head.html)\(others(instrument, call, reading))\
      \(if: ranked.isEmpty, EmptyState(
        say(Wording.CaseHeld.noApplications), "\(say(Wording.CaseHeld.registerAdvice))").html)\
      \(if: !ranked.isEmpty, table(ranked, reading))
      """
    return head.page(content)
  }

  private static func others(
    _ instrument: Instrument, _ call: Instrument.Call.ID, _ reading: Reading
  ) -> HTML {
    let calls = reading.sight.calls(of: instrument.id)
    guard calls.count > 1 else { return HTML() }
    let items = calls.prefix(12).map { other -> HTML in
      let address = reading.link(.toolbox(.call(instrument.id, other)))
      return """
        <li><a\(href: address)\(attribute: "aria-current", other == call ? "page" : nil)>\
        \(other.text)</a></li>
        """
    }
    return """
      <nav class="views" aria-label="\(reading.say(Wording.CaseHeld.calls))">\
      <ul>\(each: items, { $0 })</ul></nav>
      """
  }

  private static func table(_ ranked: [Sight.Ranked], _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = ranked.map { entry -> [HTML] in
      let directors = entry.one.contents.application?.directors.map { reading.party($0) } ?? []
      let mean = entry.mean.map { tenths in
        Share(Double(tenths) / 1000, say.tenths(tenths)).html
      }
      return [
        reading.caseFile(entry.one), "\(entry.rank.map { "\($0)" } ?? "")",
        mean ?? "<span class=\"row-note\">\(say(Wording.CaseHeld.noScore))</span>",
        "\(reading.sight.countedReviews(of: entry.one).count)", say.list(directors),
        "\(reading.stage(entry.one.step.stage, of: entry.one.instrument))",
      ]
    }
    return Table(
      say(Wording.CaseHeld.applications),
      columns: [
        Table.Column(say(Wording.CaseTexts.oneCase)), .number(say(Wording.CaseHeld.rank)),
        Table.Column(say(Wording.CaseHeld.mean)), .number(say(Wording.CaseHeld.scores)),
        Table.Column(say(Wording.CaseHeld.directors)), Table.Column(say(Wording.CaseTexts.stage)),
      ], rows: rows
    ).unseenCaption(say)
  }
}

/// The head of a register and its place among pages.
struct RegisterHead {
  let instrument: Instrument
  let title: String
  let lead: Wording.CaseHeld
  let reading: Reading

  init(
    _ instrument: Instrument, _ title: Wording.CaseHeld, _ lead: Wording.CaseHeld,
    _ reading: Reading, _ value: String? = nil
  ) {
    self.instrument = instrument
    self.title = value.map { reading.say(title, $0) } ?? reading.say(title)
    self.lead = lead
    self.reading = reading
  }

  var html: HTML {
    """
    <p class="kicker">\(reading.link(
      reading.text(instrument.name(on: reading.sight.day)),
      to: .toolbox(.instrument(instrument.id))))</p>\
    <h1>\(title)</h1><p class="lead">\(reading.say(lead))</p>
    """
  }

  func page(_ content: HTML) -> HTML {
    reading.html(title, in: .toolbox, below: [.toolbox(.list)], content)
  }
}

extension Sight.Pooled {
  /// Whether what it reached holds on a day.
  func isValid(on day: Day) -> Bool { validity.map { day < $0.until } ?? false }
}
