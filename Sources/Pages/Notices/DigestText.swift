public import Domain
internal import Labels

/// What a digest says, as plain text: what waits, and what happened since the last one.
///
/// A mail leaves the office, where no label follows it. What is marked above the ceiling is
/// counted and not named; people are never named; words that somebody typed about a decision stay
/// in the office.
public struct DigestText: Sendable {
  /// What waits, the earliest due first.
  public var duties: [Duty]
  /// What happened and was not told yet, the latest first.
  public var tidings: [Tiding]
  /// How highly marked what is named may be.
  public var ceiling: MailCeiling
  /// The address of the office, without a slash at its end.
  public var origin: String

  /// How many lines a part has.
  private static let linesMax = 40

  /// A digest of these.
  public init(_ duties: [Duty], _ tidings: [Tiding], upTo ceiling: MailCeiling, origin: String) {
    self.duties = duties
    self.tidings = tidings
    self.ceiling = ceiling
    self.origin = origin
  }

  /// What the mail is about: how much waits and happened.
  public func subject(_ reading: Reading) -> String {
    let say = reading.say
    let parts: [(Int, Wording.DigestCounts)] = [
      (duties.count, .waiting), (tidings.count, .happened),
    ]
    let told = parts.filter { $0.0 > 0 }.map { say($0.0, $0.1) }
    return say(Wording.DigestTexts.subject, told.joined(separator: ", "))
  }

  /// The whole text; its first and last line are the marking of the highest thing that it names.
  public func text(_ reading: Reading, _ pace: DigestPace) -> String {
    let say = reading.say
    let named = duties.filter { isFit($0.kind.wholeLabels(reading), reading) }
    let told = tidings.filter { isFit($0.kind.labels(reading), reading) }
    let shown = (named.prefix(Self.linesMax), told.prefix(Self.linesMax))
    let labels =
      shown.0.flatMap { $0.kind.wholeLabels(reading) } + shown.1.flatMap { $0.kind.labels(reading) }
    let marking = reading.pageMarking(of: labels).text
    var lines = [marking, "", say(Wording.DigestTexts.lead, say.date(reading.sight.now.day)), ""]
    lines += part(
      .waits, shown.0.map { line($0, reading) }, duties.count - shown.0.count,
      .waitingMore, say)
    lines += part(
      .happened, shown.1.map { line($0, reading) }, tidings.count - shown.1.count,
      .happenedMore, say)
    lines += [
      say(Wording.DigestTexts.inbox), "  " + address(.nominations(.inbox), say), "",
      say(pace == .weekly ? Wording.DigestTexts.whyWeekly : .whyDaily),
      "  " + address(.account(.digest), say), "", marking,
    ]
    return lines.joined(separator: "\n")
  }

  private func isFit(_ labels: [Label], _ reading: Reading) -> Bool {
    reading.sight.mayMail(labels, upTo: ceiling)
  }

  private func address(_ route: Route, _ say: Language) -> String {
    origin + route.address(in: say).text
  }

  private func part(
    _ title: Wording.DigestTexts, _ lines: [String], _ others: Int, _ more: Wording.DigestCounts,
    _ say: Language
  ) -> [String] {
    guard !lines.isEmpty || others > 0 else { return [] }
    let rest = others > 0 ? ["* " + say(others, more)] : []
    return [say(title), ""] + lines + rest + [""]
  }

  private func line(_ duty: Duty, _ reading: Reading) -> String {
    let say = reading.say
    let due = duty.due.map { day in
      say(day < reading.sight.now.day ? Wording.DigestTexts.late : .by, say.date(day))
    }
    let about = duty.kind.name(reading)
    return "* " + [due, say(duty.kind.words), about].compactMap(\.self).joined(separator: " – ")
  }

  private func line(_ tiding: Tiding, _ reading: Reading) -> String {
    let parts = [
      reading.say.date(tiding.at.day), tiding.kind.about(reading), tiding.kind.change(reading),
    ]
    return "* " + parts.joined(separator: " – ")
  }
}

/// How often somebody gets a digest.
public enum DigestPace: String, Hashable, Sendable, CaseIterable {
  case never, daily, weekly

  /// What it is called where one is chosen.
  var words: Wording.DigestTexts {
    switch self {
    case .never: .never
    case .daily: .daily
    case .weekly: .weekly
    }
  }
}

extension Reading {
  /// A run in plain text: code, title, days.
  fileprivate func plain(_ id: Iteration.ID) -> String {
    guard let line = RunLine(id, self) else { return id.text }
    return "\(id) \(line.title), \(line.days)".oneLine
  }
}

extension String {
  /// The text without ends of lines and other control characters: it may not make lines of its
  /// own in a mail.
  fileprivate var oneLine: String {
    String(
      UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator: " "
          default: scalar
          }
        }))
  }
}

extension Duty.Kind {
  /// The labels of all that its name tells.
  fileprivate func wholeLabels(_ reading: Reading) -> [Label] {
    switch self {
    case .review(let item): reading.labels(of: item)
    case .challenge(let id):
      reading.sight.challenge(id).map { reading.labels(of: $0.item) } ?? []
    case .widening(let id):
      reading.sight.widening(id).map { reading.labels(of: $0.item) + [$0.marking.label] } ?? []
    default: labels(reading)
    }
  }

  /// What it is about, in plain text.
  fileprivate func name(_ reading: Reading) -> String {
    switch self {
    case .answer(let id):
      return reading.sight.nomination(id).map { reading.plain($0.iteration) } ?? ""
    case .decide(let id, let count):
      return "\(reading.plain(id)), \(reading.say(count, Wording.InboxCounts.people))"
    case .check(let id), .approve(let id), .publish(let id), .attendance(let id),
      .report(let id), .closing(let id):
      return reading.plain(id)
    case .review(let item): return reading.title(of: item).oneLine
    case .position(let id), .steer(let id):
      return reading.sight.proposal(id).map { reading.title(of: $0).oneLine } ?? ""
    case .edition(let id), .concur(let id, _):
      return reading.sight.programme(id).map { reading.text($0.title).oneLine } ?? ""
    case .statement(let id):
      return reading.sight.track(id).map { reading.text($0.title).oneLine } ?? ""
    case .turn(let id), .choose(let id, _):
      return reading.sight.caseFile(id).map { reading.title(of: $0).oneLine } ?? ""
    case .meeting(let id), .conclude(let id), .arising(let id, _):
      return reading.sight.meeting(id).map { reading.text($0.call.title).oneLine } ?? ""
    case .fill(let id), .amend(let id), .receive(let id):
      return reading.sight.response(id).map { reading.title(of: $0).oneLine } ?? ""
    case .consider(let id), .reply(let id):
      return reading.sight.title(of: .offer(id), in: reading.say).oneLine
    case .challenge(let id):
      return reading.sight.challenge(id).map { reading.title(of: $0.item).oneLine } ?? ""
    case .widening(let id):
      return reading.sight.widening(id).map { reading.title(of: $0.item).oneLine } ?? ""
    }
  }
}

extension Tiding.Kind {
  fileprivate func about(_ reading: Reading) -> String {
    switch self {
    case .turned(let id, _):
      reading.sight.nomination(id).map { reading.plain($0.iteration) } ?? ""
    case .moved(let id), .cancelled(let id): reading.plain(id)
    }
  }

  fileprivate func change(_ reading: Reading) -> String {
    let say = reading.say
    switch self {
    case .turned(_, let status):
      return say(
        Wording.DigestTexts.turned, say(status, as: Wording.Statuses.self).lowercased())
    case .moved: return say(Wording.DigestTexts.moved)
    case .cancelled: return say(Wording.DigestTexts.cancelled)
    }
  }
}
