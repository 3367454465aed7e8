public import Domain
internal import Labels

/// The fields by which somebody says who may read what they make, and why.
///
/// It offers what the policies of the office know and who asks holds: levels within the
/// clearance, special categories that are held, every group and party that a label can name.
public struct LabelEditor: Sendable {
  /// The names under which its fields are sent.
  public enum Name {
    /// Policy and level, as ``LabelEditor/level(_:_:)`` joins them.
    public static let level = "level"
    /// The day of the next look.
    public static let review = "review"
    /// Why it is marked so.
    public static let reason = "markingReason"
    /// The line of the marking guide.
    public static let guide = "guide"
    /// The button that shows who could read it.
    public static let preview = "preview"
  }

  /// What was typed, by field.
  public var typed: [String: [String]]
  /// What is wrong, by field.
  public var errors: [String: String] = [:]

  /// Fields that hold what was typed.
  public init(typed: [String: [String]] = [:]) { self.typed = typed }

  /// Fields that hold a marking as it stands.
  public init(_ marking: Marking, in sight: Sight) {
    let label = marking.label
    var typed: [String: [String]] = [
      Name.level: [Self.level(label.policy.name, label.classification)]
    ]
    typed[Name.review] = label.reviewDue.map { [$0.labelDay.description] }
    typed[Name.reason] = [marking.reason]
    typed[Name.guide] = marking.guide.map { [$0] }
    if let policy = sight.policies.first(where: { $0.name == label.policy.name })?.policy {
      for part in LabelPart.parts(of: policy) {
        let values = label.categories.filter { part.isOf($0) }.flatMap(\.values)
        typed[part.name] = values.filter { part.values.contains($0) }
      }
    }
    self.typed = typed
  }

  /// What a choice of level is called: the policy's name and the level's.
  public static func level(_ policy: String, _ level: String) -> String { "\(policy)|\(level)" }

  /// The fields, those for why last.
  public func fields(_ reading: Reading) -> [Field] {
    var fields = [levels(reading)]
    for adoption in reading.sight.policies {
      guard !reading.sight.levelsHeld(in: adoption.name).isEmpty else { continue }
      for part in LabelPart.parts(of: adoption.policy) {
        if let field = field(part, adoption, reading) { fields.append(field) }
      }
    }
    return fields + ground(reading)
  }

  private func levels(_ reading: Reading) -> Field {
    let say = reading.say
    var choices = [Field.Choice("", say(Wording.LabelEditing.chooseLevel))]
    for adoption in reading.sight.policies {
      for level in reading.sight.levelsHeld(in: adoption.name) {
        let bare = Label(
          policy: adoption.policy.name, classification: level.name,
          created: reading.sight.now.labelMoment)
        choices.append(
          Field.Choice(Self.level(adoption.name, level.name), reading.marking(bare)))
      }
    }
    var field = Field(Name.level, say(Wording.LabelEditing.level), .select(choices))
    field.hint = say(Wording.LabelEditing.levelHint)
    field.isRequired = true
    return filled(field)
  }

  private func field(
    _ part: LabelPart, _ adoption: Adoption, _ reading: Reading
  ) -> Field? {
    var values = part.values
    if part.role == .special {
      let held = reading.sight.specialHeld(in: adoption.name)
      values = values.filter { value in held.contains { $0.value == value } }
    }
    guard !values.isEmpty else { return nil }
    let say = reading.say
    let choices = values.map { Field.Choice($0, reading.valueName($0, part)) }
    let control: Field.Control =
      part.role == .owner
      ? .select([Field.Choice("", say(Wording.LabelEditing.noOwner))] + choices)
      : choices.count > 12 ? .folded(choices) : .checkboxes(choices)
    let label = "\(part.words.map { say($0) } ?? part.tag) (\(adoption.name))"
    var field = Field(part.name, label, control)
    field.hint = part.hint.map { say($0) }
    return filled(field)
  }

  private func ground(_ reading: Reading) -> [Field] {
    let say = reading.say
    var review = Field(Name.review, say(Wording.LabelEditing.review), .date)
    review.hint = say(Wording.LabelEditing.reviewHint)
    var reason = Field(Name.reason, say(Wording.LabelEditing.reason), .lines(2))
    reason.hint = say(Wording.LabelEditing.reasonHint)
    reason.isRequired = true
    var guide = Field(Name.guide, say(Wording.LabelEditing.guide))
    guide.hint = say(Wording.LabelEditing.guideHint)
    if typed[Name.review] == nil {
      review.value = reading.sight.now.day.yearsLater(5).description
    }
    return [filled(review), filled(reason), filled(guide)]
  }

  private func filled(_ field: Field) -> Field {
    var field = field
    if let values = typed[field.name] { field.values = values }
    field.error = errors[field.name]
    return field
  }
}

extension Day {
  /// The same date some years later; the first of March where there is none.
  public func yearsLater(_ years: Int) -> Day {
    let (year, month, day) = parts
    return Day(year: year + years, month: month, day: day)
      ?? Day(year: year + years, month: 3, day: 1) ?? .latest
  }
}

extension Reading {
  /// A value of a label as people call it: a party or a body by its name.
  func valueName(_ value: String, _ part: LabelPart) -> String {
    if part.role == .special || part.role == .other { return value }
    guard let id = Party.ID(value), let party = sight.party(id) else { return value }
    return "\(value) – \(text(party.name(on: sight.now.day)))"
  }
}
