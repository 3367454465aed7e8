public import Domain
public import Labels

/// Who may read an offer, as its form asks it: a label of a level and an owner, or, for a partner,
/// one that names the alliance and itself alone.
public struct OfferLabel: Sendable {
  /// The word by which forms and programs name it: `NATO|RESTRICTED|NATO` or
  /// `NATO|RESTRICTED|us`.
  public let word: String
  /// The label, made at a moment.
  public let label: Label
  /// What is read of it.
  let text: String

  /// The labels that the principal may give an offer of its party; those for few first.
  public static func choices(_ sight: Sight, in say: Language) -> [OfferLabel] {
    let quick = QuickLabel.choices(sight).map { quick in
      let label = quick.label(at: sight.now)
      return OfferLabel(
        word: quick.word, label: label, text: sight.marking(label, in: say))
    }
    return between(sight, say) + quick.reversed()
  }

  private static func between(_ sight: Sight, _ say: Language) -> [OfferLabel] {
    guard let party = sight.principal.party, !sight.speaksForAlly else { return [] }
    return sight.policies.flatMap { adoption in
      sight.levelsHeld(in: adoption.name).reversed().compactMap { level -> OfferLabel? in
        guard let label = label(adoption, level.name, for: party, sight) else { return nil }
        return OfferLabel(
          word: "\(adoption.name)|\(level.name)|us", label: label,
          text: say(Wording.OfferTexts.between, "\(adoption.name) \(level.name)"))
      }
    }
  }

  /// The alliance's own context, opened to the party alone.
  private static func label(
    _ adoption: Adoption, _ level: String, for party: Party.ID, _ sight: Sight
  ) -> Label? {
    let parts = LabelPart.parts(of: adoption.policy)
    let alliances = sight.bodies(of: [.alliance]).map(\.id)
    guard let owner = adoption.groups.first(where: { alliances.contains($0.body) })?.name,
      let opening = adoption.policy.release?.opening,
      let context = parts.first(where: { $0.role == .owner }),
      let parties = parts.first(where: { $0.role == .parties })
    else { return nil }
    func category(_ part: LabelPart, _ values: [String]) -> Labels.Category {
      Labels.Category(tagSet: part.set, tag: part.tag, kind: part.kind, values: values)
    }
    var label = Label(
      policy: adoption.policy.name, classification: level,
      categories: [
        category(context, [owner, opening]), category(parties, [owner, party.text]),
      ], created: sight.now.labelMoment)
    label.reviewDue = sight.now.day.yearsLater(10).labelMoment
    guard sight.findings(in: label)?.isEmpty == true, sight.reads(label) else { return nil }
    return label
  }

  /// The field of a form.
  static func field(_ reading: Reading, _ words: Wording.OfferTexts = .readers) -> Field? {
    let choices = choices(reading.sight, in: reading.say)
    guard let first = choices.first else { return nil }
    var field = Field(
      "readers", reading.say(words),
      .select(choices.map { Field.Choice($0.word, $0.text) }))
    field.value = first.word
    field.isRequired = true
    return field
  }
}
