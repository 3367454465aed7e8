public import Domain

/// One body: what it is, who belongs to it, how it came and went.
public enum BodyPage {
  /// The page.
  public static func render(_ reading: Reading, body: Body) -> HTML {
    let title = reading.text(body.name(on: reading.sight.day))
    let spells = reading.sight.memberships(of: body.id)
    let members = reading.sight.members(of: body.id)
    var content = head(body, title, reading)
    content += "\(with: body.note, { "<p class=\"lead\">\(reading.html($0))</p>" })"
    content += numbers(body, members, reading)
    content += absence(body, reading)
    if reading.mayChange { content += actions(body, reading) }
    content += "<div class=\"columns\"><div>"
    content += MemberList(body: body, members: members, reading: reading).html
    content += "</div><div>"
    content += facts(body, reading)
    content += "</div></div>"
    content += growth(body, spells, reading)
    content += timeline(body, spells, reading)
    content += SpellTable(body: body, spells: spells, reading: reading).html
    let cases = CaseSection(about: body.id, reading)
    let about = AboutSection(.body(body.id), reading)
    content += cases.html + about.html
    return reading.marked(by: (about.labels + cases.labels).distinct)
      .html(title, in: .bodies, below: [.bodies(BodyFilter())], content)
  }

  private static func head(_ body: Body, _ title: String, _ reading: Reading) -> HTML {
    let short = reading.text(body.short)
    return """
      <p class="kicker">\(reading.say(body.kind))</p><h1>\(title)\
      \(if: short != title, " <span class=\"h1-code\">\(short)</span>")</h1>\
      <p class="tags">\(reading.purposes(body))</p>
      """
  }

  private static func numbers(_ body: Body, _ members: [Member], _ reading: Reading) -> HTML {
    let say = reading.say
    let day = reading.sight.day
    let count = Set(members.filter(\.isCounted).map(\.party)).count
    var stats: [Stat] = []
    if body.life.contains(day) {
      var stat = Stat(say.grouped(count), say(Wording.BodyList.members))
      stat.note = "\(say(Wording.BodyTexts.on, say.date(day)))"
      stats.append(stat)
    }
    if let format = reading.sight.formatName(of: body.id) {
      stats.append(Stat(format, say(Wording.BodyTexts.formatName)))
    }
    var founded = Stat("\(body.founded.day.year)", say(Wording.BodyTexts.founded))
    founded.note = "\(say.date(body.founded))"
    stats.append(founded)
    if let ending = body.ending {
      var ended = Stat("\(ending.on.day.year)", say(Wording.BodyTexts.ended))
      ended.note = "\(say.date(ending.on)), \(say(ending.manner))"
      stats.append(ended)
    }
    return Stat.row(stats)
  }

  /// What to tell when there is no such body on the day, and where there is.
  private static func absence(_ body: Body, _ reading: Reading) -> HTML {
    let say = reading.say
    let day = reading.sight.day
    if day < body.founded.day {
      let link = reading.link(.body(body.id), on: body.founded.day)
      return Notice(
        .information,
        """
        \(say(Wording.BodyTexts.beforeFounding, say.date(body.founded))) \
        <a href="\(link)">\(say(Wording.BodyTexts.goToFounding))</a>
        """
      ).html(say)
    }
    guard let ending = body.ending, day >= ending.on.day else { return HTML() }
    let last = ending.on.day.previous
    let shown = ending.on.precision == .day ? Dated(last) : Dated(last, precision: .month)
    return Notice(
      .information,
      """
      \(say(Wording.BodyTexts.afterEnd, say.date(shown))) \
      <a href="\(reading.link(.body(body.id), on: last))">\(say(Wording.BodyTexts.goToEnd))</a>
      """
    ).html(say)
  }

  private static func actions(_ body: Body, _ reading: Reading) -> HTML {
    var buttons = [
      reading.amend(Wording.Acts.begin, .beginMembership(nil, body.id)),
      reading.amend(Wording.Acts.rename, .renameBody(body.id)),
      reading.amend(Wording.Acts.include, .includeBody(body.id)),
    ]
    if body.ending == nil { buttons.append(reading.amend(Wording.Acts.end, .endBody(body.id))) }
    buttons.append(reading.amend(Wording.Acts.correct, .correctBody(body.id)))
    buttons.append(reading.amend(Wording.Acts.strike, .strikeBody(body.id), .danger))
    return """
      <section class="change-box"><h2>\(reading.say(Wording.BodyTexts.change))</h2>\
      <p class="actions">\(buttons.joined())</p></section>
      """
  }
}
