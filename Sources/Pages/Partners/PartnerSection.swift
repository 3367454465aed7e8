internal import Domain
internal import Labels

/// A part of a partner's page: what it tells, or what would stand there and how it comes.
struct PartnerSection {
  /// Its anchor.
  var id: String
  /// Its heading.
  var title: Wording.PartnerTexts
  /// How many things it tells of.
  var count: Int
  /// What it tells; empty for nothing.
  var content: HTML
  /// What is said where there is nothing.
  var absence: Wording.PartnerTexts
  /// The labels of what it tells.
  var labels: [Label] = []

  init(
    _ id: String, _ title: Wording.PartnerTexts, or absence: Wording.PartnerTexts, count: Int,
    _ content: HTML = HTML()
  ) {
    self.id = id
    self.title = title
    self.absence = absence
    self.count = count
    self.content = content
  }

  /// The same with the labels of what it tells.
  func bearing(_ labels: [Label]) -> PartnerSection {
    var section = self
    section.labels = labels
    return section
  }

  /// A link to it, with how many things it tells of.
  func link(_ say: Language) -> HTML {
    """
    <li><a href="#\(id)">\(say(title))\
    \(if: count > 0, " <span class=\"count\">\(say.grouped(count))</span>")</a></li>
    """
  }

  func html(_ say: Language) -> HTML {
    let inner: HTML =
      content.isEmpty ? "<p class=\"desk-none\">\(say(absence))</p>" : content
    return """
      <section class="desk-part" id="\(id)"><h2>\(say(title))\
      \(if: count > 0, " <span class=\"count\">\(say.grouped(count))</span>")</h2>\(inner)</section>
      """
  }
}

/// The two pages of a party: what it is, and what the alliance has with it.
struct PartyTabs {
  let party: Party.ID
  let isOffice: Bool

  func html(_ reading: Reading) -> HTML {
    let say = reading.say
    func tab(_ words: Wording.PartnerTexts, _ route: Route, _ isHere: Bool) -> HTML {
      """
      <li><a\(href: reading.link(route))\
      \(attribute: "aria-current", isHere ? "page" : nil)>\(say(words))</a></li>
      """
    }
    return """
      <nav class="tabs" aria-label="\(reading.text(reading.sight.name(of: party)))"><ul>\
      \(tab(.party, .party(party), !isOffice))\
      \(tab(.office, .partners(.office(party)), isOffice))</ul></nav>
      """
  }
}
