import Domain

/// Who may sign in, for administrators.
public struct PeoplePage: Sendable {
  /// One person with an account.
  public struct Line: Sendable {
    /// The code by which the record names the person.
    public var code: String
    /// The person's name, or what stands for it.
    public var name: String
    /// What is typed to sign in.
    public var account: String
    /// For whom the person acts.
    public var party: String?
    /// The stored words of what the person may do.
    public var roles: [String]
    /// Whether a second factor is set up.
    public var hasFactor = false

    /// A person with an account.
    public init(code: String, name: String, account: String, party: String?, roles: [String]) {
      self.code = code
      self.name = name
      self.account = account
      self.party = party
      self.roles = roles
    }
  }

  /// The people, by account name.
  public var lines: [Line]
  /// Whether who reads this may enrol.
  public var mayEnrol = true
  /// Whether names and personal data cannot be shown.
  public var isLocked = false

  /// A list of people.
  public init(_ lines: [Line]) {
    self.lines = lines
  }

  /// The page.
  public func render(_ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = say(Wording.People.title)
    let columns = [
      say(Wording.Account.name), say(Wording.Account.accountName), say(Wording.Account.party),
      say(Wording.Account.roles), say(Wording.People.second), say(Wording.Account.code),
    ]
    let rows = lines.map { line -> [HTML] in
      let link = Principal.ID(line.code).map { frame.link(to: .people(.person($0))) }
      return [
        "<a\(href: link)>\(line.name)</a>", "\(line.account)",
        "\(line.party ?? "–")", "\(AccountPage.names(ofRoles: line.roles, say))",
        "\(say(line.hasFactor ? Wording.People.yes : .no))", "<code>\(line.code)</code>",
      ]
    }
    let table = Table(frame.title, columns: columns.map { Table.Column($0) }, rows: rows)
    let content: HTML = """
      <h1>\(frame.title)</h1><p class="lead">\(say(Wording.People.lead))</p>\
      \(if: isLocked, Self.locked(say))<p class="actions">\
      \(if: mayEnrol, Button.link(say(Wording.People.enrol), frame.link(to: .people(.enrol))))\
      \(Button.link(say(Wording.People.audit), frame.link(to: .people(.audit)), .quiet))</p>\
      \(table.html(say))
      """
    return Page(frame, content).html
  }

  static func locked(_ say: Language) -> HTML {
    Notice(.warning, "\(say(Wording.People.locked))").html(say)
  }

  static func crumbs(_ frame: Frame) -> [Frame.Crumb] {
    [Frame.Crumb(frame.language(Wording.People.title), frame.link(to: .people(.list)))]
  }
}

/// A link that is shown once: an invitation.
public enum InvitationPage {
  /// The page that hands it out.
  public static func render(_ link: String, for account: String, _ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = say(Wording.People.link)
    frame.crumbs = PeoplePage.crumbs(frame)
    let content: HTML = """
      <h1>\(frame.title)</h1><p class="lead">\(say(Wording.People.linkLead))</p>\
      <p>\(account)</p><p>\(Button.copyable(link, say))</p><p class="actions">\
      \(Button.link(say(Wording.People.title), frame.link(to: .people(.list)), .quiet))</p>
      """
    return Page(frame, content).html
  }
}

/// The form by which a person is enrolled.
public struct EnrolPage: Sendable {
  /// What was typed.
  public var typed: [String: [String]] = [:]
  /// What is wrong at which field.
  public var problems: [String: String] = [:]
  /// What is wrong with no single field.
  public var problem: String?
  /// The stored words of the roles that may be given.
  public var roles: [String]

  /// A form that offers roles.
  public init(roles: [String]) {
    self.roles = roles
  }

  /// The page.
  public func render(_ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = say(Wording.People.enrol)
    frame.crumbs = PeoplePage.crumbs(frame)
    var display = field("display", say(Wording.Account.name))
    display.hint = say(Wording.People.nameHint)
    var name = field("name", say(Wording.Account.accountName))
    name.hint = say(Wording.People.badName)
    var party = field("party", say(Wording.Account.party))
    party.isRequired = false
    party.hint = say(Wording.People.partyHint)
    var form = Form(
      Route.people(.enrol).address(in: say),
      fields: [display, name, party, Self.roles(roles, typed["role"] ?? [], problems, say)],
      submit: say(Wording.People.enrol))
    form.problem = problem
    form.cancel = (say(Wording.Account.cancel), frame.link(to: .people(.list)))
    let content: HTML = """
      <h1>\(frame.title)</h1><p class="lead">\(say(Wording.People.enrolLead))</p>\
      \(form.html(frame))
      """
    return Page(frame, content).html
  }

  private func field(_ name: String, _ label: String) -> Field {
    var field = Field(name, label)
    field.autocomplete = "off"
    field.isRequired = true
    field.values = typed[name] ?? []
    field.error = problems[name]
    return field
  }

  /// The boxes for roles.
  static func roles(
    _ roles: [String], _ chosen: [String], _ problems: [String: String], _ say: Language
  ) -> Field {
    let choices = roles.map { Field.Choice($0, AccountPage.names(ofRoles: [$0], say)) }
    var field = Field("role", say(Wording.Account.roles), .checkboxes(choices))
    field.values = chosen
    field.isRequired = true
    field.error = problems["role"]
    return field
  }
}
