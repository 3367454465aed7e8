import Domain

extension Committee.Matter: StoredChoice {}
extension Proposal.Revision: StoredChoice {}
extension Proposal.Outcome: StoredChoice {}
extension Proposal.Silence.Ending: StoredChoice {}

extension Committee.Rule: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      try reader.value(), roles: try reader.list(), isForAllies: try reader.flag())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(matter)
    writer.write(roles)
    writer.write(flag: isForAllies)
  }
}

extension Committee: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "committee")
    self.init(
      id: try reader.value(), names: try reader.list(), short: try reader.value(),
      clock: try reader.text())
    holidays = try reader.list()
    shortest = try reader.int()
    rules = try reader.list()
    evidence = try reader.value()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(names)
    writer.write(short)
    writer.write(clock)
    writer.write(holidays)
    writer.write(shortest)
    writer.write(rules)
    writer.write(evidence)
  }
}

extension Holdings.PartyClock: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(of: try reader.value(), try reader.text())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(party)
    writer.write(zone)
  }
}

extension Proposal.Part: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      id: try reader.value(), party: try reader.optional(), title: try reader.text())
    opensRuns = try reader.flag()
    actions = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(party)
    writer.write(title)
    writer.write(flag: opensRuns)
    writer.write(actions)
  }
}

extension Proposal.Draft: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "draft")
    self.init(in: try reader.value(), try reader.list(), try reader.value())
    revision = try reader.optional()
    runs = try reader.list()
    title = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(version)
    writer.write(parts)
    writer.write(made)
    writer.write(revision)
    writer.write(runs)
    writer.write(title)
  }
}

extension Proposal.Position.Scope: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    switch try reader.byte() {
    case 1: self = .whole
    case 2: self = .parts(try reader.list())
    case 3: self = .runs(try reader.list(), in: try reader.list())
    default: throw .newer("scope of an objection")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .whole: writer.append([1])
    case .parts(let parts):
      writer.append([2])
      writer.write(parts)
    case .runs(let runs, let parts):
      writer.append([3])
      writer.write(runs)
      writer.write(parts)
    }
  }
}

extension Proposal.Position.Kind: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    switch try reader.byte() {
    case 1: self = .agrees
    case 2: self = .needsTime(try reader.optional())
    case 3: self = .comments
    case 4: self = .objects(try reader.value())
    default: throw .newer("position")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .agrees: writer.append([1])
    case .needsTime(let moment):
      writer.append([2])
      writer.write(moment)
    case .comments: writer.append([3])
    case .objects(let scope):
      writer.append([4])
      writer.write(scope)
    }
  }
}

extension Proposal.Position: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "position")
    let id: ID = try reader.value()
    let party: Party.ID = try reader.value()
    let kind: Kind = try reader.value()
    let text = try reader.text()
    self.init(
      id: id, of: party, kind, marking: try reader.value(), try reader.value())
    self.text = text
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(id)
    writer.write(party)
    writer.write(kind)
    writer.write(text)
    writer.write(marking)
    writer.write(said)
  }
}

extension Proposal.Silence.End: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(try reader.value(), at: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(how)
    writer.write(at)
  }
}

extension Proposal.Silence: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "silence")
    self.init(
      over: try reader.int(), until: try reader.value(), try reader.value(),
      consulted: try reader.list())
    formerly = try reader.list()
    positions = try reader.list()
    ended = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(draft)
    writer.write(ends)
    writer.write(set)
    writer.write(consulted)
    writer.write(formerly)
    writer.write(positions)
    writer.write(ended)
  }
}

extension Proposal.Adopted: Stored {
  /// As it was stored when silences alone adopted, and still is where they do.
  init(from reader: inout ByteReader) throws(StoredFault) {
    self.init(
      try reader.value(), try reader.value(), by: try reader.int(), at: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    guard case .silence(let number) = means else {
      preconditionFailure("a silence's end holds what that silence adopted")
    }
    writer.write(part)
    writer.write(outcome)
    writer.write(number)
    writer.write(at)
  }
}

/// An adoption by whatever means.
struct StoredAdoption: Stored {
  let adopted: Proposal.Adopted

  init(_ adopted: Proposal.Adopted) { self.adopted = adopted }

  init(from reader: inout ByteReader) throws(StoredFault) {
    let part: Proposal.Part.ID = try reader.value()
    let outcome: Proposal.Outcome = try reader.value()
    let means: Proposal.Adopted.Means
    switch try reader.byte() {
    case 1: means = .silence(try reader.int())
    case 2: means = .meeting(try reader.optional(), draft: try reader.int())
    default: throw .newer("means of an adoption")
    }
    adopted = Proposal.Adopted(part, outcome, by: means, at: try reader.value())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(adopted.part)
    writer.write(adopted.outcome)
    switch adopted.means {
    case .silence(let number):
      writer.append([1])
      writer.write(number)
    case .meeting(let id, let draft):
      writer.append([2])
      writer.write(id)
      writer.write(draft)
    }
    writer.write(adopted.at)
  }
}

extension ByteReader {
  fileprivate mutating func adoptions() throws(StoredFault) -> [Proposal.Adopted] {
    try list(StoredAdoption.self).map(\.adopted)
  }
}

extension Proposal: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    let version = try reader.version(upTo: 2, of: "proposal")
    let id: ID = try reader.value()
    let committee: Committee.ID = try reader.value()
    let paper: Paper.ID = try reader.value()
    let origin: Principal.Seat = try reader.value()
    let drafts: [Draft] = try reader.list()
    guard let first = drafts.first else { throw .malformed }
    self.init(id: id, before: committee, in: Paper(id: paper, origin: origin), first)
    self.drafts = drafts
    silences = try reader.list()
    // What stands by number must be there: a page that looks it up must never fail.
    guard silences.allSatisfy({ drafts.indices.contains($0.draft) }) else { throw .malformed }
    adopted = version == 1 ? try reader.list() : try reader.adoptions()
    withdrawn = try reader.optional()
  }

  func write(to writer: inout ByteWriter) {
    // A proposal of which no meeting adopted anything is written as it always was.
    let isOld = adopted.allSatisfy { if case .silence = $0.means { true } else { false } }
    writer.write(isOld ? 1 : 2)
    writer.write(id)
    writer.write(committee)
    writer.write(paper)
    writer.write(origin)
    writer.write(drafts)
    writer.write(silences)
    if isOld { writer.write(adopted) } else { writer.write(adopted.map(StoredAdoption.init)) }
    writer.write(withdrawn)
  }
}

extension ProposalFact {
  init(tag: UInt64, from reader: inout ByteReader) throws(StoredFault) {
    switch tag {
    case 0xC0: self = .constituted(try reader.value())
    case 0xC1: self = .clockKept(try reader.value(), try reader.text())
    case 0xC2: self = .brought(try reader.value())
    case 0xC3: self = .redrafted(try reader.value(), try reader.value())
    case 0xC4: self = .silenceSet(try reader.value(), try reader.value())
    case 0xC5:
      self = .extended(try reader.value(), until: try reader.value(), by: try reader.value())
    case 0xC6: self = .spoken(try reader.value(), try reader.value())
    case 0xC7: self = .escalated(try reader.value(), by: try reader.value())
    case 0xC8: self = .withdrawn(try reader.value(), by: try reader.value())
    case 0xC9: self = .settled(try reader.value(), at: try reader.value(), try reader.list())
    case 0xCA:
      self = .runsOpened(try reader.list(), to: try reader.list(), by: try reader.optional())
    case 0xCB:
      self = .concluded(
        try reader.value(), at: try reader.optional(), by: try reader.value(),
        try reader.adoptions())
    default: throw .newer("fact \(tag)")
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .constituted(let committee): writer.write(tag: 0xC0, committee)
    case .clockKept(let party, let zone):
      writer.write(tag: 0xC1, party)
      writer.write(zone)
    case .brought(let proposal): writer.write(tag: 0xC2, proposal)
    case .redrafted(let id, let draft):
      writer.write(tag: 0xC3, id)
      writer.write(draft)
    case .silenceSet(let id, let silence):
      writer.write(tag: 0xC4, id)
      writer.write(silence)
    case .extended(let id, let ends, let by):
      writer.write(tag: 0xC5, id)
      writer.write(ends)
      writer.write(by)
    case .spoken(let id, let position):
      writer.write(tag: 0xC6, id)
      writer.write(position)
    case .escalated(let id, let by):
      writer.write(tag: 0xC7, id)
      writer.write(by)
    case .withdrawn(let id, let by):
      writer.write(tag: 0xC8, id)
      writer.write(by)
    case .settled(let id, let at, let adopted):
      writer.write(tag: 0xC9, id)
      writer.write(at)
      writer.write(adopted)
    case .runsOpened(let runs, let parties, let decision):
      writer.write(0xCA)
      writer.write(runs)
      writer.write(parties)
      writer.write(decision)
    case .concluded(let id, let meeting, let by, let adopted):
      writer.write(tag: 0xCB, id)
      writer.write(meeting)
      writer.write(by)
      writer.write(adopted.map(StoredAdoption.init))
    }
  }
}
