public import Domain

extension NominationFinding {
  /// The finding as a sentence.
  public func sentence(_ sight: Sight, in say: Language) -> String {
    func title(_ id: Activity.ID) -> String {
      "\(id) \(sight.title(of: .activity(id), in: say))"
    }
    switch self {
    case .notOpen(let stage):
      return say(Wording.MenuRefusals.notOpen, say(stage, as: Wording.Stages.self).lowercased())
    case .early(let day): return say(Wording.MenuRefusals.early, say.date(day))
    case .late(let day): return say(Wording.MenuRefusals.late, say.date(day))
    case .notEligible(let ground, let day):
      return say(Wording.MenuRefusals.notEligible, say.date(day), ground.phrase(sight, in: say))
    case .alreadyNominated: return say(Wording.MenuRefusals.alreadyNominated)
    case .disqualified(let id): return say(Wording.MenuRefusals.disqualified, title(id))
    case .clearanceMissing(let needed):
      return say(Wording.MenuRefusals.clearanceMissing, "\(needed.policy) \(needed.level)")
    case .allowanceSpent(let persons):
      return say(Wording.MenuRefusals.allowanceSpent, "\(persons)")
    case .clearanceExpires(let day):
      return say(Wording.MenuRefusals.clearanceExpires, say.date(day))
    case .grade(let fit): return say(fit.words)
    case .languageMissing(let needed): return say(Wording.MenuRefusals.languageMissing, needed.text)
    case .languageShort(let language, let skill, let has, let needs):
      return say(
        Wording.MenuRefusals.languageShort, language,
        say(skill, as: Wording.Skills.self).lowercased(), has.text, needs.text)
    case .prerequisiteMissing(let id):
      return say(Wording.MenuRefusals.prerequisiteMissing, title(id))
    case .corequisiteMissing(let id):
      return say(Wording.MenuRefusals.corequisiteMissing, title(id))
    case .clash(let id): return say(Wording.MenuRefusals.clash, id.text)
    case .limited(let quota):
      return say(Wording.MenuRefusals.limited, quota.phrase(sight, in: say))
    }
  }
}

extension GradeRange.Fit {
  fileprivate var words: Wording.MenuRefusals {
    switch self {
    case .below: .gradeBelow
    case .fits, .above: .gradeAbove
    case .otherLadder: .gradeOther
    case .civilian: .gradeCivilian
    }
  }
}

extension Ground {
  /// The ground as words that follow the party's name.
  public func phrase(_ sight: Sight, in say: Language) -> String {
    func short(_ id: Body.ID) -> String { say.text(sight.short(of: id)) }
    switch self {
    case .memberOf(let body): return say(Wording.MenuRefusals.memberOf, short(body))
    case .named: return say(Wording.MenuRefusals.named)
    case .notListed: return say(Wording.MenuRefusals.notListed)
    case .excepted: return say(Wording.MenuRefusals.excepted)
    case .exceptedWith(let body): return say(Wording.MenuRefusals.exceptedWith, short(body))
    case .restricted: return say(Wording.MenuRefusals.restricted)
    case .noAgreement(let body): return say(Wording.MenuRefusals.noAgreement, short(body))
    case .notApproved: return say(Wording.MenuRefusals.notApproved)
    case .absent: return say(Wording.MenuRefusals.absent)
    }
  }
}

extension Iteration.Quota {
  /// The limit as words.
  public func phrase(_ sight: Sight, in say: Language) -> String {
    let whom = group.phrase(sight, in: say)
    switch (group, kind) {
    case (.everyone, .atMost(let most)): return say(Wording.MenuRefusals.everyone, "\(most)")
    case (.eachParty, .atMost(let most)): return say(Wording.MenuRefusals.eachAtMost, "\(most)")
    case (_, .atMost(let most)): return say(Wording.MenuRefusals.groupAtMost, "\(most)", whom)
    case (_, .heldBack(let held, let until?)):
      return say(Wording.MenuRefusals.heldUntil, "\(held)", whom, say.date(until))
    case (_, .heldBack(let held, nil)): return say(Wording.MenuRefusals.held, "\(held)", whom)
    }
  }
}

extension Iteration.Group {
  fileprivate func phrase(_ sight: Sight, in say: Language) -> String {
    switch self {
    case .party(let id): say.text(sight.name(of: id))
    case .body(let id): say.text(sight.short(of: id))
    case .allies: say(Wording.MenuRefusals.allies)
    case .partners: say(Wording.MenuRefusals.partners)
    case .everyone, .eachParty: ""
    }
  }
}
