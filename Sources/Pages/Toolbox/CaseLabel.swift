public import Domain
public import Labels

/// A label that the Allies and a case's one party read: what most cases bear.
public struct CaseLabel: Sendable {
  let policy: Policy
  let level: String
  /// The group of the Allies, in the policy's words.
  let owner: String

  /// The word by which forms and programs name it: `one|NATO|UNCLASSIFIED`.
  public var word: String { "one|\(policy.name.name)|\(level)" }

  /// The label for a party, made at a moment, to be looked at again in ten years; nil where the
  /// policy releases to no single party.
  public func label(for party: Party.ID, at moment: Instant) -> Label? {
    let parts = LabelPart.parts(of: policy)
    guard let release = policy.release, let context = parts.first(where: { $0.role == .owner }),
      let open = parts.first(where: { $0.role == .parties && $0.values.contains(party.text) })
    else { return nil }
    let categories = [(context, [owner, release.opening]), (open, [owner, party.text])].map {
      Category(tagSet: $0.0.set, tag: $0.0.tag, kind: $0.0.kind, values: $0.1)
    }
    var label = Label(
      policy: policy.name, classification: level, categories: categories,
      created: moment.labelMoment)
    label.reviewDue = moment.day.yearsLater(10).labelMoment
    return label
  }

  /// The labels of this sort that the principal may give, the lowest level first.
  public static func choices(_ sight: Sight) -> [CaseLabel] {
    sight.policies.flatMap { adoption -> [CaseLabel] in
      let owner = adoption.groups.first { sight.body($0.body)?.kind == .alliance }
      guard let owner, adoption.policy.release != nil else { return [] }
      return sight.levelsHeld(in: adoption.name).map {
        CaseLabel(policy: adoption.policy, level: $0.name, owner: owner.name)
      }
    }
  }

  /// The label that a word names: one for the party of a case, or one of those given quickly.
  public static func label(_ word: String, for party: Party.ID, _ sight: Sight) -> Label? {
    if let own = choices(sight).first(where: { $0.word == word }) {
      return own.label(for: party, at: sight.now)
    }
    return QuickLabel.choices(sight).first { $0.word == word }?.label(at: sight.now)
  }

  /// The same as a form offers them, nothing first, so that none is given unthought.
  static func fieldChoices(_ sight: Sight, _ say: Language) -> [Field.Choice] {
    let own = choices(sight).map { choice in
      Field.Choice(
        choice.word,
        say(Wording.CaseForms.alliesAndParty, "\(choice.policy.name.name) \(choice.level)"))
    }
    let quick = QuickLabel.choices(sight).map {
      Field.Choice($0.word, sight.marking($0.label(at: sight.now), in: say))
    }
    guard !own.isEmpty || !quick.isEmpty else { return [] }
    return [Field.Choice("", say(Wording.FormTexts.noChoice))] + own + quick
  }
}
