public import Domain
internal import Labels

/// What is under silence, by deadline, and what was brought before committees.
public struct ProposalsPage: Sendable {
  /// How many proposals of a committee are listed.
  static let listMax = 50

  private let committee: Committee.ID?
  private let clocks: @Sendable (Committee) -> ProposalClocks

  /// The proposals of one committee, or of all.
  public init(
    _ committee: Committee.ID?, clocks: @escaping @Sendable (Committee) -> ProposalClocks
  ) {
    self.committee = committee
    self.clocks = clocks
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let running = reading.sight.runningSilences.filter { isShown($0.committee) }
    let others = committees(reading).flatMap { committee in
      reading.sight.proposals(before: committee.id).lazy.filter { $0.openSilence == nil }
        .prefix(Self.listMax)
    }
    let labels = (running + others).flatMap { reading.labels(of: $0) }
    let reading = reading.marked(by: labels.distinct)
    var content: HTML = """
      <h1>\(say(Wording.ProposalTexts.title))</h1>\
      <p class="lead">\(say(Wording.ProposalTexts.lead))</p>\(ways(reading))\
      <h2>\(say(Wording.ProposalTexts.running)) <span class="count">\(running.count)</span></h2>
      """
    content +=
      running.isEmpty
      ? EmptyState(
        say(Wording.ProposalTexts.noneRunning), "\(say(Wording.ProposalTexts.noneRunningAdvice))"
      ).html
      : table(ofRunning: running, reading)
    if !others.isEmpty {
      content += "<h2>\(say(Wording.ProposalTexts.others))</h2>\(table(of: others, reading))"
    }
    return reading.html(say(Wording.ProposalTexts.title), in: .consensus, content)
  }

  private func isShown(_ id: Committee.ID) -> Bool { committee.map { $0 == id } ?? true }

  private func committees(_ reading: Reading) -> [Committee] {
    reading.sight.committees.filter { isShown($0.id) }
  }

  private func ways(_ reading: Reading) -> HTML {
    let links = reading.sight.committees.map { committee in
      Button.link(
        reading.text(committee.short), reading.link(.proposals(.committee(committee.id))), .quiet)
    }
    let dialogue = Button.link(
      reading.say(Wording.DialogueTexts.title), reading.link(.dialogue(.list)), .quiet)
    return "<p class=\"actions\">\(each: links + [dialogue], { $0 })</p>"
  }

  private func table(ofRunning proposals: [Proposal], _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = proposals.compactMap { proposal -> [HTML]? in
      guard let silence = proposal.openSilence,
        let committee = reading.sight.committee(
          proposal.committee)
      else { return nil }
      return [
        reading.line(proposal),
        "\(reading.text(committee.short))", reading.deadline(silence.ends, clocks(committee)),
        "\(say.left(until: silence.ends, from: reading.sight.now))",
        reading.ownPosition(on: silence),
      ]
    }
    return Table(
      say(Wording.ProposalTexts.running),
      columns: [
        Table.Column(say(Wording.ProposalTexts.proposal)),
        Table.Column(say(Wording.ProposalTexts.committee)),
        Table.Column(say(Wording.ProposalTexts.deadline)),
        Table.Column(say(Wording.ProposalTexts.left)),
        Table.Column(say(Wording.ProposalTexts.ours)),
      ], rows: rows
    ).unseenCaption(say)
  }

  private func table(of proposals: [Proposal], _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = proposals.map { proposal -> [HTML] in
      let committee = reading.sight.committee(proposal.committee)
      return [
        reading.line(proposal),
        "\(committee.map { reading.text($0.short) } ?? proposal.committee.text)",
        "<span class=\"cell-day\">\(say.date(proposal.draft.made.at.day))</span>",
        "\(reading.summary(of: proposal))",
      ]
    }
    return Table(
      say(Wording.ProposalTexts.others),
      columns: [
        Table.Column(say(Wording.ProposalTexts.proposal)),
        Table.Column(say(Wording.ProposalTexts.committee)),
        Table.Column(say(Wording.ProposalTexts.drafted)),
        Table.Column(say(Wording.ProposalTexts.standing)),
      ], rows: rows
    ).unseenCaption(say)
  }
}

extension Reading {
  /// The labels of the versions in which a told proposal stands.
  func labels(of proposal: Proposal) -> [Label] {
    proposal.drafts.compactMap { sight.version($0.version)?.marking.label }
      + proposal.silences.flatMap(\.positions).map(\.marking.label)
  }

  /// A proposal by its version's title and the suffix of its number, as a link.
  func proposal(_ proposal: Proposal) -> HTML {
    link(title(of: proposal), to: .proposals(.proposal(proposal.id)))
  }

  /// A proposal as a link, with what its parts concern.
  func line(_ proposal: Proposal) -> HTML {
    "\(self.proposal(proposal)) <span class=\"row-note\">\(parts(of: proposal))</span>"
  }

  /// A proposal's title, with the suffix of its number.
  func title(of proposal: Proposal) -> String {
    let title =
      sight.version(proposal.draft.version).map { text($0.title) } ?? proposal.id.description
    return title + proposal.suffix(of: proposal.drafts.count - 1).replacing("-", with: " · ")
  }

  /// What the parts concern: the parties, as far as they fit in a line.
  func parts(of proposal: Proposal) -> String {
    let names = proposal.draft.parts.map { part in
      part.party.map { text(sight.name(of: $0)) } ?? part.title
    }
    let shown = names.prefix(4).joined(separator: ", ")
    let left = names.count - 4
    return left > 0 ? "\(shown) \(say(Wording.ProposalTexts.andMore, "\(left)"))" : shown
  }

  /// What the reader's own party said last.
  func ownPosition(on silence: Proposal.Silence) -> HTML {
    guard let party = sight.principal.party,
      let last = silence.positions.last(where: { $0.party == party })
    else { return "\(say(Wording.ProposalTexts.nothingSaid))" }
    return "\(say(last.kind.words))"
  }

  /// How a proposal stands, in a few words.
  func summary(of proposal: Proposal) -> String {
    if proposal.withdrawn != nil { return say(Wording.ProposalTexts.withdrawn) }
    let (done, all) = (proposal.adopted.count, proposal.adopted.count + proposal.openParts.count)
    if done == all { return say(Wording.ProposalTexts.adopted) }
    if done > 0 { return say(Wording.ProposalTexts.adoptedOf, "\(done)", "\(all)") }
    // What ended a silence over an earlier draft says nothing of this one.
    let own = proposal.silences.last { $0.draft == proposal.drafts.count - 1 }
    let how = own?.ended?.how
    switch how {
    case .deadline: return say(Wording.ProposalTexts.notAdopted)
    case .escalated: return say(Wording.ProposalTexts.escalated)
    case .redrafted, .withdrawn, nil: return say(Wording.ProposalTexts.drafted)
    }
  }
}

extension Proposal.Position.Kind {
  /// What is said.
  var words: Wording.Positions {
    switch self {
    case .agrees: .agrees
    case .needsTime: .needsTime
    case .comments: .comments
    case .objects: .objects
    }
  }
}
