public import Domain

/// What a page is made of: a sight, the language it is read in, and the frame around it.
///
/// Every page is a pure function of a reading. It prints dates, names and links in one way.
public struct Reading: Sendable {
  /// What may be seen.
  public var sight: Sight
  /// What surrounds the page.
  public var frame: Frame
  /// The names of people that the reader may know; others are shown by their codes.
  public var names: [Principal.ID: String] = [:]
  /// The names of people put forward, where the reader may know them.
  public var candidates: [Candidate.ID: CandidateName] = [:]

  /// A sight in a frame.
  public init(_ sight: Sight, in frame: Frame) {
    self.sight = sight
    self.frame = frame
  }

  /// Whether the person may change the network, so that pages show the way to the forms.
  public var mayChange: Bool { frame.mayChange }

  /// The language.
  public var say: Language { frame.language }

  /// A data text in the reading's language, or in English where there is no other.
  public func text(_ text: Bilingual) -> String {
    say == .french ? text.french ?? text.english : text.english
  }

  /// A data text as markup: English within a French page says so, for those who hear it.
  public func html(_ text: Bilingual) -> HTML {
    if say == .french, text.french == nil { return "<span lang=\"en\">\(text.english)</span>" }
    return "\(self.text(text))"
  }

  /// The page in its frame with a title.
  public func page(_ title: String, _ content: HTML) -> Page {
    var frame = frame
    frame.title = title
    return Page(frame, content)
  }
}

/// Links.
extension Reading {
  /// The address of a route in this language, which keeps the day and entry shown.
  public func link(_ route: Route) -> Address { frame.link(to: route) }

  /// A link to a route.
  public func link(_ text: String, to route: Route) -> HTML {
    "<a href=\"\(link(route))\">\(text)</a>"
  }

  /// A party by its name as of the day.
  public func party(_ id: Party.ID) -> HTML { link(text(sight.name(of: id)), to: .party(id)) }

  /// A body by its abbreviation.
  public func body(_ id: Body.ID) -> HTML { link(text(sight.short(of: id)), to: .body(id)) }

  /// A decision by its title.
  public func decision(_ id: Decision.ID) -> HTML {
    link(sight.decision(id).map { text($0.title) } ?? id.text, to: .decision(id))
  }

  /// Somebody by name, or by the code under which they act.
  public func person(_ id: Principal.ID) -> HTML {
    names[id].map { "\($0)" } ?? "<code>\(id.text)</code>"
  }

  /// A source by its code.
  public func source(_ id: Source.ID) -> HTML { link(id.text, to: .source(id)) }

  /// What a statement rests on, in one line: confidence, then the sources' codes.
  public func evidence(_ evidence: Evidence) -> HTML {
    """
    <span class="evidence">\(Marks.confidence(evidence.confidence, say))\
    \(each: evidence.sources, { " \(source($0))" })</span>
    """
  }
}

/// Marks.
extension Reading {
  /// A party's mark as of the day; a restriction in force comes before the standing.
  public func mark(of id: Party.ID) -> StandingMark {
    let isRestricted = !sight.restrictionsInForce(on: id).isEmpty
    return StandingMark(sight.standing(of: id), isRestricted: isRestricted)
  }

  /// A party's mark with what it is to the alliance, in words.
  public func badge(of id: Party.ID) -> HTML {
    let mark = mark(of: id)
    let text = mark == .restricted ? nil : say(sight.standing(of: id))
    return Marks.badge(mark, text: text, say)
  }
}

extension StandingMark {
  /// The mark that shows a standing.
  public init(_ standing: Standing) {
    switch standing {
    case .ally: self = .ally
    case .invitee: self = .invitee
    case .partner: self = .partner
    case .former: self = .former
    case .contributor, .counterpart, .none, .absent: self = .outside
    }
  }

  /// The mark of a standing with or without a restriction, which comes before it.
  public init(_ standing: Standing, isRestricted: Bool) {
    let isTied = standing == .partner || standing == .contributor
    self = isRestricted && isTied ? .restricted : StandingMark(standing)
  }
}

extension Frame {
  /// The address of a route in the frame's language, which keeps the day and entry shown.
  public func link(to route: Route) -> Address {
    let query = route.query.map { Address.Query($0.0, $0.1) }
    return Address(
      path: segments(of: route), query: query + (route.isDated ? carried : []))
  }

  /// A route's address without any query, for forms whose fields make it.
  public func path(of route: Route) -> String { formAddress(of: route).text }

  /// The same as an address.
  func formAddress(of route: Route) -> Address { Address(path: segments(of: route)) }

  /// Programs read one language; people's pages in French stand below `/fr`.
  private func segments(of route: Route) -> [String] {
    if case .api = route { return route.segments }
    return (language == .french ? ["fr"] : []) + route.segments
  }
}
