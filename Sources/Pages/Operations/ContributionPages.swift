public import Domain
internal import Labels

/// One contribution: its numbers by day, its caveats, and what may be done with it.
public struct ContributionPage: Sendable {
  let contribution: Contribution
  let sheet: Sheet

  /// A contribution, and a form as it was sent.
  public init(_ contribution: Contribution, _ sheet: Sheet) {
    self.contribution = contribution
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let labels = [contribution.marking, contribution.caveatMarking].compactMap { $0?.label }
    let reading = reading.marked(by: labels)
    let party = reading.text(reading.sight.name(of: contribution.party))
    let operation = reading.text(reading.sight.short(of: contribution.operation))
    let title = "\(party) · \(operation) · \(reading.name(of: contribution.capability))"
    let content: HTML = """
      <p class="kicker">\(say(Wording.OperationTexts.contribution))</p><h1>\(title)</h1>\
      <p class="tags">\(reading.markingBadge(contribution.marking.label))</p>\
      \(facts(reading))\(course(reading))\(caveats(reading))\
      \(ContributionForms(self, reading).html)
      """
    return reading.html(
      title, in: .operations,
      below: [.operations(.list), .operations(.operation(contribution.operation))], content)
  }

  private func facts(_ reading: Reading) -> HTML {
    let say = reading.say
    let offer = contribution.offer.map {
      reading.link(say(Wording.OfferTexts.offer), to: .operations(.offer($0)))
    }
    return DefinitionList([
      (say(Wording.OperationTexts.party), reading.party(contribution.party)),
      (
        say(Wording.OperationTexts.operation),
        reading.link(
          reading.text(reading.sight.short(of: contribution.operation)),
          to: .operations(.operation(contribution.operation)))
      ),
      (say(Wording.OperationTexts.sector), "\(contribution.sector)"),
      (
        say(Wording.OperationTexts.until),
        "\(contribution.end.map { say.date($0) } ?? say(Wording.OperationTexts.current))"
      ),
      (say(Wording.OperationTexts.cameOfOffer), offer ?? HTML()),
      (
        say(Wording.OperationTexts.decision),
        contribution.decision.map { reading.decision($0) } ?? HTML()
      ),
      (say(Wording.OperationTexts.evidence), reading.evidence(contribution.evidence)),
    ]).html
  }

  private func course(_ reading: Reading) -> HTML {
    let say = reading.say
    let rows = contribution.turns.reversed().map { turn -> [HTML] in
      ["<span class=\"cell-day\">\(say.date(turn.from))</span>", "\(say.grouped(turn.count))"]
    }
    return """
      <h2>\(say(Wording.OperationTexts.course1))</h2>\
      \(Table(
        say(Wording.OperationTexts.course1),
        columns: [
          Table.Column(say(Wording.OperationTexts.recorded)),
          .number(say(Wording.OperationTexts.number)),
        ], rows: rows
      ).unseenCaption(say))
      """
  }

  private func caveats(_ reading: Reading) -> HTML {
    let say = reading.say
    let badge = contribution.caveatMarking.map { reading.markingBadge($0.label) }
    let list: HTML = """
      <ul class="caveats">\(each: contribution.caveats, { caveat in
        let span = Span(from: Dated(caveat.from), to: caveat.to.map { Dated($0) })
        return "<li>\(caveat.text) <span class=\"row-note\">\(reading.span(span))</span></li>"
      })</ul>
      """
    return """
      <h2>\(say(Wording.OperationTexts.caveats))</h2>\
      \(with: badge, { "<p class=\"tags\">\($0)</p>" })\
      \(contribution.caveats.isEmpty
        ? "<p>\(say(Wording.OperationTexts.noCaveats))</p>" : list)
      """
  }
}

/// What may be done with a contribution.
struct ContributionForms {
  let page: ContributionPage
  let reading: Reading

  init(_ page: ContributionPage, _ reading: Reading) {
    self.page = page
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var contribution: Contribution { page.contribution }

  var html: HTML {
    guard reading.sight.mayTend(contribution) else { return HTML() }
    return """
      \(strength)\(limits)\(if: contribution.end == nil, ending)\
      \(if: reading.sight.keepsOperations && contribution.offer == nil, strike)
      """
  }

  private func folded(_ words: some Worded, _ form: Form, _ note: HTML = HTML()) -> HTML {
    """
    <details class="step-form"><summary>\(say(words))</summary>\(note)\
    \(form.html(reading.frame))</details>
    """
  }

  private func form(_ deed: String, _ fields: [Field], _ submit: some Worded) -> Form {
    page.sheet.form(
      Route.operations(.contribution(contribution.id)).address(in: say), deed: deed,
      fields: fields, submit: say(submit))
  }

  private var day: Field {
    var from = Field("from", say(Wording.OperationTexts.from), .date)
    from.isRequired = true
    from.value = reading.sight.now.day.description
    return from
  }

  private var strength: HTML {
    var count = Field("count", say(Wording.OperationTexts.count), .number)
    count.isRequired = true
    return folded(
      Wording.OperationTexts.setStrength,
      form("strength", [day, count], Wording.OperationTexts.save))
  }

  private var limits: HTML {
    var caveats = Field("caveats", say(Wording.OperationTexts.caveats), .lines(5))
    caveats.hint = say(Wording.OperationTexts.limitHint)
    let held = contribution.caveats(on: reading.sight.now.day)
    caveats.value = held.map(\.text).joined(separator: "\n")
    return folded(
      Wording.OperationTexts.limit, form("limit", [day, caveats], Wording.OperationTexts.save))
  }

  private var ending: HTML {
    var on = Field("on", say(Wording.OperationTexts.endDay), .date)
    on.isRequired = true
    return folded(Wording.OperationTexts.end, form("end", [on], Wording.OperationTexts.end))
  }

  private var strike: HTML {
    var reason = Field("reason", say(Wording.OperationTexts.reason), .lines(3))
    reason.isRequired = true
    return folded(
      Wording.OperationTexts.strike,
      form(
        "strike", [reason] + [Sheet.reasonLabel(reading)].compactMap(\.self),
        Wording.OperationTexts.strike),
      "<p>\(say(Wording.OperationTexts.strikeNote))</p>")
  }
}

/// The form that records a contribution which came of no offer.
public struct ContributionFormPage: Sendable {
  let operation: Body
  let sheet: Sheet

  /// A contribution to an operation, as it was sent.
  public init(_ operation: Body, _ sheet: Sheet) {
    self.operation = operation
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let title = say(Wording.OperationTexts.contribute)
    var form = sheet.form(
      Route.operations(.contribute(operation.id)).address(in: say), deed: "contribute",
      fields: fields(reading), submit: say(Wording.OperationTexts.save))
    form.cancel = (
      say(Wording.FormTexts.cancel), reading.link(.operations(.operation(operation.id)))
    )
    let content: HTML = """
      <p class="kicker">\(reading.text(operation.short))</p><h1>\(title)</h1>\
      <p class="lead">\(say(Wording.OperationTexts.contributeLead))</p>\(form.html(reading.frame))
      """
    return reading.html(
      title, in: .operations,
      below: [.operations(.list), .operations(.operation(operation.id))], content)
  }

  private func fields(_ reading: Reading) -> [Field] {
    let say = reading.say
    let sight = reading.sight
    let states = sight.parties.filter { $0.kind == .state }
    let choices = reading.byName(states) { $0.id }.map { party in
      Field.Choice(party.id.text, reading.text(party.name(on: sight.day)))
    }
    var party = Field("party", say(Wording.OperationTexts.party), .select(choices))
    party.isRequired = true
    let decision = Field("decision", say(Wording.OperationTexts.decision))
    let sources = Field("sources", say(Wording.OperationTexts.source))
    return [party] + OfferFields(nil, reading).fields + [decision, sources]
      + [OfferLabel.field(reading)].compactMap(\.self)
  }
}
