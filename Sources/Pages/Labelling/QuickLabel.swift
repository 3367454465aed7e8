public import Domain
public import Labels

/// A label of a level and at most one owner: all that reasons need.
public struct QuickLabel: Hashable, Sendable {
  /// The policy.
  public var policy: PolicyName
  /// The level.
  public var level: String
  /// The owner, for policies that ask for one.
  public var owner: Labels.Category?

  /// The word by which forms and programs name it: `NATO|RESTRICTED|EAPC`.
  public var word: String {
    ([policy.name, level] + (owner?.values ?? [])).joined(separator: "|")
  }

  /// The label, made at a moment, to be looked at again in ten years.
  public func label(at moment: Instant) -> Label {
    var label = Label(
      policy: policy, classification: level, categories: owner.map { [$0] } ?? [],
      created: moment.labelMoment)
    label.reviewDue = moment.day.yearsLater(10).labelMoment
    return label
  }

  /// The labels of this sort that the principal may give, the open one first.
  public static func choices(_ sight: Sight) -> [QuickLabel] {
    let all = sight.policies.flatMap { adoption in
      sight.levelsHeld(in: adoption.name).flatMap { level in
        owners(of: adoption.policy).map {
          QuickLabel(policy: adoption.policy.name, level: level.name, owner: $0)
        }
      }
    }
    let fit = all.filter { quick in
      let label = quick.label(at: sight.now)
      return sight.findings(in: label)?.isEmpty == true && sight.reads(label)
    }
    let open = fit.filter { sight.isOpen($0.label(at: sight.now)) }
    return open + fit.filter { !open.contains($0) }
  }

  /// The same as a form offers them: by their markings, and nothing first where none is open to
  /// all, so that none is given unthought.
  static func fieldChoices(_ sight: Sight, _ say: Language) -> [Field.Choice] {
    let choices = choices(sight)
    guard let first = choices.first else { return [] }
    let isOpen = sight.isOpen(first.label(at: sight.now))
    let none = isOpen ? [] : [Field.Choice("", say(Wording.FormTexts.noChoice))]
    return none
      + choices.map { Field.Choice($0.word, sight.marking($0.label(at: sight.now), in: say)) }
  }

  private static func owners(of policy: Policy) -> [Labels.Category?] {
    guard let part = LabelPart.parts(of: policy).first(where: { $0.role == .owner }) else {
      return [nil]
    }
    return part.values.map {
      Labels.Category(tagSet: part.set, tag: part.tag, kind: part.kind, values: [$0])
    }
  }
}
