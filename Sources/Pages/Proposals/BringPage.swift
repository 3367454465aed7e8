public import Domain
internal import Labels

/// The form that brings a proposal in a version of a paper.
public struct BringPage: Sendable {
  let version: Version
  let matter: Committee.Matter?
  let sheet: Sheet

  /// A proposal about a matter, once one is chosen, and the form as it was sent.
  public init(_ version: Version, _ matter: Committee.Matter?, _ sheet: Sheet) {
    self.version = version
    self.matter = matter
    self.sheet = sheet
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let reading = reading.marked(by: [version.marking.label])
    let title = say(Wording.ProposalForms.bring)
    let lead = say(Wording.ProposalForms.bringLead, reading.text(version.title))
    let content: HTML = """
      <h1>\(title)</h1><p class="lead">\(lead)</p>\(matters(reading))\
      \(with: matter, { form($0, reading).html(reading.frame) })
      """
    return reading.html(
      title, in: .papers, below: [.papers(PaperFilter())], content)
  }

  /// The matters that the reader may bring before some committee.
  private func matters(_ reading: Reading) -> HTML {
    let say = reading.say
    let sight = reading.sight
    let open = Committee.Matter.allCases.filter { matter in
      Self.offered.contains(matter)
        && sight.committees.contains { sight.matters(before: $0).contains(matter) }
    }
    let items = open.map { other -> HTML in
      let address = reading.link(.proposals(.bring(version.id, other)))
      let current = other == matter ? "page" : nil
      return """
        <li><a\(href: address)\(attribute: "aria-current", current)>\
        \(say(other, as: Wording.Matters.self))</a></li>
        """
    }
    return """
      <nav class="views" aria-label="\(say(Wording.ProposalForms.chooseMatter))">\
      <ul>\(each: items, { $0 })</ul></nav>
      """
  }

  /// How many cases a form offers at most.
  private static let casesMax = 200

  /// The steps of cases that need a decision: those of the parties and operations that the paper
  /// is about, or, where it is about none, of all.
  private func caseFields(_ reading: Reading) -> [Field] {
    let say = reading.say
    let sight = reading.sight
    let about = sight.paper(version.paper)?.about ?? []
    let named = about.flatMap { subject -> [Case] in
      switch subject {
      case .party(let id): sight.cases(of: id)
      case .body(let id): sight.cases(about: id)
      default: []
      }
    }
    let cases = named.isEmpty ? Array(sight.openCases.prefix(Self.casesMax)) : named
    var seen: Set<Case.ID> = []
    let steps = cases.filter { seen.insert($0.id).inserted && $0.marking != nil }
      .flatMap { one in
        sight.waysOn(from: one).filter { $0.move.needs != nil }.map { way in
          let stage = reading.stage(way.move.to, of: one.instrument)
          return Field.Choice("\(one.id) \(way.move.to)", "\(reading.title(of: one)) → \(stage)")
        }
      }
    var step = Field("steps", say(Wording.CaseForms.step), .folded(steps))
    step.isRequired = true
    let admit = Field(
      "admit", say(Wording.CaseForms.admit),
      .checkboxes([Field.Choice("yes", say(Wording.CaseForms.admitNote))]))
    return [step, admit]
  }

  /// The matters for which there is a form.
  static let offered: [Committee.Matter] = [
    .restriction, .membership, .menu, .instrument, .format, .operation, .text,
  ]

  private func form(_ matter: Committee.Matter, _ reading: Reading) -> Form {
    let say = reading.say
    let sight = reading.sight
    let before = sight.committees.filter { sight.matters(before: $0).contains(matter) }
    var committee = Field(
      "committee", say(Wording.ProposalForms.committee),
      .select(before.map { Field.Choice($0.id.text, reading.text($0.name(on: sight.day))) }))
    committee.isRequired = true
    committee.value = before.first?.id.text ?? ""
    var title = Field("title", say(Wording.ProposalForms.title))
    title.hint = say(Wording.ProposalForms.titleHint)
    var form = sheet.form(
      Route.proposals(.bring(version.id, matter)).address(in: say), deed: "bring",
      fields: [committee, title] + fields(for: matter, reading),
      submit: say(Wording.ProposalForms.draw))
    form.cancel = (
      say(Wording.FormTexts.cancel), reading.link(.paper(version.paper))
    )
    return form
  }

  /// The offers that wait, of which some are to be accepted.
  private func offers(_ reading: Reading) -> Field {
    let choices = reading.sight.liveOffers.map { offer in
      let party = reading.text(reading.sight.name(of: offer.party))
      let operation = reading.text(reading.sight.short(of: offer.operation))
      return Field.Choice(
        offer.id.description, "\(party) · \(operation) · \(reading.summary(of: offer.content))")
    }
    var offers = Field(
      "offers", reading.say(Wording.OfferTexts.inProposal), .checkboxes(choices))
    offers.isRequired = true
    return offers
  }

  private func fields(for matter: Committee.Matter, _ reading: Reading) -> [Field] {
    let say = reading.say
    let sight = reading.sight
    let partners = sight.parties.filter { party in
      party.existence.contains(sight.day) && !sight.allies.contains(party.id)
    }
    var parties = Field(
      "parties", say(Wording.ProposalForms.parties),
      .folded(partners.map { Field.Choice($0.id.text, reading.text($0.name(on: sight.day))) }))
    parties.isRequired = true
    var from = Field("from", say(Wording.ProposalForms.from), .date)
    from.value = "\(sight.now.day)"
    from.isRequired = true
    switch matter {
    case .restriction:
      var scopes = Field(
        "scopes", say(Wording.ProposalForms.scopes),
        .checkboxes(
          Restriction.Scope.allCases.map {
            Field.Choice($0.word, say($0, as: Wording.Scopes.self))
          }))
      scopes.isRequired = true
      return [parties, scopes, from]
    case .membership:
      let bodies = sight.bodies.filter { $0.kind != .alliance }
      let body = Field(
        "body", say(Wording.ProposalForms.body),
        .select(bodies.map { Field.Choice($0.id.text, reading.text($0.short)) }))
      let role = Field(
        "role", say(Wording.ProposalForms.role),
        .select(Membership.Role.allCases.map { Field.Choice($0.word, say($0)) }))
      return [parties, body, role, from]
    case .menu:
      var year = Field("year", say(Wording.ProposalForms.year), .number)
      year.value = "\(sight.now.day.year)"
      return [parties, year]
    case .text: return [Field("part", say(Wording.ProposalForms.partTitle))]
    case .instrument: return caseFields(reading)
    case .format: return InvitationFields(reading, parties: parties).all
    case .operation: return [offers(reading)]
    case .body, .release, .statement: return []
    }
  }
}
