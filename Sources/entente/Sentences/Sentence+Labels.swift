import Labels

/// What the tool says about labels.
enum Sentence {
  /// The word for a reason that programs switch on, and the tag that it is about.
  static func reason(_ reason: Verdict.Reason) -> (code: String, tag: String?) {
    switch reason {
    case .unlabelled: ("unlabelled", nil)
    case .unmapped: ("unmapped", nil)
    case .invalid: ("invalid", nil)
    case .policy: ("policy", nil)
    case .level: ("level", nil)
    case .restrictive(let tag): ("restrictive", tag)
    case .permissive(let tag): ("permissive", tag)
    }
  }

  /// The word for a finding that programs switch on.
  static func code(_ finding: Finding) -> String {
    switch finding {
    case .foreignPolicy: "foreign_policy"
    case .policyNotInForce: "policy_not_in_force"
    case .unknownLevel: "unknown_level"
    case .obsoleteLevel: "obsolete_level"
    case .unknownTag: "unknown_tag"
    case .emptyTag: "empty_tag"
    case .unknownValue: "unknown_value"
    case .repeatedValue: "repeated_value"
    case .obsoleteValue: "obsolete_value"
    case .valueNotInForce: "value_not_in_force"
    case .selection: "selection"
    case .levelDemand: "level_demand"
    case .valueAtLevel: "value_at_level"
    case .excluded: "excluded"
    case .valueDemand: "value_demand"
    case .rule: "rule"
    case .reviewMissing: "review_missing"
    case .successionOrder: "succession_order"
    case .successor: "successor"
    case .successionTooLong: "succession_too_long"
    }
  }

  /// The tag and the value that a finding is about.
  static func subject(_ finding: Finding) -> (tag: String?, value: String?) {
    switch finding {
    case .unknownLevel(let level), .obsoleteLevel(let level), .levelDemand(let level):
      (nil, level)
    case .unknownTag(let tag), .emptyTag(let tag), .selection(let tag): (tag, nil)
    case .unknownValue(let tag, let value), .repeatedValue(let tag, let value),
      .obsoleteValue(let tag, let value), .valueNotInForce(let tag, let value),
      .valueAtLevel(let tag, let value), .excluded(let tag, let value),
      .valueDemand(let tag, let value):
      (tag, value)
    case .foreignPolicy, .policyNotInForce, .rule, .reviewMissing, .successionOrder, .successor,
      .successionTooLong:
      (nil, nil)
    }
  }

  /// What is wrong with a label.
  static func finding(_ finding: Finding) -> String {
    let (tag, value) = subject(finding)
    let (named, thing) = ("'\(tag ?? "")'", "'\(value ?? "")'")
    switch finding {
    case .foreignPolicy: return "The label is not of this policy."
    case .policyNotInForce: return "The policy is not in force."
    case .unknownLevel: return "There is no level \(thing)."
    case .obsoleteLevel: return "The level \(thing) is out of use."
    case .unknownTag: return "There is no tag \(named) of that kind, or more than one."
    case .emptyTag: return "The tag \(named) holds no value, which would read as no restriction."
    case .unknownValue: return "The tag \(named) knows no value \(thing)."
    case .repeatedValue: return "The value \(thing) of \(named) stands twice."
    case .obsoleteValue: return "The value \(thing) of \(named) is out of use."
    case .valueNotInForce: return "The value \(thing) of \(named) is not in force."
    case .selection: return "The tag \(named) holds too few or too many values."
    case .levelDemand: return "The level \(thing) demands values that are missing."
    case .valueAtLevel: return "The value \(thing) of \(named) may not stand at this level."
    case .excluded: return "The value \(thing) of \(named) may not stand beside another."
    case .valueDemand: return "The value \(thing) of \(named) demands others that are missing."
    case .rule(let rule): return self.rule(rule)
    case .reviewMissing: return "The label has neither a review date nor a succession."
    case .successionOrder: return "A succession does not follow what it succeeds."
    case .successor(let inner):
      return "A successor is not valid: \(inner.map(self.finding).joined(separator: " "))"
    case .successionTooLong: return "There are too many successors."
    }
  }

  private static func rule(_ rule: PolicyRule) -> String {
    switch rule {
    case .present(let tag): "The tag '\(tag)' is missing."
    case .single(let tag, _): "The tag '\(tag)' must hold exactly one owner."
    case .paired(let tag, let value, let other):
      "The tag '\(tag)' holds '\(value)' exactly when '\(other)' is there."
    case .covers(let tag, let owner, let more, _):
      "The tag '\(tag)' must hold what '\(owner)' holds and at least \(more) more."
    case .levels(let tag, let classes):
      "The tag '\(tag)' may stand at \(classes.joined(separator: ", ")) alone."
    case .mirrored(let tag, let other): "The tags '\(tag)' and '\(other)' must hold the same."
    }
  }

  /// Why labels are not combined.
  static func combination(_ problem: CombinationProblem, parts: [String]) -> String {
    switch problem {
    case .nothing: "There is nothing to combine."
    case .invalid(let part, let found):
      "\(parts[part]) is not valid: \(found.map(finding).joined(separator: " "))"
    case .incomparable(let levels): "None is the highest of \(levels.joined(separator: ", "))."
    case .unknownGroup(let group): "The registry knows no group '\(group)'."
    case .nobody: "Nobody may read all parts: a person has to decide."
    case .unnameable(let names):
      "The policy cannot name \(names.joined(separator: ", ")): a person has to decide."
    case .nothingInCommon(let tag):
      "The parts share no value of '\(tag)', and leaving it out would let others in: a person has "
        + "to decide."
    case .result(let found):
      "What came out is not valid: \(found.map(finding).joined(separator: " "))"
    }
  }

  /// Why a file is no label, clearance or binding.
  static func form(_ problem: FormProblem) -> String {
    let text = problem.text.isEmpty ? "" : " '\(problem.text)'"
    switch problem.kind {
    case .markup(let markup): return Self.markup(markup)
    case .root: return "the root \(problem.path) is not the standard's."
    case .missing: return "\(problem.path) is missing."
    case .unexpected: return "\(problem.path)\(text) may not stand there."
    case .lookalike: return "\(problem.path) bears a control's name in another namespace."
    case .repeated: return "\(problem.path) stands twice."
    case .unknown: return "\(problem.path)\(text) is not known."
    case .time: return "\(problem.path)\(text) is no time."
    case .identifier: return "\(problem.path)\(text) is no urn:oid: identifier."
    case .encoding: return "\(problem.path)\(text) cannot be decoded."
    }
  }

  /// What is wrong with a policy, and where.
  static func fault(_ fault: PolicyProblem.Fault) -> String {
    let text = fault.text.isEmpty ? "" : " '\(fault.text)'"
    let said =
      switch fault.kind {
      case .markup(let markup): Self.markup(markup)
      case .notPolicy: "no SPIF of xmlspif.org"
      case .schema: "schema\(text) is not 2.1, the only one that is read"
      case .missing: "missing"
      case .unknown: "unknown\(text)"
      case .identifier: "no object identifier\(text)"
      case .number: "no number, or out of bounds\(text)"
      case .time: "no time\(text)"
      case .repeated: "stands twice\(text)"
      case .unresolved: "leads to nothing, or to two things\(text)"
      case .contradiction: "cannot be satisfied\(text)"
      }
    return "\(fault.path): \(said)"
  }

  private static func markup(_ problem: MarkupProblem) -> String {
    let said =
      switch problem.reason {
      case .tooLarge: "too large"
      case .notUTF8: "not in UTF-8"
      case .documentType: "a document type or an entity, which are never read"
      case .tooDeep: "too deep"
      case .tooManyElements: "too many elements"
      case .tooManyAttributes: "too many attributes"
      case .tooLong: "a text that is too long"
      case .malformed: "not well-formed"
      case .namespace: "a prefix that nothing declares"
      case .repeatedAttribute: "an attribute that stands twice"
      }
    return "\(said), at byte \(problem.offset)."
  }
}
