public import Domain

/// The list of all bodies, by kind.
public enum BodiesPage {
  /// How many bodies a page holds.
  static let pageSize = 100

  /// The page.
  public static func render(_ reading: Reading, filter: BodyFilter) -> HTML {
    let say = reading.say
    let all = reading.sight.bodies
    let chosen = all.filter { filter.admits($0, on: reading.sight.day) }.sorted {
      ($0.kind.rawValue, $0.founded.day, $0.id) < ($1.kind.rawValue, $1.founded.day, $1.id)
    }
    var content: HTML = """
      <h1>\(say(Wording.Layout.bodies))</h1><p class="lead">\(say(Wording.BodyList.lead))</p>\
      \(if: reading.mayChange, actions(reading))
      """
    if all.isEmpty {
      content +=
        EmptyState(
          say(Wording.BodyList.empty), "\(say(Wording.BodyList.emptyRemedy))"
        ).html
    } else {
      content += bar(filter, count: chosen.count, reading)
      content += list(chosen, filter, reading)
    }
    return reading.html(say(Wording.Layout.bodies), in: .bodies, content)
  }

  private static func actions(_ reading: Reading) -> HTML {
    "<p class=\"actions\">\(reading.amend(Wording.BodyList.found, .foundBody))</p>"
  }

  private static func list(_ chosen: [Body], _ filter: BodyFilter, _ reading: Reading) -> HTML {
    let say = reading.say
    guard !chosen.isEmpty else {
      return EmptyState(
        say(Wording.BodyList.nothing), "\(say(Wording.BodyList.remedy))"
      ).html
    }
    let pages = (chosen.count + pageSize - 1) / pageSize
    let page = min(filter.skip / pageSize, pages - 1)
    let shown = chosen.dropFirst(page * pageSize).prefix(pageSize)
    let named = reading.sight.formats.map { ($0.body.id, $0.name) }
    let formats = Dictionary(named) { first, _ in first }
    var html = HTML()
    for kind in Body.Kind.allCases {
      let bodies = shown.filter { $0.kind == kind }
      if !bodies.isEmpty { html += group(kind, bodies, formats: formats, reading) }
    }
    var first = filter
    first.skip = 0
    var pagination = Pagination(page: page + 1, of: pages, reading.link(.bodies(first)))
    pagination.size = pageSize
    html += pagination.html(say)
    return html
  }

  private static func group(
    _ kind: Body.Kind, _ bodies: [Body], formats: [Body.ID: String], _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let name = say(Wording.BodyKindsMany(rawValue: kind.word) ?? .framework)
    let columns = [
      Table.Column(say(Wording.BodyList.name)), Table.Column(say(Wording.BodyList.life)),
      Table.Column.number(say(Wording.BodyList.members)),
      Table.Column(say(Wording.BodyList.purpose)), Table.Column(say(Wording.BodyList.decision)),
    ]
    let rows = bodies.map { row($0, format: formats[$0.id], reading) }
    var table = Table(name, columns: columns, rows: rows)
    table.showsCaption = false
    return """
      <section class="bodies-kind"><h2>\(name) \
      <span class="count">\(bodies.count)</span></h2>\(table.html(say))</section>
      """
  }

  private static func row(_ body: Body, format: String?, _ reading: Reading) -> [HTML] {
    [
      name(body, reading), life(body, reading), members(body, format: format, reading),
      "<span class=\"tags\">\(reading.purposes(body))</span>",
      body.decision.map { reading.decision($0) } ?? HTML(),
    ]
  }

  /// How many there are, and the format that they make with the Allies.
  private static func members(_ body: Body, format: String?, _ reading: Reading) -> HTML {
    guard body.life.contains(reading.sight.day) else { return "<span class=\"count\">–</span>" }
    let count = reading.sight.counted(in: body.id).count
    return """
      <span>\(count)\(with: format, { "<span class=\"row-note\">\($0)</span>" })</span>
      """
  }

  private static func name(_ body: Body, _ reading: Reading) -> HTML {
    let full = reading.text(body.name(on: reading.sight.day))
    let short = reading.text(body.short)
    return """
      \(reading.link(short, to: .body(body.id)))\
      \(if: full != short, "<span class=\"row-note\">\(full)</span>")
      """
  }

  private static func life(_ body: Body, _ reading: Reading) -> HTML {
    let say = reading.say
    var notes: [HTML] = []
    if let into = body.ending?.into, !into.isEmpty {
      notes.append("→ \(into.map { reading.body($0) }.joined(", "))")
    } else if let ending = body.ending {
      notes.append("\(say(ending.manner))")
    }
    if !body.life.contains(reading.sight.day) {
      let isLater = reading.sight.day < body.founded.day
      if isLater { notes.append(Marks.tag(say(Wording.BodyList.notYet))) }
    }
    return """
      \(reading.span(body.life))\
      \(each: notes, { "<span class=\"row-note\">\($0)</span>" })
      """
  }

  private static func bar(_ filter: BodyFilter, count: Int, _ reading: Reading) -> HTML {
    let say = reading.say
    var kind = Field(
      "kind", say(Wording.BodyList.kind),
      .select(
        [Field.Choice("", say(Wording.BodyList.anyKind))]
          + Body.Kind.allCases.map { Field.Choice($0.word, say($0)) }))
    kind.value = filter.kind?.word ?? ""
    var purpose = Field(
      "purpose", say(Wording.BodyList.purpose),
      .select(
        [Field.Choice("", say(Wording.BodyList.anyPurpose))]
          + Body.Purpose.allCases.map { Field.Choice($0.word, say($0)) }))
    purpose.value = filter.purpose?.word ?? ""
    var current = Field(
      "current", say(Wording.BodyList.existing),
      .checkboxes([Field.Choice("yes", say(Wording.BodyList.existingOnly))]))
    if filter.current { current.value = "yes" }
    var bar = FilterBar(
      Address(path: []), fields: [kind, purpose, current])
    bar.action = reading.frame.pathAddress(of: .bodies(BodyFilter()))
    bar.kept = reading.frame.carried
    bar.count = say(count, Wording.Counts.bodies)
    let isChosen = filter.kind != nil || filter.purpose != nil || filter.current
    bar.clear = isChosen ? reading.link(.bodies(BodyFilter())) : nil
    return bar.html(say)
  }
}

extension BodyFilter {
  /// Whether a body fits, as of a day.
  public func admits(_ body: Body, on day: Day) -> Bool {
    if let kind, body.kind != kind { return false }
    if let purpose, !body.purposes.contains(purpose) { return false }
    return !current || body.life.contains(day)
  }
}

extension Frame {
  /// A route's address without any query, for forms whose fields make it.
  func pathAddress(of route: Route) -> Address { Address(path(of: route)) ?? link(to: route) }
}

extension Reading {
  /// What a body is for, as tags.
  func purposes(_ body: Body) -> HTML {
    "\(each: body.purposes, { Marks.tag(say($0)) })"
  }
}
