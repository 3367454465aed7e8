public import Domain
public import Labels

/// Tries an import out before anything is recorded.
public enum PackCheck {
  /// Every step that the rules would refuse, at its file and line.
  ///
  /// The alliance is a copy; nothing of this is recorded. Steps that fail only because they
  /// rest on a refused one are not told again: mending that one mends them.
  public static func rehearse(
    _ steps: [ImportPlan.Step], on alliance: Alliance, _ occasion: Occasion,
    label: Label? = nil
  ) -> [PackProblem] {
    var alliance = alliance
    var problems: [PackProblem] = []
    var missing: Set<Subject> = []
    for step in steps {
      var occasion = occasion
      occasion.reason = step.reason
      occasion.label = label
      do throws(Refusal) {
        alliance.apply(try alliance.decide(step.action, on: occasion))
      } catch {
        missing.insert(step.subject)
        if case .unknown(let needed, _) = error, missing.contains(needed) { continue }
        problems.append(
          PackProblem(.refused(error), at: step.origin, remedy: error.remedy))
      }
    }
    return problems
  }
}

extension Refusal {
  /// What is wrong, for whoever wrote the pack.
  var complaint: String {
    switch self {
    case .notPermitted(let role): "only a \(role.word) may do this"
    case .reasonMissing: "a correction without a reason"
    case .unknown(let subject, _): "unknown \(subject.kindWord) '\(subject.codeText)'"
    case .alreadyExists(let subject):
      "\(subject.kindWord) '\(subject.codeText)' is in the record already"
    case .unfitText(.empty, let field): "'\(field.rawValue)' is empty"
    case .unfitText(.tooLong, let field): "'\(field.rawValue)' is too long"
    case .unfitText(.unprintable, let field): "'\(field.rawValue)' holds what cannot be printed"
    case .unsafeAddress: "the address is no plain https"
    case .endsBeforeBeginning(let field): "'\(field.rawValue)' ends before it begins"
    case .sourceMissing: "read, but in no source"
    case .choiceMissing(let field): "no '\(field.rawValue)' is chosen"
    case .outsideLife(let subject, _):
      "days outside the life of \(subject.kindWord) '\(subject.codeText)'"
    case .overlaps: "it overlaps one of the same party, body and role or scope"
    case .alreadyEnded: "it has ended already"
    case .cycle(let body): "body '\(body)' would include itself"
    case .tileTaken: "the tile is taken"
    case .secondAlliance: "a second alliance"
    case .inUse(let subject): "\(subject.kindWord) '\(subject.codeText)' refers to it"
    case .nothingChanged: "nothing changed"
    case .notYours: "it is another's"
    case .policyMissing(let name): "no policy '\(name)'"
    case .policyUnfit: "labels in use would mean nothing under this edition of the policy"
    case .labelMissing(let field): "'\(field.rawValue)' bears no label"
    case .labelUnfit(_, let field): "the label of '\(field.rawValue)' breaks its policy"
    case .beyondClearance(let field): "the label of '\(field.rawValue)' keeps the writer out"
    case .sameHands: "two people are needed"
    case .notNow: "not at this time"
    case .nominationUnfit(let findings):
      "\(findings.count(where: { $0.weight != .tells })) findings speak against the nomination"
    case .noSeat: "no seat is free within the limits"
    case .notForDecision: "no proposal may hold this action"
    case .outsideRemit(let matter): "the committee does not take '\(matter.word)' from the writer"
    case .tooShort(let hours): "a silence lasts \(hours) hours at least"
    case .hidden(let party): "party '\(party)' cannot read it"
    case .processUnfit(let findings): findings.map(\.sentence).joined(separator: ", ")
    case .notEligible: "the instrument is not open to the party on the day"
    case .needsDecision(let committee): "the step needs a decision of '\(committee)'"
    case .artefactsMissing(let missing):
      "not on file: \(missing.map(\.text).joined(separator: ", "))"
    case .questionsUnfit(let findings): findings.map(\.sentence).joined(separator: ", ")
    case .answersMissing(let missing):
      "not answered: \(missing.map(\.text).joined(separator: ", "))"
    case .overtaken: "others saved it meanwhile"
    case .barred(let party): "a restriction keeps party '\(party)' out"
    case .notHeld(let holding): "cases of the instrument hold no '\(holding.word)'"
    case .partial(let party): "party '\(party)' has a part in it"
    }
  }

  /// What to change in the pack.
  var remedy: String {
    switch self {
    case .notPermitted(let role): "import as a \(role.word)"
    case .reasonMissing: "say which edition of the pack it is"
    case .unknown(let subject, _):
      "add \(subject.kindWord) '\(subject.codeText)' or mend what is wrong with it"
    case .alreadyExists(let subject): "choose another code for this \(subject.kindWord)"
    case .unfitText(.empty, let field): "write something for '\(field.rawValue)'"
    case .unfitText(.tooLong(let limit), let field):
      "shorten '\(field.rawValue)' to \(limit) characters"
    case .unfitText(.unprintable, let field):
      "remove control characters and direction marks from '\(field.rawValue)'"
    case .unsafeAddress: "give an https address without spaces or quotes"
    case .endsBeforeBeginning(let field): "put the days of '\(field.rawValue)' in order"
    case .sourceMissing: "cite a source or say 'confidence: known'"
    case .choiceMissing(let field): "choose at least one of '\(field.rawValue)'"
    case .outsideLife(let subject, _):
      "keep within the life of \(subject.kindWord) '\(subject.codeText)'"
    case .overlaps: "let the earlier spell end before this one begins"
    case .alreadyEnded: "correct the ending instead of giving a second"
    case .cycle(let body): "leave out the inclusion that leads back to '\(body)'"
    case .tileTaken(let party): "choose another tile; '\(party)' has this one on the same days"
    case .secondAlliance(let body): "give another kind; '\(body)' is the alliance"
    case .inUse(let subject): "change \(subject.kindWord) '\(subject.codeText)' first"
    case .nothingChanged: "leave it out"
    case .notYours: "ask its originator"
    case .policyMissing(let name): "adopt the policy '\(name)' first"
    case .policyUnfit: "keep every level, tag and value that labels use"
    case .labelMissing, .labelUnfit, .beyondClearance: "choose another label"
    case .sameHands: "let someone else do it"
    case .notNow: "see when it may be done"
    case .nominationUnfit: "choose another person or run, or give a remark"
    case .noSeat: "let it wait, or change the limits"
    case .notForDecision: "leave the action out"
    case .outsideRemit: "bring it before a committee whose rules name the matter"
    case .tooShort: "choose a later deadline"
    case .barred(let party): "leave party '\(party)' out"
    case .notHeld(let holding): "add '\(holding.word)' to what the instrument holds"
    case .partial: "choose somebody of another party"
    case .hidden: "choose a label that lets every Ally read it"
    case .processUnfit(let findings): findings.first?.remedy ?? "mend the process"
    case .notEligible: "see to whom it was open on the day"
    case .needsDecision: "name the 'decision'"
    case .artefactsMissing: "put them on file first"
    case .questionsUnfit(let findings): findings.first?.remedy ?? "mend the questionnaire"
    case .answersMissing: "answer them first"
    case .overtaken: "look at what stands now"
    }
  }
}
