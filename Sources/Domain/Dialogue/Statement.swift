/// A statement of shared interests: agreed once the Allies have adopted it and every partner of
/// the dialogue has accepted it.
///
/// It never changes: another text is another statement. What it says stands in a version of a
/// paper, and whoever may read that version may read it.
public struct Statement: Hashable, Sendable, Identifiable {
  /// An identifier that only statements bear.
  public typealias ID = Identifier<Statement>

  /// How many interests a statement holds at most.
  public static let interestsMax = 40

  /// An interest that all sides share; what programmes cite.
  public struct Interest: Hashable, Sendable, Identifiable {
    /// A code within the statement.
    public typealias ID = Code<Interest>

    /// The code.
    public let id: ID
    /// What the sides want alike.
    public var text: Bilingual
    /// The points in common that it rests on; ascending.
    public var points: [Track.Point.ID]

    /// An interest in words.
    public init(id: ID, _ text: Bilingual, points: [Track.Point.ID] = []) {
      self.id = id
      self.text = text
      self.points = points
    }
  }

  /// That the Allies adopted it.
  public struct Adoption: Hashable, Sendable {
    /// By which decision of the open record, if one stands there.
    public var decision: Decision.ID?
    /// When.
    public var at: Instant

    /// An adoption at a moment.
    public init(by decision: Decision.ID?, at: Instant) {
      self.decision = decision
      self.at = at
    }
  }

  /// What a partner says to it.
  public struct Answer: Hashable, Sendable {
    /// Which partner.
    public var party: Party.ID
    /// Whether it accepts.
    public var isYes: Bool
    /// In writing; never empty where it does not.
    public var text: String
    /// Who said so, and when.
    public var by: Stamp

    /// A partner's answer.
    public init(of party: Party.ID, _ isYes: Bool, text: String = "", _ by: Stamp) {
      self.party = party
      self.isYes = isYes
      self.text = text
      self.by = by
    }
  }

  /// Where it stands.
  public enum Standing: Hashable, Sendable {
    case drafted
    /// Adopted by the Allies; these partners have not answered.
    case waits([Party.ID])
    /// Adopted by the Allies and accepted by all partners.
    case agreed
    /// Some partner does not accept it.
    case declined(Party.ID)
    case withdrawn
  }

  /// Minted by whoever draws it up.
  public let id: ID
  /// The version in which its text stands.
  public var version: Version.ID
  /// With whom it is to be agreed; ascending, never empty.
  public var partners: [Party.ID]
  /// The interests that it states, in order; never empty.
  public var interests: [Interest]
  /// Who drew it up, and when.
  public var drafted: Stamp
  /// When the Allies adopted it; nil until then.
  public var adopted: Adoption?
  /// What partners said, in order.
  public var answers: [Answer]
  /// Who withdrew it, and when.
  public var withdrawn: Stamp?

  /// A statement with partners, in a version, as drawn up.
  public init(
    id: ID, in version: Version.ID, with partners: [Party.ID], _ interests: [Interest],
    _ drafted: Stamp
  ) {
    self.id = id
    self.version = version
    self.partners = partners
    self.interests = interests
    self.drafted = drafted
    answers = []
  }

  /// Where it stands.
  public var standing: Standing {
    if withdrawn != nil { return .withdrawn }
    guard adopted != nil else { return .drafted }
    if let no = answers.first(where: { !$0.isYes }) { return .declined(no.party) }
    let said = Set(answers.map(\.party))
    let left = partners.filter { !said.contains($0) }
    return left.isEmpty ? .agreed : .waits(left)
  }
}
