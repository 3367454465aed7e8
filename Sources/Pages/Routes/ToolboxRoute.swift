public import Domain

/// Addresses of instruments and cases.
public enum ToolboxRoute: Hashable, Sendable {
  /// All instruments.
  case list
  case instrument(Instrument.ID)
  /// The cases that may be read, narrowed.
  case cases(CaseFilter)
  case caseFile(Case.ID)
  /// The form that opens a case, the instrument and party perhaps chosen already.
  case open(Instrument.ID?, Party.ID?)
}

/// What the list of cases is narrowed to; nil narrows nothing.
public struct CaseFilter: Hashable, Sendable {
  /// Those of one instrument.
  public var instrument: Instrument.ID?
  /// Those of one party.
  public var party: Party.ID?

  /// Everything that goes on.
  public init(instrument: Instrument.ID? = nil, party: Party.ID? = nil) {
    self.instrument = instrument
    self.party = party
  }
}

extension ToolboxRoute {
  static let roots: Set<String> = ["toolbox", "cases"]

  var segments: [String] {
    switch self {
    case .list: ["toolbox"]
    case .instrument(let id): ["toolbox", id.text]
    case .cases: ["cases"]
    case .caseFile(let id): ["cases", id.description]
    case .open: ["cases", "new"]
    }
  }

  var query: [(String, String)] {
    switch self {
    case .cases(let filter): Self.query(filter.instrument, filter.party)
    case .open(let instrument, let party): Self.query(instrument, party)
    case .list, .instrument, .caseFile: []
    }
  }

  private static func query(
    _ instrument: Instrument.ID?, _ party: Party.ID?
  ) -> [(String, String)] {
    [instrument.map { ("instrument", $0.text) }, party.map { ("party", $0.text) }]
      .compactMap(\.self)
  }

  init?(segments: [String], query: RouteQuery) {
    let rest = Array(segments.dropFirst())
    let instrument = query["instrument"].flatMap { Instrument.ID($0) }
    let party = query["party"].flatMap { Party.ID($0) }
    let found: ToolboxRoute? =
      switch (segments.first, rest.count) {
      case ("toolbox", 0): .list
      case ("toolbox", 1): Code(rest[0]).map(ToolboxRoute.instrument)
      case ("cases", 0): .cases(CaseFilter(instrument: instrument, party: party))
      case ("cases", 1) where rest[0] == "new": .open(instrument, party)
      case ("cases", 1): Case.ID(rest[0]).map(ToolboxRoute.caseFile)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}
