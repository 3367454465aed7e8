import Domain
import Labels

/// The parts of a partner's page that stand for themselves.
extension PartnerDesk {
  /// How many lines a part has before it says where the rest is.
  private static let linesMax = 30

  /// Bodies of the day and restrictions in force; the spells stand on the party's own page.
  var places: PartnerSection {
    let more = reading.link(say(Wording.PartnerTexts.history), to: .party(id))
    let held = file.placesHeld
    let content: HTML = held.isEmpty ? HTML() : "\(held)<p class=\"row-note\">\(more)</p>"
    return PartnerSection(
      "places", .places, or: .placesNone, count: sight.membershipsInForce(of: id).count, content)
  }

  var caseList: PartnerSection {
    let open = cases.filter { sight.isOpen($0) }
      .sorted { (sight.due($0) ?? .latest, $0.id) < (sight.due($1) ?? .latest, $1.id) }
    let over = cases.filter { !sight.isOpen($0) }
    var content = HTML()
    if !open.isEmpty { content += CaseTable(open, reading).html }
    if !over.isEmpty {
      content += """
        <details class="report-table"><summary>\(say(Wording.PartnerTexts.casesOver)) \
        <span class="count">\(over.count)</span></summary>\(CaseTable(over, reading).html)</details>
        """
    }
    let own = sight.mayOpenCase(of: id)
    let new = Button.link(
      say(Wording.CaseForms.open), reading.link(.toolbox(.open(nil, id))), .quiet)
    if own, !content.isEmpty { content += "<p class=\"actions\">\(new)</p>" }
    return PartnerSection("cases", .cases, or: .casesNone, count: cases.count, content)
      .bearing(cases.compactMap(\.marking?.label))
  }

  var programmeList: PartnerSection {
    let rows = programmes.map { programme -> [HTML] in
      let goals = programme.said.goals
      let reached = goals.count { programme.progress(of: .goal($0.id)) == .done }
      return [
        reading.programme(programme), reading.instrument(programme.instrument),
        "<span class=\"cell-day\">\(say.days(programme.first, programme.last))</span>",
        "\(say.grouped(programme.said.objectives.count))",
        "\(say.grouped(reached)) / \(say.grouped(goals.count))",
        "\(reading.standing(of: programme))",
      ]
    }
    let table = Table(
      say(Wording.PartnerTexts.programmes),
      columns: [
        Table.Column(say(Wording.PartnerTexts.programmes)),
        Table.Column(say(Wording.CaseTexts.instrument)),
        Table.Column(say(Wording.Nominating.days)),
        .number(say(Wording.PartnerTexts.objectives)), .number(say(Wording.PartnerTexts.goals)),
        Table.Column(say(Wording.PartnerTexts.standing)),
      ], rows: rows)
    return PartnerSection(
      "programmes", .programmes, or: .programmesNone, count: programmes.count,
      rows.isEmpty ? HTML() : table.unseenCaption(say)
    ).bearing(programmes.map(\.marking.label))
  }

  /// Rounds of questionnaires, the latest first.
  var rounds: PartnerSection {
    let found = sight.responses(of: id)
    let shown = Array(found.prefix(Self.linesMax))
    let content = shown.isEmpty ? HTML() : ResponseTable(shown, reading).html
    return PartnerSection("rounds", .rounds, or: .roundsNone, count: found.count, content)
      .bearing(shown.map(\.marking.label))
  }

  var papers: PartnerSection {
    let found = sight.papers(about: .party(id))
    let shown = Array(found.prefix(Self.linesMax))
    var content = found.isEmpty ? HTML() : PapersPage.list(shown, reading)
    if found.count > shown.count {
      let all = reading.link(
        say(Wording.PartnerTexts.allPapers), to: .papers(PaperFilter(party: id)))
      content += "<p>\(all)</p>"
    }
    return PartnerSection("papers", .papers, or: .papersNone, count: found.count, content)
      .bearing(shown.map(\.latest.marking.label))
  }

  /// What stands before committees for the party, what runs first.
  var proposals: PartnerSection {
    let found = Array(sight.proposals(concerning: id).prefix(Self.linesMax))
    let sorted = found.filter { $0.openSilence != nil } + found.filter { $0.openSilence == nil }
    let rows = sorted.map { proposal -> [HTML] in
      let committee = sight.committee(proposal.committee).map { reading.text($0.short) }
      let ends = proposal.openSilence.map { silence -> HTML in
        let words = say(Wording.PartnerTexts.ends, say.date(silence.ends.day))
        return "<span class=\"cell-day\">\(words)</span>"
      }
      return [
        reading.proposal(proposal), "\(committee ?? proposal.committee.text)",
        "<span class=\"cell-day\">\(say.date(proposal.draft.made.at.day))</span>",
        ends ?? "\(standing(in: proposal))",
      ]
    }
    let table = Table(
      say(Wording.PartnerTexts.proposals),
      columns: [
        Table.Column(say(Wording.ProposalTexts.proposal)),
        Table.Column(say(Wording.ProposalTexts.committee)),
        Table.Column(say(Wording.ProposalTexts.drafted)),
        Table.Column(say(Wording.ProposalTexts.standing)),
      ], rows: rows)
    return PartnerSection(
      "silences", .proposals, or: .proposalsNone, count: found.count,
      found.isEmpty ? HTML() : table.unseenCaption(say)
    ).bearing(sorted.flatMap { reading.labels(of: $0) })
  }

  private func standing(in proposal: Proposal) -> String { reading.summary(of: proposal) }

  var dialogue: PartnerSection {
    let section = DialogueSection(id, reading)
    let content =
      section.tracks.isEmpty ? HTML() : DialoguesPage.table(section.tracks, reading)
    return PartnerSection(
      "dialogue", .dialogue, or: .dialogueNone, count: section.tracks.count, content
    ).bearing(section.labels)
  }

  var operations: PartnerSection {
    let section = ContributionSection(id, reading)
    return PartnerSection(
      "operations", .operations, or: .operationsNone, count: section.count, section.content
    ).bearing(section.labels)
  }

  /// What was measured of it, the latest value of each indicator.
  var figures: PartnerSection {
    var latest: [Indicator.ID: Observation] = [:]
    for value in sight.observations(of: .party(id)) { latest[value.indicator] = value }
    let shown = latest.values.sorted { $0.indicator < $1.indicator }
    let content = shown.isEmpty ? HTML() : ObservationTable(shown, reading).ofSubject
    return PartnerSection("figures", .figures, or: .figuresNone, count: shown.count, content)
      .bearing(shown.compactMap { $0.marking?.label })
  }
}
