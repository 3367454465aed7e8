public import Domain

/// One table of open data: everything that a sight sees of one kind, as plain cells.
///
/// Names of tables and columns and the words in cells are part of a published format: they may
/// be added to and never change.
public struct Dataset: Hashable, Sendable {
  /// The tables.
  public enum Table: String, Hashable, Sendable, CaseIterable {
    case parties, names, bodies, inclusions, memberships, members, restrictions
    case decisions, sources, terms
    case providers, activities, iterations, nominations, plans
    case planLines = "plan_lines"
  }

  /// One column.
  public struct Column: Hashable, Sendable {
    /// Its name in snake_case.
    public var name: String
    /// Whether its cells are whole numbers.
    public var isNumber: Bool
  }

  /// Which table.
  public let table: Table
  /// The columns, in an order that stays.
  public let columns: [Column]
  /// The cells by row, nil where there is nothing; each row as long as ``columns``.
  public let rows: [[String?]]
  /// The day as of which names, standings and members are told.
  public let day: Day

  /// A table of what a sight sees.
  public init(_ table: Table, of sight: Sight) {
    self.init(table, sight.rows(of: table), on: sight.day)
  }

  /// The rows of some parties, in the order given, without those of the others being made.
  public init(parties: some Sequence<Party>, of sight: Sight) {
    self.init(.parties, sight.rows(of: parties), on: sight.day)
  }

  /// The rows of some bodies, in the order given.
  public init(bodies: some Sequence<Body>, of sight: Sight) {
    self.init(.bodies, sight.rows(of: bodies), on: sight.day)
  }

  private init(_ table: Table, _ rows: [[String?]], on day: Day) {
    self.table = table
    self.day = day
    self.rows = rows
    columns = table.columnNames.map {
      Column(name: $0, isNumber: $0.hasPrefix("tile_") || Self.numbers.contains($0))
    }
  }

  private static let numbers: Set<String> = [
    "proficiency", "tuition", "board", "answer_days", "seats", "minimum", "free", "priority",
    "place",
  ]
}

extension Dataset.Table {
  /// The columns' names, in order.
  fileprivate var columnNames: [String] {
    let text =
      switch self {
      case .parties:
        """
        code kind iso2 region name_en name_fr exists_from exists_to succeeds standing \
        tile_column tile_row sources confidence
        """
      case .names: "subject code from name_en name_fr footnote_en footnote_fr"
      case .bodies:
        """
        code kind role purposes short_en short_fr name_en name_fr founded decision ended_on \
        ended_how ended_decision ended_into succeeds note_en note_fr sources confidence
        """
      case .inclusions: "body included from to"
      case .memberships:
        """
        id party body role from began to ended decision end_decision note_en note_fr \
        sources confidence
        """
      case .members: "day body party role counted via membership"
      case .restrictions:
        """
        id party body scope from to decision lifted note_en note_fr sources confidence
        """
      case .decisions:
        "code day kind title_en title_fr body party reference sources confidence"
      case .sources: "code title publisher address dated note_en note_fr"
      case .terms: "scheme code name_en name_fr"
      case .providers: "code kind name_en name_fr seat host town time_zone sources confidence"
      case .activities:
        """
        code provider kind title_en title_fr areas discipline delivery languages proficiency \
        certification serves eligibility grades profiles clearance prerequisites corequisites \
        disqualifiers tuition board policy level retired
        """
      case .iterations:
        """
        code activity first last time_zone opens closes cancels answer_days town country seats \
        minimum quotas allocation free stage repeats series policy level
        """
      case .nominations:
        """
        id iteration party candidate grade gender priority travel lodging filed status since \
        replaces
        """
      case .plans: "id party name shared made"
      case .planLines: "plan place iteration note"
      }
    return text.split(separator: " ").map(String.init)
  }
}
