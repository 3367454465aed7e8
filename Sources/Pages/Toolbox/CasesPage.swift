internal import Domain
internal import Labels

/// Cases by what is to be done about them: the reader's turn, late, going on, over.
public struct CasesPage: Sendable {
  /// How many cases are looked at and listed.
  static let listMax = 300

  let filter: CaseFilter

  /// The cases of a filter.
  public init(_ filter: CaseFilter) { self.filter = filter }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let sight = reading.sight
    let found = cases(sight)
    let reading = reading.marked(by: found.compactMap(\.marking?.label).distinct)
    let open = found.filter { sight.isOpen($0) }
    let yours = open.filter { sight.isTurn(in: $0) }
    let others = open.filter { !sight.isTurn(in: $0) }
    let groups: [(Wording.CaseTexts, [Case])] = [
      (.yours, yours), (.late, others.filter { sight.isLate($0) }),
      (.goingOn, others.filter { $0.marking != nil && !sight.isLate($0) }),
      (.publicHistory, others.filter { $0.marking == nil }),
      (.over, found.filter { !sight.isOpen($0) }),
    ]
    var content: HTML = """
      <h1>\(say(Wording.CaseTexts.title))</h1><p class="lead">\(say(Wording.CaseTexts.lead))</p>\
      \(bar(found.count, reading))
      """
    if found.isEmpty {
      content +=
        EmptyState(say(Wording.CaseTexts.none), "\(say(Wording.CaseTexts.noneAdvice))").html
    }
    for (words, cases) in groups where !cases.isEmpty {
      content += """
        <h2>\(say(words)) <span class="count">\(cases.count)</span></h2>\
        \(CaseTable(cases, reading).html)
        """
    }
    if found.count == Self.listMax {
      content += "<p>\(say(Wording.CaseTexts.moreCases, say.grouped(Self.listMax)))</p>"
    }
    return reading.html(
      say(Wording.CaseTexts.title), in: .toolbox, below: [.toolbox(.list)], content)
  }

  private func cases(_ sight: Sight) -> [Case] {
    let found: [Case]
    if let party = filter.party {
      found = sight.cases(of: party).filter {
        filter.instrument == nil || $0.instrument == filter.instrument
      }
    } else if let instrument = filter.instrument {
      found = sight.cases(through: instrument)
    } else {
      return Array(sight.openCases.prefix(Self.listMax))
    }
    let dated = found.map { (sight.due($0) ?? .latest, $0) }
    return dated.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1).prefix(Self.listMax)
      .map(\.self)
  }

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
    var bar = FilterBar(
      reading.frame.formAddress(of: .toolbox(.cases(CaseFilter()))), fields: [instrument, party])
    if filter != CaseFilter() { bar.clear = reading.link(.toolbox(.cases(CaseFilter()))) }
    bar.count = say(count, Wording.ToolboxCounts.cases)
    return bar.html(say)
  }
}
