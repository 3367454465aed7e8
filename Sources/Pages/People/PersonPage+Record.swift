internal import Domain

/// What the record says of a person: posts and clearances, with the forms that change them.
extension PersonPage {
  /// What there is to choose from when somebody is cleared.
  public struct Levels: Sendable {
    /// The levels of one policy, as `policy level`, the lowest first.
    public var levels: [String]
    /// The values that are opened beside a level, as `tag=value`.
    public var special: [String]

    /// The levels and special values of the policies that the office works by.
    public init(levels: [String], special: [String]) {
      self.levels = levels
      self.special = special
    }
  }

  func posts(_ person: Person?, _ frame: Frame) -> HTML {
    let say = frame.language
    let rows = (person?.posts ?? []).map { post -> [HTML] in
      var end = PostButton(say(Wording.Duties.relieve), .people(.deed(.relieve, code)))
      end.hidden = [Address.Query("post", post.id.description)]
      let name = post.party?.text ?? say(Wording.Duties.headquarters)
      end.description = say(Wording.Duties.relieveOne, name)
      let isOpen = mayAppoint && post.to == nil
      return [
        "\(name)", "\(AccountPage.names(ofRoles: post.roles.map(\.word), say))",
        "\(say.date(post.from))", "\(post.to.map { say.date($0) } ?? "–")",
        isOpen ? end.html(frame) : HTML(),
      ]
    }
    let columns = [Wording.Duties.seat, .roles, .from, .to, .relieve].map { Table.Column(say($0)) }
    var table = Table(say(Wording.Duties.posts), columns: columns, rows: rows)
    table.showsCaption = false
    return """
      <h2>\(say(Wording.Duties.posts))</h2>\
      \(rows.isEmpty ? EmptyState(say(Wording.Duties.noPosts)).html : table.html(say))\
      \(if: mayAppoint, appointment(frame))
      """
  }

  private func appointment(_ frame: Frame) -> HTML {
    let say = frame.language
    var party = field("party", say(Wording.Duties.seat))
    party.isRequired = false
    party.hint = say(Wording.People.partyHint)
    var from = field("from", say(Wording.Duties.from), .date)
    if from.value.isEmpty { from.value = today }
    var form = Form(
      address(.appoint, say),
      fields: [party, EnrolPage.roles(roles, typed["role"] ?? [], problems, say), from],
      submit: say(Wording.Duties.appoint))
    if asked == .appoint { form.problem = problem }
    return "<h3>\(say(Wording.Duties.appoint))</h3>\(form.html(frame))"
  }

  func clearances(_ person: Person?, _ frame: Frame) -> HTML {
    let say = frame.language
    let rows = (person?.grants ?? []).map { grant -> [HTML] in
      var end = PostButton(say(Wording.Duties.withdraw), .people(.deed(.withdraw, code)))
      end.hidden = [Address.Query("grant", grant.id.description)]
      end.description = say(Wording.Duties.withdrawOne, grant.level)
      let special = grant.special.map { "\($0.tag) \($0.value)" }.joined(separator: ", ")
      return [
        "\(grant.policy) \(grant.level)", "\(special)",
        "\(grant.authority?.text ?? say(Wording.Duties.headquarters))",
        "\(say.date(grant.from))", "\(say.date(grant.expires))",
        mayClear && grant.expires.description > today ? end.html(frame) : HTML(),
      ]
    }
    let columns = [Wording.Duties.level, .special, .authority, .from, .expires, .withdraw].map {
      Table.Column(say($0))
    }
    var table = Table(say(Wording.Account.clearances), columns: columns, rows: rows)
    table.showsCaption = false
    let isOffered = mayClear && person != nil && !levels.levels.isEmpty
    return """
      <h2>\(say(Wording.Account.clearances))</h2>\
      \(rows.isEmpty ? EmptyState(say(Wording.Duties.noGrants)).html : table.html(say))\
      \(if: isOffered, clearance(frame))
      """
  }

  private func clearance(_ frame: Frame) -> HTML {
    let say = frame.language
    let level = field(
      "level", say(Wording.Duties.level), .select(levels.levels.map { Field.Choice($0, $0) }))
    var special = field(
      "special", say(Wording.Duties.special),
      .checkboxes(
        levels.special.map { Field.Choice($0, $0.replacing("=", with: " ")) }))
    special.isRequired = false
    var authority = field("authority", say(Wording.Duties.authority))
    authority.isRequired = false
    authority.hint = say(Wording.Duties.authorityHint)
    var from = field("since", say(Wording.Duties.from), .date)
    if from.value.isEmpty { from.value = today }
    let expires = field("expires", say(Wording.Duties.expires), .date)
    let all = [level, special, authority, from, expires]
    var form = Form(
      address(.clear, say), fields: all.filter { $0.name != "special" || !levels.special.isEmpty },
      submit: say(Wording.Duties.clear))
    if asked == .clear { form.problem = problem }
    return "<h3>\(say(Wording.Duties.clear))</h3>\(form.html(frame))"
  }

  private func field(_ name: String, _ label: String, _ control: Field.Control = .text) -> Field {
    var field = Field(name, label, control)
    field.isRequired = true
    field.values = typed[name] ?? []
    field.error = problems[name]
    field.autocomplete = "off"
    return field
  }

  func dismissal(_ frame: Frame) -> HTML {
    let say = frame.language
    let dismiss = PostButton(say(Wording.Duties.dismiss), .people(.deed(.dismiss, code)))
    return """
      <h2>\(say(Wording.Duties.dismiss))</h2><p>\(say(Wording.Duties.dismissLead))</p>\
      \(dismiss.html(frame))
      """
  }
}
