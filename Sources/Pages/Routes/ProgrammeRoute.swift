public import Domain

/// Addresses of programmes and of the thread through them.
public enum ProgrammeRoute: Hashable, Sendable {
  /// The programmes of the day, or all that one party ever had.
  case list(Party.ID?)
  /// The form that opens one, for a party, perhaps carrying an older one on.
  case open(Party.ID?, from: Programme.ID?)
  /// One programme, in what is being written or in one of its editions.
  case programme(Programme.ID, edition: Int?)
  /// The same on paper, and as a document for word processors.
  case printed(Programme.ID, edition: Int?)
  case document(Programme.ID, edition: Int?)
  /// The form for one of its parts, or for a new one.
  case edit(Programme.ID, ProgrammePart)
  /// The party's plans, from which runs are taken in.
  case basket(Programme.ID)
  /// How far the parts of one objective, or of none, are; a form.
  case progress(Programme.ID, Programme.Objective.ID?)
  /// How two of its editions differ, counted from 1; 0 is what is being written, -1 the programme
  /// that it carries on.
  case compare(Programme.ID, from: Int, to: Int)
  /// What was done in a year.
  case review(Programme.ID, year: Int)
  /// The thread from the alliance's objectives to efforts, of all partners or of one.
  case thread(Party.ID?)
  /// What leads to one of the alliance's objectives.
  case aim(Term.ID, Party.ID?)
}

/// A part of a programme that a form is for.
public enum ProgrammePart: Hashable, Sendable {
  /// An objective; a new one without a code.
  case objective(Programme.Objective.ID?)
  /// A goal; a new one of an objective.
  case goal(Programme.Goal.ID?, of: Programme.Objective.ID?)
  /// An effort; a new one for a goal.
  case effort(Programme.Effort.ID?, for: Programme.Goal.ID?)
}

extension ProgrammeRoute {
  static let roots: Set<String> = ["programmes", "thread"]

  var segments: [String] {
    switch self {
    case .list: ["programmes"]
    case .open: ["programmes", "new"]
    case .programme(let id, _): ["programmes", id.description]
    case .printed(let id, _): ["programmes", id.description, "print"]
    case .document(let id, _): ["programmes", id.description, "print.odt"]
    case .edit(let id, _): ["programmes", id.description, "edit"]
    case .basket(let id): ["programmes", id.description, "basket"]
    case .progress(let id, _): ["programmes", id.description, "progress"]
    case .compare(let id, _, _): ["programmes", id.description, "compare"]
    case .review(let id, let year): ["programmes", id.description, "reviews", "\(year)"]
    case .thread: ["thread"]
    case .aim(let id, _): ["thread", id.text]
    }
  }

  var query: [(String, String)] {
    switch self {
    case .list(let party), .thread(let party), .aim(_, let party):
      party.map { [("party", $0.text)] } ?? []
    case .open(let party, let from):
      [party.map { ("party", $0.text) }, from.map { ("from", $0.description) }]
        .compactMap(\.self)
    case .programme(_, let edition), .printed(_, let edition), .document(_, let edition):
      edition.map { [("edition", "\($0)")] } ?? []
    case .edit(_, let part): part.query
    case .progress(_, let objective): objective.map { [("objective", $0.text)] } ?? []
    case .compare(_, let from, let to): [("from", "\(from)"), ("to", "\(to)")]
    case .basket, .review: []
    }
  }

  init?(segments: [String], query: RouteQuery) {
    let rest = Array(segments.dropFirst())
    let party = query["party"].flatMap { Party.ID($0) }
    if segments.first == "thread" {
      switch rest.count {
      case 0: self = .thread(party)
      case 1:
        guard let aim = Term.ID(rest[0]) else { return nil }
        self = .aim(aim, party)
      default: return nil
      }
      return
    }
    if rest.isEmpty {
      self = .list(party)
    } else if rest == ["new"] {
      self = .open(party, from: query["from"].flatMap { Programme.ID($0) })
    } else {
      self.init(of: rest, query)
    }
  }

  private init?(of rest: [String], _ query: RouteQuery) {
    guard let id = Programme.ID(rest[0]) else { return nil }
    switch (rest.dropFirst().first, rest.count) {
    case (nil, _): self = .programme(id, edition: query["edition"].flatMap { Int($0) })
    case ("print", 2): self = .printed(id, edition: query["edition"].flatMap { Int($0) })
    case ("print.odt", 2): self = .document(id, edition: query["edition"].flatMap { Int($0) })
    case ("edit", 2):
      guard let part = ProgrammePart(query) else { return nil }
      self = .edit(id, part)
    case ("basket", 2): self = .basket(id)
    case ("progress", 2):
      self = .progress(id, query["objective"].flatMap { Programme.Objective.ID($0) })
    case ("compare", 2):
      guard let from = query["from"].flatMap({ Int($0) }), let to = query["to"].flatMap({ Int($0) })
      else { return nil }
      self = .compare(id, from: from, to: to)
    case ("reviews", 3):
      guard let year = Int(rest[2]), (1900...9999).contains(year) else { return nil }
      self = .review(id, year: year)
    default: return nil
    }
  }
}

extension ProgrammePart {
  var query: [(String, String)] {
    switch self {
    case .objective(let id): [("part", "objective")] + (id.map { [("code", $0.text)] } ?? [])
    case .goal(let id, let objective):
      [("part", "goal")] + (id.map { [("code", $0.text)] } ?? [])
        + (objective.map { [("of", $0.text)] } ?? [])
    case .effort(let id, let goal):
      [("part", "effort")] + (id.map { [("code", $0.description)] } ?? [])
        + (goal.map { [("of", $0.text)] } ?? [])
    }
  }

  init?(_ query: RouteQuery) {
    let code = query["code"]
    let of = query["of"]
    switch query["part"] {
    case "objective": self = .objective(code.flatMap { Programme.Objective.ID($0) })
    case "goal":
      self = .goal(
        code.flatMap { Programme.Goal.ID($0) }, of: of.flatMap { Programme.Objective.ID($0) })
    case "effort":
      self = .effort(
        code.flatMap { Programme.Effort.ID($0) }, for: of.flatMap { Programme.Goal.ID($0) })
    default: return nil
    }
  }
}
