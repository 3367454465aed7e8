public import Domain
public import Labels

/// Labels, seats, posts and clearances as they are read.
extension Reading {
  /// The marking that stands for a label, in the reading's language.
  public func marking(_ label: Label) -> String { sight.marking(label, in: say) }

  /// What people call an item.
  func title(of item: Item) -> String {
    switch item {
    case .version(let id):
      return sight.version(id).map { text($0.title) } ?? id.description
    case .note(let id):
      let subject = sight.note(id).map { name(of: $0.subject) } ?? id.description
      return say(Wording.AccessTexts.noteOn) + " " + subject
    case .activity(let id):
      return "\(id) \(sight.activity(id).map { text($0.offer.title) } ?? "")"
    case .iteration(let id):
      let activity = sight.iteration(id).flatMap { sight.activity($0.activity) }
      return "\(id) \(activity.map { text($0.offer.title) } ?? "")"
    case .critique(let id):
      let party = sight.critique(id).map { text(sight.name(of: $0.party)) } ?? id.description
      let run = sight.critique(id)?.iteration.text ?? ""
      return "\(say(Wording.Subjects.critique)) – \(party), \(run)"
    case .position(let id):
      let party = sight.position(id).map { text(sight.name(of: $0.party)) } ?? id.description
      let about = sight.proposal(of: id).map { self.title(of: $0) } ?? ""
      return "\(say(Wording.Subjects.position)) – \(party), \(about)"
    }
  }

  /// For whom someone acts.
  public func seat(_ seat: Principal.Seat) -> HTML {
    switch seat {
    case .none: "\(say(Wording.Labelling.nobody))"
    case .alliance: "\(say(Wording.Labelling.alliance))"
    case .party(let id): party(id)
    }
  }

  /// A post in one line: for whom, in which roles, when.
  public func post(_ post: Person.Post) -> HTML {
    let roles = post.roles.map { say($0) }.joined(separator: ", ")
    let seat = post.party.map { party($0) } ?? "\(say(Wording.Labelling.alliance))"
    let days = span(Span(from: Dated(post.from), to: post.to.map { Dated($0) }))
    return "\(seat): \(roles) (\(days))"
  }

  /// A clearance in one line: level, special categories, authority, days.
  public func grant(_ grant: Person.Grant) -> HTML {
    let special = grant.special.map(\.value).joined(separator: ", ")
    let days = span(Span(from: Dated(grant.from), to: Dated(grant.expires)))
    return """
      \(grant.policy) \(grant.level)\(if: !special.isEmpty, " – \(special)") (\(days))
      """
  }
}

extension Sight {
  /// The marking that stands for a label, in a language.
  func marking(_ label: Label, in say: Language) -> String {
    let adoption = policies.first { $0.name == label.policy.name }
    return adoption?.policy.marking(of: label, in: say.tag, place: .pageTop)
      ?? "\(label.policy.name) \(label.classification)"
  }
}
