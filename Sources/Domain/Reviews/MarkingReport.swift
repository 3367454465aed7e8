internal import HashTreeCollections
internal import Labels

/// Where labels are too high, unexplained, out of date or for nobody, as far as one may see.
///
/// It is computed of readable items alone: what one may not read changes nothing here.
public struct MarkingReport: Sendable {
  /// A version that stands higher than every part that it takes from.
  public struct Excess: Hashable, Sendable {
    /// The version.
    public var version: Version.ID
    /// By how many levels.
    public var levels: Int
  }

  /// How often somebody gives the same level.
  public struct Habit: Hashable, Sendable {
    /// Who.
    public var author: Principal.ID
    /// The level that they give most often: policy and name.
    public var policy: String
    /// The level's name.
    public var level: String
    /// How often.
    public var count: Int
    /// Of how many items.
    public var items: Int
  }

  /// Versions above their parts, the worst first.
  public var overMarked: [Excess] = []
  /// Items whose marking names no line of a guide.
  public var unexplained: [Item] = []
  /// Items whose review is past, the longest first.
  public var overdue: [(item: Item, due: Day)] = []
  /// Versions that nobody beyond their own seat has read, though others may.
  public var unread: [Version.ID] = []
  /// Authors with several items, those first who always give the same level.
  public var habits: [Habit] = []
}

extension Sight {
  private typealias Marked = (item: Item, marking: Marking, author: Principal.ID?)

  /// All items that may be read, in a fixed order; who marked it where that is known.
  private var markedItems: [Marked] {
    items.compactMap { item in
      marking(of: item).map { (item: item, marking: $0, author: author(of: item)) }
    }
  }

  private func author(of item: Item) -> Principal.ID? {
    switch item {
    case .note(let id): alliance.notes[id]?.author
    case .version(let id): alliance.versions[id]?.author
    case .activity: nil
    case .iteration(let id): alliance.iterations[id]?.proposed.by
    case .critique(let id): alliance.critique(id)?.written.by
    case .position(let id): alliance.position(id)?.said.by
    }
  }

  /// What the readable items show of how labels are given.
  public var markingReport: MarkingReport {
    let items = markedItems
    var report = MarkingReport()
    report.overMarked = items.compactMap { excess(of: $0.item) }
      .sorted { ($1.levels, $0.version) < ($0.levels, $1.version) }
    report.unexplained = items.filter { $0.marking.guide == nil && !isOpen($0.marking.label) }
      .map(\.item)
    report.overdue = items.compactMap { item in
      guard let due = item.marking.label.reviewDue?.day, due <= now.day else { return nil }
      return (item: item.item, due: due)
    }
    .sorted { ($0.due, $0.item) < ($1.due, $1.item) }
    report.unread = unread(items)
    report.habits = habits(items)
    return report
  }

  private func excess(of item: Item) -> MarkingReport.Excess? {
    guard case .version(let id) = item, let version = version(id) else { return nil }
    let parts = version.derivedFrom.compactMap { self.version($0)?.marking.label }
    let label = version.marking.label
    guard !parts.isEmpty, let policy = judge.adoptions[label.policyName]?.policy,
      let own = policy.height(of: label)
    else { return nil }
    // A part of a policy that everybody may read stands below every level.
    let heights = parts.map { isOpen($0) ? Int64.min : policy.height(of: $0) ?? own }
    let highest = heights.max() ?? own
    let between = Set(policy.classifications.map(\.hierarchy)).count { $0 > highest && $0 <= own }
    return between > 0 ? MarkingReport.Excess(version: id, levels: between) : nil
  }

  private func unread(_ items: [Marked]) -> [Version.ID] {
    var audiences: [Label: Audience] = [:]
    return items.compactMap { item in
      guard case .version(let id) = item.item, isOriginator(of: item.item) || isSecurityOfficer
      else { return nil }
      let origin = judge.origin(of: item.item)
      let label = item.marking.label
      let audience = audiences[label] ?? self.audience(of: label)
      audiences[label] = audience
      let others = audience.parties.filter { .party($0) != origin }
      guard !audience.isOpen, !others.isEmpty else { return nil }
      let isRead = readings(of: id).contains { receipt in
        let seat = judge.people[receipt.by]?.principal(on: receipt.at.day).seat
        return seat != nil && seat != origin
      }
      return isRead ? nil : id
    }
  }

  private func habits(_ items: [Marked]) -> [MarkingReport.Habit] {
    let byAuthor = Dictionary(grouping: items, by: \.author).filter { $0.value.count >= 3 }
    let habits = byAuthor.compactMap { author, own -> MarkingReport.Habit? in
      guard let author else { return nil }
      let levels = Dictionary(grouping: own.map(\.marking.label)) {
        [$0.policyName, $0.classification]
      }
      let most = levels.max { left, right in
        (left.value.count, right.key.joined()) < (right.value.count, left.key.joined())
      }
      guard let most else { return nil }
      return MarkingReport.Habit(
        author: author, policy: most.key[0], level: most.key[1], count: most.value.count,
        items: own.count)
    }
    return habits.sorted { left, right in
      let (first, second) = (left.count * right.items, right.count * left.items)
      return first != second ? first > second : left.author < right.author
    }
  }
}

extension Policy {
  /// How high a label of the policy stands; nil for another's.
  func height(of label: Label) -> Int64? {
    guard label.policyName == name.name else { return nil }
    return classifications.first { $0.name == label.classification }?.hierarchy
  }
}
