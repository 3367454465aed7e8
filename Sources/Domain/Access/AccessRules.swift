internal import HashTreeCollections
internal import Labels

/// What may be asked about people and policies.
extension Alliance {
  func decide(_ action: AccessAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .adopt(let adoption):
      for group in adoption.groups { try check(group.body, .body) }
      if adoptions[adoption.name] == adoption { throw .nothingChanged }
      try checkSuccession(to: adoption, at: occasion.at)
      return [.access(.adopted(adoption))]
    case .enrol(let person):
      if people[person.id] != nil { throw .alreadyExists(.person(person.id)) }
      guard !person.posts.isEmpty else { throw .choiceMissing(.posts) }
      // Clearances are the security officer's, never part of an enrolment.
      guard person.grants.isEmpty, person.left == nil else { throw .notPermitted(.securityOfficer) }
      for (place, post) in person.posts.enumerated() {
        try check(post, among: Array(person.posts[..<place]))
      }
      return [.access(.enrolled(person))]
    case .appoint(let id, let post):
      let person = try known(id)
      try check(post, among: person.posts)
      return [.access(.appointed(id, post))]
    case .relieve(let id, let post, let day):
      let person = try known(id)
      guard let held = person.posts.first(where: { $0.id == post }) else {
        throw .unknown(.person(id), .posts)
      }
      guard held.from <= day else { throw .endsBeforeBeginning(.on) }
      if let to = held.to, to <= day { throw .alreadyEnded(.person(id)) }
      return [.access(.relieved(id, post, on: day))]
    case .clear, .withdraw: return try decide(clearance: action, on: occasion)
    case .dismiss(let id, let day):
      let person = try known(id)
      if person.left != nil { throw .alreadyEnded(.person(id)) }
      return [.access(.dismissed(id, on: day))]
    }
  }

  /// Clearances. Nobody grants one to themselves.
  private func decide(
    clearance action: AccessAction, on occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    switch action {
    case .clear(let id, let grant):
      let person = try known(id)
      if occasion.principal.id == id { throw .sameHands }
      if person.grants.contains(where: { $0.id == grant.id }) { throw .alreadyExists(.person(id)) }
      try check(grant)
      return [.access(.cleared(id, grant))]
    case .withdraw(let id, let grant, let day):
      let person = try known(id)
      guard let held = person.grants.first(where: { $0.id == grant }) else {
        throw .unknown(.person(id), .grants)
      }
      guard held.from <= day else { throw .endsBeforeBeginning(.on) }
      if held.expires <= day { throw .alreadyEnded(.person(id)) }
      return [.access(.withdrawn(id, grant, on: day))]
    default: return []
    }
  }

  private func known(_ id: Person.ID) throws(Refusal) -> Person {
    guard let person = people[id] else { throw .unknown(.person(id), .person) }
    return person
  }

  private func check(_ post: Person.Post, among held: [Person.Post]) throws(Refusal) {
    if held.contains(where: { $0.id == post.id }) { throw .choiceMissing(.posts) }
    try check(post.party, .party)
    guard !post.roles.isEmpty else { throw .choiceMissing(.roles) }
    if let to = post.to, to <= post.from { throw .endsBeforeBeginning(.to) }
    // A delegation speaks for a party; officers of the alliance for the alliance.
    let speaksForParty = post.roles.contains(.delegation) || post.roles.contains(.focalPoint)
    if post.party == nil, speaksForParty { throw .choiceMissing(.party) }
    let others = held.filter { $0.party != post.party }
    let overlaps = others.contains { other in
      other.from < (post.to ?? .latest) && post.from < (other.to ?? .latest)
    }
    if overlaps { throw .notNow }
  }

  private func check(_ grant: Person.Grant) throws(Refusal) {
    guard let adoption = adoptions[grant.policy] else { throw .policyMissing(grant.policy) }
    guard !adoption.policy.levels(downFrom: grant.level).isEmpty else {
      throw .choiceMissing(.level)
    }
    for special in grant.special where !adoption.policy.isRestrictive(special.tag, special.value) {
      throw .choiceMissing(.special)
    }
    try check(grant.authority, .authority)
    guard grant.from < grant.expires else { throw .endsBeforeBeginning(.expires) }
  }

  /// That a new edition of a policy still knows every label and clearance in use.
  private func checkSuccession(to adoption: Adoption, at moment: Instant) throws(Refusal) {
    let name = adoption.name
    guard adoptions[name] != nil else { return }
    let isKnown = labels.contents.allSatisfy { label in
      label.policyName != name || adoption.policy.findings(in: label, at: moment.moment).isEmpty
    }
    guard isKnown else { throw .policyUnfit }
  }

  mutating func apply(_ fact: AccessFact) {
    switch fact {
    case .adopted(let adoption): adoptions[adoption.name] = adoption
    case .enrolled(let person): people[person.id] = person
    case .appointed(let id, let post): change(id) { $0.posts.append(post) }
    case .relieved(let id, let post, let day):
      change(id) { person in
        for place in person.posts.indices where person.posts[place].id == post {
          person.posts[place].to = day
        }
      }
    case .cleared(let id, let grant): change(id) { $0.grants.append(grant) }
    case .withdrawn(let id, let grant, let day):
      change(id) { person in
        for place in person.grants.indices where person.grants[place].id == grant {
          person.grants[place].expires = day
        }
      }
    case .dismissed(let id, let day): change(id) { $0.left = day }
    }
  }

  private mutating func change(_ id: Person.ID, _ body: (inout Person) -> Void) {
    guard var person = people[id] else { preconditionFailure("changed a person unknown") }
    body(&person)
    people[id] = person
  }
}
