import Domain

/// The parties found, as rows of a table.
struct PartyList {
  let reading: Reading
  let filter: PartyFilter
  let found: [PartyGlance]

  private var say: Language { reading.say }

  init(_ reading: Reading, _ filter: PartyFilter, _ found: [PartyGlance]) {
    self.reading = reading
    self.filter = filter
    self.found = found
  }

  var html: HTML {
    let size = PartiesPage.pageSize
    let page = min(filter.skip / size, (found.count - 1) / size)
    let first = page * size
    let rows = found[first..<min(first + size, found.count)]
    var table = Table(
      caption(first, rows.count),
      columns: [
        Table.Column(say(Wording.Parties.name)), Table.Column(say(Wording.Parties.code)),
        Table.Column(say(Wording.Parties.standing)), Table.Column(say(Wording.Parties.region)),
        Table.Column(say(Wording.Parties.bodies)),
        Table.Column(say(Wording.Parties.restrictions)),
      ], rows: rows.map { row($0) })
    table.showsCaption = found.count > size
    var whole = filter
    whole.skip = 0
    var pages = Pagination(
      page: page + 1, of: (found.count - 1) / size + 1, reading.link(.parties(whole)))
    pages.size = size
    return "\(table.html(say))\(pages.html(say))"
  }

  private func caption(_ first: Int, _ count: Int) -> String {
    let numbers = [first + 1, first + count, found.count].map { say.grouped($0) }
    return say(Wording.Parties.shown, numbers[0], numbers[1], numbers[2])
  }

  private func row(_ glance: PartyGlance) -> [HTML] {
    let party = glance.party
    let mark = glance.mark
    let region = party.region.flatMap { reading.sight.term($0) }
    return [
      reading.link(glance.name, to: .party(party.id)), "<code>\(party.id.text)</code>",
      Marks.badge(mark, text: mark == .restricted ? nil : say(glance.standing), say),
      region.map { reading.html($0.name) } ?? HTML(), bodies(of: party.id),
      scopes(glance.restrictions),
    ]
  }

  /// Everything that is limited, once.
  private func scopes(_ restrictions: [Restriction]) -> HTML {
    let limited = restrictions.flatMap(\.scopes)
    return "\(say(Restriction.Scope.allCases.filter { limited.contains($0) }))"
  }

  /// The bodies that the party is in on the day by a spell of its own, the foremost few.
  private func bodies(of id: Party.ID) -> HTML {
    let ranked = reading.sight.bodiesInForce(of: id).filter { $0.kind != .alliance }
    var links = ranked.prefix(5).map { reading.body($0.id) }
    if ranked.count > 5 { links.append("\(say(ranked.count - 5, Wording.More.bodies))") }
    if links.isEmpty { return HTML() }
    return "<span>\(links.joined(", "))</span>"
  }
}
