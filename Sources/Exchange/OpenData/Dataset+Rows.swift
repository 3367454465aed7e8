import Domain

extension Sight {
  /// The cells of a table, row by row, in the order of its columns.
  func rows(of table: Dataset.Table) -> [[String?]] {
    switch table {
    case .parties: rows(of: parties)
    case .names:
      parties.flatMap { nameRows("party", $0.id.text, $0.names) }
        + bodies.flatMap { nameRows("body", $0.id.text, $0.names) }
    case .bodies: rows(of: bodies)
    case .inclusions:
      bodies.flatMap { body in
        body.inclusions.map { inclusion in
          [
            body.id.text, inclusion.body.text, inclusion.span.from?.description,
            inclusion.span.to?.description,
          ]
        }
      }
    case .memberships: memberships.map(cells)
    case .members: bodies.flatMap { memberRows(of: $0.id) }
    case .restrictions: restrictions.map(cells)
    case .decisions: decisions.map(cells)
    case .sources: sources.map(cells)
    case .terms: terms.map { [$0.scheme, $0.id.text, $0.name.english, $0.name.french] }
    case .providers, .activities, .iterations, .nominations, .plans, .planLines:
      menuRows(of: table)
    }
  }

  func rows(of parties: some Sequence<Party>) -> [[String?]] { parties.map(cells) }
  func rows(of bodies: some Sequence<Body>) -> [[String?]] { bodies.map(cells) }

  private func cells(_ party: Party) -> [String?] {
    let name = party.name(on: day)
    return [
      party.id.text, party.kind.word, party.alpha2, party.region?.text, name.english, name.french,
      party.existence.from?.description, party.existence.to?.description,
      joined(party.predecessors.map(\.text)), standing(of: party.id).word,
      party.tile.map { String($0.column) }, party.tile.map { String($0.row) },
    ] + cells(party.evidence)
  }

  private func nameRows(_ subject: String, _ code: String, _ names: [DatedName]) -> [[String?]] {
    names.map { name in
      [
        subject, code, name.from?.description, name.name.english, name.name.french,
        name.footnote?.english, name.footnote?.french,
      ]
    }
  }

  private func cells(_ body: Body) -> [String?] {
    let name = body.name(on: day)
    let ending = body.ending
    return [
      body.id.text, body.kind.word, body.mainRole.word, joined(body.purposes.map(\.word)),
      body.short.english, body.short.french, name.english, name.french,
      body.founded.description, body.decision?.text, ending?.on.description, ending?.manner.word,
      ending?.decision?.text,
      ending.flatMap { joined($0.into.map(\.text)) }, joined(body.predecessors.map(\.text)),
      body.note?.english, body.note?.french,
    ] + cells(body.evidence)
  }

  private func cells(_ spell: Membership) -> [String?] {
    [
      spell.id.description, spell.party.text, spell.body.text, spell.role.word,
      spell.from.description, spell.beginning.word, spell.close?.on.description,
      spell.close?.manner.word, spell.decision?.text, spell.close?.decision?.text,
      spell.note?.english, spell.note?.french,
    ] + cells(spell.evidence)
  }

  private func memberRows(of body: Body.ID) -> [[String?]] {
    let today = day.description
    return members(of: body).map { member in
      [
        today, body.text, member.party.text, member.role.word,
        member.isCounted ? "yes" : "no", member.via?.text, member.membership.id.description,
      ]
    }
  }

  private func cells(_ restriction: Restriction) -> [String?] {
    [
      restriction.id.description, restriction.party.text, restriction.body?.text,
      joined(restriction.scopes.map(\.word)), restriction.from.description,
      restriction.to?.description, restriction.decision?.text, restriction.liftedBy?.text,
      restriction.note?.english, restriction.note?.french,
    ] + cells(restriction.evidence)
  }

  private func cells(_ decision: Decision) -> [String?] {
    [
      decision.id.text, decision.day.description, decision.kind.word, decision.title.english,
      decision.title.french, decision.body?.text, decision.party?.text, decision.reference,
    ] + cells(decision.evidence)
  }

  private func cells(_ source: Source) -> [String?] {
    [
      source.id.text, source.title, source.publisher, source.address, source.dated?.description,
      source.note?.english, source.note?.french,
    ]
  }

  private func cells(_ evidence: Evidence) -> [String?] {
    [joined(evidence.sources.map(\.text)), evidence.confidence.word]
  }

  /// Codes in one cell, with a space between; none for none.
  private func joined(_ codes: [String]) -> String? {
    codes.isEmpty ? nil : codes.joined(separator: " ")
  }
}
