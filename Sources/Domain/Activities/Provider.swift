/// Who offers activities: a school, a centre, a headquarters, a nation; partners among them.
///
/// Providers are open reference data. Whoever sits in the provider's seat with the role of a
/// provider acts for it.
public struct Provider: Hashable, Sendable, Identifiable {
  /// A code that only providers bear, such as `FIN` or `ACT`: the first part of an activity's.
  public typealias ID = Code<Provider>

  /// What sort of provider it is.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case headquarters = 1
    case agency = 2
    case school = 3
    case centreOfExcellence = 4
    /// A partnership training and education centre.
    case trainingCentre = 5
    /// A nation itself, through a ministry or a staff.
    case nation = 6
    case organisation = 7
  }

  /// The code that activities begin with.
  public let id: ID
  /// What sort of provider it is.
  public var kind: Kind
  /// What it is called.
  public var name: Bilingual
  /// Whose people act for it.
  public var seat: Principal.Seat
  /// The country it lies in, where it lies in one.
  public var host: Party.ID?
  /// The town.
  public var town: String?
  /// The clock it keeps, by its name in the time zone database: `Europe/Helsinki`.
  public var timeZone: String
  /// What all this rests on.
  public var evidence: Evidence

  /// A provider and whose people act for it.
  public init(id: ID, kind: Kind, name: Bilingual, seat: Principal.Seat, timeZone: String) {
    self.id = id
    self.kind = kind
    self.name = name
    self.seat = seat
    self.timeZone = timeZone
    evidence = Evidence()
  }
}
