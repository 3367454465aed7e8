internal import Domain
internal import Labels

/// Readers, items and verdicts as the security officer's pages print them.
extension Reading {
  /// An item by its title, or for notes by what they are about.
  func item(_ item: Item) -> HTML {
    switch item {
    case .version(let id): subject(.version(id))
    case .note(let id):
      "\(say(Wording.AccessTexts.noteOn)) \(with: sight.note(id), { subject($0.subject) })"
    case .activity, .iteration, .critique, .position: link(to: item)
    }
  }

  /// From which level on something may be read.
  func reach(_ reach: Reach) -> String {
    switch reach {
    case .everybody: say(Wording.AccessTexts.everybody)
    case .from(let level): say(Wording.AccessTexts.fromLevel, level)
    case .nobody(let reason): self.reason(reason)
    }
  }

  /// Why somebody may not read.
  func reason(_ reason: Verdict.Reason) -> String {
    switch reason {
    case .unlabelled: say(Wording.Verdicts.unlabelled)
    case .unmapped, .policy: say(Wording.Verdicts.policy)
    case .invalid(let findings):
      say(Wording.Verdicts.invalid, findings.map { $0.sentence(in: say) }.joined(separator: " "))
    case .level: say(Wording.Verdicts.level)
    case .restrictive(let tag): say(Wording.Verdicts.restrictive, tag)
    case .permissive(let tag): say(Wording.Verdicts.permissive, tag)
    }
  }

  /// Whether somebody may read, and if not why.
  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .permit: say(Wording.Verdicts.permit)
    case .deny(let reason): self.reason(reason)
    }
  }

  /// For whom somebody reads, a visitor being nobody's.
  func reader(_ seat: Principal.Seat) -> HTML {
    seat == .none ? "\(say(Wording.AccessTexts.visitor))" : self.seat(seat)
  }

  /// A form that asks, sent as an address that can be kept.
  func question(_ question: AccessQuestion, _ fields: [Field]) -> HTML {
    FilterBar(frame.formAddress(of: .access(question)), fields: fields).html(say)
  }

  /// A field for a day, today when nothing is said.
  func dayField(_ day: Day?) -> Field {
    var field = Field("day", say(Wording.AccessTexts.day), .date)
    field.value = (day ?? sight.now.day).description
    return field
  }

  /// Everybody's parties to choose from, by name.
  var partyChoices: [Field.Choice] {
    byName(sight.parties) { $0.id }.map { Field.Choice($0.id.text, text(sight.name(of: $0.id))) }
  }
}
