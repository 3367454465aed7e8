public import Domain

/// What a table from a spreadsheet is about.
public enum BulkKind: String, Hashable, Sendable, CaseIterable {
  /// People whom a party puts forward, and who they are.
  case nominations
  /// A provider's activities and their runs.
  case runs
}

/// A column of such a table. Tables that go out have the same columns as tables that come in.
public enum BulkColumn: String, Hashable, Sendable, CaseIterable {
  case run, activity, title, titleFrench, kind, areas, delivery, languages, eligibility
  case tuition, board, first, last, hours, timeZone, town, country, seats, minimum, allocation
  case quotas, opens, closes, cancels, answerDays, marking
  case person, name, familyName, givenName, born, rank, profiles, clearances
  case priority, funding, remark
  /// Told on the way out and passed over on the way in.
  case party, status, stage

  /// How the column is headed.
  public var heading: Bilingual {
    switch self {
    case .run: Bilingual("Run", french: "Session")
    case .activity: Bilingual("Activity", french: "Activité")
    case .title: Bilingual("Title", french: "Titre")
    case .titleFrench: Bilingual("Title in French", french: "Titre en français")
    case .kind: Bilingual("Kind", french: "Type")
    case .areas: Bilingual("Areas", french: "Domaines")
    case .delivery: Bilingual("Delivery", french: "Mode")
    case .languages: Bilingual("Languages", french: "Langues")
    case .eligibility: Bilingual("Open to", french: "Ouvert à")
    case .tuition: Bilingual("Tuition EUR", french: "Enseignement EUR")
    case .board: Bilingual("Board EUR", french: "Pension EUR")
    case .first: Bilingual("First day", french: "Premier jour")
    case .last: Bilingual("Last day", french: "Dernier jour")
    case .hours: Bilingual("Hours", french: "Heures")
    case .timeZone: Bilingual("Time zone", french: "Fuseau horaire")
    case .town: Bilingual("Town", french: "Ville")
    case .country: Bilingual("Country", french: "Pays")
    case .seats: Bilingual("Seats", french: "Places")
    case .minimum: Bilingual("Minimum", french: "Minimum de participants")
    case .allocation: Bilingual("Allocation", french: "Attribution")
    case .quotas: Bilingual("Quotas", french: "Contingents")
    case .opens: Bilingual("Nominations open", french: "Ouverture des candidatures")
    case .closes: Bilingual("Nominations close", french: "Clôture des candidatures")
    case .cancels: Bilingual("Cancel by", french: "Annulation jusqu’au")
    case .answerDays: Bilingual("Days to answer", french: "Jours pour répondre")
    case .marking: Bilingual("Marking", french: "Marquage")
    default: ofPeople
    }
  }

  /// The columns of a kind that may come in, as they are headed in each language.
  public static func known(in kind: BulkKind) -> [Bilingual] {
    allCases.filter { $0.counts(in: kind) }.map(\.heading)
  }

  private var ofPeople: Bilingual {
    switch self {
    case .person: Bilingual("Person code", french: "Code de la personne")
    case .name: Bilingual("Name", french: "Nom")
    case .familyName: Bilingual("Family name", french: "Nom de famille")
    case .givenName: Bilingual("Given name", french: "Prénom")
    case .born: Bilingual("Date of birth", french: "Date de naissance")
    case .rank: Bilingual("Rank", french: "Grade")
    case .profiles: Bilingual("Language profiles", french: "Profils linguistiques")
    case .clearances: Bilingual("Clearances", french: "Habilitations")
    case .priority: Bilingual("Priority", french: "Priorité")
    case .funding: Bilingual("Funding", french: "Financement")
    case .remark: Bilingual("Remark", french: "Remarque")
    case .party: Bilingual("Party", french: "Partie")
    case .status: Bilingual("Status", french: "Statut")
    case .stage: Bilingual("Stage", french: "Étape")
    default: Bilingual(rawValue)
    }
  }

  /// Whether the column means something in a table that comes in.
  public func counts(in kind: BulkKind) -> Bool {
    switch self {
    case .party, .stage: false
    case .person, .name, .familyName, .givenName, .born, .rank, .profiles, .clearances, .priority,
      .funding, .remark, .status:
      kind == .nominations
    case .run: true
    default: kind == .runs
    }
  }

  /// What goes out of each kind, in order.
  static func written(_ kind: BulkKind) -> [BulkColumn] {
    switch kind {
    case .runs:
      [
        .run, .activity, .title, .titleFrench, .kind, .areas, .delivery, .languages, .eligibility,
        .tuition, .board, .first, .last, .hours, .timeZone, .town, .country, .seats, .minimum,
        .allocation, .quotas, .opens, .closes, .cancels, .answerDays, .marking, .stage,
      ]
    case .nominations:
      [
        .run, .title, .first, .last, .party, .person, .name, .rank,
        .profiles, .clearances, .priority, .funding, .remark, .status, .marking,
      ]
    }
  }

  /// The column of a heading, in either language, however it is spaced and written; nil for none.
  init?(heading: String) {
    guard let found = Self.byHeading[Folding.words(heading).joined()] else { return nil }
    self = found
  }

  private static let byHeading: [String: BulkColumn] = {
    var found: [String: BulkColumn] = [:]
    for column in allCases {
      for heading in [column.rawValue, column.heading.english, column.heading.french ?? ""] {
        found[Folding.words(heading).joined()] = column
      }
    }
    return found
  }()
}

/// Why a table cannot be taken at all.
public enum BulkProblem: Error, Hashable, Sendable {
  /// It is no spreadsheet that is read here.
  case sheet(SheetProblem)
  /// It has no line below its headings, or none at all.
  case empty
  /// None of the first rows holds headings that are known.
  case noHeadings
  /// No column says what the lines are about.
  case missing([BulkColumn])
  /// Two columns have the same heading.
  case doubled(BulkColumn)
  /// More lines than are taken at once.
  case tooMany(Int)
}
