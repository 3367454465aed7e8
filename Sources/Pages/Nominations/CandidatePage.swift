public import Domain

/// Somebody whom a party may send, under a code; what is personal only on being asked for.
public struct CandidatePage: Sendable {
  /// The person.
  public var candidate: Candidate
  /// A form as it was sent.
  public var sheet: Sheet
  /// What the vault holds, by field, once it was asked for with a reason.
  public var data: [(name: String, value: String)]?
  /// Whether the reader may look into the vault about this person, and erase what is there.
  public var mayLook = false

  /// The page of a person.
  public init(_ candidate: Candidate, _ sheet: Sheet) {
    self.candidate = candidate
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let nominations = reading.sight.nominations(of: candidate.id)
    let reading = reading.marked(
      by: Set(nominations.map(\.iteration)).sorted().flatMap { reading.labels(of: $0) })
    let isErased = reading.candidates[candidate.id] == .erased
    let isOwn = reading.sight.isFocalPoint && reading.sight.principal.party == candidate.party
    let title = isErased ? say(Wording.CandidateTexts.erased) : reading.candidateText(candidate.id)
    let correct = Button.link(
      say(Wording.CandidateTexts.correct),
      reading.link(.nominations(.correctCandidate(candidate.id))), .quiet)
    let notice = Notice(.information, "\(say(Wording.CandidateTexts.erasedLead))").html(say)
    let content: HTML = """
      <p class="kicker">\(say(Wording.CandidateTexts.kicker))</p><h1>\(title)</h1>\
      \(if: isErased, notice)<h2>\(say(Wording.CandidateTexts.standing))</h2>\
      \(CandidateView(candidate, reading).facts)\
      \(if: isOwn, "<p class=\"actions\">\(correct)</p>")\
      \(list(nominations, reading))\(if: mayLook && !isErased, vault(reading))
      """
    return reading.html(title, in: .menu, content)
  }

  private func list(_ nominations: [Nomination], _ reading: Reading) -> HTML {
    let say = reading.say
    let heading: HTML = "<h2>\(say(Wording.CandidateTexts.nominations))</h2>"
    guard !nominations.isEmpty else {
      return heading + "<p>\(say(Wording.CandidateTexts.none))</p>"
    }
    let columns = [
      Table.Column(say(Wording.Nominating.run)), Table.Column(say(Wording.Nominating.days)),
      Table.Column(say(Wording.NominationTexts.kicker)),
    ]
    let rows = nominations.compactMap { nomination -> [HTML]? in
      guard let line = RunLine(nomination.iteration, reading) else { return nil }
      return [
        "\(line.link) <span class=\"row-note\"><code>\(line.run.id.text)</code></span>",
        "<span class=\"cell-day\">\(line.days)</span>",
        "<a\(href: reading.link(.nominations(.nomination(nomination.id))))>"
          + reading.status(of: nomination) + "</a>",
      ]
    }
    var table = Table(say(Wording.CandidateTexts.nominations), columns: columns, rows: rows)
    table.showsCaption = false
    return heading + table.html(say)
  }

  private func vault(_ reading: Reading) -> HTML {
    let say = reading.say
    return """
      <section><h2>\(say(Wording.CandidateTexts.personal))</h2>\
      \(data.map { VaultData($0, say).html } ?? look(reading))</section>\(erasing(reading))
      """
  }

  private var address: NominationRoute { .candidate(candidate.id) }

  private func look(_ reading: Reading) -> HTML {
    let say = reading.say
    return """
      <p>\(say(Wording.CandidateTexts.lookLead))</p>\
      \(VaultData.form(sheet, address, say).html(reading.frame))
      """
  }

  private func erasing(_ reading: Reading) -> HTML {
    let say = reading.say
    var confirm = Field("confirm", say(Wording.CandidateTexts.eraseConfirm))
    confirm.hint = say(Wording.CandidateTexts.eraseConfirmHint)
    confirm.isRequired = true
    var reason = Field("eraseReason", say(Wording.CandidateTexts.lookReason))
    reason.isRequired = true
    let form = sheet.form(
      Route.nominations(address).address(in: say), deed: "erase", fields: [confirm, reason],
      submit: say(Wording.CandidateTexts.erase))
    return """
      <section><h2>\(say(Wording.CandidateTexts.erase))</h2>\
      <p>\(say(Wording.CandidateTexts.eraseLead))</p>\(form.html(reading.frame))</section>
      """
  }
}

/// What the vault gave, and the form that asks it.
struct VaultData {
  let data: [(name: String, value: String)]
  let say: Language

  init(_ data: [(name: String, value: String)], _ say: Language) {
    self.data = data
    self.say = say
  }

  var html: HTML {
    guard data.contains(where: { !$0.value.isEmpty }) else {
      return "<p>\(say(Wording.FollowUpTexts.nothingKept))</p>"
    }
    return DefinitionList(
      data.map { item in
        (item.name, HTML(text: item.value))
      }
    ).html
  }

  static func form(_ sheet: Sheet, _ route: NominationRoute, _ say: Language) -> Form {
    var reason = Field("lookReason", say(Wording.CandidateTexts.lookReason))
    reason.isRequired = true
    return sheet.form(
      Route.nominations(route).address(in: say), deed: "look", fields: [reason],
      submit: say(Wording.CandidateTexts.lookButton))
  }
}
