public import Domain

/// The security officer's questions as addresses, below `access`.
extension AccessQuestion {
  init?(_ rest: [String], _ query: RouteQuery) {
    let day = query["day"].flatMap { Day($0) }
    let party = query["party"].flatMap { Party.ID($0) }
    switch (rest.first, rest.count) {
    case (nil, _): self = .start
    case ("readers", 1): self = .readers(query["item"].flatMap { Item(word: $0) }, day)
    case ("readable", 1):
      self = .readable(query["reader"].flatMap { Readable.Asked(word: $0) }, day)
    case ("suspension", 1):
      self = .suspension(
        party, query["body"].flatMap { Body.ID($0) },
        query["how"].flatMap { AccessLoss.Manner(rawValue: $0) } ?? .suspended)
    default: return nil
    }
  }

  var segments: [String] {
    switch self {
    case .start: ["access"]
    case .readers: ["access", "readers"]
    case .readable: ["access", "readable"]
    case .suspension: ["access", "suspension"]
    }
  }

  var query: [(String, String)] {
    let pairs: [(String, String?)] =
      switch self {
      case .start: []
      case .readers(let item, let day): [("item", item?.word), ("day", day?.description)]
      case .readable(let asked, let day): [("reader", asked?.word), ("day", day?.description)]
      case .suspension(let party, let body, let manner):
        [
          ("party", party?.text), ("body", body?.text),
          ("how", manner == .suspended ? nil : manner.rawValue),
        ]
      }
    return pairs.compactMap { name, value in value.map { (name, $0) } }
  }
}

extension Item {
  /// How it stands in addresses: `version.0123456789abc`.
  public var word: String {
    switch self {
    case .note(let id): "note.\(id)"
    case .version(let id): "version.\(id)"
    case .activity(let id): "activity.\(id)"
    case .iteration(let id): "iteration.\(id)"
    case .critique(let id): "critique.\(id)"
    case .position(let id): "position.\(id)"
    }
  }

  /// Reads what ``word`` prints.
  public init?(word: String) {
    let parts = word.split(separator: ".", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    self.init(parts.map(String.init))
  }
}

extension Readable.Asked {
  /// How it stands in addresses: `party.FIN`, `person.p-0123456789abc`.
  public var word: String {
    switch self {
    case .party(let id): "party.\(id)"
    case .person(let id): "person.\(id)"
    }
  }

  /// Reads what ``word`` prints.
  public init?(word: String) {
    let parts = word.split(separator: ".", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let found: Readable.Asked? =
      switch parts[0] {
      case "party": Party.ID(parts[1]).map(Readable.Asked.party)
      case "person": Person.ID(parts[1]).map(Readable.Asked.person)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}
