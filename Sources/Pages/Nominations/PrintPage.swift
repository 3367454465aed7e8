public import Domain

/// What is printed of a run: a list, badges, certificates, a list to sign.
///
/// Each sheet bears the page's marking at its top and bottom, as every page does.
public struct PrintPage: Sendable {
  /// The run.
  public var run: Iteration
  /// What is printed.
  public var print: RosterPrint
  /// Where the office is reached, for the address by which a certificate is verified.
  public var origin: String

  /// Something to print of a run.
  public init(_ run: Iteration, _ print: RosterPrint, origin: String) {
    self.run = run
    self.print = print
    self.origin = origin
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = reading.marked(by: reading.labels(of: run.id))
    let shown = shown(reading)
    let back =
      reading.sight.seesRoster(of: run)
      ? reading.link(say(Wording.RosterTexts.back), to: .nominations(.roster(run.id))) : HTML()
    let title = "\(say(print.words)) – \(RunBrief(run, reading).title)"
    let empty = EmptyState(say(Wording.CertificateTexts.noneToPrint)).html
    let head: HTML = """
      <div class="print-head"><p class="kicker">\(back)</p><h1>\(title)</h1>\
      <p>\(run.id.text) · \(say.days(run.schedule.first, run.schedule.last))</p></div>
      """
    let content: HTML = """
      \(head)\(shown.isEmpty ? empty : sheets(shown, reading))
      """
    return reading.html(title, in: .menu, content)
  }

  /// Those who come, or came, by party and name.
  private func shown(_ reading: Reading) -> [Nomination] {
    let statuses: Set<Nomination.Status> =
      print == .certificates ? [.attended] : [.confirmed, .attended, .noShow]
    return reading.sight.nominations(for: run)
      .filter { statuses.contains($0.status) }
      .filter { print != .certificates || $0.certificate != nil }
      .sorted { left, right in
        let keys = [left, right].map { Folding.key(reading.candidateText($0.candidate)) }
        return (left.party, keys[0], left.id) < (right.party, keys[1], right.id)
      }
  }

  private func sheets(_ shown: [Nomination], _ reading: Reading) -> HTML {
    switch print {
    case .participants: list(shown, reading, isSigned: false)
    case .attendance: list(shown, reading, isSigned: true)
    case .badges: "<ul class=\"badges\">\(each: shown, { badge($0, reading) })</ul>"
    case .certificates: shown.map { certificate($0, reading) }.joined()
    }
  }

  private func list(_ shown: [Nomination], _ reading: Reading, isSigned: Bool) -> HTML {
    let say = reading.say
    var columns = [
      Table.Column(say(Wording.PanelTexts.person)),
      Table.Column(say(Wording.CandidateTexts.grade)),
      Table.Column(say(Wording.RosterTexts.party)),
    ]
    let days = isSigned ? min(run.schedule.days, 5) : 0
    for day in 0..<days {
      columns.append(Table.Column(say.date(run.schedule.first.adding(day))))
    }
    if !isSigned { columns.append(Table.Column(say(Wording.PanelTexts.status))) }
    let rows = shown.map { nomination -> [HTML] in
      let grade = reading.sight.candidate(nomination.candidate)?.grade.text
      let rest: [HTML] =
        isSigned
        ? Array(repeating: "<span class=\"sign-here\"></span>", count: days)
        : [reading.status(of: nomination)]
      return [
        reading.candidate(nomination.candidate), "\(grade)", reading.party(nomination.party),
      ] + rest
    }
    var table = Table(
      say(shown.count, Wording.NominationCounts.persons), columns: columns, rows: rows)
    table.narrow = .scroll
    return """
      \(table.html(say))<p class="row-note">\(say(Wording.CertificateTexts.participantsNote))</p>
      """
  }

  private func badge(_ nomination: Nomination, _ reading: Reading) -> HTML {
    let grade = reading.sight.candidate(nomination.candidate)?.grade.text
    let party = reading.text(reading.sight.name(of: nomination.party))
    return """
      <li class="badge-card"><p class="badge-name">\(reading.candidate(nomination.candidate))</p>\
      <p>\(with: grade, { "\($0) · " })\(party)</p>\
      <p class="row-note">\(RunBrief(run, reading).title)</p></li>
      """
  }

  private func certificate(_ nomination: Nomination, _ reading: Reading) -> HTML {
    guard let code = nomination.certificate else { return HTML() }
    let say = reading.say
    let activity = reading.sight.activity(run.activity)
    let provider = activity.flatMap { reading.sight.provider($0.provider) }
    let address = origin + Route.nominations(.certificate(code.text)).address(in: say).text
    let verify = say(Wording.CertificateTexts.verify, address)
    return """
      <article class="certificate"><p class="certificate-by">\
      \(provider.map { reading.text($0.name) })</p>\
      <h2>\(say(Wording.NominationTexts.certificate))</h2>\
      <p>\(say(Wording.CertificateTexts.attests))</p>\
      <p class="certificate-name">\(reading.candidate(nomination.candidate))</p>\
      <p>\(say(Wording.CertificateTexts.attended))</p>\
      <p class="certificate-title">\(RunBrief(run, reading).title)</p>\
      <p>\(say.days(run.schedule.first, run.schedule.last)) · \(run.id.text)</p>\
      <div class="certificate-foot">\(QRCode(address)?.svg(verify))\
      <p>\(say(Wording.CertificateTexts.issued, code.text))<br>\
      \(verify)</p></div></article>
      """
  }
}
