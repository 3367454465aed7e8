public import Domain

/// Addresses of instruments and cases.
public enum ToolboxRoute: Hashable, Sendable {
  /// All instruments.
  case list
  case instrument(Instrument.ID)
  /// The units of an instrument's cases on a day.
  case units(Instrument.ID)
  /// The posts of an instrument's cases on a day.
  case posts(Instrument.ID)
  /// The applications to a call of an instrument.
  case call(Instrument.ID, Instrument.Call.ID)
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

  /// Whether it tells something as of a day.
  public var isDated: Bool {
    switch self {
    case .units, .posts: true
    case .list, .instrument, .call, .cases, .caseFile, .open: false
    }
  }

  var segments: [String] {
    switch self {
    case .list: ["toolbox"]
    case .instrument(let id): ["toolbox", id.text]
    case .units(let id): ["toolbox", id.text, "units"]
    case .posts(let id): ["toolbox", id.text, "posts"]
    case .call(let id, let call): ["toolbox", id.text, "calls", call.text]
    case .cases: ["cases"]
    case .caseFile(let id): ["cases", id.description]
    case .open: ["cases", "new"]
    }
  }

  var query: [(String, String)] {
    switch self {
    case .cases(let filter): Self.query(filter.instrument, filter.party)
    case .open(let instrument, let party): Self.query(instrument, party)
    case .list, .instrument, .units, .posts, .call, .caseFile: []
    }
  }

  private static func call(_ instrument: String, _ call: String) -> ToolboxRoute? {
    guard let id = Instrument.ID(instrument), let call = Instrument.Call.ID(call) else {
      return nil
    }
    return .call(id, call)
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
      case ("toolbox", 2) where rest[1] == "units": Code(rest[0]).map(ToolboxRoute.units)
      case ("toolbox", 2) where rest[1] == "posts": Code(rest[0]).map(ToolboxRoute.posts)
      case ("toolbox", 3) where rest[1] == "calls": Self.call(rest[0], rest[2])
      case ("cases", 0): .cases(CaseFilter(instrument: instrument, party: party))
      case ("cases", 1) where rest[0] == "new": .open(instrument, party)
      case ("cases", 1): Case.ID(rest[0]).map(ToolboxRoute.caseFile)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}
