import Domain
import Registry

extension ToolFailure {
  /// What a refusal or a failed write means for who typed the command.
  init(_ failure: Registrar.Failure) {
    switch failure {
    case .refused(let refusal): self.init(.refused, "Refused: \(refusal.sentence).")
    case .refusedOne(let index, let refusal):
      self.init(.refused, "Refused at step \(index + 1): \(refusal.sentence).")
    case .keyTaken: self.init(.refused, "The action's key was used by someone else.")
    case .unrecorded(let failure): self.init(failure, at: "The store")
    case .unconfirmed(let failure):
      let sentence = failure.sentence(at: "The store")
      let remedy = "Whether anything was recorded is not known; run the same again to find out."
      self.init(.unreachable, "\(sentence) \(remedy)")
    case .unreadable(let fault): self.init(fault, at: "The store")
    }
  }
}

extension Refusal {
  /// Why, without a full stop.
  var sentence: String {
    switch self {
    case .notPermitted(let role): "this needs the role \(role.word)"
    case .reasonMissing: "a correction needs a reason"
    case .unknown(let subject, _): "there is no \(subject.phrase)"
    case .alreadyExists(let subject): "there is \(subject.phrase) already"
    case .unfitText(.empty, let field): "'\(field.rawValue)' is empty"
    case .unfitText(.tooLong(let limit), let field):
      "'\(field.rawValue)' is longer than \(limit) characters"
    case .unfitText(.unprintable, let field):
      "'\(field.rawValue)' holds what cannot be printed"
    case .unsafeAddress: "an address must begin with https and hold no spaces"
    case .endsBeforeBeginning(let field): "the days of '\(field.rawValue)' are out of order"
    case .sourceMissing: "it is said to be read and cites no source"
    case .choiceMissing(let field): "nothing is chosen for '\(field.rawValue)'"
    case .outsideLife(let subject, _): "some days lie outside the life of \(subject.phrase)"
    case .overlaps(let subject): "some days are those of \(subject.phrase) too"
    case .alreadyEnded(let subject): "\(subject.phrase) has ended already"
    case .cycle(let body): "body \(body) would be part of itself"
    case .tileTaken(let party): "party \(party) has that tile"
    case .secondAlliance(let body): "the alliance is \(body); there can be one"
    case .inUse(let subject): "\(subject.phrase) refers to it"
    case .nothingChanged: "the record says so already"
    case .notYours: "it is another's record"
    case .policyMissing(let name): "the office has no policy '\(name)'"
    case .policyUnfit: "labels in use would mean nothing under this edition of the policy"
    case .labelMissing(let field): "'\(field.rawValue)' needs a label"
    case .labelUnfit(_, let field): "the label of '\(field.rawValue)' breaks its policy"
    case .beyondClearance(let field): "the label of '\(field.rawValue)' keeps its writer out"
    case .sameHands: "this needs a second person"
    case .notNow: "not at this stage or on these days"
    case .nominationUnfit(let findings):
      "the nomination has \(findings.count(where: { $0.weight != .tells })) findings against it"
    case .noSeat: "no seat is free within the limits"
    case .notForDecision: "no proposal may hold such an action"
    case .outsideRemit(let matter): "the committee does not take \(matter.word) from you"
    case .tooShort(let hours): "a silence lasts \(hours) hours at least"
    case .hidden(let party): "party \(party) could not read it"
    case .processUnfit(let findings): "the process has \(findings.count) faults"
    case .notEligible: "the instrument is not open to the party on the day"
    case .needsDecision(let committee): "the step needs a decision of \(committee)"
    case .artefactsMissing(let missing):
      "not on file: \(missing.map(\.text).joined(separator: ", "))"
    case .questionsUnfit(let findings): "the questionnaire has \(findings.count) faults"
    case .answersMissing(let missing):
      "not answered: \(missing.map(\.text).joined(separator: ", "))"
    case .overtaken: "others saved it meanwhile"
    case .barred(let party): "a restriction keeps party \(party) out"
    case .notHeld(let holding): "cases of the instrument hold no \(holding.word)"
    case .partial(let party): "party \(party) has a part in it"
    }
  }
}

extension Subject {
  fileprivate var phrase: String {
    switch self {
    case .party(let id): "party \(id)"
    case .body(let id): "body \(id)"
    case .membership(let id): "membership \(id)"
    case .restriction(let id): "restriction \(id)"
    case .decision(let id): "decision \(id)"
    case .source(let id): "source \(id)"
    case .term(let id): "term \(id)"
    case .edition: "an edition"
    case .policy, .person, .note, .paper, .version, .widening, .challenge, .provider, .activity,
      .iteration, .candidate, .nomination, .critique, .plan, .committee,
      .proposal, .meeting, .offer, .contribution, .indicator, .observation, .instrument, .case,
      .track, .position, .programme, .questionnaire, .response:
      "\(kindWord) \(codeText)"
    }
  }
}
