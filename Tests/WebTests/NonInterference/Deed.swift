import Domain
import Labels

/// Something that someone does in a world; what it comes to, the rules decide.
struct Deed {
  enum Kind {
    /// An action on the network, with a reason under a label.
    case network(Action, reason: String, Label?)
    case enrol(Person)
    case note(Note.ID, Subject, text: String, Label)
    /// The first or a further version of a paper.
    case version(Version.ID, of: Paper.ID, Subject, title: String, Label, from: [Version.ID])
    case relabel(Item, Label, Widening.ID)
    case confirm(Widening.ID)
    case keep(Item)
    case read(Version.ID)
    case challenge(Challenge.ID, Item, text: String)
    case answer(Challenge.ID)
    case appeal(Challenge.ID)
    case menu(MenuDeed)
    case toolbox(CaseDeed)
    case programme(ProgrammeDeed)
    case proposal(ProposalDeed)
  }

  var by: String
  var kind: Kind
  /// Its place among all, which makes its moment and its key; kept when others are left out.
  var place: Int
}

/// A record of a world that somebody may not be able to read.
enum Secret: Hashable {
  case item(Item)
  case challenge(Challenge.ID)
  case person(Person.ID)
  case activity(Activity.ID)
  case run(Iteration.ID)
  case candidate(Candidate.ID)
  case nomination(Nomination.ID)
  case plan(Plan.ID)
  case oneCase(Case.ID)
  case programme(Programme.ID)
  case proposal(Proposal.ID)
  /// The reason of a deed.
  case reason(Int)
}

extension Deed {
  /// The record that it makes, if it makes one.
  var makes: Secret? {
    switch kind {
    case .note(let id, _, _, _): .item(.note(id))
    case .version(let id, _, _, _, _, _): .item(.version(id))
    case .challenge(let id, _, _): .challenge(id)
    case .enrol(let person): .person(person.id)
    case .network(_, let reason, _): reason.isEmpty ? nil : .reason(place)
    case .menu(let deed): deed.makes
    case .toolbox(let deed): deed.makes
    case .programme(let deed): deed.makes
    case .proposal(let deed): deed.makes
    default: nil
    }
  }

  /// Whether it is about a record that another deed makes.
  func rests(on secret: Secret, challenges: [Challenge.ID: Item]) -> Bool {
    if case .menu(let deed) = kind { return deed.rests(on: secret) }
    if case .toolbox(let deed) = kind { return deed.rests(on: secret) }
    if case .programme(let deed) = kind { return deed.rests(on: secret) }
    if case .proposal(let deed) = kind { return deed.rests(on: secret) }
    let items: [Item] =
      switch kind {
      case .relabel(let item, _, _), .keep(let item), .challenge(_, let item, _): [item]
      case .read(let id): [.version(id)]
      case .answer(let id), .appeal(let id): [challenges[id]].compactMap(\.self)
      default: []
      }
    switch (secret, kind) {
    case (.challenge(let id), .answer(let other)), (.challenge(let id), .appeal(let other)):
      return id == other
    case (.item(let item), _): return items.contains(item)
    default: return false
    }
  }

  /// The same without what it takes from a version that is not there.
  func without(_ secret: Secret) -> Deed {
    if case .run(let run) = secret, case .menu(.plan(let plan)) = kind {
      var deed = self
      deed.kind = .menu(.plan(plan.without(run)))
      return deed
    }
    guard case .item(.version(let gone)) = secret,
      case .version(let id, let paper, let subject, let title, let label, let from) = kind
    else { return self }
    var deed = self
    deed.kind = .version(
      id, of: paper, subject, title: title, label, from: from.filter { $0 != gone })
    return deed
  }

  /// The same record with other content, and where it may be with another label.
  func changed(_ label: Label?) -> Deed {
    var deed = self
    switch kind {
    case .note(let id, let subject, _, let old):
      deed.kind = .note(id, subject, text: "other words altogether, and more", label ?? old)
    case .version(let id, let paper, let subject, _, let old, let from):
      deed.kind = .version(
        id, of: paper, subject, title: "Another heading", label ?? old, from: from)
    case .challenge(let id, let item, _):
      deed.kind = .challenge(id, item, text: "another doubt, told at length")
    case .network(let action, _, let old):
      deed.kind = .network(action, reason: "another cause", label ?? old)
    case .enrol(let person):
      var person = person
      person.posts[0].roles = [.provider, .planner]
      deed.kind = .enrol(person)
    case .menu(let menu): deed.kind = .menu(menu.changed(label))
    case .toolbox(let one): deed.kind = .toolbox(one.changed(label))
    case .programme(let one): deed.kind = .programme(one.changed(label))
    case .proposal(let proposal): deed.kind = .proposal(proposal.changed(label))
    default: break
    }
    return deed
  }
}
