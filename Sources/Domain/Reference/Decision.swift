/// An outcome that other records rest on: a treaty, an accession, a Council's decision.
public struct Decision: Hashable, Sendable, Identifiable {
  /// A code that only decisions bear.
  public typealias ID = Code<Decision>

  /// In what form it was taken.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case treaty = 1
    case accession = 2
    case summit = 3
    case council = 4
    case ministerial = 5
    case committee = 6
    case national = 7
    case agreement = 8
  }

  /// The code that records cite.
  public let id: ID
  /// In what form it was taken.
  public var kind: Kind
  /// When it was taken.
  public var day: Dated
  /// What it is called.
  public var title: Bilingual
  /// The body that took it, where a body did.
  public var body: Body.ID?
  /// The party that took it, where a party did.
  public var party: Party.ID?
  /// The number of its document.
  public var reference: String?
  /// What it rests on.
  public var evidence: Evidence

  /// A decision by code, form, day and title.
  public init(id: ID, kind: Kind, day: Dated, title: Bilingual, evidence: Evidence) {
    self.id = id
    self.kind = kind
    self.day = day
    self.title = title
    self.evidence = evidence
  }
}
