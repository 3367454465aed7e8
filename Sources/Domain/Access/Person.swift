/// Someone who signs in, as the record knows them: posts and clearances, never a name.
///
/// Names, ranks and addresses are personal data; they lie in the vault under the same code, and
/// erasing them there leaves this record readable.
public struct Person: Hashable, Sendable, Identifiable {
  /// The code under which the person acts.
  public typealias ID = Principal.ID

  /// A place from which someone acts, for a time.
  public struct Post: Hashable, Sendable, Identifiable {
    /// An identifier that only posts bear.
    public typealias ID = Identifier<Post>
    /// Minted by whoever asks for it.
    public let id: ID
    /// The party it is for; nil for the alliance itself.
    public var party: Party.ID?
    /// What it allows, in the enumeration's order; never empty.
    public var roles: [Principal.Role]
    /// The first day.
    public var from: Day
    /// The first day without it.
    public var to: Day?

    /// A post from a day on.
    public init(
      id: ID, party: Party.ID?, roles: [Principal.Role], from: Day, to: Day? = nil
    ) {
      self.id = id
      self.party = party
      self.roles = roles
      self.from = from
      self.to = to
    }

    /// Whether it is held on a day.
    public func holds(on day: Day) -> Bool { from <= day && to.map { day < $0 } ?? true }
  }

  /// That an authority cleared someone, until a day.
  public struct Grant: Hashable, Sendable, Identifiable {
    /// An identifier that only grants bear.
    public typealias ID = Identifier<Grant>
    /// Minted by whoever asks for it.
    public let id: ID
    /// The name of the policy whose levels these are.
    public var policy: String
    /// The highest level; it holds with all below.
    public var level: String
    /// What it opens beside the level: values of restrictive categories, sorted.
    public var special: [Special]
    /// Who vouches for it; nil for the alliance itself.
    public var authority: Party.ID?
    /// The first day.
    public var from: Day
    /// The first day on which it no longer holds.
    public var expires: Day

    /// A value of a restrictive category.
    public struct Special: Hashable, Sendable {
      /// The name of the tag.
      public var tag: String
      /// The value.
      public var value: String

      /// A value of a category.
      public init(tag: String, value: String) {
        self.tag = tag
        self.value = value
      }
    }

    /// A clearance for a level, from a day until another.
    public init(id: ID, policy: String, level: String, from: Day, expires: Day) {
      self.id = id
      self.policy = policy
      self.level = level
      self.from = from
      self.expires = expires
      special = []
    }

    /// Whether it holds on a day.
    public func holds(on day: Day) -> Bool { from <= day && day < expires }
  }

  /// The code under which the person acts.
  public let id: ID
  /// Every post, in order of recording.
  public var posts: [Post]
  /// Every clearance, in order of recording.
  public var grants: [Grant]
  /// The first day on which they can no longer sign in.
  public var left: Day?

  /// Someone with posts and no clearance yet.
  public init(id: ID, posts: [Post]) {
    self.id = id
    self.posts = posts
    grants = []
  }

  /// Who acts when this person does, on a day: the roles of all posts held. Two posts for
  /// different seats are never held at once, so the seat is one.
  public func principal(on day: Day) -> Principal {
    if let left, left <= day { return Principal(id: id) }
    let held = posts.filter { $0.holds(on: day) }
    let seat = held.first.map { $0.party.map(Principal.Seat.party) ?? .alliance } ?? .none
    return Principal(
      id: id, seat: seat, roles: Set(held.flatMap(\.roles)).union([.reader]),
      clearances: seat == .none ? [] : grants.filter { $0.holds(on: day) })
  }
}
