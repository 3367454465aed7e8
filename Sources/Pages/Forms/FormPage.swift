public import Domain

/// The page of a form: what it asks, what was typed, what is wrong with it.
public struct FormPage: Sendable {
  /// Which form.
  public var form: Amendment
  /// What its blanks hold.
  public var values: FormValues
  /// Makes sending the same form twice happen once; 32 hexadecimal digits.
  public var key: String
  /// What is wrong at which blank.
  public var problems: [Blank: String] = [:]
  /// What is wrong with no single blank.
  public var problem: String?
  /// The record that stands in the way of what was asked.
  public var obstacle: Subject?

  /// A form with what its blanks hold.
  public init(_ form: Amendment, values: FormValues, key: String) {
    self.form = form
    self.values = values
    self.key = key
  }

  /// Takes in what could not be read.
  public mutating func mark(_ unreadables: [Unreadable], in language: Language) {
    for item in unreadables where problems[item.blank] == nil {
      problems[item.blank] = item.sentence(in: language)
    }
  }

  /// Takes in why the rules said no, at the blank that it is about if there is one.
  public mutating func mark(_ refusal: Refusal, sight: Sight, in language: Language) {
    let sentence = refusal.sentence(on: form, sight: sight, in: language)
    obstacle = refusal.obstacle
    if let blank = refusal.field.flatMap({ form.blank(for: $0) }) {
      problems[blank] = sentence
    } else {
      problem = sentence
    }
  }

  /// The page.
  public func render(_ sight: Sight, _ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = title(sight, say)
    frame.crumbs = [Frame.Crumb(say(Wording.FormTexts.register), frame.link(to: .register))]
    let content: HTML = """
      <h1>\(frame.title)</h1>
      \(if: form.kind.isStrike, "<p>\(say(Wording.FormTexts.strikeWarning))</p>")\
      \(with: leads.first, { "<p>\(say($0))</p>" })\
      \(sheet(sight, frame).html(frame))
      """
    return Page(frame, content).html
  }

  private var leads: [Wording.Hints] {
    switch form.kind {
    case .restrict: [.restriction]
    case .correctParty, .correctBody, .correctMembership, .correctRestriction, .correctDecision,
      .correctSource, .correctTerm:
      [.record]
    default: []
    }
  }

  private func title(_ sight: Sight, _ say: Language) -> String {
    guard let subject = form.subject else { return say(form.kind.words) }
    return "\(say(form.kind.words))\(say == .french ? "\u{202F}:" : ":") "
      + sight.title(of: subject, in: say)
  }

  private func sheet(_ sight: Sight, _ frame: Frame) -> Form {
    let say = frame.language
    let address = Route.form(form).address(in: say)
    // Without a policy there are no labels, and nobody is asked for one.
    let blanks = form.kind.blanks.filter { $0 != .reasonLabel || !sight.policies.isEmpty }
    let fields = blanks.map { field($0, sight, say) }
    var sheet = Form(address, fields: fields, submit: say(form.kind.words))
    let back = form.subject.map { sight.route(to: $0) } ?? .register
    sheet.cancel = (say(Wording.FormTexts.cancel), frame.link(to: back))
    sheet.problem = problem
    sheet.obstacle = obstacle.map {
      (sight.title(of: $0, in: say), frame.link(to: sight.route(to: $0)))
    }
    sheet.hidden = [Address.Query("key", key)]
    return sheet
  }

  private func field(_ blank: Blank, _ sight: Sight, _ say: Language) -> Field {
    let isRequired = form.kind.required.contains(blank)
    var field = Field(blank.rawValue, say(blank.words(on: form.kind)))
    let choices = blank.choices(on: form.kind, sight, say)
    if blank.isTicked {
      field.control = .checkboxes(choices ?? [])
      field.values = values[blank]
    } else if var choices {
      // What was typed is kept even when it is nothing that may be chosen.
      let typed = values[blank].first ?? ""
      let none = say(isRequired ? Wording.FormTexts.noChoice : .unspecified)
      if !typed.isEmpty, !choices.contains(where: { $0.value == typed }) {
        choices.insert(Field.Choice(typed, typed), at: 0)
      }
      let mayStayOpen = blank == .reasonLabel && choices.first != nil
      field.control = .select((mayStayOpen ? [] : [Field.Choice("", none)]) + choices)
      field.values = [typed]
    } else {
      field.control = blank.isLong ? .lines(blank.isInLines ? 6 : 3) : .text
      field.value = values.typed(in: blank)
    }
    field.hint = blank.hint(on: form.kind).map { say($0) }
    field.isRequired = isRequired
    field.error = problems[blank]
    return field
  }
}

extension Amendment {
  /// The record that it changes; nil when it makes one.
  public var subject: Subject? {
    switch self {
    case .addParty, .foundBody, .beginMembership, .restrict, .addDecision, .addSource, .addTerm:
      nil
    case .renameParty(let id), .endParty(let id), .correctParty(let id), .strikeParty(let id):
      .party(id)
    case .renameBody(let id), .endBody(let id), .includeBody(let id), .correctBody(let id),
      .strikeBody(let id):
      .body(id)
    case .endMembership(let id), .correctMembership(let id), .strikeMembership(let id):
      .membership(id)
    case .liftRestriction(let id), .correctRestriction(let id), .strikeRestriction(let id):
      .restriction(id)
    case .correctDecision(let id): .decision(id)
    case .correctSource(let id): .source(id)
    case .correctTerm(let id): .term(id)
    }
  }
}
