public import Domain

/// One person, for administrators: access openly, what is personal only once a reason was given.
public struct PersonPage: Sendable {
  /// Fields of the vault as the form shows them, by the names under which they are sent.
  public typealias Data = [String: String]

  /// The code by which the record names the person.
  public var code: Principal.ID
  /// The person's name, or what stands for it.
  public var name: String
  /// The account, unless there is none.
  public var account: PeoplePage.Line?
  /// Whether the person was erased.
  public var isErased = false
  /// The stored words of the roles that may be given.
  public var roles: [String] = []
  /// What the vault holds, once it was asked for a reason.
  public var data: Data?
  /// The reason that was given for looking.
  public var reason = ""
  /// The latest lines of the audit trail about the person.
  public var notes: [AuditPage.Line] = []
  /// What the record says of the person; nil when it says nothing.
  public var person: Person?
  /// What there is to choose from when the person is cleared.
  public var levels = Levels(levels: [], special: [])
  /// Whether who reads this may enrol and appoint.
  public var mayAppoint = false
  /// Whether who reads this may clear.
  public var mayClear = false
  /// Today, as `2026-11-21`.
  public var today = ""
  /// Which form was sent.
  public var asked: PeoplePart.Deed?
  /// What was typed into it.
  public var typed: [String: [String]] = [:]
  /// What is wrong at which field.
  public var problems: [String: String] = [:]
  /// What is wrong with no single field.
  public var problem: String?

  /// A person.
  public init(_ code: Principal.ID, name: String) {
    self.code = code
    self.name = name
  }

  /// The page.
  public func render(_ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = name
    frame.crumbs = PeoplePage.crumbs(frame)
    let content: HTML = """
      <h1>\(name)</h1>\
      \(if: asked == nil || asked == .dismiss, "\(with: problem, { failure($0, say) })")\
      \(facts(say).html)\
      \(posts(person, frame))\(clearances(person, frame))\
      \(if: !isErased && mayAppoint, vault(frame))\
      \(if: mayAppoint, "\(with: account, { access($0, frame) })")\
      <h2>\(say(Wording.People.audit))</h2>\(AuditPage.table(notes, frame))\
      \(if: mayAppoint && person != nil && person?.left == nil, dismissal(frame))\
      \(if: mayAppoint && !isErased, erasure(frame))
      """
    return Page(frame, content).html
  }

  private func failure(_ text: String, _ say: Language) -> HTML {
    Notice(.failure, "\(text)").html(say)
  }

  private func facts(_ say: Language) -> DefinitionList {
    DefinitionList([
      (say(Wording.Account.code), "<code>\(code.text)</code>"),
      (
        say(Wording.Account.accountName),
        account.map { "\($0.account)" } ?? "\(say(Wording.People.noAccount))"
      ),
      (say(Wording.Account.party), account?.party.map { "\($0)" } ?? HTML()),
      (
        say(Wording.Account.roles),
        account.map { "\(AccountPage.names(ofRoles: $0.roles, say))" } ?? HTML()
      ),
      (
        say(Wording.People.second),
        account.map { "\(say($0.hasFactor ? Wording.People.yes : .no))" } ?? HTML()
      ),
      (say(Wording.Duties.left), person?.left.map { "\(say.date($0))" } ?? HTML()),
    ])
  }

  private func vault(_ frame: Frame) -> HTML {
    let say = frame.language
    guard let data else {
      let form = Form(
        address(.look, say), fields: [reasonField(say)], submit: say(Wording.People.look))
      return """
        <h2>\(say(Wording.People.vault))</h2><p>\(say(Wording.People.lookLead))</p>\
        \(form.html(frame))
        """
    }
    var form = Form(
      address(.data, say), fields: Self.fields(data, problems, say),
      submit: say(Wording.People.keep))
    if asked == .data { form.problem = problem }
    form.hidden = [Address.Query("reason", reason)]
    form.cancel = (say(Wording.Account.cancel), frame.link(to: .people(.person(code))))
    return "<h2>\(say(Wording.People.vault))</h2>\(form.html(frame))"
  }

  private static func fields(
    _ data: Data, _ problems: [String: String], _ say: Language
  ) -> [Field] {
    let plain: [(String, String)] = [
      ("name", say(Wording.Account.name)), ("rank", say(Wording.People.rank)),
      ("email", say(Wording.People.email)), ("phone", say(Wording.People.phone)),
      ("born", say(Wording.People.born)),
    ]
    var fields = plain.map { Field($0.0, $0.1) }
    var certificates = Field("certificates", say(Wording.People.certificates), .lines(3))
    certificates.hint = say(Wording.People.certificatesHint)
    var remarks = Field("remarks", say(Wording.People.remarks), .lines(3))
    remarks.hint = say(Wording.People.remarksHint)
    fields += [certificates, remarks]
    for place in fields.indices {
      fields[place].value = data[fields[place].name] ?? ""
      fields[place].error = problems[fields[place].name]
      fields[place].autocomplete = "off"
    }
    return fields
  }

  private func access(_ account: PeoplePage.Line, _ frame: Frame) -> HTML {
    let say = frame.language
    let roles = Form(
      address(.roles, say), fields: [EnrolPage.roles(roles, account.roles, problems, say)],
      submit: say(Wording.People.rolesTitle))
    let invite = PostButton(say(Wording.People.invite), .people(.deed(.invitation, code)))
    let revoke = PostButton(say(Wording.People.revokeAll), .people(.deed(.revoke, code)))
    return """
      \(if: person == nil, "<h2>\(say(Wording.People.rolesTitle))</h2>\(roles.html(frame))")\
      <h2>\(say(Wording.People.link))</h2><p>\(say(Wording.People.inviteLead))</p>\
      \(invite.html(frame))\
      <h2>\(say(Wording.People.revokeAll))</h2><p>\(say(Wording.People.revokeLead))</p>\
      \(revoke.html(frame))
      """
  }

  private func erasure(_ frame: Frame) -> HTML {
    let say = frame.language
    let link = frame.link(to: .people(.deed(.erase, code)))
    return """
      <h2>\(say(Wording.People.erase))</h2><p>\(say(Wording.People.eraseLead))</p>\
      <p class="actions">\(Button.link(say(Wording.People.erase), link, .danger))</p>
      """
  }

  private func reasonField(_ say: Language) -> Field {
    var field = Field("reason", say(Wording.People.reason))
    field.hint = say(Wording.People.reasonHint)
    field.isRequired = true
    field.error = problems["reason"]
    return field
  }

  func address(_ deed: PeoplePart.Deed, _ say: Language) -> Address {
    Route.people(.deed(deed, code)).address(in: say)
  }
}

/// The page that asks once more before a person is erased.
public struct ErasePage: Sendable {
  /// The code by which the record names the person.
  public var code: Principal.ID
  /// The person's name, or what stands for it.
  public var name: String
  /// What was given as the reason.
  public var reason = ""
  /// What is wrong at which field.
  public var problems: [String: String] = [:]
  /// What is wrong with no single field.
  public var problem: String?

  /// The page about a person.
  public init(_ code: Principal.ID, name: String) {
    self.code = code
    self.name = name
  }

  /// The page.
  public func render(_ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = say(Wording.People.erase)
    frame.crumbs =
      PeoplePage.crumbs(frame) + [Frame.Crumb(name, frame.link(to: .people(.person(code))))]
    var reason = Field("reason", say(Wording.People.reason))
    reason.hint = say(Wording.People.reasonHint)
    reason.value = self.reason
    reason.isRequired = true
    reason.error = problems["reason"]
    var confirm = Field("confirm", say(Wording.People.eraseConfirm, code.text))
    confirm.isRequired = true
    confirm.autocomplete = "off"
    confirm.error = problems["confirm"]
    var form = Form(
      Route.people(.deed(.erase, code)).address(in: say), fields: [reason, confirm],
      submit: say(Wording.People.erase))
    form.problem = problem
    form.cancel = (say(Wording.Account.cancel), frame.link(to: .people(.person(code))))
    let content: HTML = """
      <h1>\(frame.title)</h1><p class="lead">\(name)</p>\
      \(Notice(.warning, "\(say(Wording.People.eraseLead))").html(say))\(form.html(frame))
      """
    return Page(frame, content).html
  }
}
