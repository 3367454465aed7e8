/// The small readable forms in which packs, forms, tables and the record write parts of the menu.
/// What is printed here is read back by the initialiser beside it.

extension Eligibility {
  /// As it is written: `audience-m COL except BLR nrc unless practical civil with sofa`.
  public var text: String {
    var words = bodies.map(\.text) + parties.map(\.text)
    let except = exceptBodies.map(\.text) + exceptParties.map(\.text)
    if !except.isEmpty { words += ["except"] + except }
    if !unlessRestricted.isEmpty { words += ["unless"] + unlessRestricted.map(\.word) }
    if let agreement { words += ["with", agreement.text] }
    return words.joined(separator: " ")
  }

  /// Reads what ``text`` writes; a code is a body's where there is such a body, else a party's.
  ///
  /// Nil for an unknown scope, for words that are no codes and for parts out of order.
  public init?(_ text: some StringProtocol, isBody: (Body.ID) -> Bool) {
    self.init()
    let parts = ["except", "unless", "with"]
    var part = 0
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      if let next = parts.firstIndex(of: String(word)) {
        guard next + 1 > part else { return nil }
        part = next + 1
        continue
      }
      switch part {
      case 2:
        guard let scope = Restriction.Scope(word: String(word)) else { return nil }
        unlessRestricted.append(scope)
      case 3:
        guard agreement == nil, let body = Body.ID(word) else { return nil }
        agreement = body
      default:
        guard let body = Body.ID(word), let party = Party.ID(word) else { return nil }
        switch (isBody(body), part) {
        case (true, 0): bodies.append(body)
        case (false, 0): parties.append(party)
        case (true, _): exceptBodies.append(body)
        case (false, _): exceptParties.append(party)
        }
      }
    }
    bodies = Set(bodies).sorted()
    parties = Set(parties).sorted()
    exceptBodies = Set(exceptBodies).sorted()
    exceptParties = Set(exceptParties).sorted()
    unlessRestricted = Set(unlessRestricted).sorted { $0.rawValue < $1.rawValue }
  }
}

extension GradeRange {
  /// As it is written: `OF-1..OF-5 OR-5..OR-9 CIV`.
  public var text: String {
    let ranges = [
      officers.map { "OF-\($0.lowerBound)..OF-\($0.upperBound)" },
      others.map { "OR-\($0.lowerBound)..OR-\($0.upperBound)" },
    ]
    return (ranges.compactMap(\.self) + (takesCivilians ? ["CIV"] : [])).joined(separator: " ")
  }

  /// Reads what ``text`` writes; one grade may stand for a range of one. Nil for anything else.
  public init?(_ text: some StringProtocol) {
    self.init(officers: nil, others: nil, takesCivilians: false)
    for word in text.split(separator: " ") {
      if word == "CIV" {
        takesCivilians = true
        continue
      }
      guard let range = Self.range(word),
        range.ladder == .officer ? officers == nil : others == nil
      else { return nil }
      if range.ladder == .officer { officers = range.numbers } else { others = range.numbers }
    }
    if officers == nil, others == nil { return nil }
  }

  private static func range(
    _ word: some StringProtocol
  ) -> (ladder: Grade.Ladder, numbers: ClosedRange<UInt8>)? {
    let text = String(word)
    let middle = text.firstRange(of: "..")
    let low = middle.map { String(text[..<$0.lowerBound]) } ?? text
    let high = middle.map { String(text[$0.upperBound...]) } ?? text
    guard let first = Grade(low), let last = Grade(high), first.ladder == last.ladder,
      !first.isCivilian, !last.isCivilian, first.number <= last.number
    else { return nil }
    return (first.ladder, first.number...last.number)
  }
}

extension LanguageSkill {
  /// As it is written: `en 3322`.
  public var text: String { "\(language) \(profile.text)" }

  /// Reads what ``text`` writes; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ")
    guard words.count == 2, String(words[0]).isLanguage, let profile = LanguageProfile(words[1])
    else { return nil }
    self.init(String(words[0]), profile)
  }
}

extension Iteration.Group {
  /// As it is written: `each-party`, `party:CHE`, `body:eapc`, `allies`, `partners`.
  public var text: String {
    switch self {
    case .eachParty: "each-party"
    case .party(let id): "party:\(id)"
    case .body(let id): "body:\(id)"
    case .allies: "allies"
    case .partners: "partners"
    case .everyone: "everyone"
    }
  }

  /// Reads what ``text`` writes; nil for anything else.
  public init?(_ text: some StringProtocol) {
    switch text {
    case "each-party": self = .eachParty
    case "allies": self = .allies
    case "partners": self = .partners
    case "everyone": self = .everyone
    default:
      let parts = text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      switch parts[0] {
      case "party":
        guard let id = Party.ID(parts[1]) else { return nil }
        self = .party(id)
      case "body":
        guard let id = Body.ID(parts[1]) else { return nil }
        self = .body(id)
      default: return nil
      }
    }
  }
}

extension Iteration.Quota {
  /// As it is written: `each-party at most 2`, `partners held 6 until 2026-03-01`.
  public var text: String {
    switch kind {
    case .atMost(let most): "\(group.text) at most \(most)"
    case .heldBack(let held, let until):
      "\(group.text) held \(held)" + (until.map { " until \($0)" } ?? "")
    }
  }

  /// Reads what ``text`` writes; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ")
    guard let group = words.first.flatMap({ Iteration.Group($0) }) else { return nil }
    if words.count == 4, words[1] == "at", words[2] == "most", let most = Int(words[3]) {
      self.init(group, .atMost(most))
    } else if words.count >= 3, words[1] == "held", let held = Int(words[2]) {
      switch words.count {
      case 3: self.init(group, .heldBack(held, until: nil))
      case 5:
        guard words[3] == "until", let until = Day(words[4]) else { return nil }
        self.init(group, .heldBack(held, until: until))
      default: return nil
      }
    } else {
      return nil
    }
  }
}

extension Iteration.Approval {
  /// As it is written: `all`, `all except BLR`, `only CHE AUT`.
  public var text: String {
    let codes = parties.map(\.text).joined(separator: " ")
    if !isGeneral { return "only \(codes)" }
    return parties.isEmpty ? "all" : "all except \(codes)"
  }
}

extension Nomination.Funding {
  /// As it is written: `travel lodging`; empty for nothing.
  public var text: String {
    ((travel ? ["travel"] : []) + (lodging ? ["lodging"] : [])).joined(separator: " ")
  }
}

extension Range<Int> {
  /// Minutes after midnight as hours: `09:00-16:30`.
  public var hoursText: String {
    [lowerBound, upperBound].map { "\(twoDigits($0 / 60)):\(twoDigits($0 % 60))" }
      .joined(separator: "-")
  }

  /// Reads what ``hoursText`` writes; nil for anything else.
  public init?(hours text: some StringProtocol) {
    let ends = text.split(separator: "-").map { end -> Int? in
      let parts = end.split(separator: ":")
      guard parts.count == 2,
        parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.first != UInt8(ascii: "+") }),
        let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour),
        (0...59).contains(minute)
      else { return nil }
      return hour * 60 + minute
    }
    guard ends.count == 2, let from = ends[0], let to = ends[1], from < to, to <= 1440 else {
      return nil
    }
    self = from..<to
  }
}
