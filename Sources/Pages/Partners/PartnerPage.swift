public import Domain
internal import Labels

/// All that the alliance has with one party, on one page: each part as far as its reader may see.
public struct PartnerPage: Sendable {
  /// Over how many years people sent are counted, this one among them.
  public static let yearsSent = 6
  /// How many days ahead what comes next is told.
  public static let daysAhead = 400

  let party: Party

  /// The page of a party.
  public init(_ party: Party) { self.party = party }

  /// The people whose names the page shows, for whoever asks the vault.
  public static func people(of party: Party.ID, _ sight: Sight) -> [Candidate.ID] {
    sight.nominationsAhead(of: party, days: daysAhead).map(\.candidate)
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let desk = PartnerDesk(party, reading)
    let sections = desk.sections
    let labels = (desk.labels + sections.flatMap(\.labels)).distinct
    let marked = reading.marked(by: labels)
    let file = PartyFile(marked, party)
    let title = say(Wording.PartnerTexts.ofPartner, file.name)
    let data = reading.link(
      say(Wording.PartnerTexts.asData), to: .api(.partners(.office(party.id))))
    let content: HTML = """
      <h1>\(reading.html(party.name(on: reading.sight.day)))</h1>\
      \(PartyTabs(party: party.id, isOffice: true).html(reading))\
      \(file.head)<p class="lead">\(say(Wording.PartnerTexts.officeLead))</p>\(file.warnings)\
      \(desk.timeline)\
      <nav class="views" aria-label="\(say(Wording.PartnerTexts.onThisPage))">\
      <ul>\(each: sections, { $0.link(say) })</ul></nav>\
      \(each: sections, { $0.html(say) })<p class="row-note">\(data)</p>
      """
    return marked.html(
      title, in: .parties, below: [.parties(PartyFilter()), .party(party.id)], content)
  }
}

/// A party with all that its page with the alliance tells of it, looked up once.
struct PartnerDesk {
  let party: Party
  let reading: Reading
  let file: PartyFile
  let cases: [Case]
  let programmes: [Programme]

  var say: Language { reading.say }
  var sight: Sight { reading.sight }
  var id: Party.ID { party.id }

  init(_ party: Party, _ reading: Reading) {
    self.party = party
    self.reading = reading
    file = PartyFile(reading, party)
    cases = reading.sight.cases(of: party.id)
    programmes = reading.sight.programmes(of: party.id)
  }

  /// The labels of what stands above the sections.
  var labels: [Label] { cases.compactMap(\.marking?.label) + programmes.map(\.marking.label) }

  /// In the order of the page.
  var sections: [PartnerSection] {
    var sections = [due, places, caseList, programmeList, rounds]
    if tellsPeople { sections.append(people) }
    return sections + [ahead, papers, proposals, dialogue, operations, figures]
  }

  /// Whether the reader may know of the party's people.
  private var tellsPeople: Bool {
    sight.knowsPeople(of: id) || !sight.ownProviders.isEmpty
  }
}
