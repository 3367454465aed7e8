public import Labels

/// How highly marked what an office writes into mails may be.
public enum MailCeiling: Hashable, Sendable {
  /// What everybody may read, and nothing else.
  case open
  /// What bears this level of a policy or a lower one, and no special category.
  case level(policy: String, String)
}

extension Sight {
  /// Whether what bears these labels may be named in a mail. What bears none may not: nobody has
  /// said that it may leave.
  public func mayMail(_ labels: [Label], upTo ceiling: MailCeiling) -> Bool {
    !labels.isEmpty && labels.allSatisfy { mayMail($0, upTo: ceiling) }
  }

  private func mayMail(_ label: Label, upTo ceiling: MailCeiling) -> Bool {
    if isOpen(label) { return true }
    guard case .level(let name, let level) = ceiling, label.policyName == name,
      label.special.isEmpty, reads(label), let policy = judge.adoptions[name]?.policy,
      let top = policy.classifications.first(where: { $0.name == level }),
      let own = policy.classifications.first(where: { $0.name == label.classification })
    else { return false }
    return own.hierarchy <= top.hierarchy
  }
}
