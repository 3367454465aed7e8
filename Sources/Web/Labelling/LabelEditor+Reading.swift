import Domain
import Labels
import Pages

extension LabelEditor {
  /// The marking that was typed, or what is wrong by field. Whether the policy allows the label is
  /// the domain's to say.
  func marking(_ sight: Sight, in say: Language, _ errors: inout [String: String]) -> Marking? {
    let reason = text(Name.reason)
    if reason.isEmpty { errors[Name.reason] = say(Wording.LabelEditing.reasonMissing) }
    guard let label = label(sight, in: say, &errors), !reason.isEmpty else { return nil }
    let guide = text(Name.guide)
    return Marking(label, reason: reason, guide: guide.isEmpty ? nil : guide)
  }

  /// The label that was typed.
  func label(_ sight: Sight, in say: Language, _ errors: inout [String: String]) -> Label? {
    guard let (policy, level) = level(sight) else {
      errors[Name.level] = say(Wording.LabelEditing.levelMissing)
      return nil
    }
    var label = Label(
      policy: policy.name, classification: level, categories: categories(policy),
      created: sight.now.labelMoment)
    let day = text(Name.review)
    if day.isEmpty {
      label.reviewDue = sight.now.day.yearsLater(5).labelMoment
    } else if let day = Day(day), day > sight.now.day {
      label.reviewDue = day.labelMoment
    } else {
      errors[Name.review] = say(Wording.LabelEditing.reviewWrong)
      return nil
    }
    return label
  }

  private func text(_ name: String) -> String {
    let text = typed[name]?.first ?? ""
    return text.split(whereSeparator: \.isWhitespace).isEmpty ? "" : text.trimmed
  }

  private func level(_ sight: Sight) -> (Policy, String)? {
    let typed = text(Name.level)
    for adoption in sight.policies {
      for level in sight.levelsHeld(in: adoption.name)
      where Self.level(adoption.name, level.name) == typed {
        return (adoption.policy, level.name)
      }
    }
    return nil
  }

  /// The owner first; whatever is released is opened by the policy's own word, and stays with
  /// its owner.
  private func categories(_ policy: Policy) -> [Labels.Category] {
    let parts = LabelPart.parts(of: policy)
    var chosen: [(part: LabelPart, values: [String])] = parts.map { part in
      (part, (typed[part.name] ?? []).filter { part.values.contains($0) })
    }
    let isReleased = chosen.contains {
      ($0.part.role == .groups || $0.part.role == .parties) && !$0.values.isEmpty
    }
    let owner = chosen.first { $0.part.role == .owner }?.values ?? []
    for place in chosen.indices where isReleased {
      switch chosen[place].part.role {
      case .owner: chosen[place].values += policy.release.map { [$0.opening] } ?? []
      case .groups:
        let more = owner.filter { name in
          chosen[place].part.values.contains(name) && !chosen[place].values.contains(name)
        }
        chosen[place].values += more
      default: break
      }
    }
    return chosen.filter { !$0.values.isEmpty }.map { part, values in
      Labels.Category(tagSet: part.set, tag: part.tag, kind: part.kind, values: values)
    }
  }
}
