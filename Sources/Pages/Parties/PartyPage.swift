public import Domain

/// One party: what it is, what it was, on what terms and by which decisions.
public enum PartyPage {
  /// The page.
  public static func render(_ reading: Reading, party: Party) -> Page {
    let file = PartyFile(reading, party)
    let title = file.name
    var content: HTML = "<h1>\(reading.html(party.name(on: reading.sight.day)))</h1>"
    content += PartyTabs(party: party.id, isOffice: false).html(reading)
    content += file.head + file.warnings
    if reading.mayChange { content += file.actions }
    content += file.timeline
    let places = file.placesNow
    content +=
      places.isEmpty
      ? file.facts
      : "<div class=\"columns\"><div>\(places)</div><div>\(file.facts)</div></div>"
    let cases = CaseSection(of: party.id, reading)
    let about = AboutSection(.party(party.id), reading)
    let talks = DialogueSection(party.id, reading)
    let asked = ResponseSection(of: party.id, reading)
    let engaged = ContributionSection(party.id, reading)
    content += file.spellsTable + file.restrictionsTable + talks.html
    content += engaged.html + cases.html + asked.html + about.html + file.names + file.data
    let labels =
      about.labels + talks.labels + cases.labels + engaged.labels
      + asked.labels
    var page = reading.marked(by: labels.distinct).page(title, content)
    let list = reading.link(.parties(PartyFilter()))
    page.frame.crumbs = [Frame.Crumb(reading.say(Wording.Parties.title), list)]
    return page
  }
}

/// A party with all that its page tells of it, looked up once.
struct PartyFile {
  let reading: Reading
  let party: Party
  let glance: PartyGlance
  /// All its spells, by first day.
  let spells: [Membership]
  /// All its restrictions, by first day.
  let restrictions: [Restriction]
  /// The bodies of its spells.
  let bodies: [Body.ID: Body]

  var say: Language { reading.say }
  var sight: Sight { reading.sight }
  var name: String { glance.name }

  init(_ reading: Reading, _ party: Party) {
    self.reading = reading
    self.party = party
    glance = PartyGlance(party, reading)
    spells = reading.sight.memberships(of: party.id)
    restrictions = reading.sight.restrictions(of: party.id)
    var bodies: [Body.ID: Body] = [:]
    for id in spells.map(\.body) where bodies[id] == nil { bodies[id] = reading.sight.body(id) }
    self.bodies = bodies
  }

  /// Standing, codes and kind in a line, and the footnote that papers of the day carry.
  var head: HTML {
    let mark = glance.mark
    let standing = mark == .restricted ? nil : say(glance.standing)
    let footnote = party.names.held(on: sight.day)?.footnote
    return """
      <p class="badges">\(Marks.badge(mark, text: standing, say)) \
      \(Marks.tag(party.id.text)) \(Marks.tag(say(party.kind)))</p>\
      \(with: footnote, { "<p class=\"footnote\">\(reading.html($0))</p>" })
      """
  }

  /// What must not be missed: that there is no such party on the day, and what is restricted.
  var warnings: HTML {
    var html = HTML()
    if glance.standing == .absent { html += Notice(.warning, absence).html(say) }
    if !glance.restrictions.isEmpty {
      let lines = glance.restrictions.map { "<li>\(limit($0))</li>" as HTML }.joined()
      let text: HTML = "\(say(Wording.PartyPages.restrictionNotice))<ul>\(lines)</ul>"
      html += Notice(.warning, text).html(say)
    }
    return html
  }

  private func limit(_ restriction: Restriction) -> HTML {
    let body = restriction.body.map { say.html(Wording.PartyPages.within, reading.body($0)) }
    let scopes: HTML = "\(say(restriction.scopes))\(with: body, { " \($0)" })"
    let decision = restriction.decision.map { reading.decision($0) }
    return """
      \(scopes), \(say.since(restriction.from))\
      \(with: decision, { " (\($0))" })
      """
  }

  private var absence: HTML {
    if let from = party.existence.from, sight.day < from.day {
      return "\(say(Wording.PartyPages.absentBefore, say.date(from)))"
    }
    let end = party.existence.to.map { say.date($0) } ?? ""
    return """
      \(say(Wording.PartyPages.absentAfter, end)) \(with: heirs, {
        "\(say(Wording.PartyPages.successors))\(say == .french ? "\u{202F}" : ""): \($0)"
      })
      """
  }

  private var heirs: HTML? {
    let heirs = sight.successors(of: party.id)
    return heirs.isEmpty ? nil : say.list(heirs.map { reading.party($0) })
  }

  var facts: HTML {
    let region = party.region.flatMap { sight.term($0) }
    let before = say.list(party.predecessors.map { reading.party($0) })
    let list = DefinitionList([
      (say(Wording.PartyPages.code), "<code>\(party.id.text)</code>"),
      (say(Wording.PartyPages.alpha2), party.alpha2.map { "<code>\($0)</code>" } ?? HTML()),
      (say(Wording.PartyPages.kind), "\(say(party.kind))"),
      (say(Wording.PartyPages.region), region.map { reading.html($0.name) } ?? HTML()),
      (
        say(Wording.PartyPages.existence),
        party.existence == Span() ? HTML() : "\(reading.span(party.existence))"
      ),
      (say(Wording.PartyPages.predecessors), before),
      (say(Wording.PartyPages.successors), heirs ?? HTML()),
      (say(Wording.PartyPages.evidence), reading.evidence(party.evidence)),
    ])
    return "<h2>\(say(Wording.PartyPages.facts))</h2>\(list.html)"
  }

  /// Its names with their days, where there is more to say than the heading does.
  var names: HTML {
    guard party.names.count > 1 || party.names.contains(where: { $0.footnote != nil }) else {
      return HTML()
    }
    let rows = party.names.map { name -> [HTML] in
      [
        "\(name.from.map { say.date($0) } ?? say(Wording.PartyPages.first))",
        reading.html(name.name), name.footnote.map { reading.html($0) } ?? HTML(),
      ]
    }
    var table = Table(
      say(Wording.PartyPages.names),
      columns: [
        Table.Column(say(Wording.PartyPages.from)), Table.Column(say(Wording.PartyPages.name)),
        Table.Column(say(Wording.PartyPages.footnote)),
      ], rows: rows)
    table.showsCaption = false
    return """
      <h2>\(say(Wording.PartyPages.names))</h2><p>\(say(Wording.PartyPages.namesNote))</p>\
      \(table.html(say))
      """
  }

  var data: HTML {
    let links = [
      reading.link(say(Wording.PartyPages.dataPage), to: .api(.party(party.id))),
      reading.link(say(Wording.PartyPages.dataMemberships), to: .table(.memberships, .csv)),
      reading.link(say(Wording.PartyPages.dataRestrictions), to: .table(.restrictions, .csv)),
      reading.link(say(Wording.PartyPages.dataNames), to: .table(.names, .csv)),
    ]
    return """
      <h2>\(say(Wording.PartyPages.data))</h2>\
      <ul class="inline-list">\(each: links, { "<li>\($0)</li>" })</ul>
      """
  }

  /// The ways to the forms, for those who may change the network.
  var actions: HTML {
    func way(_ words: Wording.PartyPages, _ form: Amendment, _ weight: Button.Weight) -> HTML {
      Button.link(say(words), reading.link(.form(form)), weight)
    }
    return """
      <nav class="actions" aria-label="\(say(Wording.PartyPages.change))">\
      \(way(.begin, .beginMembership(party.id, nil), .quiet))\
      \(way(.restrict, .restrict(party.id), .quiet))\
      \(way(.rename, .renameParty(party.id), .quiet))\
      \(if: party.existence.to == nil, way(.end, .endParty(party.id), .quiet))\
      \(way(.correct, .correctParty(party.id), .quiet))\
      \(way(.strike, .strikeParty(party.id), .danger))</nav>
      """
  }
}
