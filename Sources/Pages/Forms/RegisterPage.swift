public import Domain

/// Where a registrar begins: the forms that make something new.
public enum RegisterPage {
  /// The page.
  public static func render(_ frame: Frame) -> HTML {
    let say = frame.language
    var frame = frame
    frame.title = say(Wording.FormTexts.register)
    let new: [Amendment] = [
      .addParty, .foundBody, .beginMembership(nil, nil), .restrict(nil), .addDecision, .addSource,
      .addTerm,
    ]
    let existing: [(Wording.Layout, Route)] = [
      (.parties, .parties(PartyFilter())), (.bodies, .bodies(BodyFilter())),
      (.decisions, .decisions), (.sources, .sources),
    ]
    let content: HTML = """
      <h1>\(frame.title)</h1>\
      <p class="lead">\(say(Wording.FormTexts.registerLead))</p>\
      <ul>\(each: new, { item($0, frame) })</ul>\
      <h2>\(say(Wording.FormTexts.existingRecords))</h2>\
      <ul>\(each: existing, { link(say($0.0), to: $0.1, frame) })</ul>
      """
    return Page(frame, content).html
  }

  private static func item(_ amendment: Amendment, _ frame: Frame) -> HTML {
    link(frame.language(amendment.kind.words), to: .form(amendment), frame)
  }

  private static func link(_ text: String, to route: Route, _ frame: Frame) -> HTML {
    "<li><a href=\"\(frame.link(to: route))\">\(text)</a></li>"
  }
}

/// The ways to change a record, for its page; nothing unless a registrar is signed in.
public enum AmendmentLinks {
  /// The links of a record, in the order of use.
  public static func html(_ subject: Subject, _ frame: Frame) -> HTML {
    let forms = amendments(of: subject)
    guard frame.mayChange, !forms.isEmpty else { return HTML() }
    return """
      <nav class="amend" aria-label="\(frame.language(Wording.FormTexts.register))">\
      <ul>\(each: forms, { item($0, frame) })</ul></nav>
      """
  }

  private static func item(_ form: Amendment, _ frame: Frame) -> HTML {
    """
    <li><a href="\(frame.link(to: .form(form)))">\(frame.language(form.kind.words))</a></li>
    """
  }

  private static func amendments(of subject: Subject) -> [Amendment] {
    switch subject {
    case .party(let id):
      [
        .beginMembership(id, nil), .restrict(id), .renameParty(id), .endParty(id),
        .correctParty(id), .strikeParty(id),
      ]
    case .body(let id):
      [
        .beginMembership(nil, id), .includeBody(id), .renameBody(id), .endBody(id),
        .correctBody(id), .strikeBody(id),
      ]
    case .membership(let id): [.endMembership(id), .correctMembership(id), .strikeMembership(id)]
    case .restriction(let id):
      [.liftRestriction(id), .correctRestriction(id), .strikeRestriction(id)]
    case .decision(let id): [.correctDecision(id)]
    case .source(let id): [.correctSource(id)]
    case .term(let id): [.correctTerm(id)]
    default: []
    }
  }
}
