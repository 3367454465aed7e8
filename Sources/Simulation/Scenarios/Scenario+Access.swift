import Domain
import Labels

extension Scenario {
  /// Policies and people: nobody without a post, clearances that their policies know.
  static let access = Scenario(
    name: "access", weight: 6, draw: { .access($0.access()) }, check: check(access:))

  private static func check(access records: Records) -> [String] {
    let policies = Dictionary(uniqueKeysWithValues: records.held.adoptions.map { ($0.name, $0) })
    let groups = records.held.adoptions.flatMap { adoption in
      adoption.groups.filter { records.bodies[$0.body] == nil }
        .map { "policy \(adoption.name): no body \($0.body)" }
    }
    return groups
      + records.held.people.flatMap { person -> [String] in
        let name = "person \(person.id)"
        var faults: [String] = []
        if person.posts.isEmpty { faults.append("\(name): no post") }
        if person.posts.contains(where: \.roles.isEmpty) { faults.append("\(name): no role") }
        for grant in person.grants {
          let levels = policies[grant.policy]?.policy.classifications.map(\.name)
          if levels?.contains(grant.level) != true {
            faults.append("\(name): cleared for \(grant.policy) \(grant.level)")
          }
        }
        return faults
      }
  }
}

extension Pen {
  fileprivate mutating func access() -> AccessAction {
    switch random.below(12) {
    case 0: return .adopt(adoption())
    case 1...4: return .enrol(Person(id: oneIn(20) ? person() : newPerson(), posts: [post()]))
    case 5: return .appoint(person(), post())
    case 6:
      let id = person()
      let held = eyes.person(id)?.posts ?? []
      let post = random.one(of: held)?.id ?? Person.Post.ID(random.next())
      return .relieve(id, post, on: dated().day)
    case 7...9: return .clear(person(), grant())
    case 10:
      let id = person()
      let held = eyes.person(id)?.grants ?? []
      let grant = random.one(of: held)?.id ?? Person.Grant.ID(random.next())
      return .withdraw(id, grant, on: dated().day)
    default: return .dismiss(person(), on: dated().day)
    }
  }

  private mutating func adoption() -> Adoption {
    if eyes.policies.isEmpty || oneIn(6) {
      return Adoption(SimulatedPolicy.open, groups: [], open: "FREE")
    }
    let groups = SimulatedPolicy.groups.map { Adoption.Group($0, is: body()) }
    return Adoption(
      SimulatedPolicy.closed, groups: groups, asOf: oneIn(3) ? random.any() : .both)
  }

  private mutating func newPerson() -> Person.ID { code("u", 500) }

  private mutating func post() -> Person.Post {
    var post = Person.Post(
      id: Person.Post.ID(random.next()), party: oneIn(2) ? party() : nil, roles: [random.any()],
      from: oneIn(10) ? dated().day : .earliest)
    if oneIn(8) { post.roles.append(random.any()) }
    if oneIn(60) { post.roles = [] }
    post.to = seldom(8) { $0.dated().day }
    return post
  }

  private mutating func grant() -> Person.Grant {
    let levels = oneIn(40) ? ["UNKNOWN"] : ["LOW", "MIDDLE", "HIGH"]
    var grant = Person.Grant(
      id: Person.Grant.ID(random.next()), policy: oneIn(40) ? "OTHER" : "CLOSED",
      level: random.one(of: levels) ?? "LOW", from: .earliest,
      expires: oneIn(6) ? dated().day : .latest)
    if oneIn(3) { grant.special = [Person.Grant.Special(tag: "Care", value: "WATER")] }
    grant.authority = seldom(6) { $0.party() }
    return grant
  }
}
