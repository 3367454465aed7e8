/// Something that speaks against a nomination or that its party should know before it sends it.
public enum NominationFinding: Hashable, Sendable {
  /// What a finding does.
  public enum Weight: UInt8, Hashable, Comparable, Sendable, CaseIterable {
    /// The nomination cannot be sent.
    case stops = 1
    /// It can be sent with a remark; the provider decides.
    case asks = 2
    /// It can be sent; the party is told what will come of it.
    case tells = 3

    /// The graver first.
    public static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// The run is at a stage at which nobody is put forward.
  case notOpen(Iteration.Stage)
  /// Nominations open on a day.
  case early(opens: Day)
  /// Nominations closed on a day.
  case late(closed: Day)
  /// The party may not come, on the day of asking or, as known by then, on the first day.
  case notEligible(Ground, on: Day)
  /// The person is put forward for the run already.
  case alreadyNominated
  /// The person has done what rules them out.
  case disqualified(Activity.ID)
  /// The person is not cleared for the level.
  case clearanceMissing(Activity.Demands.Clearance)
  /// More people than the party's allowance pays for.
  case allowanceSpent(persons: Int)
  /// The clearance ends before the run does.
  case clearanceExpires(on: Day)
  case grade(GradeRange.Fit)
  /// No profile in a language of which one is asked.
  case languageMissing(LanguageSkill)
  /// A skill of a language is short of what is asked.
  case languageShort(
    String, LanguageProfile.Skill, has: LanguageProfile.Level, needs: LanguageProfile.Level)
  case prerequisiteMissing(Activity.ID)
  case corequisiteMissing(Activity.ID)
  /// The person is put forward for another run on some of the same days.
  case clash(Iteration.ID)
  /// A limit stands in the way: the person would wait.
  case limited(Iteration.Quota)

  /// What the finding does.
  public var weight: Weight {
    switch self {
    case .notOpen, .early, .late, .notEligible, .alreadyNominated, .disqualified,
      .clearanceMissing, .allowanceSpent:
      .stops
    case .clearanceExpires, .grade, .languageMissing, .languageShort, .prerequisiteMissing,
      .corequisiteMissing, .clash:
      .asks
    case .limited: .tells
    }
  }
}
