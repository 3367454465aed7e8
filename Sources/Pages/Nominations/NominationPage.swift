public import Domain

/// One nomination: how far it has come, what speaks against it, and what may be done about it.
public struct NominationPage: Sendable {
  /// The nomination.
  public var nomination: Nomination
  /// A form as it was sent.
  public var sheet: Sheet

  /// The page of a nomination.
  public init(_ nomination: Nomination, _ sheet: Sheet) {
    self.nomination = nomination
    self.sheet = sheet
  }

  /// The page; nothing where its run is not to be seen.
  public func render(_ reading: Reading) -> HTML {
    guard let run = reading.sight.iteration(nomination.iteration),
      let activity = reading.sight.activity(run.activity)
    else { return HTML() }
    let say = reading.say
    let reading = reading.marked(by: reading.labels(of: run.id))
    let file = NominationFile(
      nomination: nomination, run: run, activity: activity, sheet: sheet, reading: reading)
    let person = reading.candidateText(nomination.candidate)
    let title = say(Wording.NominationTexts.title, person, reading.text(activity.offer.title))
    let content: HTML = """
      <p class="kicker">\(say(Wording.NominationTexts.kicker))</p><h1>\(title)</h1>\
      <p>\(reading.status(of: nomination))</p>\(file.facts)\(file.waiting)\(file.findings)\
      \(file.history)\(file.deeds)
      """
    return reading.html(title, in: .menu, content)
  }
}

/// A nomination with all that its page tells of it.
struct NominationFile {
  let nomination: Nomination
  let run: Iteration
  let activity: Activity
  let sheet: Sheet
  let reading: Reading

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var isOwn: Bool {
    sight.isFocalPoint && sight.principal.party == nomination.party
  }
  private var isProvider: Bool { sight.acts(for: activity.provider) }

  var facts: HTML {
    let candidate = reading.link(
      reading.candidateText(nomination.candidate),
      to: .nominations(.candidate(nomination.candidate)))
    let asked = [
      nomination.funding.travel ? say(Wording.Nominating.travel) : nil,
      nomination.funding.lodging ? say(Wording.Nominating.lodging) : nil,
    ].compactMap(\.self)
    let brief = RunBrief(run, reading)
    let list = DefinitionList([
      (say(Wording.Nominating.person), candidate),
      (say(Wording.NominationTexts.party), reading.party(nomination.party)),
      (
        isOwn ? say(Wording.Nominating.priority) : say(Wording.RosterTexts.priority),
        "\(nomination.priority)"
      ),
      (say(Wording.Nominating.funding), "\(asked.joined(separator: ", "))"),
      (say(Wording.Nominating.remark), nomination.remark.map { "\($0)" } ?? HTML()),
      (say(Wording.NominationTexts.why), nomination.why.map { "\($0)" } ?? HTML()),
      (
        say(Wording.NominationTexts.answerBefore),
        nomination.answerBy.map { "\(say.moment($0))" } ?? HTML()
      ),
      (say(Wording.NominationTexts.certificate), certificate),
    ])
    return "\(list.html)\(brief.html)"
  }

  private var certificate: HTML {
    guard let code = nomination.certificate else { return HTML() }
    let print = reading.link(
      say(Wording.NominationTexts.export), to: .nominations(.printout(run.id, .certificates)))
    return """
      \(reading.link(code.text, to: .nominations(.certificate(code.text)))) · \(print)
      """
  }

  /// The limits that keep it from a seat, for who may know them.
  var waiting: HTML {
    guard nomination.status == .waiting else { return HTML() }
    let body: HTML
    if let limits = sight.limits(against: nomination.party, in: run) {
      body =
        limits.isEmpty
        ? "<p>\(say(Wording.NominationTexts.waitsFree))</p>"
        : "<ul>\(each: limits, { "<li>\($0.phrase(sight, in: say))</li>" })</ul>"
    } else {
      body = "<p>\(say(Wording.NominationTexts.waitsUntold))</p>"
    }
    return "<h2>\(say(Wording.NominationTexts.waitsBecause))</h2>\(body)"
  }

  var findings: HTML {
    guard nomination.status.isLive, let candidate = sight.candidate(nomination.candidate) else {
      return HTML()
    }
    return FindingsView(
      candidate: candidate, run: run, findings: sight.standingFindings(on: nomination),
      reading: reading
    ).html
  }

  /// Every step that the nomination took, the first one first.
  var history: HTML {
    let begun = Nomination.Step(.submitted, nomination.filed)
    var rows = [row(say(Wording.NominationTexts.filed), begun)]
    if let old = nomination.replaces.flatMap({ sight.nomination($0) }) {
      let link = reading.link(
        reading.candidateText(old.candidate), to: .nominations(.nomination(old.id)))
      var row = row("", Nomination.Step(old.status, old.since))
      row[0] = "\(say(Wording.NominationTexts.replaces)) \(link)"
      rows.append(row)
    }
    rows += nomination.steps.filter { $0 != begun }.map { step in
      row(say(step.status, as: Wording.Statuses.self), step)
    }
    let columns = [
      Table.Column(say(Wording.NominationTexts.step)),
      Table.Column(say(Wording.NominationTexts.since)),
      Table.Column(say(Wording.NominationTexts.by)), Table.Column(say(Wording.NominationTexts.why)),
    ]
    let isTold = rows.contains { !$0[3].isEmpty }
    return Table(
      say(Wording.NominationTexts.history), columns: isTold ? columns : columns.dropLast(),
      rows: rows
    ).html(say)
  }

  private func row(_ name: String, _ step: Nomination.Step) -> [HTML] {
    [
      "\(name)", "<span class=\"cell-day\">\(say.moment(step.since.at))</span>",
      step.isOfTheOffice
        ? "\(say(Wording.NominationTexts.office))" : reading.person(step.since.by),
      step.why.map { "\($0)" } ?? HTML(),
    ]
  }
}

/// What may be done about it, each deed a form.
extension NominationFile {
  private var mayChange: Bool {
    nomination.status.isLive
      && [.published, .open, .closed].contains(run.stage(on: sight.now.day))
  }

  var deeds: HTML {
    var html = HTML()
    if isOwn, mayChange {
      if nomination.status == .offered { html += answer }
      html += substitute
    }
    let isSeated = nomination.status == .confirmed || nomination.status == .attended
    if isSeated, isProvider || isOwn { html += followUp }
    if isOwn, mayChange { html += withdraw }
    if isProvider, mayChange {
      if [.submitted, .waiting].contains(nomination.status) { html += accept }
      html += refuse
    }
    if sight.seesRoster(of: run) {
      let roster = Button.link(
        say(Wording.NominationTexts.roster), reading.link(.nominations(.roster(run.id))), .quiet)
      html += "<p class=\"actions\">\(roster)</p>"
    }
    return html
  }

  private func form(_ deed: String, _ fields: [Field], _ submit: some Worded) -> HTML {
    sheet.form(
      Route.nominations(.nomination(nomination.id)).address(in: say), deed: deed, fields: fields,
      submit: say(submit)
    ).html(reading.frame)
  }

  private var why: Field {
    var why = Field("why", say(Wording.NominationTexts.why), .lines(2))
    why.hint = say(Wording.NominationTexts.whyHint)
    why.isRequired = true
    return why
  }

  private var answer: HTML {
    """
    <section><h2>\(say(Wording.NominationTexts.answer))</h2>\
    \(form("take", [], Wording.NominationTexts.take))\
    \(form("decline", [], Wording.NominationTexts.decline))</section>
    """
  }

  private var substitute: HTML {
    let link = Button.link(
      say(Wording.NominationTexts.substitute),
      reading.link(.nominations(.substitute(nomination.id))), .quiet)
    return "<p class=\"actions\">\(link)</p>"
  }

  private var followUp: HTML {
    let link = Button.link(
      say(Wording.NominationTexts.followUp), reading.link(.nominations(.followUp(nomination.id))),
      .quiet)
    return """
      <section><h2>\(say(Wording.NominationTexts.followUp))</h2>\
      <p>\(say(Wording.NominationTexts.followUpLead))</p><p class="actions">\(link)</p></section>
      """
  }

  private var withdraw: HTML {
    """
    <section><h2>\(say(Wording.NominationTexts.withdraw))</h2>\
    <p>\(say(Wording.NominationTexts.withdrawLead))</p>\
    \(form("withdraw", [why], Wording.NominationTexts.withdraw))</section>
    """
  }

  private var accept: HTML { form("accept", [], Wording.NominationTexts.accept) }

  private var refuse: HTML {
    """
    <section><h2>\(say(Wording.NominationTexts.refuse))</h2>\
    <p>\(say(Wording.NominationTexts.refuseLead))</p>\
    \(form("refuse", [why], Wording.NominationTexts.refuse))</section>
    """
  }
}

extension Sight {
  /// What speaks against somebody who is put forward already: neither that they are, nor the time
  /// for putting people forward.
  public func standingFindings(on nomination: Nomination) -> [NominationFinding] {
    let found = findings(
      on: nomination.candidate, for: nomination.iteration, funding: nomination.funding,
      replacing: nomination.id)
    return (found ?? []).filter { finding in
      switch finding {
      case .alreadyNominated, .notOpen, .early, .late: false
      default: true
      }
    }
  }
}
