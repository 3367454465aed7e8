import Domain
import Journal
import Pages

/// What a form about operations asks for.
struct OperationDeeds {
  let table: Labelled
  let sheet: Sheet

  init(_ table: Labelled, _ sheet: Sheet) {
    self.table = table
    self.sheet = sheet
  }

  private var sight: Sight { table.sight }
  private var say: Language { table.asked.language }
  private var stamp: Stamp { Stamp(by: table.visitor.principal.id, at: table.asked.now) }
  private var key: UInt64? { ActionKey(text: sheet.key)?.high }
  private var words: String { sheet["text"].trimmed }

  /// What is asked of an offer.
  func asked(of offer: Offer) -> FormAsked {
    let id = offer.id
    switch sheet.deed {
    case "change":
      return content { content in .change(id, content, words) }
    case "ask": return .action(.operation(.ask(id, words)))
    case "reply": return .action(.operation(.reply(id, words)))
    case "withdraw": return .action(.operation(.withdraw(id, words)))
    case "decline": return .action(.operation(.decline(id, words)))
    case "accept":
      let text = sheet["decision"].trimmed
      guard !text.isEmpty else { return .action(.operation(.accept(id, by: nil))) }
      guard let decision = Decision.ID(text) else { return wrong("decision", .decision) }
      return .action(.operation(.accept(id, by: decision)))
    default: return .unknown
    }
  }

  /// A new offer of the visitor's party.
  func asked(offering operation: Body) -> FormAsked {
    guard sheet.deed == "offer", let party = sight.principal.party, let key else {
      return .unknown
    }
    guard let marking = marking(for: .offerMade) else { return labelMissing }
    return content { content in
      .offer(
        Offer(
          id: Offer.ID(key), of: party, to: operation.id, content,
          Offer.Filing(marking, stamp)))
    }
  }

  /// A contribution that came of no offer.
  func asked(contributingTo operation: Body) -> FormAsked {
    guard sheet.deed == "contribute", let key else { return .unknown }
    guard let party = Party.ID(sheet["party"].trimmed) else { return wrong("party", .party) }
    guard let marking = marking(for: .contributionAdded) else { return labelMissing }
    let sources = sheet["sources"].split { $0 == "," || $0 == " " }.compactMap { Source.ID($0) }
    let decision = Decision.ID(sheet["decision"].trimmed)
    return content { content in
      var made = Contribution(
        id: Contribution.ID(key), of: party, to: operation.id, content.capability,
        marking: marking)
      made.strengths = [Contribution.Strength(content.count, from: content.from)]
      made.sector = content.sector
      made.end = content.to
      made.caveats = content.caveats.map {
        Contribution.Caveat($0, from: content.from, to: content.to)
      }
      made.decision = decision
      made.evidence = Evidence(sources: sources, confidence: sources.isEmpty ? .known : .read)
      return .contribute(made)
    }
  }

  /// What is asked of a contribution.
  func asked(of contribution: Contribution) -> FormAsked {
    let id = contribution.id
    switch sheet.deed {
    case "strength":
      guard let from = Day(sheet["from"].trimmed) else { return noDay("from") }
      guard let count = Int(sheet["count"].trimmed) else { return wrong("count", .count) }
      return .action(.operation(.setStrength(id, Contribution.Strength(count, from: from))))
    case "limit":
      guard let from = Day(sheet["from"].trimmed) else { return noDay("from") }
      return .action(.operation(.limit(id, caveats(of: contribution, from: from))))
    case "end":
      guard let on = Day(sheet["on"].trimmed) else { return noDay("on") }
      return .action(.operation(.end(id, on: on)))
    case "strike": return .action(.operation(.strike(id)))
    default: return .unknown
    }
  }

  /// The caveats named hold from a day on; those that are named no more end with it.
  private func caveats(of contribution: Contribution, from day: Day) -> [Contribution.Caveat] {
    let wanted = lines
    var kept: [Contribution.Caveat] = contribution.caveats.compactMap { caveat in
      guard caveat.holds(on: day), !wanted.contains(caveat.text) else { return caveat }
      guard caveat.from < day else { return nil }
      return Contribution.Caveat(caveat.text, from: caveat.from, to: day)
    }
    let held = Set(kept.filter { $0.holds(on: day) }.map(\.text))
    kept += wanted.filter { !held.contains($0) }.map { Contribution.Caveat($0, from: day) }
    return kept
  }

  private var lines: [String] {
    sheet.lines("caveats").split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter { !$0.isEmpty }
  }

  private func content(_ action: (Offer.Content) -> OperationAction) -> FormAsked {
    guard let count = Int(sheet["count"].trimmed) else { return wrong("count", .count) }
    guard let from = Day(sheet["from"].trimmed) else { return noDay("from") }
    let ends = sheet["to"].trimmed
    let to = Day(ends)
    guard ends.isEmpty || to != nil else { return noDay("to") }
    let kind = sheet["capability"].trimmed
    var content = Offer.Content(
      kind.isEmpty ? .people : .assets(kind), count: count, from: from, to: to)
    content.sector = sheet["sector"].trimmed
    content.caveats = lines
    return .action(.operation(action(content)))
  }

  private func marking(for deed: Wording.Deeds) -> Marking? {
    let choices = OfferLabel.choices(sight, in: say)
    guard let chosen = choices.first(where: { $0.word == sheet["readers"] }) else { return nil }
    return Marking(chosen.label, reason: say(deed))
  }

  private var labelMissing: FormAsked {
    .wrong(["readers": say(Wording.LabelRefusals.labelMissing)])
  }

  private func wrong(_ name: String, _ field: Wording.FieldNames) -> FormAsked {
    .wrong([name: say(Wording.Refusals.choiceMissing, say(field))])
  }

  private func noDay(_ name: String) -> FormAsked {
    .wrong([name: say(Wording.MenuUnreadables.noDay, say(Wording.FieldNames.day))])
  }
}
