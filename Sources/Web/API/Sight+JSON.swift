import Domain
import Exchange
import Pages

/// What the interface answers of the network: rows as in the open data, put together by question.
extension Sight {
  var networkJSON: [(String, JSON)] {
    let standings = Dictionary(grouping: parties.map(\.id)) { standing(of: $0) }
    let counts = Standing.allCases.map { ($0.word, JSON.number(standings[$0]?.count ?? 0)) }
    let living = bodies.filter { $0.life.contains(day) }
    let restricted = parties.filter { !restrictionsInForce(on: $0.id).isEmpty }
    return [
      ("title", JSON(edition?.title)), ("alliance", JSON(allianceBody?.text)),
      ("standings", .members(counts)), ("bodies", .number(living.count)),
      ("restricted", JSON(codes: restricted.map(\.id))),
      ("previous_change", JSON(previousChange?.description)),
      ("next_change", JSON(nextChange?.description)),
    ]
  }

  func partiesJSON(_ filter: PartyFilter) -> [(String, JSON)] {
    let found = parties(matching: filter)
    let shown = found.dropFirst(filter.skip).prefix(Site.rowsMax)
    return [
      ("total", .number(found.count)), ("skip", .number(filter.skip)),
      ("parties", .array(Dataset(parties: shown, of: self).objects())),
    ]
  }

  func partyJSON(_ id: Party.ID) -> [(String, JSON)]? {
    guard let party = party(id) else { return nil }
    let row = Dataset(parties: [party], of: self).objects()
    let spells = memberships(of: id)
    return [
      ("party", row.first ?? .null), ("standing", .string(standing(of: id).word)),
      ("names", .array(party.names.map(\.json))),
      ("memberships", .array(spells.map { $0.json(on: day) })),
      ("restrictions", .array(restrictions(of: id).map { $0.json(on: day) })),
      ("successors", JSON(codes: successors(of: id))),
    ]
  }

  func bodiesJSON(_ filter: BodyFilter) -> [(String, JSON)] {
    let found = bodies.filter { body in
      (filter.kind.map { body.kind == $0 } ?? true)
        && (filter.purpose.map { body.purposes.contains($0) } ?? true)
        && (!filter.current || body.life.contains(day))
    }
    let shown = found.dropFirst(filter.skip).prefix(Site.rowsMax)
    return [
      ("total", .number(found.count)), ("skip", .number(filter.skip)),
      ("bodies", .array(Dataset(bodies: shown, of: self).objects())),
    ]
  }

  func bodyJSON(_ id: Body.ID) -> [(String, JSON)]? {
    guard let body = body(id) else { return nil }
    let row = Dataset(bodies: [body], of: self).objects()
    let steps = growth(of: id).map { step -> JSON in
      ["day": .string(step.day.description), "count": .number(step.count)]
    }
    return [
      ("body", row.first ?? .null), ("names", .array(body.names.map(\.json))),
      ("exists", .bool(body.life.contains(day))), ("format", JSON(formatName(of: id))),
      ("count", .number(counted(in: id).count)), ("growth", .array(steps)),
      ("memberships", .array(memberships(of: id).map { $0.json(on: day) })),
      ("includes", JSON(codes: body.inclusions.map(\.body))),
      ("included_in", JSON(codes: bodies(including: id))),
    ]
  }

  func membersJSON(_ id: Body.ID) -> [(String, JSON)]? {
    guard body(id) != nil else { return nil }
    let members = members(of: id).map { member -> JSON in
      [
        "party": .string(member.party.text), "name": JSON(name(of: member.party)),
        "role": .string(member.role.word), "counted": .bool(member.isCounted),
        "membership": .string(member.membership.id.description), "via": JSON(member.via?.text),
      ]
    }
    return [
      ("body", .string(id.text)), ("count", .number(counted(in: id).count)),
      ("members", .array(members)),
    ]
  }

  func overlapJSON(_ view: OverlapView) -> [(String, JSON)] {
    let overlap = overlap(of: Set(Body.Kind.allCases))
    switch view {
    case .bodies: return [("overlap", overlap.json)]
    case .parties:
      var bodies: [Party.ID: [Body.ID]] = [:]
      for row in overlap.rows {
        for party in row.parties { bodies[party, default: []].append(row.body) }
      }
      let rows = bodies.keys.sorted().map { party -> JSON in
        ["party": .string(party.text), "bodies": JSON(codes: bodies[party] ?? [])]
      }
      return [("rows", .array(rows))]
    }
  }

  func searchJSON(_ query: String) -> [(String, JSON)] {
    let found = search(query).map { finding -> JSON in
      [
        "subject": JSON(finding.subject),
        "title": .string(title(of: finding.subject, in: .english)),
        "weight": .number(finding.weight),
      ]
    }
    return [("query", .string(query)), ("results", .array(found))]
  }
}

extension DatedName {
  fileprivate var json: JSON {
    ["from": JSON(from), "name": JSON(name), "footnote": JSON(footnote)]
  }
}

extension Membership {
  fileprivate func json(on day: Day) -> JSON {
    [
      "id": .string(id.description), "party": .string(party.text), "body": .string(body.text),
      "role": .string(role.word), "from": JSON(from), "beginning": .string(beginning.word),
      "decision": JSON(decision?.text), "to": JSON(close?.on), "ending": JSON(close?.manner.word),
      "end_decision": JSON(close?.decision?.text), "holds": .bool(span.contains(day)),
      "note": JSON(note), "sources": JSON(codes: evidence.sources),
      "confidence": .string(evidence.confidence.word),
    ]
  }
}

extension Restriction {
  fileprivate func json(on day: Day) -> JSON {
    [
      "id": .string(id.description), "party": .string(party.text),
      "scopes": .array(scopes.map { .string($0.word) }), "body": JSON(body?.text),
      "from": JSON(from), "decision": JSON(decision?.text), "to": JSON(to),
      "lifted_by": JSON(liftedBy?.text), "holds": .bool(span.contains(day)),
      "note": JSON(note), "sources": JSON(codes: evidence.sources),
      "confidence": .string(evidence.confidence.word),
    ]
  }
}

extension OpenTable {
  /// The table of the open data that it is.
  var dataset: Dataset.Table {
    switch self {
    case .parties: .parties
    case .names: .names
    case .bodies: .bodies
    case .memberships: .memberships
    case .members: .members
    case .restrictions: .restrictions
    case .decisions: .decisions
    case .sources: .sources
    case .terms: .terms
    }
  }
}
