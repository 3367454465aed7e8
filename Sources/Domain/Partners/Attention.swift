internal import HashTreeCollections

/// What of a partner asks for a look, as far as a reader may know it.
public struct Attention: Hashable, Sendable {
  /// Which partner.
  public var party: Party.ID
  /// Its cases that should have left their stages, the one due first first.
  public var late: [Case.ID] = []
  /// Silences with a part for it that run, the first to end first.
  public var silences: [Proposal.ID] = []
  /// Whether nobody of its people came to anything in a year; nil for whoever may not know.
  public var sentNobody: Bool?
  /// Whether it is under a restriction.
  public var isRestricted = false

  init(of party: Party.ID) { self.party = party }

  /// Whether there is anything to look at.
  public var asks: Bool { !late.isEmpty || !silences.isEmpty || sentNobody == true }
}

extension Sight {
  /// Over how many days a partner that sent nobody is told of.
  static let sendingDays = 365

  /// The partners of the day that ask for a look, and the others after them; those with most that
  /// is late first, then by code.
  ///
  /// It looks at what is late or under silence, which is little, and once at each partner; never at
  /// all that was ever recorded of one.
  public var attention: [Attention] {
    var found: [Party.ID: Attention] = [:]
    for party in partnersOfTheDay {
      var line = Attention(of: party)
      line.isRestricted = !restrictionsInForce(on: party).isEmpty
      line.sentNobody = knowsPeople(of: party) ? !hasSent(party) : nil
      found[party] = line
    }
    for one in lateCases { found[one.party]?.late.append(one.id) }
    for proposal in runningSilences {
      for party in Set(proposal.openParts.compactMap(\.party)) {
        found[party]?.silences.append(proposal.id)
      }
    }
    return found.values.sorted { left, right in
      (left.weight, left.party.text) < (right.weight, right.party.text)
    }
  }

  /// The partners of the day, by code.
  public var partnersOfTheDay: [Party.ID] {
    alliance.index.ties.near.sorted().filter { party in
      let standing = standing(of: party)
      return standing == .partner || standing == .invitee || standing == .contributor
    }
  }

  /// The cases that should have left their stages by now, the one due first first.
  public var lateCases: [Case] {
    alliance.index.cases.open.lazy.prefix { $0.day < now.day }.compactMap { caseFile($0.id) }
  }

  private func hasSent(_ party: Party.ID) -> Bool {
    let days = now.day.adding(-Self.sendingDays)...now.day
    return alliance.index.nominations.nominations(of: party, in: days).contains { id in
      nomination(id)?.status == .attended
    }
  }
}

extension Attention {
  /// What is late comes first, then what runs, then who sent nobody.
  fileprivate var weight: Int {
    -(late.count * 100 + silences.count * 10 + (sentNobody == true ? 1 : 0))
  }
}
