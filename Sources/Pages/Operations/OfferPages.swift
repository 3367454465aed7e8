public import Domain
internal import Labels

/// The offers that may be read, of one operation or all.
public enum OffersPage {
  /// How many are listed.
  private static let offersMax = 200

  /// The page.
  public static func render(_ reading: Reading, _ operation: Body.ID?) -> HTML {
    let say = reading.say
    let sight = reading.sight
    let offers = offers(operation, sight)
    let reading = reading.marked(by: offers.map(\.marking.label).distinct)
    let back = operation.map { reading.link(.operations(.operation($0))) }
    var content: HTML = """
      <h1>\(say(Wording.OfferTexts.title))</h1>\
      <p class="lead">\(say(Wording.OfferTexts.lead))</p>\
      \(with: back, { address in
        let name = operation.map { reading.text(sight.short(of: $0)) } ?? ""
        return "<p class=\"actions\">\(Button.link(name, address, .quiet))</p>"
      })
      """
    content +=
      offers.isEmpty
      ? EmptyState(say(Wording.OfferTexts.none), "\(say(Wording.OfferTexts.noneAdvice))").html
      : OfferTable(offers, reading).html
    return reading.html(
      say(Wording.OfferTexts.title), in: .operations, below: [.operations(.list)], content)
  }

  /// Of one operation all; of all operations those that wait, and the party's own.
  private static func offers(_ operation: Body.ID?, _ sight: Sight) -> [Offer] {
    if let operation { return Array(sight.offers(to: operation).prefix(offersMax)) }
    let own = sight.principal.party.map { sight.offers(of: $0) } ?? []
    let live = sight.liveOffers.filter { offer in offer.party != sight.principal.party }
    return Array((live + own).prefix(offersMax))
  }
}

/// Offers as a table.
struct OfferTable {
  let offers: [Offer]
  let reading: Reading

  init(_ offers: [Offer], _ reading: Reading) {
    self.offers = offers
    self.reading = reading
  }

  var html: HTML {
    let say = reading.say
    let rows = offers.map { offer -> [HTML] in
      [
        reading.link(reading.summary(of: offer.content), to: .operations(.offer(offer.id))),
        reading.party(offer.party),
        reading.link(
          reading.text(reading.sight.short(of: offer.operation)),
          to: .operations(.operation(offer.operation))),
        "<span class=\"cell-day\">\(reading.days(of: offer.content))</span>",
        reading.standing(of: offer),
        "<span class=\"cell-day\">\(say.date(offer.since.day))</span>",
      ]
    }
    return Table(
      say(Wording.OfferTexts.title),
      columns: [
        Table.Column(say(Wording.OfferTexts.offered)),
        Table.Column(say(Wording.OfferTexts.offeredBy)),
        Table.Column(say(Wording.OperationTexts.operation)),
        Table.Column(say(Wording.OfferTexts.span)),
        Table.Column(say(Wording.OfferTexts.status)),
        Table.Column(say(Wording.OfferTexts.since)),
      ], rows: rows
    ).unseenCaption(say)
  }
}

/// One offer: what it is, what was said about it, what may be done.
public struct OfferPage: Sendable {
  let offer: Offer
  let sheet: Sheet

  /// An offer, and a form as it was sent.
  public init(_ offer: Offer, _ sheet: Sheet) {
    self.offer = offer
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let reading = reading.marked(by: [offer.marking.label])
    let title = reading.summary(of: offer.content)
    let content: HTML = """
      <p class="kicker">\(reading.party(offer.party))</p><h1>\(title)</h1>\
      <p class="tags">\(reading.standing(of: offer)) \
      \(reading.markingBadge(offer.marking.label))</p>\
      \(facts(reading))\(steps(reading))\(OfferForms(self, reading).html)
      """
    return reading.html(
      title, in: .operations,
      below: [.operations(.list), .operations(.operation(offer.operation))], content)
  }

  private func facts(_ reading: Reading) -> HTML {
    let say = reading.say
    let caveats: HTML = """
      <ul class="caveats">\(each: offer.content.caveats, { "<li>\($0)</li>" })</ul>
      """
    let made = reading.sight.contribution(offer.contribution)
    let contribution = made.map {
      reading.link(
        say(Wording.OperationTexts.contribution), to: .operations(.contribution($0.id)))
    }
    return DefinitionList([
      (
        say(Wording.OperationTexts.operation),
        reading.link(
          reading.text(reading.sight.short(of: offer.operation)),
          to: .operations(.operation(offer.operation)))
      ),
      (say(Wording.OfferTexts.when), "\(reading.days(of: offer.content))"),
      (say(Wording.OperationTexts.sector), "\(offer.content.sector)"),
      (say(Wording.OperationTexts.caveats), offer.content.caveats.isEmpty ? HTML() : caveats),
      (say(Wording.OfferTexts.decision), offer.decision.map { reading.decision($0) } ?? HTML()),
      (say(Wording.OperationTexts.contribution), contribution ?? HTML()),
    ]).html
  }

  private func steps(_ reading: Reading) -> HTML {
    let say = reading.say
    let made: HTML = """
      <li><span class="change-when">\(say.date(offer.made.at.day))</span>\
      <div><p>\(say(Wording.OfferTexts.made))</p></div></li>
      """
    return """
      <h2>\(say(Wording.OfferTexts.steps))</h2><ul class="changes">\
      \(each: offer.steps.reversed(), { step in
        """
        <li><span class="change-when">\(say.date(step.by.at.day))</span>\
        <div><p><strong>\(say(step.kind, as: Wording.OfferSteps.self))</strong></p>\
        \(if: !step.text.isEmpty, "<p class=\"prose\">\(step.text)</p>")</div></li>
        """
      })\(made)</ul>
      """
  }
}

/// What may be done with an offer: its party changes, answers, withdraws; the alliance asks,
/// accepts, declines.
struct OfferForms {
  let page: OfferPage
  let reading: Reading

  init(_ page: OfferPage, _ reading: Reading) {
    self.page = page
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var offer: Offer { page.offer }

  var html: HTML {
    guard offer.status.isLive else { return HTML() }
    let sight = reading.sight
    return """
      \(if: sight.answersOffers, answers)\
      \(if: sight.keepsOperations && sight.principal.roles.contains(.registrar), citing)\
      \(if: sight.isOwn(offer), own)
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
      Route.operations(.offer(offer.id)).address(in: say), deed: deed, fields: fields,
      submit: say(submit))
  }

  private func words(_ label: Wording.OfferTexts, isRequired: Bool = true) -> Field {
    var field = Field("text", say(label), .lines(4))
    field.isRequired = isRequired
    return field
  }

  private var answers: HTML {
    let isAlly = reading.sight.isAlly(offer.party, on: reading.sight.now.day)
    let accept =
      isAlly
      ? folded(
        Wording.OfferTexts.accept, form("accept", [], Wording.OfferTexts.accept),
        "<p>\(say(Wording.OfferTexts.acceptAlly))</p>")
      : Notice(
        .information,
        """
        \(say(Wording.OfferTexts.acceptPartner)) \
        \(reading.link(say(Wording.Layout.papers), to: .papers(PaperFilter())))
        """
      ).html(say)
    let ask = form("ask", [words(.question)], Wording.OfferTexts.ask)
    let decline = form("decline", [words(.why)], Wording.OfferTexts.decline)
    return """
      \(accept)\(folded(Wording.OfferTexts.ask, ask))\
      \(folded(Wording.OfferTexts.decline, decline))
      """
  }

  /// Recording an acceptance that was decided elsewhere.
  private var citing: HTML {
    var decision = Field("decision", say(Wording.OfferTexts.decision))
    decision.isRequired = true
    return folded(
      Wording.OfferTexts.accept, form("accept", [decision], Wording.OfferTexts.accept),
      "<p>\(say(Wording.OfferTexts.acceptRegistrar))</p>")
  }

  private var own: HTML {
    let reply = form("reply", [words(.answer)], Wording.OfferTexts.reply)
    let change = form(
      "change",
      OfferFields(offer.content, reading).fields + [words(.changeNote, isRequired: false)],
      Wording.OfferTexts.change)
    let withdraw = form(
      "withdraw", [words(.withdrawNote, isRequired: false)], Wording.OfferTexts.withdraw)
    return """
      \(if: offer.status == .asked, folded(Wording.OfferTexts.reply, reply))\
      \(folded(Wording.OfferTexts.change, change))\
      \(folded(Wording.OfferTexts.withdraw, withdraw))
      """
  }
}

/// The form that makes an offer.
public struct OfferFormPage: Sendable {
  let operation: Body
  let sheet: Sheet

  /// An offer for an operation, as it was sent.
  public init(_ operation: Body, _ sheet: Sheet) {
    self.operation = operation
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let title = say(Wording.OfferTexts.new)
    let name = reading.text(operation.name(on: reading.sight.day))
    let fields = OfferFields(nil, reading).fields + [OfferLabel.field(reading)].compactMap(\.self)
    var form = sheet.form(
      Route.operations(.newOffer(operation.id)).address(in: say), deed: "offer", fields: fields,
      submit: say(Wording.OfferTexts.make))
    form.cancel = (
      say(Wording.FormTexts.cancel), reading.link(.operations(.operation(operation.id)))
    )
    let content: HTML = """
      <h1>\(title)</h1><p class="lead">\(say(Wording.OfferTexts.newLead, name))</p>\
      \(form.html(reading.frame))
      """
    return reading.html(
      title, in: .operations,
      below: [.operations(.list), .operations(.operation(operation.id))], content)
  }
}

/// The fields that say what is offered.
struct OfferFields {
  let content: Offer.Content?
  let reading: Reading

  init(_ content: Offer.Content?, _ reading: Reading) {
    self.content = content
    self.reading = reading
  }

  var fields: [Field] {
    let say = reading.say
    var count = Field("count", say(Wording.OperationTexts.count), .number)
    count.isRequired = true
    count.value = content.map { "\($0.count)" } ?? ""
    var kind = Field("capability", say(Wording.OperationTexts.kind))
    kind.hint = say(Wording.OperationTexts.kindHint)
    kind.value = content?.capability.asset ?? ""
    var sector = Field("sector", say(Wording.OperationTexts.sector))
    sector.hint = say(Wording.OfferTexts.sectorHint)
    sector.value = content?.sector ?? ""
    var from = Field("from", say(Wording.OperationTexts.from), .date)
    from.isRequired = true
    from.value = (content?.from ?? reading.sight.now.day.adding(30)).description
    var to = Field("to", say(Wording.OperationTexts.endDay), .date)
    to.hint = say(Wording.OfferTexts.toHint)
    to.value = content?.to?.description ?? ""
    var caveats = Field("caveats", say(Wording.OperationTexts.caveats), .lines(4))
    caveats.hint = say(Wording.OfferTexts.caveatsHint)
    caveats.value = content?.caveats.joined(separator: "\n") ?? ""
    return [count, kind, sector, from, to, caveats]
  }
}

extension Reading {
  /// What is offered, in a line: `120 people`, `4 × helicopter, medium lift`.
  func summary(of content: Offer.Content) -> String {
    guard let kind = content.capability.asset else {
      return say(content.count, Wording.OperationCounts.people)
    }
    return "\(say.grouped(content.count)) × \(kind)"
  }

  /// From when until when.
  func days(of content: Offer.Content) -> String {
    span(Span(from: Dated(content.from), to: content.to.map { Dated($0) }))
  }

  /// How an offer stands, as a tag.
  func standing(of offer: Offer) -> HTML {
    let look =
      switch offer.status {
      case .open, .asked: "silent"
      case .accepted: "adopted"
      case .declined: "stopped"
      case .withdrawn: "drafted"
      }
    let text = say(offer.status, as: Wording.OfferStandings.self)
    return "<span class=\"standing standing-\(look)\">\(text)</span>"
  }
}
