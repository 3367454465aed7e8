import Domain

/// Who belongs to a body as of the day: those counted, those through other bodies, other roles.
struct MemberList {
  let body: Body
  let members: [Member]
  let reading: Reading

  var html: HTML {
    let say = reading.say
    let day = say.date(reading.sight.day)
    guard !members.isEmpty else {
      let lives = body.life.contains(reading.sight.day)
      return """
        <h2>\(say(Wording.BodyTexts.members, day))</h2>\
        \(EmptyState(
          say(Wording.BodyTexts.noMembers, day),
          lives ? "\(say(Wording.BodyTexts.noMembersRemedy))" : HTML()).html)
        """
    }
    let own = members.filter { $0.via == nil }
    let counted = own.filter(\.isCounted)
    var html: HTML = """
      <h2>\(say(Wording.BodyTexts.members, day)) <span class="count">\(total)</span></h2>
      """
    if !counted.isEmpty { html += list(counted) }
    for via in through { html += group(via.body, via.members) }
    for role in Membership.Role.allCases {
      let others = own.filter { $0.role == role && !$0.isCounted }
      guard !others.isEmpty else { continue }
      html += "<h3>\(say(role)) <span class=\"count\">\(others.count)</span></h3>"
      html += list(others)
    }
    return html
  }

  private var total: Int { Set(members.filter(\.isCounted).map(\.party)).count }

  /// Those who are in through an included body and not by a spell of their own.
  private var through: [(body: Body.ID, members: [Member])] {
    let own = Set(members.filter { $0.via == nil && $0.isCounted }.map(\.party))
    let others = members.filter { $0.via != nil && !own.contains($0.party) }
    var order: [Body.ID] = []
    for case let via? in others.map(\.via) where !order.contains(via) { order.append(via) }
    return order.map { id in (id, others.filter { $0.via == id }) }
  }

  private func group(_ id: Body.ID, _ members: [Member]) -> HTML {
    let name = reading.text(reading.sight.short(of: id))
    return """
      <details class="through"><summary>\
      \(reading.say(Wording.BodyTexts.through, name)) \
      <span class="count">\(members.count)</span></summary>\(list(members))</details>
      """
  }

  private func list(_ members: [Member]) -> HTML {
    let sorted = reading.byName(members, \.party)
    return "<ul class=\"people\">\(each: sorted, { item($0) })</ul>"
  }

  private func item(_ member: Member) -> HTML {
    """
    <li>\(Marks.mark(reading.mark(of: member.party)))<span>\(reading.party(member.party)) \
    <span class="count">\(member.membership.from.day.year)</span></span></li>
    """
  }
}
