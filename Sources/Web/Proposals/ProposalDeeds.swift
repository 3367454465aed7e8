import Domain
import Journal
import Pages

/// What a form about proposals asks for.
struct ProposalDeeds {
  let table: Labelled
  let sheet: Sheet

  init(_ table: Labelled, _ sheet: Sheet) {
    self.table = table
    self.sheet = sheet
  }

  private var sight: Sight { table.sight }
  private var say: Language { table.asked.language }
  private var now: Instant { table.asked.now }
  private var stamp: Stamp { Stamp(by: table.visitor.principal.id, at: now) }
  private var key: UInt64? { ActionKey(text: sheet.key)?.high }

  /// What is asked of a proposal.
  func asked(of proposal: Proposal) -> FormAsked {
    let id = proposal.id
    switch sheet.deed {
    case "speak": return speak(on: proposal)
    case "silence", "extend":
      guard let committee = sight.committee(proposal.committee), let ends = ends(for: committee)
      else { return .wrong(["day": say(Wording.ProposalForms.deadlineWrong)]) }
      if sheet.deed == "extend" { return .action(.proposal(.extend(id, until: ends))) }
      guard let consulted: [Party.ID] = codes("consult") else { return .unknown }
      return .action(.proposal(.setSilence(id, until: ends, consulting: consulted.sorted())))
    case "redraft": return redraft(proposal)
    case "escalate": return .action(.proposal(.escalate(id)))
    case "withdraw": return .action(.proposal(.withdraw(id)))
    default: return .unknown
    }
  }

  /// What stays of the open parts, and what is added, in another version.
  private func redraft(_ proposal: Proposal) -> FormAsked {
    if sheet.asksForLines { return .again(sheet.rearranged(first: nil)) }
    guard let version = Version.ID(sheet["version"]) else {
      return .wrong(["version": say(Wording.ProposalForms.noVersion)])
    }
    guard let revision = Proposal.Revision(word: sheet["revision"]) else {
      let words = say(Wording.ProposalForms.revision)
      return .wrong(["revision": say(Wording.Refusals.choiceMissing, words)])
    }
    guard let runsOut: [Iteration.ID] = codes("runs-out") else {
      return .wrong(["runs-out": say(Wording.ProposalForms.runsHint)])
    }
    var draft = Proposal.Draft(in: version, kept(of: proposal), stamp)
    draft.revision = revision
    let isOpening = draft.parts.contains(where: \.opensRuns)
    draft.runs = isOpening ? proposal.draft.runs.filter { !runsOut.contains($0) } : []
    draft.title = title ?? (sheet.typed["title"] == nil ? proposal.draft.title : nil)
    let old = Proposal.decision(in: proposal.draft.version)
    let new = draft.title == nil ? nil : Proposal.decision(in: version)
    for place in draft.parts.indices {
      draft.parts[place].actions = draft.parts[place].actions.map { $0.citing(new, for: old) }
    }
    let done = Set(proposal.adopted.map(\.part))
    return composed(draft, taken: done) { .redraft(proposal.id, $0) }
  }

  /// The parts that are kept, each with what of it is kept.
  private func kept(of proposal: Proposal) -> [Proposal.Part] {
    let whole = Set(sheet.typed["parts"] ?? [])
    let pieces = Set(sheet.typed["keep"] ?? [])
    return proposal.openParts.compactMap { part in
      if whole.contains(part.id.text) { return part }
      let left = part.pieces.filter { pieces.contains($0.word) }
      guard !left.isEmpty else { return nil }
      var part = part
      part.opensRuns = left.contains { $0.what == .runs }
      part.actions = left.compactMap { piece in
        guard case .action(let place) = piece.what else { return nil }
        return part.actions[place]
      }
      return part
    }
  }

  /// The title under which an adoption goes into the record; nil where none is typed.
  private var title: Bilingual? {
    let title = sheet["title"].trimmed
    return title.isEmpty ? nil : Bilingual(title)
  }

  /// A draft with what its lines add; what the rules refuse is marked at the line that they do.
  private func composed(
    _ draft: Proposal.Draft, taken: Set<Proposal.Part.ID> = [], first: DraftLineKind? = nil,
    _ action: (Proposal.Draft) -> ProposalAction
  ) -> FormAsked {
    let lines = sheet.draftLines(first: first).filter { !$0.isDropped }
    func made(_ count: Int) -> (draft: Proposal.Draft, errors: [String: String]) {
      var composer = DraftComposer(table, in: draft, taken: taken)
      for line in lines.prefix(count) { composer.add(line) }
      var made = draft
      (made.parts, made.runs) = (composer.sorted, composer.runs)
      return (made, composer.errors)
    }
    let (whole, errors) = made(lines.count)
    guard errors.isEmpty else { return .wrong(errors) }
    guard !whole.parts.isEmpty else {
      let name = lines.first?.name(of: "drop") ?? "keep"
      return .wrong([name: say(Wording.DraftingTexts.nothingLeft)])
    }
    let asked = action(whole)
    if let refusal = sight.refusal(of: asked), !refusal.isOfRepeating {
      let culprit = lines.indices.first { sight.refusal(of: action(made($0 + 1).draft)) == refusal }
      if let culprit, let field = lines[culprit].field(of: refusal) {
        return .wrong([field: refusal.sentence(on: nil, sight: sight, in: say)])
      }
    }
    return .action(.proposal(asked))
  }

  /// The moment that day and hour name by the committee's clock, on a day on which it works; or a
  /// moment itself, as programs send it.
  private func ends(for committee: Committee) -> Instant? {
    if !sheet["ends"].isEmpty { return Instant(iso: sheet["ends"]) }
    guard let day = Day(sheet["day"].trimmed), committee.works(on: day),
      let minutes = sheet["hour"].trimmed.minutesOfDay
    else { return nil }
    return WallClock(named: committee.clock).moment(on: day, minutes: minutes)
  }

  /// Codes typed or chosen; nil where one is no code.
  func codes<Subject>(_ name: String) -> [Code<Subject>]? {
    let words = sheet.words(name)
    let found = words.compactMap { Code<Subject>($0) }
    return found.count == words.count ? Set(found).sorted() : nil
  }

  private func speak(on proposal: Proposal) -> FormAsked {
    guard let party = sight.principal.party, let key else { return .unknown }
    guard let parts: [Proposal.Part.ID] = codes("parts"), let runs: [Iteration.ID] = codes("runs")
    else { return .wrong(["runs": say(Wording.ProposalForms.runsHint)]) }
    let kind: Proposal.Position.Kind
    switch sheet["kind"] {
    case "agree": kind = .agrees
    case "comment": kind = .comments
    case "time": kind = .needsTime(until(in: proposal))
    case "object" where !runs.isEmpty: kind = .objects(.runs(runs, in: parts))
    case "object": kind = .objects(parts.isEmpty ? .whole : .parts(parts))
    default: return .wrong(["kind": say(Wording.ProposalForms.answerMissing)])
    }
    guard
      let quick = QuickLabel.choices(sight).first(where: { $0.word == sheet["readers"] })
    else { return .wrong(["readers": say(Wording.LabelRefusals.labelMissing)]) }
    let text = sheet["text"].trimmed
    let marking = Marking(
      quick.label(at: now),
      reason: text.isEmpty ? say(Wording.ProposalTexts.positions) : text.prefixed)
    var position = Proposal.Position(
      id: Proposal.Position.ID(key), of: party, kind, marking: marking, stamp)
    position.text = text
    return .action(.proposal(.speak(proposal.id, position)))
  }

  /// The moment until which more time is asked: a day at the hour of the deadline, or a moment.
  private func until(in proposal: Proposal) -> Instant? {
    let text = sheet["until"].trimmed
    guard let committee = sight.committee(proposal.committee), let day = Day(text),
      let ends = proposal.openSilence?.ends
    else { return Instant(iso: text) }
    let clock = WallClock(named: committee.clock)
    let ofDay = (clock.reading(at: ends).milliseconds % 86_400_000) / 60_000
    return clock.moment(on: day, minutes: Int(ofDay))
  }

  /// What is asked of a version: that a proposal be brought in it.
  func asked(in version: Version, first: DraftLineKind?) -> FormAsked {
    guard sheet.deed == "bring", let key, let paper = sight.paper(version.paper) else {
      return .unknown
    }
    if sheet.asksForLines { return .again(sheet.rearranged(first: first)) }
    guard let committee = Committee.ID(sheet["committee"]) else {
      return .wrong(["committee": say(Wording.ProposalForms.committee)])
    }
    guard !sheet.draftLines(first: first).isEmpty else { return .unknown }
    var draft = Proposal.Draft(in: version.id, [], stamp)
    draft.title = title
    return composed(draft, first: first) { draft in
      .bring(Proposal(id: Proposal.ID(key), before: committee, in: paper, draft))
    }
  }
}

extension Refusal {
  /// Whether it is what a form sent twice would be told: the first time it was done.
  fileprivate var isOfRepeating: Bool {
    switch self {
    case .alreadyExists(.proposal), .alreadyExists(.version): true
    default: false
    }
  }
}

extension DraftLine {
  /// The full name of the field that a refusal is about; nil where it is about no line.
  fileprivate func field(of refusal: Refusal) -> String? {
    guard let field = refusal.field else { return nil }
    let name: String? =
      switch (kind, field) {
      case (_, .committee), (_, .parts), (_, .revision): nil
      case (.release, .marking), (.release, .level): LabelEditor.Name.level
      case (.release, _): field == .title ? "part" : "version"
      case (.text, _): "part"
      case (.instrument, _): "steps"
      case (.format, .parties), (.format, .party): "parties"
      case (.format, _): "meeting"
      case (.statement, _): "statement"
      case (.menu, .iteration): "year"
      case (.menu, _): "parties"
      case (.lift, .on): "on"
      case (.lift, _): "restrictions"
      case (.body, .code), (.body, .kind), (.body, .name), (.body, .short), (.body, .purposes):
        field.rawValue
      case (.body, .names): "name"
      case (.body, .founded), (.body, .from): "from"
      case (.body, _): "code"
      case (.include, .inclusions): "included"
      case (.include, _): "body"
      case (_, .from), (_, .on), (_, .body), (_, .role), (_, .scopes), (_, .manner):
        field.rawValue
      default: "parties"
      }
    return name.map { self.name(of: $0) }
  }
}

extension Instant {
  /// Reads `2026-05-06T15:00:00Z` and nothing else; nil for other texts.
  init?(iso text: String) {
    let parts = text.split(separator: "T")
    guard parts.count == 2, let day = Day(parts[0]), parts[1].hasSuffix("Z") else { return nil }
    let clock = parts[1].dropLast().split(separator: ":").map { Int($0) }
    guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    let seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    self.init(milliseconds: seconds * 1000)
  }
}

extension String {
  /// Its beginning, as far as a reason may go.
  fileprivate var prefixed: String { String(prefix(300)) }
}
