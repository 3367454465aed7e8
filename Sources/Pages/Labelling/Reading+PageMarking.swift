internal import Domain
public import Labels

/// What stands at the top and the bottom of pages that show what bears labels.
extension Reading {
  /// The look of a level: the higher it stands in its policy, the louder.
  public func look(of label: Label) -> Frame.Marking.Level {
    if sight.isOpen(label) { return .open }
    guard let policy = sight.policies.first(where: { $0.name == label.policy.name })?.policy,
      let level = policy.classifications.first(where: { $0.name == label.classification })
    else { return .secret }
    let below = Set(policy.classifications.map(\.hierarchy)).count { $0 < level.hierarchy }
    let looks = Frame.Marking.Level.allCases
    return looks[min(below, looks.count - 1)]
  }

  /// A label's marking in a frame of its level's look.
  public func markingBadge(_ label: Label) -> HTML {
    "<strong class=\"marked marked-as-\(look(of: label).rawValue)\">\(marking(label))</strong>"
  }

  /// The reading whose page bears the marking of all labels shown on it.
  public func marked(by labels: [Label]) -> Reading {
    var reading = self
    reading.frame.marking = pageMarking(of: labels)
    return reading
  }

  /// The longest marking that a band shows.
  private static var markingLength: Int { 90 }

  /// How many parts are combined into one marking.
  private static var partsMost: Int { 6 }

  /// The marking of a whole: one label's own, the combination of several, and where none is
  /// right the highest level with the word that each part has its own.
  func pageMarking(of labels: [Label]) -> Frame.Marking {
    let closed = labels.filter { !sight.isOpen($0) }
    guard let first = closed.first else { return frame.marking }
    if Set(closed.map(\.content)).count == 1 {
      return Frame.Marking(look(of: first), marking(first))
    }
    // A marking that names twenty states is right, and read by nobody; so is one of many parts,
    // and combining those costs seconds.
    if Set(closed).count <= Self.partsMost, let whole = sight.combined(closed),
      marking(whole).count <= Self.markingLength
    {
      return Frame.Marking(look(of: whole), marking(whole))
    }
    let highest = closed.max { order(of: $0) < order(of: $1) } ?? first
    let bare = Label(
      policy: highest.policy, classification: highest.classification, created: highest.created)
    return Frame.Marking(
      closed.map(look).max { $0.order < $1.order } ?? .secret,
      say(Wording.LabelEditing.partByPart, marking(bare)))
  }

  /// The labels that decide who may read a run: its own and its activity's.
  func labels(of run: Iteration.ID) -> [Label] {
    guard let run = sight.iteration(run) else { return [] }
    return [run.marking.label] + [sight.activity(run.activity)?.marking.label].compactMap(\.self)
  }

  /// The labels of what an entry of the record tells: of its reason, and of what it is about.
  func labels(in entry: Entry) -> [Label] {
    let about = entry.facts.flatMap { fact -> [Label?] in
      switch fact.subject {
      case .note(let id): [sight.note(id)?.marking.label]
      case .version(let id): [sight.version(id)?.marking.label]
      case .paper(let id): sight.versions(of: id).map(\.marking.label)
      case .challenge(let id):
        sight.challenge(id).map { labels(of: $0.item).map(Optional.some) } ?? []
      case .widening(let id):
        sight.widening(id).map { labels(of: $0.item) + [$0.marking.label] } ?? []
      case .activity(let id): [sight.activity(id)?.marking.label]
      case .iteration(let id): labels(of: id).map(Optional.some)
      case .nomination(let id):
        sight.nomination(id).map { labels(of: $0.iteration).map(Optional.some) } ?? []
      case .critique(let id): labels(of: .critique(id)).map(Optional.some)
      case .meeting(let id):
        sight.meeting(id).map { labels(of: $0).map(Optional.some) } ?? []
      case .position(let id): labels(of: .position(id)).map(Optional.some)
      case .proposal(let id):
        sight.proposal(id).map { labels(of: $0).map(Optional.some) } ?? []
      case .plan(let id):
        sight.plan(id)?.lines.flatMap { labels(of: $0.run) }.map(Optional.some) ?? []
      case .case(let id): [sight.caseFile(id)?.marking?.label]
      default: []
      }
    }
    return [entry.label].compactMap(\.self) + about.compactMap(\.self)
  }

  private func order(of label: Label) -> Int64 {
    let policy = sight.policies.first { $0.name == label.policy.name }?.policy
    let level = policy?.classifications.first { $0.name == label.classification }
    return level?.hierarchy ?? .max
  }
}

extension Label {
  /// What of a label its marking shows.
  var content: [String] {
    [policy.name, classification] + categories.flatMap { [$0.tag] + $0.values }
  }
}

extension Frame.Marking.Level {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
