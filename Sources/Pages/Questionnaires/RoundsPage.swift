public import Domain
internal import Labels

/// The rounds that may be read: those that go on, those that wait for the alliance, those taken.
public struct RoundsPage: Sendable {
  /// How many rounds are listed.
  static let listMax = 300

  let filter: RoundFilter

  /// The rounds of a filter.
  public init(_ filter: RoundFilter) { self.filter = filter }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let found = reading.sight.rounds(filter, limit: Self.listMax)
    let reading = reading.marked(by: found.map(\.marking.label).distinct)
    var content: HTML = """
      <h1>\(say(Wording.ResponseTexts.rounds))</h1>\
      <p class="lead">\(say(Wording.ResponseTexts.roundsLead))</p>\(bar(found.count, reading))
      """
    if found.isEmpty {
      content +=
        EmptyState(say(Wording.ResponseTexts.none), "\(say(Wording.ResponseTexts.noneAdvice))")
        .html
    }
    let order: [Response.Status] = [.returned, .open, .submitted, .received, .dropped]
    for status in order {
      let group = found.filter { $0.status == status }
      if group.isEmpty { continue }
      content += """
        <h2>\(say(status, as: Wording.ResponseStatuses.self)) \
        <span class="count">\(group.count)</span></h2>\(ResponseTable(group, reading).html)
        """
    }
    if found.count == Self.listMax {
      content += "<p>\(say(Wording.ResponseTexts.more, say.grouped(Self.listMax)))</p>"
    }
    return reading.html(
      say(Wording.ResponseTexts.rounds), in: .toolbox,
      below: [.toolbox(.list), .questionnaires(.list)], content)
  }

  private func bar(_ count: Int, _ reading: Reading) -> HTML {
    let say = reading.say
    let sight = reading.sight
    let every = Field.Choice("", say(Wording.CaseTexts.every))
    let known = sight.questionnaires.map { Field.Choice($0.id.text, reading.text($0.short)) }
    var questionnaire = Field(
      "questionnaire", say(Wording.QuestionnaireTexts.questionnaire), .select([every] + known))
    questionnaire.value = filter.questionnaire?.text ?? ""
    let parties = reading.byName(sight.parties) { $0.id }.map {
      Field.Choice($0.id.text, reading.text(sight.name(of: $0.id)))
    }
    var party = Field("party", say(Wording.ResponseTexts.party), .select([every] + parties))
    party.value = filter.party?.text ?? ""
    let states = Response.Status.allCases.map {
      Field.Choice($0.word, say($0, as: Wording.ResponseStatuses.self))
    }
    var state = Field("state", say(Wording.ResponseTexts.state), .select([every] + states))
    state.value = filter.status?.word ?? ""
    var bar = FilterBar(
      reading.frame.formAddress(of: .questionnaires(.rounds(RoundFilter()))),
      fields: [questionnaire, party, state])
    if filter != RoundFilter() {
      bar.clear = reading.link(.questionnaires(.rounds(RoundFilter())))
    }
    bar.count = say(count, Wording.QuestionnaireCounts.rounds)
    return bar.html(say)
  }
}

extension Sight {
  /// The rounds of a filter, the latest first.
  public func rounds(_ filter: RoundFilter, limit: Int) -> [Response] {
    func latest(to questionnaire: Questionnaire.ID) -> [Response] {
      var found: [Response] = []
      for response in latestResponses(to: questionnaire) {
        if found.count == limit { break }
        if filter.status == nil || response.status == filter.status { found.append(response) }
      }
      return found
    }
    let own = principal.party.flatMap { isAlly($0, on: now.day) ? nil : $0 }
    let found: [Response]
    if let party = filter.party ?? (filter.questionnaire == nil ? own : nil) {
      found = responses(of: party).filter { response in
        (filter.questionnaire == nil || response.questionnaire == filter.questionnaire)
          && (filter.status == nil || response.status == filter.status)
      }
    } else if let questionnaire = filter.questionnaire {
      found = latest(to: questionnaire)
    } else {
      found = questionnaires.flatMap { latest(to: $0.id) }
    }
    return found.sorted { ($1.opened.at, $0.id) < ($0.opened.at, $1.id) }.prefix(limit)
      .map(\.self)
  }
}
