internal import Domain
internal import Labels

/// Cases by instrument and stage, and by lateness: late first, days late, who acts.
public struct CasesPage: Sendable {
  /// How many rows a page of the list has.
  static let pageSize = 50

  let filter: CaseFilter

  /// The cases of a filter.
  public init(_ filter: CaseFilter) { self.filter = filter }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let sight = reading.sight
    var whole = filter
    whole.state = nil
    let all = sight.cases(matching: whole)
    let found = filter.state == nil ? all : sight.cases(matching: filter)
    let shown = Array(found.dropFirst(filter.skip).prefix(Self.pageSize))
    let marked = reading.marked(by: all.compactMap(\.marking?.label).distinct)
    let open = all.filter { sight.isOpen($0) }
    var content: HTML = """
      <h1>\(say(Wording.CaseTexts.title))</h1><p class="lead">\(say(Wording.CaseTexts.lead))</p>\
      \(views(all, open: open, reading))\(bar(found.count, reading))
      """
    if found.isEmpty {
      content += nothing(reading)
    } else {
      if filter.state == nil, filter.skip == 0, !open.isEmpty { content += matrix(open, reading) }
      content += list(shown, of: found.count, reading)
    }
    return marked.html(
      say(Wording.CaseTexts.title), in: .toolbox, below: [.toolbox(.list)], content)
  }

  private func nothing(_ reading: Reading) -> HTML {
    let say = reading.say
    guard filter.narrows else {
      return EmptyState(
        say(Wording.CaseTexts.none), "\(say(Wording.CaseTexts.noneAdvice))"
      ).html
    }
    return EmptyState(
      say(Wording.CaseListTexts.nothing), "\(say(Wording.CaseListTexts.nothingAdvice))"
    ).html
  }

  /// Going on, late, the reader's turn, over: each with how many there are.
  private func views(_ all: [Case], open: [Case], _ reading: Reading) -> HTML {
    let sight = reading.sight
    func view(_ words: Wording.CaseListTexts, _ state: CaseFilter.State?, _ count: Int) -> HTML {
      var target = filter.from(0)
      target.state = state
      let current = filter.state == state ? "page" : nil
      return """
        <li><a\(href: reading.link(.toolbox(.cases(target))))\
        \(attribute: "aria-current", current)>\(reading.say(words)) \
        <span class="count">\(reading.say.grouped(count))</span></a></li>
        """
    }
    let over = all.count - open.count
    let turns = open.count { sight.isTurn(in: $0) }
    return """
      <nav class="views" aria-label="\(reading.say(Wording.CaseListTexts.views))"><ul>\
      \(view(.goingOn, nil, open.count))\(view(.late, .late, open.count { sight.isLate($0) }))\
      \(if: turns > 0 || filter.state == .yours, view(.yours, .yours, turns))\
      \(if: over > 0 || filter.state == .over, view(.over, .over, over))</ul></nav>
      """
  }

  /// Each instrument with how many cases stand at which stage.
  private func matrix(_ open: [Case], _ reading: Reading) -> HTML {
    let say = reading.say
    let rows = CaseCounts.counts(of: open, reading.sight).map { counts -> [HTML] in
      [
        link(reading.text(counts.instrument.short), reading) {
          $0.instrument = counts.instrument.id
        },
        """
        <ul class="stage-counts">\(each: counts.stages, { stage, count in
          "<li>\(reading.html(stage.name)) \(number(count, at: stage, of: counts, reading))</li>"
        })</ul>
        """,
        "\(say.grouped(counts.total))", late(counts, reading),
      ]
    }
    let table = Table(
      say(Wording.CaseListTexts.byStage),
      columns: [
        Table.Column(say(Wording.CaseTexts.instrument)),
        Table.Column(say(Wording.CaseListTexts.stages)),
        .number(say(Wording.CaseListTexts.total)), .number(say(Wording.CaseListTexts.late)),
      ], rows: rows)
    return """
      <h2>\(say(Wording.CaseListTexts.byStage))</h2>\
      <p>\(say(Wording.CaseListTexts.byStageLead))</p>\(table.unseenCaption(say))
      """
  }

  private func number(
    _ count: Int, at stage: Instrument.Stage, of counts: CaseCounts, _ reading: Reading
  ) -> HTML {
    link(reading.say.grouped(count), reading) {
      $0.instrument = counts.instrument.id
      $0.stage = stage.id
    }
  }

  private func late(_ counts: CaseCounts, _ reading: Reading) -> HTML {
    guard counts.late > 0 else { return "0" }
    return link(reading.say.grouped(counts.late), reading) {
      $0.instrument = counts.instrument.id
      $0.state = .late
    }
  }

  private func link(
    _ text: String, _ reading: Reading, _ change: (inout CaseFilter) -> Void
  ) -> HTML {
    var target = filter.from(0)
    change(&target)
    return reading.link(text, to: .toolbox(.cases(target)))
  }

  private func list(_ shown: [Case], of count: Int, _ reading: Reading) -> HTML {
    let say = reading.say
    var pages = Pagination(
      page: filter.skip / Self.pageSize + 1, of: (count + Self.pageSize - 1) / Self.pageSize,
      reading.link(.toolbox(.cases(filter.from(0)))))
    pages.size = Self.pageSize
    let table = reading.link(
      say(Wording.CaseListTexts.table), to: .toolbox(.caseTable(filter.from(0))))
    return """
      <h2>\(say(Wording.CaseListTexts.byLateness)) \
      <span class="count">\(say.grouped(count))</span></h2>\
      <p>\(say(Wording.CaseListTexts.byLatenessLead)) \(table)</p>\
      \(CaseTable(shown, reading).byLateness)\(pages.html(say))
      """
  }
}

/// What narrows the list.
extension CasesPage {
  private func bar(_ count: Int, _ reading: Reading) -> HTML {
    let say = reading.say
    let sight = reading.sight
    let every = Field.Choice("", say(Wording.CaseTexts.every))
    var instrument = Field(
      "instrument", say(Wording.CaseTexts.filterInstrument),
      .select(
        [every] + sight.instruments.map { Field.Choice($0.id.text, reading.text($0.short)) }))
    instrument.value = filter.instrument?.text ?? ""
    let parties = reading.byName(sight.parties) { $0.id }
    var party = Field(
      "party", say(Wording.CaseTexts.filterParty),
      .select(
        [every] + parties.map { Field.Choice($0.id.text, reading.text(sight.name(of: $0.id))) }))
    party.value = filter.party?.text ?? ""
    var doer = Field(
      "who", say(Wording.CaseListTexts.acts),
      .select(
        [every]
          + Instrument.Doer.allCases.map {
            Field.Choice($0.word, say($0, as: Wording.CaseActors.self))
          }))
    doer.value = filter.doer?.word ?? ""
    let empty = CaseFilter()
    var bar = FilterBar(
      reading.frame.formAddress(of: .toolbox(.cases(empty))),
      fields: [instrument, party, doer] + stage(every, reading))
    bar.kept = filter.state.map { [Address.Query("state", $0.rawValue)] } ?? []
    if filter.narrows { bar.clear = reading.link(.toolbox(.cases(empty))) }
    bar.count = say(count, Wording.ToolboxCounts.cases)
    return bar.html(say)
  }

  /// The stages of the instrument that was chosen.
  private func stage(_ every: Field.Choice, _ reading: Reading) -> [Field] {
    guard let instrument = filter.instrument.flatMap({ reading.sight.instrument($0) }) else {
      return []
    }
    var stage = Field(
      "stage", reading.say(Wording.CaseListTexts.stage),
      .select(
        [every] + instrument.stages.map { Field.Choice($0.id.text, reading.text($0.name)) }))
    stage.value = filter.stage?.text ?? ""
    return [stage]
  }
}
