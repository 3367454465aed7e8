public import Domain

/// A party as lists and maps show it: what is asked of it more than once, asked once.
struct PartyGlance {
  let party: Party
  let name: String
  let standing: Standing
  let restrictions: [Restriction]

  var mark: StandingMark { StandingMark(standing, isRestricted: !restrictions.isEmpty) }

  init(_ party: Party, _ reading: Reading) {
    let sight = reading.sight
    self.party = party
    name = reading.text(party.name(on: sight.day))
    standing = sight.standing(of: party.id)
    restrictions = standing == .absent ? [] : sight.restrictionsInForce(on: party.id)
  }
}

extension Reading {
  /// All parties at a glance, in order of their codes.
  var glances: [PartyGlance] { sight.parties.map { PartyGlance($0, self) } }

  /// The parties of the day on the map; those not among `lit` stand back.
  func map(_ glances: [PartyGlance], lit: Set<Party.ID>? = nil, _ title: String) -> TileMap {
    TileMap(
      title,
      glances.compactMap { glance in
        guard let place = glance.party.tile, glance.standing != .absent else { return nil }
        let code = glance.party.alpha2 ?? glance.party.id.text
        var tile = TileMap.Tile(
          code, glance.name, column: place.column, row: place.row, glance.mark)
        tile.address = link(.party(glance.party.id))
        tile.isDimmed = lit.map { !$0.contains(glance.party.id) } ?? false
        return tile
      })
  }
}

/// Which parties a filter lets through, for pages and programs alike.
extension Sight {
  /// The parties that a filter asks for, in order of their codes; `skip` plays no part.
  ///
  /// Parties that do not exist on the day are left out unless the filter asks for them.
  public func parties(matching filter: PartyFilter) -> [Party] {
    let inBody = filter.body.map { Set(counted(in: $0)) }
    return parties.filter { party in
      if let kind = filter.kind, party.kind != kind { return false }
      if let region = filter.region, party.region != region { return false }
      if let inBody, !inBody.contains(party.id) { return false }
      if filter.restricted, restrictionsInForce(on: party.id).isEmpty { return false }
      let standing = standing(of: party.id)
      return filter.standing.map { $0 == standing } ?? (standing != .absent)
    }
  }
}
