public import Domain
internal import Labels

/// One proposal: what it does part by part, how each stands, what was said, and what may be done.
public struct ProposalPage: Sendable {
  let proposal: Proposal
  let committee: Committee
  let clocks: ProposalClocks
  let sheet: Sheet

  /// A proposal before its committee, and a form as it was sent.
  public init(
    _ proposal: Proposal, before committee: Committee, _ clocks: ProposalClocks, _ sheet: Sheet
  ) {
    self.proposal = proposal
    self.committee = committee
    self.clocks = clocks
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = reading.marked(by: reading.labels(of: proposal).distinct)
    let title = reading.title(of: proposal)
    let view = ProposalView(self, reading)
    let council = reading.text(committee.name(on: reading.sight.day))
    let content: HTML = """
      <p class="kicker">\
      \(reading.link(council, to: .proposals(.committee(committee.id))))\
      </p><h1>\(title)</h1>\(view.problem)\(view.state)\(view.facts)\
      <h2>\(say(Wording.ProposalTexts.parts)) \
      <span class="count">\(proposal.draft.parts.count)</span></h2>\
      <p>\(say(Wording.ProposalTexts.partsLead))</p>\(view.parts)\(view.runs)\
      \(view.changes)\(view.positions)\
      \(ProposalForms(self, reading).html)\(view.history)
      """
    return reading.html(title, in: .consensus, below: [.proposals(.list(nil))], content)
  }
}

/// The parts of a proposal's page.
struct ProposalView: Sendable {
  let page: ProposalPage
  let reading: Reading

  init(_ page: ProposalPage, _ reading: Reading) {
    self.page = page
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var proposal: Proposal { page.proposal }

  /// Why the rules said no to a form that stands on the page no more.
  var problem: HTML {
    let texts = [page.sheet.problem].compactMap(\.self) + page.sheet.errors.values.sorted()
    guard !page.sheet.deed.isEmpty else { return HTML() }
    return "\(each: texts, { Notice(.failure, "\($0)").html(say) })"
  }

  /// Where it stands, and until when.
  var state: HTML {
    guard let silence = proposal.openSilence else {
      let isDone = proposal.openParts.isEmpty
      return Notice(isDone ? .success : .information, "\(reading.summary(of: proposal))").html(say)
    }
    let left = say.left(until: silence.ends, from: sight.now)
    let earlier = silence.formerly.map { say.moment($0, by: page.clocks.committee) }
    return """
      <section class="silence" aria-label="\(say(Wording.ProposalTexts.underSilence))">\
      <p class="silence-end"><strong>\(say(Wording.ProposalTexts.underSilence))</strong> \
      \(reading.deadline(silence.ends, page.clocks))</p>\
      <p>\(left). \(say(Wording.ProposalTexts.silenceMeans))</p>\
      \(if: !earlier.isEmpty, """
        <p class="row-note">\
        \(say(Wording.ProposalTexts.extendedFrom, earlier.joined(separator: ", ")))</p>
        """)</section>
      """
  }

  var facts: HTML {
    let version = sight.version(proposal.draft.version)
    let paper = version.map { reading.link(reading.text($0.title), to: .paper($0.paper)) }
    let consulted = proposal.openSilence?.consulted ?? []
    return DefinitionList([
      (say(Wording.ProposalTexts.paper), paper ?? HTML()),
      (say(Wording.ProposalTexts.broughtBy), reading.seat(proposal.origin)),
      (
        say(Wording.ProposalTexts.recordedAs),
        proposal.draft.title.map { reading.html($0) } ?? HTML()
      ),
      (
        say(Wording.ProposalTexts.consulted), say.list(consulted.map { reading.party($0) })
      ),
      (
        say(Wording.SheetTexts.sheets), reading.sheets(of: proposal, proposal.sheets)
      ),
      (
        say(Wording.SheetTexts.decision), reading.decisions(of: proposal)
      ),
      (
        say(Wording.MeetingTexts.onAgenda),
        say.list(sight.meetings(taking: proposal.id).map { reading.meeting($0.id) })
      ),
      (say(Wording.MeetingTexts.taken), compositions),
    ]).html
  }

  /// How those were chosen whom the proposal invites, where the reader may know.
  private var compositions: HTML {
    let invited = proposal.draft.parts.flatMap(\.actions).compactMap { action -> Meeting.ID? in
      if case .meeting(.invite(let id, _, _)) = action { id } else { nil }
    }
    let chosen = Set(invited).sorted().compactMap(sight.meeting).filter { $0.composition != nil }
    return say.list(
      chosen.map { meeting in
        reading.link(reading.text(meeting.call.title), to: .meetings(.compose(meeting.id)))
      })
  }

  /// What each part does and how it stands.
  var parts: HTML {
    let rows = proposal.draft.parts.map { part -> [HTML] in
      let name = part.party.map { reading.party($0) } ?? "\(part.title)"
      let note: HTML =
        part.party != nil && !part.title.isEmpty
        ? " <span class=\"row-note\">\(part.title)</span>" : HTML()
      return ["\(name)\(note)", effects(of: part), standing(of: part)]
    }
    return Table(
      say(Wording.ProposalTexts.parts),
      columns: [
        Table.Column(say(Wording.ProposalTexts.part)),
        Table.Column(say(Wording.ProposalTexts.effects)),
        Table.Column(say(Wording.ProposalTexts.standing)),
      ], rows: rows
    ).unseenCaption(say)
  }

  /// The plain list of what a part's adoption does.
  private func effects(of part: Proposal.Part) -> HTML {
    let lines = reading.effects(of: part, in: proposal.draft)
    let isOpen = proposal.outcome(of: part.id) == nil && proposal.withdrawn == nil
    let warning: HTML
    if isOpen, case .failure(let refusal) = sight.effects(of: part, in: proposal) {
      let why = refusal.sentence(on: nil, sight: sight, in: say)
      warning = "<p class=\"late\">\(say(Wording.ProposalTexts.couldNot, why))</p>"
    } else {
      warning = HTML()
    }
    return "<ul class=\"effects\">\(each: lines, { "<li>\($0)</li>" })</ul>\(warning)"
  }

  private func standing(of part: Proposal.Part) -> HTML {
    switch sight.standing(of: part.id, in: proposal) {
    case .drafted: return tag(.drafted, "drafted")
    case .silent: return tag(.running, "silent")
    case .stopped: return tag(.stopped, "stopped")
    case .notAdopted: return tag(.notAdopted, "stopped")
    case .withdrawn: return tag(.withdrawn, "drafted")
    case .adopted(let adopted):
      let words: Wording.ProposalTexts =
        switch adopted.outcome {
        case .adopted: .adopted
        case .adoptedInPart: .adoptedInPart
        case .unperformed: .unperformed
        }
      return """
        \(tag(words, adopted.outcome == .unperformed ? "stopped" : "adopted")) \
        <span class="row-note">\(say.moment(adopted.at, by: page.clocks.committee))\
        \(place(of: adopted))</span>
        """
    }
  }

  /// The meeting that adopted a part, where one did and may be known of.
  private func place(of adopted: Proposal.Adopted) -> HTML {
    guard case .meeting(let id?, _) = adopted.means, let meeting = sight.meeting(id) else {
      return HTML()
    }
    return ", \(say.html(Wording.MeetingTexts.atMeeting, reading.meeting(meeting)))"
  }

  private func tag(_ words: Wording.ProposalTexts, _ look: String) -> HTML {
    "<span class=\"standing standing-\(look)\">\(say(words))</span>"
  }

  /// The runs that parts open, for whom they may be read.
  var runs: HTML {
    let lines = proposal.draft.runs.compactMap { RunLine($0, reading) }
    guard !lines.isEmpty else { return HTML() }
    return """
      <details class="step-form"><summary>\(say(Wording.ProposalTexts.runs)) \
      <span class="count">\(lines.count)</span></summary>\(RunTable(lines, reading).html)</details>
      """
  }

  /// What differs from the draft before.
  var changes: HTML { DraftDifferenceView(proposal, reading).html }

  /// What delegations said in the last silence, as far as the reader may know.
  var positions: HTML {
    guard let silence = proposal.silences.last else { return HTML() }
    let said = silence.positions
    let heading: HTML = """
      <h2>\(say(Wording.ProposalTexts.positions)) <span class="count">\(said.count)</span></h2>
      """
    if said.isEmpty { return "\(heading)<p>\(say(Wording.ProposalTexts.nobodySpoke))</p>" }
    return """
      \(heading)<ul class="positions">\(each: said, { position in
        """
        <li class="position position-\(position.kind.isObjection ? "objects" : "other")">\
        <p><strong>\(reading.party(position.party))</strong> \(say(position.kind.words))\
        \(scope(of: position.kind)) \
        <span class="row-note">\(say.moment(position.said.at, by: page.clocks.committee))\
        </span></p>\
        \(if: !position.text.isEmpty, "<p class=\"prose\">\(position.text)</p>")\
        <p>\(reading.markingBadge(of: .position(position.id))) \
        \(reading.relabelling(.position(position.id)))</p></li>
        """
      })</ul>
      """
  }

  /// French sets a narrow space before it.
  private var colon: String { say == .french ? "\u{202F}: " : ": " }

  private func scope(of kind: Proposal.Position.Kind) -> HTML {
    switch kind {
    case .agrees, .comments, .needsTime(nil): return HTML()
    case .needsTime(let until?): return ", \(reading.deadline(until, page.clocks))"
    case .objects(.whole): return "\(colon)\(say(Wording.ProposalTexts.theWhole))"
    case .objects(.parts(let parts)):
      return "\(colon)\(parts.map { partName($0) }.joined(separator: ", "))"
    case .objects(.runs(let runs, let parts)):
      let names = parts.isEmpty ? [] : [parts.map { partName($0) }.joined(separator: ", ")]
      return "\(colon)\((runs.map(\.text) + names).joined(separator: ", "))"
    }
  }

  private func partName(_ id: Proposal.Part.ID) -> String {
    // An objection may be about a part that was left out since.
    let parts = proposal.drafts.reversed().lazy.compactMap { $0.part(id) }
    return parts.first.map { reading.name(of: $0) } ?? id.text
  }

  /// Its drafts and silences, the latest first.
  var history: HTML {
    let drafts = proposal.drafts.indices.map { place -> (Instant, HTML) in
      let draft = proposal.drafts[place]
      let words: Wording.ProposalTexts = place == 0 ? .brought : .redrafted
      return (draft.made.at, "\(say(words))\(proposal.suffix(of: place).replacing("-", with: " "))")
    }
    let silences = proposal.silences.flatMap { silence -> [(Instant, HTML)] in
      let end = say.moment(silence.ends, by: page.clocks.committee)
      let ended = silence.ended.map {
        ($0.at, "\(say($0.how, as: Wording.SilenceEndings.self))" as HTML)
      }
      return [(silence.set.at, "\(say(Wording.ProposalTexts.silenceSet, end))")]
        + [ended].compactMap(\.self)
    }
    // Of the same moment what came later stands above.
    let lines = (drafts + silences).enumerated().sorted { left, right in
      (left.element.0, left.offset) > (right.element.0, right.offset)
    }.map(\.element)
    return """
      <h2>\(say(Wording.ProposalTexts.history))</h2><ul class="changes">\(each: lines, { line in
        """
        <li><span class="change-when">\(say.moment(line.0, on: page.clocks.committee))</span>\
        <div><p>\(line.1)</p></div></li>
        """
      })</ul>
      """
  }
}

extension Reading {
  /// The decisions that went into the record.
  func decisions(of proposal: Proposal) -> HTML {
    let ids = proposal.drafts.compactMap { Proposal.decision(in: $0.version) }
    return say.list(
      ids.compactMap { id in
        sight.decision(id).map { link(text($0.title), to: .decision(id)) }
      })
  }
}
