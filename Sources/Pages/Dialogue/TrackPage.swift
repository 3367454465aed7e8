public import Domain
internal import Labels

/// One dialogue: topic by topic where each side stands and what they share, and its statements.
public struct TrackPage: Sendable {
  let track: Track
  let sheet: Sheet

  /// A dialogue, and a form as it was sent.
  public init(_ track: Track, _ sheet: Sheet) {
    self.track = track
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = reading.marked(by: labels(reading).distinct)
    let view = TrackView(self, reading)
    let title = reading.text(track.title)
    let content: HTML = """
      <p class="kicker">\(say(Wording.DialogueTexts.title))</p><h1>\(title)</h1>\
      \(view.problem)\(view.facts)\(view.ways)\
      <h2>\(say(Wording.DialogueTexts.topics)) \
      <span class="count">\(track.topics.count)</span></h2>\(view.topics)\
      <h2 id="statements">\(say(Wording.DialogueTexts.statements))</h2>\(view.statements)\
      \(TrackForms(self, reading).html)
      """
    return reading.html(title, in: .consensus, below: [.dialogue(.list)], content)
  }

  private func labels(_ reading: Reading) -> [Label] {
    [track.marking.label] + track.topics.map(\.marking.label)
      + track.positions.map(\.marking.label) + track.points.map(\.marking.label)
      + track.statements.compactMap { reading.sight.version($0.version)?.marking.label }
  }
}

/// The parts of a dialogue's page.
struct TrackView: Sendable {
  let page: TrackPage
  let reading: Reading

  init(_ page: TrackPage, _ reading: Reading) {
    self.page = page
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var track: Track { page.track }
  private var address: Address { Route.dialogue(.track(track.id)).address(in: say) }

  /// Why the rules said no to a form that stands on the page no more.
  var problem: HTML {
    guard ["confirm", "retract", "withdraw"].contains(page.sheet.deed) else { return HTML() }
    let texts = [page.sheet.problem].compactMap(\.self) + page.sheet.errors.values.sorted()
    return "\(each: texts, { Notice(.failure, "\($0)").html(say) })"
  }

  var facts: HTML {
    let closed = track.closed.map { close -> HTML in
      let text = say(
        Wording.DialogueTexts.closedBecause, say.date(close.by.at.day), close.reason)
      return Notice(.information, "\(text)").html(say)
    }
    let list = DefinitionList([
      (say(Wording.DialogueTexts.with), say.list(track.partners.map { reading.party($0) })),
      (say(Wording.DialogueTexts.opened), "\(say.date(track.opened.at.day))"),
    ])
    return """
      <p>\(reading.markingBadge(track.marking.label)) \
      <span class="row-note">\(say(Wording.DialogueTexts.markedAlike))</span></p>\
      \(closed ?? HTML())\(list.html)
      """
  }

  /// What waits for the reader on this page.
  var ways: HTML {
    let waits = track.statements.contains { waitsForReader($0) }
    guard waits else { return HTML() }
    return """
      <p class="actions"><a class="button" href="#statements">\
      \(say(Wording.DialogueTexts.toAnswer))</a></p>
      """
  }

  private func waitsForReader(_ statement: Statement) -> Bool {
    guard sight.speaksForPartner(in: track), let party = sight.principal.party,
      case .waits(let left) = statement.standing
    else { return false }
    return left.contains(party)
  }

  var topics: HTML {
    if track.topics.isEmpty {
      return EmptyState(
        say(Wording.DialogueTexts.topicsNone), "\(say(Wording.DialogueTexts.topicsAdvice))"
      ).html
    }
    return "\(each: track.topics, { topic($0) })"
  }

  private func topic(_ topic: Track.Topic) -> HTML {
    let area = topic.area.flatMap { sight.term($0) }
    let said = track.standing(on: topic.id)
    let points = track.points(on: topic.id)
    return """
      <section class="topic" id="topic-\(topic.id.description)"><h3>\(reading.text(topic.title)) \
      \(with: area, { "<span class=\"tag\">\(reading.text($0.name))</span>" })</h3>\
      \(badge(topic.marking.label))<h4>\(say(Wording.DialogueTexts.positions))</h4>\
      \(said.isEmpty ? "<p>\(say(Wording.DialogueTexts.nobodySpoke))</p>" : positions(said))\
      <div class="points">\(column(.common, .common, points))\(column(.apart, .apart, points))\
      \(column(.open, .open, points))</div></section>
      """
  }

  /// A marking that differs from the dialogue's: the others would say the same again and again.
  private func badge(_ label: Label) -> HTML {
    guard reading.marking(label) != reading.marking(track.marking.label) else { return HTML() }
    return "<p>\(reading.markingBadge(label))</p>"
  }

  private func positions(_ said: [Track.Position]) -> HTML {
    """
    <ul class="positions">\(each: said, { position in
      """
      <li class="position"><p><strong>\(reading.side(position.side))</strong> \
      <span class="row-note">\(say(Wording.DialogueTexts.weighs, "\(position.weight)")) · \
      \(say.date(position.said.at.day))</span></p>\
      <p class="prose">\(position.text)</p>\
      \(badge(position.marking.label))</li>
      """
    })</ul>
    """
  }

  private func column(
    _ kind: Track.Point.Kind, _ words: Wording.DialogueTexts, _ points: [Track.Point]
  ) -> HTML {
    let shown = points.filter { $0.kind == kind }
    return """
      <div class="points-\(kind.word)"><h4>\(say(words)) \
      <span class="count">\(shown.count)</span></h4>\
      \(if: shown.isEmpty, "<p class=\"row-note\">\(say(Wording.DialogueTexts.noPoint))</p>")\
      <ul class="plain">\(each: shown, { point($0) })</ul></div>
      """
  }

  private func point(_ point: Track.Point) -> HTML {
    let names = point.confirmed.map { reading.text(sight.name(of: $0.party)) }
    let confirmed =
      names.isEmpty
      ? say(Wording.DialogueTexts.unconfirmed)
      : say(Wording.DialogueTexts.confirmedBy, names.joined(separator: ", "))
    let number = track.number(of: point.id).map {
      "<span class=\"point-number\">\(say(Wording.DialogueTexts.numbered, "\($0)"))</span> " as HTML
    }
    return """
      <li class="point"><p class="prose">\(number ?? HTML())\(point.text)</p>\
      <p class="row-note">\(confirmed)</p>\(badge(point.marking.label))\
      \(buttons(for: point))</li>
      """
  }

  private func buttons(for point: Track.Point) -> HTML {
    guard track.closed == nil else { return HTML() }
    let party = sight.principal.party
    let mayConfirm =
      sight.speaksForPartner(in: track) && !point.confirmed.contains { $0.party == party }
    let hidden = ("point", point.id.description)
    return """
      \(if: mayConfirm, button("confirm", .confirm, hidden))\
      \(if: sight.leadsDialogues, button("retract", .retract, hidden))
      """
  }

  private func button(
    _ deed: String, _ words: Wording.DialogueForms, _ hidden: (String, String)
  ) -> HTML {
    let all = [("key", page.sheet.key), ("deed", deed), hidden]
      .map { Address.Query($0.0, $0.1) }
    return """
      <form class="inline" method="post" action="\(address)">\(reading.frame.tokenField)\
      \(each: all, { .hidden($0) })\(Button.submit("\(say(words))", .quiet))</form>
      """
  }

  var statements: HTML {
    if track.statements.isEmpty { return "<p>\(say(Wording.DialogueTexts.statementsNone))</p>" }
    return "\(each: track.statements.reversed(), { statement($0) })"
  }

  private func statement(_ statement: Statement) -> HTML {
    let version = sight.version(statement.version)
    let title = version.map { reading.link(reading.text($0.title), to: .paper($0.paper)) }
    let adopted = statement.adopted.map { adoption -> HTML in
      let text = say(Wording.DialogueTexts.adoptedOn, say.date(adoption.at.day))
      let decision = adoption.decision.flatMap { sight.decision($0) }
      return "<p>\(with: decision, { "\(reading.link(text, to: .decision($0.id)))" })"
        + (decision == nil ? "\(text)</p>" : "</p>")
    }
    return """
      <section class="statement" id="statement-\(statement.id.description)"><h3>\(title ?? HTML()) \
      \(reading.standing(of: statement))</h3>\
      \(with: version, { badge($0.marking.label) })\
      \(adopted ?? HTML())<ol class="interests">\(each: statement.interests, { interest($0) })</ol>\
      \(answers(to: statement))\(forms(for: statement))</section>
      """
  }

  private func interest(_ interest: Statement.Interest) -> HTML {
    let numbers = interest.points.compactMap { track.number(of: $0) }.sorted()
      .map { say(Wording.DialogueTexts.numbered, "\($0)") }
    let rests = say(Wording.DialogueTexts.restsOn, numbers.joined(separator: ", "))
    return """
      <li>\(reading.text(interest.text))\
      \(if: !numbers.isEmpty, " <span class=\"row-note\">\(rests)</span>")</li>
      """
  }

  private func answers(to statement: Statement) -> HTML {
    guard !statement.answers.isEmpty else { return HTML() }
    return """
      <ul class="plain">\(each: statement.answers, { answer in
        """
        <li><strong>\(reading.party(answer.party))</strong> \
        \(say(answer.isYes ? Wording.DialogueTexts.accepted : .declined)) \
        <span class="row-note">\(say.date(answer.by.at.day))</span>\
        \(if: !answer.text.isEmpty, "<p class=\"prose\">\(answer.text)</p>")</li>
        """
      })</ul>
      """
  }

  private func forms(for statement: Statement) -> HTML {
    let hidden = ("statement", statement.id.description)
    if waitsForReader(statement) { return TrackForms(page, reading).answer(to: statement) }
    guard statement.standing == .drafted, sight.leadsDialogues, track.closed == nil else {
      return HTML()
    }
    let propose = Button.link(
      say(Wording.DialogueForms.propose),
      reading.link(.proposals(.bring(statement.version, .statement))), .quiet)
    return "<p class=\"actions\">\(propose)</p>\(button("withdraw", .withdraw, hidden))"
  }
}

extension Track {
  /// The number of a point in common; nil for others.
  func number(of id: Point.ID) -> Int? {
    pointsInCommon.firstIndex { $0.id == id }.map { $0 + 1 }
  }
}
