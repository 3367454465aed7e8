internal import HashTreeCollections

/// A record that a search found.
public struct SearchMatch: Hashable, Sendable {
  /// What was found.
  public let subject: Subject
  /// How well it fits: more is better.
  public let weight: Int
}

extension Sight {
  /// The records that hold every word of a query, each by its beginning; best first.
  ///
  /// Weights come from the record itself and the query alone, never from other records: an order
  /// that depends on what a reader may not see would tell of it.
  public func search(_ query: String, limit: Int = 100) -> [SearchMatch] {
    let words = Array(Set(Folding.words(String(query.prefix(200)))).sorted().prefix(12))
    guard let first = words.first else { return [] }
    var found = subjects(beginning: first).mapValues { $0 ? 2 : 1 }
    for word in words.dropFirst() {
      let others = subjects(beginning: word)
      found = found.filter { others[$0.key] != nil }
      for (subject, isWhole) in others where isWhole { found[subject]? += 1 }
    }
    let folded = words.joined()
    return found.filter { isReadable($0.key) }.map { subject, weight in
      let isCode = Folding.words(subject.order.1).joined() == folded
      return SearchMatch(
        subject: subject, weight: weight * 10 - subject.order.0 + (isCode ? 100 : 0))
    }
    .sorted { left, right in
      left.weight != right.weight
        ? left.weight > right.weight : left.subject.order < right.subject.order
    }
    .prefix(limit).map(\.self)
  }
}

extension Sight {
  /// Records of the network and papers, and activities, whose words stand by themselves.
  private func subjects(beginning word: String) -> [Subject: Bool] {
    alliance.index.words.subjects(beginning: word)
      .merging(alliance.index.menu.words.subjects(beginning: word)) { known, _ in known }
  }

  /// Whether a subject that was found may be shown: what bears a label only by its label.
  private func isReadable(_ subject: Subject) -> Bool {
    switch subject {
    case .version(let id): version(id) != nil
    case .activity(let id): readsActivity(id)
    default: true
    }
  }
}
