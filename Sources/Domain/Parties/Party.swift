/// Any actor: a state, an organisation, a firm, a person; Allies and partners are parties.
public struct Party: Hashable, Sendable, Identifiable {
  /// A code that only parties bear.
  public typealias ID = Code<Party>

  /// What sort of actor it is.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case state = 1
    case organisation = 2
    case agency = 3
    case ngo = 4
    case firm = 5
    case group = 6
    case individual = 7
  }

  /// A place on the tile map, where every party is one equal tile.
  public struct Tile: Hashable, Sendable {
    /// From the west, 0 to 63.
    public let column: Int
    /// From the north, 0 to 63.
    public let row: Int

    /// A place; nil outside 0 to 63.
    public init?(column: Int, row: Int) {
      guard (0..<64).contains(column), (0..<64).contains(row) else { return nil }
      self.column = column
      self.row = row
    }
  }

  /// ISO 3166 alpha-3 for states; a short code otherwise.
  public let id: ID
  /// What sort of actor it is.
  public var kind: Kind
  /// Its names in order of time; never empty.
  public var names: [DatedName]
  /// When there was such a party.
  public var existence: Span
  /// Where it lies, as a term of the scheme `region`.
  public var region: Term.ID?
  /// Its place on the tile map.
  public var tile: Tile?
  /// ISO 3166 alpha-2, for states.
  public var alpha2: String?
  /// The parties whose place it took.
  public var predecessors: [Party.ID]
  /// What all this rests on.
  public var evidence: Evidence

  /// A party by code, kind and names, existing throughout.
  public init(id: ID, kind: Kind, names: [DatedName], evidence: Evidence = Evidence()) {
    self.id = id
    self.kind = kind
    self.names = names
    self.evidence = evidence
    existence = Span()
    predecessors = []
  }

  /// Its name on a day.
  public func name(on day: Day) -> Bilingual {
    names.held(on: day)?.name ?? Bilingual(id.text)
  }
}
