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
  /// The same as a table to keep.
  case caseTable(CaseFilter)
  case caseFile(Case.ID)
  /// A case, or papers of its file, to be printed.
  case printed(Case.ID, CasePrint)
  /// The same as a document for word processors.
  case document(Case.ID, CasePrint)
  /// The form that opens a case, the instrument and party perhaps chosen already.
  case open(Instrument.ID?, Party.ID?)
}

/// What of a case is printed.
public enum CasePrint: String, Hashable, Sendable, CaseIterable {
  /// All that its page tells, and what is on file by title.
  case file
  /// What is on file as an assessment or evaluation, with its text.
  case assessment
  /// What is on file as a plan, with its text.
  case plan
}

/// What the list of cases is narrowed to; nil narrows nothing.
public struct CaseFilter: Hashable, Sendable {
  /// Which cases by how they stand.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Those that should have left their stage.
    case late
    /// Those in which it is the reader's turn.
    case yours
    /// Those that are over; of one instrument or party alone.
    case over
  }

  /// Those of one instrument.
  public var instrument: Instrument.ID?
  /// Those of one party.
  public var party: Party.ID?
  /// Those in which somebody acts.
  public var doer: Instrument.Doer?
  /// Those at one stage of the instrument.
  public var stage: Instrument.Stage.ID?
  /// Those that stand so.
  public var state: State?
  /// The first row shown, counted from 0.
  public var skip: Int

  /// Everything that goes on.
  public init(instrument: Instrument.ID? = nil, party: Party.ID? = nil) {
    self.instrument = instrument
    self.party = party
    skip = 0
  }

  /// The same from another row on.
  public func from(_ skip: Int) -> CaseFilter {
    var filter = self
    filter.skip = skip
    return filter
  }

  /// Whether it leaves anything out.
  public var narrows: Bool { from(0) != CaseFilter() }
}

extension CaseFilter {
  var query: [(String, String)] {
    let parts: [(String, String)?] = [
      instrument.map { ("instrument", $0.text) }, party.map { ("party", $0.text) },
      doer.map { ("who", $0.word) }, stage.map { ("stage", $0.text) },
      state.map { ("state", $0.rawValue) }, skip > 0 ? ("skip", "\(skip)") : nil,
    ]
    return parts.compactMap(\.self)
  }

  init(_ query: RouteQuery) {
    self.init(
      instrument: query["instrument"].flatMap { Instrument.ID($0) },
      party: query["party"].flatMap { Party.ID($0) })
    doer = query["who"].flatMap { word in Instrument.Doer.allCases.first { $0.word == word } }
    stage = query["stage"].flatMap { Instrument.Stage.ID($0) }
    state = query["state"].flatMap(State.init)
    skip = min(max(query["skip"].flatMap { Int($0) } ?? 0, 0), 1_000_000)
  }
}

extension ToolboxRoute {
  static let roots: Set<String> = ["toolbox", "cases", "cases.csv"]
  private static let documentLeaf = "print.odt"

  /// Whether it tells something as of a day.
  public var isDated: Bool {
    switch self {
    case .units, .posts: true
    case .list, .instrument, .call, .cases, .caseTable, .caseFile, .printed, .document, .open: false
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
    case .caseTable: ["cases.csv"]
    case .caseFile(let id): ["cases", id.description]
    case .printed(let id, _): ["cases", id.description, "print"]
    case .document(let id, _): ["cases", id.description, Self.documentLeaf]
    case .open: ["cases", "new"]
    }
  }

  var query: [(String, String)] {
    switch self {
    case .cases(let filter), .caseTable(let filter): filter.query
    case .open(let instrument, let party):
      CaseFilter(instrument: instrument, party: party).query
    case .printed(_, let print), .document(_, let print):
      print == .file ? [] : [("of", print.rawValue)]
    case .list, .instrument, .units, .posts, .call, .caseFile: []
    }
  }

  private static func call(_ instrument: String, _ call: String) -> ToolboxRoute? {
    guard let id = Instrument.ID(instrument), let call = Instrument.Call.ID(call) else {
      return nil
    }
    return .call(id, call)
  }

  init?(segments: [String], query: RouteQuery) {
    let rest = Array(segments.dropFirst())
    let found: ToolboxRoute? =
      switch (segments.first, rest.count) {
      case ("toolbox", 0): .list
      case ("toolbox", 1): Code(rest[0]).map(ToolboxRoute.instrument)
      case ("toolbox", 2) where rest[1] == "units": Code(rest[0]).map(ToolboxRoute.units)
      case ("toolbox", 2) where rest[1] == "posts": Code(rest[0]).map(ToolboxRoute.posts)
      case ("toolbox", 3) where rest[1] == "calls": Self.call(rest[0], rest[2])
      case ("cases", 0): .cases(CaseFilter(query))
      case ("cases.csv", 0): .caseTable(CaseFilter(query))
      case ("cases", 1) where rest[0] == "new":
        .open(CaseFilter(query).instrument, CaseFilter(query).party)
      case ("cases", 1): Case.ID(rest[0]).map(ToolboxRoute.caseFile)
      case ("cases", 2): Self.printing(rest, query)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }

  private static func printing(_ rest: [String], _ query: RouteQuery) -> ToolboxRoute? {
    guard let id = Case.ID(rest[0]),
      let print = query["of"].map({ CasePrint(rawValue: $0) }) ?? .file
    else { return nil }
    return switch rest[1] {
    case "print": .printed(id, print)
    case documentLeaf: .document(id, print)
    default: nil
    }
  }
}
