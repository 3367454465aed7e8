import Domain

/// The network as of the day, at a glance.
public enum HomePage {
  /// The page.
  public static func render(_ reading: Reading) -> Page {
    let say = reading.say
    let title = reading.sight.edition.map { reading.text($0.title) } ?? say(Wording.Home.title)
    let glances = reading.sight.charted.map { PartyGlance($0, reading) }
    var content: HTML = "<h1>\(title)</h1>"
    if reading.sight.tally.parties == 0 {
      content += empty(reading)
    } else {
      let network = Network(reading, glances)
      content += network.lead + network.numbers
      content += network.hasAlliance ? network.main : EmptyState.noAlliance(reading).html
      content += network.growth + network.tables
    }
    content += cards(reading) + about(reading)
    return reading.page(say(Wording.Layout.home), content)
  }

  private static func empty(_ reading: Reading) -> HTML {
    let say = reading.say
    let add = reading.link(say(Wording.Home.emptyChange), to: .form(.addParty))
    let advice: HTML = "\(say(Wording.Home.emptyAdvice))\(if: reading.mayChange, " \(add)")"
    return EmptyState(say(Wording.Home.empty), advice).html
  }

  private static func cards(_ reading: Reading) -> HTML {
    let say = reading.say
    func card(_ title: Wording.Home, _ text: Wording.Home, _ route: Route) -> HTML {
      """
      <li class="card"><h3>\(reading.link(say(title), to: route))</h3><p>\(say(text))</p></li>
      """
    }
    return """
      <h2>\(say(Wording.Home.whereTo))</h2><ul class="cards">\
      \(card(.goParties, .goPartiesText, .parties(PartyFilter())))\
      \(card(.goBodies, .goBodiesText, .bodies(BodyFilter())))\
      \(card(.goOverlap, .goOverlapText, .overlap(.bodies)))\
      \(card(.goRecord, .goRecordText, .record(before: nil)))\
      \(card(.goData, .goDataText, .openData))</ul>
      """
  }

  private static func about(_ reading: Reading) -> HTML {
    guard let edition = reading.sight.edition else { return HTML() }
    let say = reading.say
    let facts = DefinitionList([
      (say(Wording.Home.edition), reading.html(edition.title)),
      (say(Wording.Home.editionDay), "\(say.date(edition.day))"),
      (say(Wording.Home.licence), "\(edition.licence)"),
    ])
    return """
      <h2>\(say(Wording.Home.about))</h2><p>\(reading.html(edition.notice))</p>\(facts.html)
      """
  }
}

extension EmptyState {
  /// Before the alliance was founded.
  fileprivate static func noAlliance(_ reading: Reading) -> EmptyState {
    EmptyState(
      reading.say(Wording.Home.emptyDay), "\(reading.say(Wording.Home.emptyDayAdvice))")
  }
}
