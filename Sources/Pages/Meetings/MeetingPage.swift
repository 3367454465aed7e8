public import Domain
internal import Labels

/// One meeting: when and where, with whom, on what, what came of it, and what may be done.
public struct MeetingPage: Sendable {
  let meeting: Meeting
  let committee: Committee
  let clocks: ProposalClocks
  let sheet: Sheet

  /// A told meeting of its committee, and a form as it was sent.
  public init(
    _ meeting: Meeting, of committee: Committee, _ clocks: ProposalClocks, _ sheet: Sheet
  ) {
    self.meeting = meeting
    self.committee = committee
    self.clocks = clocks
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let reading = reading.marked(by: reading.labels(of: meeting).distinct)
    let title = reading.text(meeting.call.title)
    let view = MeetingView(self, reading)
    let council = reading.text(committee.name(on: reading.sight.day))
    let content: HTML = """
      <p class="kicker">\
      \(reading.link(council, to: .proposals(.committee(committee.id))))\
      </p><h1>\(title)</h1>\(view.problem)\(view.facts)\(view.ways)\
      \(view.agenda)\(view.attendance)\(view.gaps)\(view.composition)\
      \(MeetingForms(self, reading).html)
      """
    return reading.html(
      title, in: .meetings, below: [.meetings(.list(MeetingFilter()))], content)
  }
}

/// The parts of a meeting's page.
struct MeetingView: Sendable {
  let page: MeetingPage
  let reading: Reading

  init(_ page: MeetingPage, _ reading: Reading) {
    self.page = page
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }
  private var meeting: Meeting { page.meeting }
  private var forms: MeetingForms { MeetingForms(page, reading) }

  /// Why the rules said no to a form that stands on the page no more.
  var problem: HTML {
    guard !page.sheet.deed.isEmpty else { return HTML() }
    let texts = [page.sheet.problem].compactMap(\.self) + page.sheet.errors.values.sorted()
    return "\(each: texts, { Notice(.failure, "\($0)").html(say) })"
  }

  var facts: HTML {
    let earlier = meeting.moved.map { say.moment($0, by: page.clocks.committee) }
    let record = meeting.record.flatMap(sight.version)
    return DefinitionList([
      (say(Wording.MeetingTexts.standing), reading.state(of: meeting)),
      (
        say(Wording.MeetingTexts.begins),
        """
        \(reading.deadline(meeting.call.begins, page.clocks))\
        \(if: !earlier.isEmpty, """
          <br><span class="row-note">\
          \(say(Wording.MeetingTexts.movedFrom, earlier.joined(separator: ", ")))</span>
          """)
        """
      ),
      (say(Wording.MeetingTexts.place), "\(meeting.call.place)"),
      (say(Wording.MeetingTexts.format), format),
      (say(Wording.MeetingTexts.guests), guests),
      (say(Wording.MeetingTexts.reads), reading.markingBadge(meeting.call.marking.label)),
      (
        say(Wording.MeetingTexts.record),
        record.map { reading.link(reading.text($0.title), to: .paper($0.paper)) } ?? HTML()
      ),
    ]).html
  }

  private var format: HTML {
    let name = sight.formatName(of: meeting)
    let words: Wording.MeetingTexts =
      sight.participants(in: meeting).guests.isEmpty ? .alliesAlone : .alliesWith
    return "\(say(words, name))"
  }

  /// Who was invited, those of one decision together.
  private var guests: HTML {
    var groups: [(decision: Decision.ID?, guests: [HTML])] = []
    for guest in meeting.guests {
      if let place = groups.firstIndex(where: { $0.decision == guest.decision }) {
        groups[place].guests.append(reading.guest(guest.who))
      } else {
        groups.append((guest.decision, [reading.guest(guest.who)]))
      }
    }
    return "\(each: groups, { guests($0.guests, by: $0.decision) })"
  }

  private func guests(_ names: [HTML], by decision: Decision.ID?) -> HTML {
    guard let decision else { return "<div>\(say.list(names))</div>" }
    let by = say.html(Wording.MeetingTexts.byDecision, reading.decision(decision))
    return "<div>\(say.list(names)) <span class=\"row-note\">\(by)</span></div>"
  }

  /// The pages on which those who plan it go on.
  var ways: HTML {
    guard sight.plansMeetings, meeting.isOpen else { return HTML() }
    let links = [
      Button.link(
        say(Wording.MeetingForms.change), reading.link(.meetings(.change(meeting.id))), .quiet),
      Button.link(
        say(Wording.MeetingForms.compose), reading.link(.meetings(.compose(meeting.id))), .quiet),
    ]
    return "<p class=\"actions\">\(each: links, { $0 })</p>"
  }

  /// What is on the table, item by item.
  var agenda: HTML {
    let items = meeting.agenda.enumerated().map { place, item in self.item(item, place + 1) }
    return """
      <h2>\(say(Wording.MeetingTexts.agenda)) \
      <span class="count">\(meeting.agenda.count)</span></h2>\
      \(if: items.isEmpty, "<p>\(say(Wording.MeetingTexts.noAgenda))</p>")\
      \(if: !items.isEmpty, "<ol class=\"agenda\">\(each: items, { $0 })</ol>")
      """
  }

  private func item(_ item: AgendaItem, _ number: Int) -> HTML {
    let papers = item.papers.compactMap(sight.version).map { version -> HTML in
      """
      \(reading.link(reading.text(version.title), to: .paper(version.paper))) \
      \(reading.markingBadge(version.marking.label))
      """
    }
    let proposal = item.proposal.flatMap(sight.proposal).map { proposal -> HTML in
      """
      \(reading.proposal(proposal)) <span class="row-note">\(reading.summary(of: proposal))</span>
      """
    }
    let lines: [(name: String, value: HTML)] = [
      (say(Wording.MeetingTexts.papers), say.list(papers)),
      (say(Wording.MeetingTexts.proposal), proposal ?? HTML()),
      (
        say(Wording.MeetingTexts.outcome),
        item.outcome.map { "<strong>\(reading.outcome($0))</strong>" as HTML } ?? HTML()
      ),
    ]
    // A list without lines would be two rules and nothing between them.
    let facts = lines.allSatisfy { $0.value.isEmpty } ? HTML() : DefinitionList(lines).html
    return """
      <li id="item-\(item.id.description)"><h3>\(reading.html(item.title))</h3>\
      <p>\(reading.markingBadge(item.marking.label))</p>\(facts)\(arising(item))\
      \(forms.item(item))</li>
      """
  }

  /// What is to be done after an item, by whom and by when.
  private func arising(_ item: AgendaItem) -> HTML {
    guard !item.arising.isEmpty else { return HTML() }
    let rows = item.arising.map { task -> [HTML] in
      let done = task.done.map { say(Wording.MeetingTexts.done, say.date($0.at.day)) }
      let isLate = task.done == nil && task.due < sight.now.day
      return [
        "\(task.text)", reading.seat(task.owner),
        "<span\(attribute: "class", isLate ? "late" : "cell-day")>\(say.date(task.due))</span>",
        "\(done ?? say(Wording.MeetingTexts.notDone))\(forms.fulfil(task))",
      ]
    }
    var table = Table(
      say(Wording.MeetingTexts.arising),
      columns: [
        Table.Column(say(Wording.MeetingTexts.task)),
        Table.Column(say(Wording.MeetingTexts.owner)),
        Table.Column(say(Wording.MeetingTexts.due)),
        Table.Column(say(Wording.MeetingTexts.standing)),
      ], rows: rows)
    table.showsCaption = true
    return table.html(say)
  }

  /// Who came, and how many of each.
  var attendance: HTML {
    guard !meeting.attendance.isEmpty else { return HTML() }
    let all = meeting.attendance.map(\.people).reduce(0, +)
    let rows = reading.byName(meeting.attendance) { $0.party }.map { line -> [HTML] in
      [reading.party(line.party), "\(say.grouped(line.people))"]
    }
    let table = Table(
      say(Wording.MeetingTexts.attendance),
      columns: [
        Table.Column(say(Wording.FieldNames.party)),
        Table.Column.number(say(Wording.MeetingTexts.people)),
      ], rows: rows)
    return """
      <h2>\(say(Wording.MeetingTexts.attendance)) <span class="count">\(all)</span></h2>\
      <details class="step-form"><summary>\
      \(say(meeting.attendance.count, Wording.AttendanceCounts.parties))</summary>\
      \(table.unseenCaption(say))</details>
      """
  }

  /// Which of those invited could not read what, for those who plan it.
  var gaps: HTML {
    guard sight.plansMeetings, meeting.isOpen, !meeting.agenda.isEmpty else { return HTML() }
    let gaps = sight.gaps(in: meeting)
    guard !gaps.isEmpty else {
      return Notice(.success, "\(say(Wording.MeetingTexts.allRead))").html(say)
    }
    let rows = gaps.map { gap -> [HTML] in
      let paper = gap.paper.flatMap(sight.version).map { reading.text($0.title) }
      let item = meeting.item(gap.item).map { reading.text($0.title) }
      let names = gap.parties.map { reading.text(sight.name(of: $0)) }
      let note = paper == nil ? nil : item
      return [
        """
        \(paper ?? item ?? "")\(with: note, { " <span class=\"row-note\">\($0)</span>" })
        """,
        "\(names.joined(separator: ", "))",
      ]
    }
    let table = Table(
      say(Wording.MeetingTexts.gaps),
      columns: [
        Table.Column(say(Wording.MeetingTexts.gapItem)),
        Table.Column(say(Wording.MeetingTexts.gapWho)),
      ], rows: rows)
    return """
      <h2>\(say(Wording.MeetingTexts.gaps))</h2>\
      <p>\(say(Wording.MeetingTexts.gapsLead))</p>\(table.unseenCaption(say))
      """
  }

  /// How the partners were chosen, for those inside.
  var composition: HTML {
    guard let composition = meeting.composition else { return HTML() }
    return """
      <h2>\(say(Wording.MeetingTexts.taken))</h2>\
      \(CompositionView(composition, reading).summary)\
      <p>\(reading.link(
        say(Wording.ComposingTexts.ranking), to: .meetings(.compose(meeting.id))))</p>
      """
  }
}
