internal import HashTreeCollections
internal import Labels

/// Something that ceases to hold by itself.
public struct Lapse: Hashable, Sendable {
  /// What ceases.
  public enum Kind: Hashable, Sendable {
    /// Someone's clearance expires.
    case clearance(Person.ID, Person.Grant)
    /// Someone's post ends.
    case post(Person.ID, Person.Post)
    /// A policy is no longer in force: its labels are refused to everyone.
    case policy(String)
    /// A label is to be looked at again; it holds until someone changes it.
    case review(Item)
  }

  /// The first day without it.
  public let day: Day
  /// What ceases.
  public let kind: Kind
}

extension Sight {
  /// What ceases within so many days, the first day first; nil for who is no security officer.
  public func lapses(within days: Int = 90) -> [Lapse]? {
    guard asksAccess else { return nil }
    let last = now.day.adding(days)
    var found: [Lapse] = []
    for person in people where person.left == nil {
      for grant in person.grants {
        found.append(Lapse(day: grant.expires, kind: .clearance(person.id, grant)))
      }
      for post in person.posts {
        if let to = post.to { found.append(Lapse(day: to, kind: .post(person.id, post))) }
      }
    }
    for adoption in policies {
      guard let end = adoption.policy.validity.to else { continue }
      found.append(Lapse(day: end.day.adding(1), kind: .policy(adoption.name)))
    }
    let noted = judge.index.reviews.due(after: now.day, through: last)
    for item in Set(noted.map(\.item)) where marking(of: item) != nil {
      guard let due = judge.marking(of: item)?.label.effective(at: now.moment).reviewDue else {
        continue
      }
      found.append(Lapse(day: due.day, kind: .review(item)))
    }
    return found.filter { now.day < $0.day && $0.day <= last }
      .sorted { ($0.day, $0.order.0, $0.order.1) < ($1.day, $1.order.0, $1.order.1) }
  }
}

extension Lapse {
  fileprivate var order: (Int, String) {
    switch kind {
    case .clearance(let person, let grant): (0, "\(person) \(grant.id)")
    case .post(let person, let post): (1, "\(person) \(post.id)")
    case .policy(let name): (2, name)
    case .review(let item): (3, item.subject.codeText)
    }
  }
}
