import Domain

/// All parties of the day: a map, filters and a list.
public enum PartiesPage {
  /// How many rows a page of the list has.
  static let pageSize = 100

  /// The page.
  public static func render(_ reading: Reading, filter: PartyFilter) -> Page {
    let say = reading.say
    let search = PartySearch(reading, filter)
    var content: HTML = """
      <h1>\(say(Wording.Parties.title))</h1><p class="lead">\(say(Wording.Parties.lead))</p>\
      \(actions(reading))
      """
    if search.all.isEmpty {
      let advice = HTML(text: say(Wording.Parties.noneYetAdvice))
      content += EmptyState(say(Wording.Parties.noneYet), advice).html
    } else {
      let found = search.found
      let lit = filter.narrows ? Set(found.map(\.party.id)) : nil
      content += reading.map(search.all, lit: lit, say(Wording.Parties.map)).html(say)
      content += "<h2>\(say(Wording.Parties.list))</h2>"
      content += search.bar(count: found.count) + search.chips
      content += found.isEmpty ? nothing(reading) : PartyList(reading, filter, found).html
    }
    return reading.page(say(Wording.Parties.title), content)
  }

  private static func actions(_ reading: Reading) -> HTML {
    let add = Button.link(
      reading.say(Wording.Parties.add), reading.link(.form(.addParty)), .quiet)
    let partners = Button.link(
      reading.say(Wording.PartnerTexts.toList), reading.link(.partners(.list)), .quiet)
    let shown = (reading.mayChange ? [add] : []) + (isSeated(reading) ? [partners] : [])
    return shown.isEmpty ? HTML() : "<p class=\"actions\">\(shown.joined())</p>"
  }

  /// Whether the reader acts for somebody, so that partners may ask for their look.
  private static func isSeated(_ reading: Reading) -> Bool {
    reading.sight.principal.seat != .none
  }

  private static func nothing(_ reading: Reading) -> HTML {
    let say = reading.say
    let all = reading.link(say(Wording.Parties.emptyClear), to: .parties(PartyFilter()))
    return EmptyState(
      say(Wording.Parties.empty), "\(say(Wording.Parties.emptyAdvice)) \(all)"
    ).html
  }
}

extension PartyFilter {
  /// Whether it leaves anything out.
  var narrows: Bool {
    var whole = PartyFilter()
    whole.skip = skip
    return self != whole
  }
}
