import Domain

extension StylePage {
  static func numbers(_ say: Language) -> HTML {
    var allies = Stat("32", say(Wording.Standings.ally), address: "/parties")
    allies.standing = .ally
    var partners = Stat("35", say(Wording.Standings.partner), address: "/parties")
    partners.standing = .partner
    partners.note = "\(say(Wording.Charts.since, say(Wording.Specimens.day)))"
    var restricted = Stat("2", say(Wording.Standings.restricted))
    restricted.standing = .restricted
    let bodies = Stat(say.grouped(1400), say(Wording.Layout.bodies))
    let facts = DefinitionList([
      (say(Wording.Specimens.capital), "Strelsau"),
      (say(Wording.Specimens.formerName), "Ruritania (1918)"),
      (say(Wording.Charts.role), Marks.badge(.partner, say)),
      (say(Wording.Specimens.since), "\(say(Wording.Specimens.day))\(Citations.reference(1, say))"),
      (say(Wording.Specimens.region), Share(0.34, "34 %").html),
    ])
    return """
      \(section(.stats, say))\(Stat.row([allies, partners, restricted, bodies]))\
      \(section(.facts, say))\(facts.html)
      """
  }

  static func tables(_ say: Language) -> HTML {
    let columns = [
      Table.Column(say(Wording.Specimens.party), sort: "/style?sort=party", order: .ascending),
      Table.Column(say(Wording.Charts.role)),
      Table.Column(say(Wording.Specimens.since), sort: "/style?sort=since"),
      .number(say(Wording.Specimens.population), sort: "/style?sort=population"),
      Table.Column(say(Wording.Style.sure)),
    ]
    let rows: [[HTML]] = [
      row("Freedonia", .ally, 12_400_000, .read, say),
      row("Ruritania", .partner, 2_150_000, .known, say),
      row("Sylvania", .restricted, 987_500, .uncertain, say),
      row("Grand Fenwick", .former, 6_200, .estimate, say),
    ]
    return """
      \(section(.tables, note: .tablesNote, say))\
      \(Table(say(Wording.Specimens.members), columns: columns, rows: rows).html(say))
      """
  }

  private static func row(
    _ name: String, _ standing: StandingMark, _ number: Int, _ confidence: Confidence,
    _ say: Language
  ) -> [HTML] {
    [
      "<a href=\"/style\">\(name)</a>", Marks.badge(standing, say),
      "\(say(Wording.Specimens.day))", "\(say.grouped(number))", Marks.confidence(confidence, say),
    ]
  }

  static func changes(_ say: Language) -> HTML {
    let day = say(Wording.Specimens.day)
    var joined = ChangeList.Change(
      day, iso: "1994-01-10", "<a href=\"/style\">\(say(Wording.Specimens.joined))</a>")
    joined.standing = .partner
    joined.note = source.html(say)
    var renamed = ChangeList.Change(day, iso: "1994-01-10", "\(say(Wording.Specimens.rename))")
    renamed.fields = [
      (say(Wording.Specimens.name), "Ruritania", "Republic of Ruritania"),
      (say(Wording.Specimens.capital), nil, "Strelsau"),
    ]
    var ended = ChangeList.Change(day, iso: "1994-01-10", "\(say(Wording.Specimens.withdrew))")
    ended.standing = .former
    return """
      \(section(.changes, say))\(ChangeList([joined, renamed, ended]).html(say))\
      \(section(.citations, say))\(Citations([source, source]).html(say))
      """
  }

  private static var source: Citation {
    var source = Citation("Framework Document", address: "https://www.example.org/framework")
    source.publisher = "Strelsau"
    source.place = "§ 4"
    source.confidence = .read
    return source
  }

  static func small(_ say: Language) -> HTML {
    let notices = [
      Notice(.information, "\(say(Wording.Specimens.noticeInfo))"),
      Notice(.success, "\(say(Wording.Specimens.noticeDone))"),
      Notice(.warning, "\(say(Wording.Specimens.noticeMind))"),
      Notice(.failure, "\(say(Wording.Specimens.noticeBad))"),
    ]
    let empty = EmptyState(
      say(Wording.Specimens.nothing), "\(say(Wording.Specimens.advice))")
    return """
      \(section(.buttons, say))<p class="actions">\
      \(Button.link(say(Wording.Specimens.rename), "/style"))\
      \(Button.link(say(Wording.Specimens.cancel), "/style", .quiet))\
      \(Button.link(say(Wording.Specimens.delete), "/style", .danger))</p>\
      <p>\(Button.copyable("entente count --body pfp", say))</p>\
      \(section(.notices, say))\(each: notices, { $0.html(say) })\
      \(section(.empty, say))\(empty.html)\
      \(section(.pages, say))\(Pagination(page: 5, of: 12, "/style").html(say))\
      \(section(.print, note: .printNote, say))
      """
  }
}
