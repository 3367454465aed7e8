public import Domain
internal import Labels

/// An action sheet: what was agreed, when and how, as it is filed with the paper and printed.
///
/// It tells nothing that the draft's own label does not cover: neither who spoke nor why a part
/// was not agreed.
public struct ActionSheetPage: Sendable {
  let sheet: ActionSheet
  let proposal: Proposal
  let committee: Committee
  let clocks: ProposalClocks

  /// A sheet of a proposal before its committee.
  public init(
    _ sheet: ActionSheet, of proposal: Proposal, before committee: Committee,
    _ clocks: ProposalClocks
  ) {
    self.sheet = sheet
    self.proposal = proposal
    self.committee = committee
    self.clocks = clocks
  }

  private var draft: Proposal.Draft { proposal.drafts[sheet.draft] }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let version = reading.sight.version(draft.version)
    let reading = reading.marked(by: [version?.marking.label].compactMap(\.self))
    let title = reading.title(of: sheet, in: proposal)
    let number = String(proposal.suffix(of: sheet).dropFirst())
    let council = reading.text(committee.name(on: sheet.at.day))
    let agreed = say(
      sheet.silence == nil ? Wording.SheetTexts.agreed : .agreedBySilence,
      council, say.moment(sheet.at, by: clocks.committee))
    let back = Button.link(
      say(Wording.SheetTexts.back), reading.link(.proposals(.proposal(proposal.id))), .quiet)
    let content: HTML = """
      <article class="action-sheet"><p class="kicker">\
      \(say(Wording.ProposalTexts.actionSheet)) \(number)</p>\
      <h1>\(title)</h1><p class="lead">\(agreed)</p>\(facts(version, reading))\
      \(list(of: sheet.adopted, reading))\(left(reading))\
      <p class="row-note">\(say(Wording.SheetTexts.foot))</p></article>\
      <p class="actions no-print">\
      \(back)</p>
      """
    return reading.html(title, in: .consensus, below: [.proposals(.list(nil))], content)
  }

  private func facts(_ version: Version?, _ reading: Reading) -> HTML {
    let say = reading.say
    let set = sheet.silence.map { silence -> HTML in
      let former = silence.formerly + [silence.ends]
      let ends = former.map { say.moment($0, by: clocks.committee) }
      return """
        \(say(Wording.SheetTexts.silenceFrom, say.moment(silence.set.at, by: clocks.committee)))\
        \(each: ends, { "<br>\(say(Wording.SheetTexts.silenceTo, $0))" })
        """
    }
    let decision = Proposal.decision(in: draft.version).flatMap { reading.sight.decision($0) }
    return DefinitionList([
      (
        say(Wording.ProposalTexts.paper),
        version.map { reading.link(reading.text($0.title), to: .paper($0.paper)) } ?? HTML()
      ),
      (
        say(Wording.SheetTexts.adoptedVersion),
        version.map { "<code class=\"digest\">\($0.content.digest)</code>" } ?? HTML()
      ),
      (say(Wording.ProposalTexts.broughtBy), reading.seat(proposal.origin)),
      (say(Wording.ProposalTexts.underSilence), set ?? HTML()),
      (say(Wording.SheetTexts.meeting), sheet.meeting.map { reading.meeting($0) } ?? HTML()),
      (
        say(Wording.SheetTexts.decision),
        decision.map { "\(reading.decision($0.id)) <code>\($0.id.text)</code>" } ?? HTML()
      ),
    ]).html
  }

  private func list(of adopted: [Proposal.Adopted], _ reading: Reading) -> HTML {
    let say = reading.say
    let lines = adopted.compactMap { adopted -> HTML? in
      guard let part = draft.part(adopted.part) else { return nil }
      return """
        <li><strong>\(reading.name(of: part))</strong>\(note(on: adopted.outcome, say))\
        <ul class="effects">\(each: reading.effects(of: part, in: draft), { "<li>\($0)</li>" })\
        </ul></li>
        """
    }
    return """
      <h2>\(say(Wording.SheetTexts.parts))</h2><ol class="sheet-parts">\(each: lines, { $0 })</ol>
      """
  }

  private func note(on outcome: Proposal.Outcome, _ say: Language) -> HTML {
    let words: Wording.ProposalTexts? =
      switch outcome {
      case .adopted: nil
      case .adoptedInPart: .adoptedInPart
      case .unperformed: .unperformed
      }
    return words.map { " <span class=\"row-note\">\(say($0))</span>" } ?? HTML()
  }

  private func left(_ reading: Reading) -> HTML {
    let parts = sheet.left.compactMap { draft.part($0) }
    guard !parts.isEmpty else { return HTML() }
    return """
      <h2>\(reading.say(Wording.SheetTexts.left))</h2>\
      <ul>\(each: parts, { "<li>\(reading.name(of: $0))</li>" })</ul>
      """
  }
}

extension Reading {
  /// An action sheet by its version's title and its number.
  func title(of sheet: ActionSheet, in proposal: Proposal) -> String {
    let version = sight.version(proposal.drafts[sheet.draft].version)
    let title = version.map { text($0.title) } ?? proposal.id.description
    return title + proposal.suffix(of: sheet).replacing("-", with: " · ")
  }

  /// Action sheets as links by their numbers.
  func sheets(of proposal: Proposal, _ sheets: [ActionSheet]) -> HTML {
    say.list(
      sheets.map { sheet in
        link(
          String(proposal.suffix(of: sheet).dropFirst()),
          to: .proposals(.sheet(proposal.id, sheet.number)))
      })
  }

  /// The plain list of what a part's adoption does.
  func effects(of part: Proposal.Part, in draft: Proposal.Draft) -> [HTML] {
    var lines = part.actions.map { sentence(of: $0) }
    if part.opensRuns {
      lines.append("\(say(draft.runs.count, Wording.ProposalCounts.runsOpened))")
    }
    if lines.isEmpty { lines.append("\(say(Wording.ProposalTexts.textAlone))") }
    return lines
  }
}
