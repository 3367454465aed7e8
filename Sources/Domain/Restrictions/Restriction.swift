/// A limit laid over a party's memberships, which go on underneath: suspension is not leaving.
public struct Restriction: Hashable, Sendable, Identifiable {
  /// An identifier that only restrictions bear.
  public typealias ID = Identifier<Restriction>

  /// What is limited.
  public enum Scope: UInt8, Hashable, Sendable, CaseIterable {
    case practical = 1
    case civil = 2
    case military = 3
    case access = 4
    case meetings = 5
    case dialogue = 6
  }

  /// Minted by whoever asks for it.
  public let id: ID
  /// Who is limited.
  public var party: Party.ID
  /// What is limited, in the enumeration's order; never empty.
  public var scopes: [Scope]
  /// Within which body alone; nil when in all.
  public var body: Body.ID?
  /// The first day.
  public var from: Dated
  /// The decision that set it.
  public var decision: Decision.ID?
  /// The first day without it.
  public var to: Dated?
  /// The decision that lifted it.
  public var liftedBy: Decision.ID?
  /// What a reader should know of it.
  public var note: Bilingual?
  /// What all this rests on.
  public var evidence: Evidence

  /// A restriction from a day on.
  public init(id: ID, party: Party.ID, scopes: [Scope], from: Dated) {
    self.id = id
    self.party = party
    self.scopes = scopes
    self.from = from
    evidence = Evidence()
  }

  /// The days on which it bites.
  public var span: Span { Span(from: from, to: to) }
}
