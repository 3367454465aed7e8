internal import Domain

/// What differs between a proposal's last draft and the one before: part by part, action by
/// action. What reads the same is the same.
struct DraftDifferenceView {
  private let proposal: Proposal
  private let reading: Reading

  init(_ proposal: Proposal, _ reading: Reading) {
    self.proposal = proposal
    self.reading = reading
  }

  private var say: Language { reading.say }

  /// A part as it was and as it is: nil where it was not, or is no more.
  private struct Pair {
    var old: Proposal.Part?
    var new: Proposal.Part?
  }

  var html: HTML {
    guard proposal.drafts.count > 1 else { return HTML() }
    let rows = pairs.compactMap(row) + title
    let heading = say(Wording.ProposalTexts.changes)
    guard !rows.isEmpty else {
      return "<h2>\(heading)</h2><p>\(say(Wording.DraftingTexts.unchanged))</p>"
    }
    return """
      <h2>\(heading)</h2>\(
        Table(
          heading,
          columns: [
            Table.Column(say(Wording.ProposalTexts.part)),
            Table.Column(say(Wording.DraftingTexts.was)),
            Table.Column(say(Wording.DraftingTexts.now)),
          ], rows: rows
        ).unseenCaption(say))
      """
  }

  private var old: Proposal.Draft { proposal.drafts[proposal.drafts.count - 2] }
  private var new: Proposal.Draft { proposal.draft }

  /// Parts by code; those adopted of the draft before are done with, not left out.
  private var pairs: [Pair] {
    let ids = Set(old.parts.map(\.id)).union(new.parts.map(\.id)).sorted()
    return ids.compactMap { id in
      let pair = Pair(old: old.part(id), new: new.part(id))
      let isDone = pair.new == nil && proposal.outcome(of: id) != nil
      return isDone ? nil : pair
    }
  }

  private func row(_ pair: Pair) -> [HTML]? {
    let was = lines(pair.old, in: old)
    let now = lines(pair.new, in: new)
    let (gone, come) = (was.filter { !now.contains($0) }, now.filter { !was.contains($0) })
    guard !gone.isEmpty || !come.isEmpty || pair.old == nil || pair.new == nil,
      let part = pair.new ?? pair.old
    else { return nil }
    let name = part.party.map { reading.party($0) } ?? "\(part.title)"
    let words: Wording.ProposalTexts =
      pair.old == nil ? .partsAdded : pair.new == nil ? .partsRemoved : .partsChanged
    return [
      "\(name) <span class=\"row-note\">\(say(words))</span>", list(gone, isGone: true),
      list(come, isGone: false),
    ]
  }

  /// What a part does, with which of its runs differ.
  private func lines(_ part: Proposal.Part?, in draft: Proposal.Draft) -> [HTML] {
    guard let part else { return [] }
    var lines = part.actions.map { reading.sentence(of: $0) }
    if part.opensRuns {
      let count = say(draft.runs.count, Wording.ProposalCounts.runsOpened)
      let others = Set(draft.runs).subtracting(draft.version == old.version ? new.runs : old.runs)
      let shown = others.sorted().prefix(8).map(\.text).joined(separator: ", ")
      let left = others.count - 8
      let more = left > 0 ? " " + say(Wording.ProposalTexts.andMore, "\(left)") : ""
      lines.append(others.isEmpty ? "\(count)" : "\(count): \(shown)\(more)")
    }
    if part.party != nil, !part.title.isEmpty { lines.append("\(part.title)") }
    if lines.isEmpty { lines.append("\(say(Wording.ProposalTexts.textAlone))") }
    return lines
  }

  private func list(_ lines: [HTML], isGone: Bool) -> HTML {
    guard !lines.isEmpty else { return HTML() }
    return """
      <ul class="effects">\(each: lines, { line in
        isGone ? "<li><del>\(line)</del></li>" : "<li><ins>\(line)</ins></li>"
      })</ul>
      """
  }

  private var title: [[HTML]] {
    guard old.title != new.title else { return [] }
    return [
      [
        "\(say(Wording.ProposalTexts.recordedAs))",
        old.title.map { "<del>\(reading.html($0))</del>" } ?? HTML(),
        new.title.map { "<ins>\(reading.html($0))</ins>" } ?? HTML(),
      ]
    ]
  }
}
