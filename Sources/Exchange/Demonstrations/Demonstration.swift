public import Domain
public import Labels

/// Invented people and what they file, so that an office can be tried out with something in it.
public struct Demonstration: Sendable {
  /// Someone invented.
  public struct Someone: Hashable, Sendable {
    /// What is typed to sign in.
    public var account: String
    /// Their invented name.
    public var name: String
    /// For which party they act; nil for the alliance.
    public var party: Party.ID?
    /// What they may do.
    public var roles: [Principal.Role]
    /// What they are cleared for; nil for nothing.
    public var clearance: Person.Grant?
    /// The first day of their post.
    public var from: Day

    /// The code by which the record knows them, always the same.
    public var person: Person.ID? { Person.ID("p-" + Identifier<Person>(path: path).description) }
    var path: String { "demonstration/person/\(account)" }
  }

  /// Something that one of them did on a day.
  public struct Deed: Hashable, Sendable {
    /// What was done.
    public var kind: Kind
    /// Whose account it was.
    public var by: String
    /// When.
    public var at: Instant
    /// The bytes that belong to it; empty for most.
    public var bytes: [UInt8] = []
    /// Under which it is known, to record it once.
    public var path: String
  }

  /// The sorts of deeds.
  public enum Kind: Hashable, Sendable {
    case file(Paper.ID, about: [Subject], series: String?, Draft)
    case revise(Paper.ID, Draft)
    case note(Note.ID, Subject, String, Wish)
    case relabel(Item, Wish, Widening.ID)
    /// Needs nothing but who does it and when.
    case plain(Action)
  }

  /// A version as it is to be filed.
  public struct Draft: Hashable, Sendable {
    /// Its identifier.
    public var id: Version.ID
    /// What it is called.
    public var title: Bilingual
    /// What it says.
    public var text: String
    /// Whom it is for.
    public var wish: Wish
    /// What it takes from.
    public var derivedFrom: [Version.ID]
    /// The name of its file.
    public var fileName: String
  }

  /// A label in plain words, made one by the policy in force.
  public struct Wish: Hashable, Sendable {
    /// The policy's name.
    public var policy: String
    /// The level.
    public var level: String
    /// The owner; nil where the policy knows none.
    public var owner: String?
    /// To whom it is released beside the owner.
    public var to: [String]
    /// To whom alone.
    public var only: [String]
    /// Special categories.
    public var special: [String]
    /// When it is to be looked at again.
    public var review: Day?
    /// Why it is marked so.
    public var reason: String
    /// The line of the marking guide.
    public var guide: String?
  }

  /// Who there is.
  public internal(set) var people: [Someone] = []
  /// What they did, the earliest first.
  public internal(set) var deeds: [Deed] = []

  /// Reads a demonstration's file; nil when anything is wrong with it.
  public static func read(
    _ name: String, in folder: String
  ) -> (demonstration: Demonstration?, problems: [PackProblem]) {
    let notes = PackNotes()
    guard let file = PackFile.read(name, in: folder, notes) else { return (nil, notes.inOrder) }
    var reader = DemonstrationReader(notes: notes)
    reader.read(PackNode(node: file.root, file: file.name, notes: notes))
    return (notes.problems.isEmpty ? reader.whole : nil, notes.inOrder)
  }
}

extension Demonstration.Wish {
  /// The label in the words of a policy, made at a moment.
  public func marking(in policy: Policy, at moment: Instant) -> Marking {
    let created = Moment(seconds: moment.milliseconds / 1000)
    var label = Label(
      policy: policy.name, classification: level, categories: categories(in: policy),
      created: created)
    label.reviewDue =
      review.map { Moment(seconds: Int64($0.number) * 86_400) }
      ?? Moment(seconds: created.seconds + 1826 * 86_400)
    return Marking(label, reason: reason, guide: guide)
  }

  private func categories(in policy: Policy) -> [Category] {
    guard let release = policy.release else { return [] }
    let opening = to.isEmpty ? [] : [release.opening]
    let owners = owner.map { [$0] } ?? []
    let restrictive = policy.tagSets.flatMap(\.tags).filter { $0.kind == .restrictive }
    let wanted: [(String, Category.Kind, [String])] =
      [
        (release.owner, .permissive, owners + opening),
        (release.release, .permissive, to.isEmpty ? [] : owners + to),
        (release.only, .permissive, only),
      ]
      + restrictive.map { tag in
        (tag.setName, .restrictive, tag.values.map(\.name).filter(special.contains))
      }
    return wanted.filter { !$0.2.isEmpty }
      .map { Category(tag: $0.0, kind: $0.1, values: $0.2) }
  }
}

extension Demonstration.Deed {
  /// What is asked of the office, for who does it.
  ///
  /// `digest` is that of the bytes, under which they lie beside the record.
  public func action(
    by principal: Principal, under policies: [Adoption], digest: String
  ) -> Action? {
    func marking(_ wish: Demonstration.Wish) -> Marking? {
      policies.first { $0.name == wish.policy }.map { wish.marking(in: $0.policy, at: at) }
    }
    func version(_ draft: Demonstration.Draft, of paper: Paper.ID) -> Version? {
      marking(draft.wish).map { marking in
        var version = Version(
          id: draft.id, of: paper,
          Version.Content(
            title: draft.title, digest: digest, size: bytes.count, type: "text/markdown",
            fileName: draft.fileName),
          marking: marking, Stamp(by: principal.id, at: at))
        version.derivedFrom = draft.derivedFrom
        return version
      }
    }
    switch kind {
    case .file(let id, let about, let series, let draft):
      let paper = Paper(id: id, series: series, about: about, origin: principal.seat)
      return version(draft, of: id).map { .paper(.file(paper, $0)) }
    case .revise(let id, let draft): return version(draft, of: id).map { .paper(.revise($0)) }
    case .note(let id, let subject, let text, let wish):
      return marking(wish).map { marking in
        .note(
          .write(
            Note(
              id: id, about: subject, text: text, marking: marking,
              on: Occasion(by: principal, at: at))))
      }
    case .relabel(let item, let wish, let id):
      return marking(wish).map { .review(.relabel(item, $0, as: id, decision: nil)) }
    case .plain(let action): return action
    }
  }
}
