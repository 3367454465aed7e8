import Domain
import HTTPTypes
import Journal
import Labels
import Pages
import Registry

/// Posts and clearances, which are the record's.
extension Site {
  func appoint(_ id: Principal.ID, _ request: AccountRequest) async throws(Problem) -> Response {
    let sight = presentSight(request.asked, request.visitor)
    let post: Person.Post
    do throws(Unfit) { post = try Self.post(request, from: "from", sight, random(8)) } catch {
      return try again(id, .appoint, error.problems, request)
    }
    let isKnown = sight.person(id) != nil
    // With the first post the record's word takes the place of the account's.
    let isSelf = id.text == request.account.person
    if isSelf, !isKnown, !post.roles.contains(.administrator) {
      return try again(id, .appoint, [:], request, problem: .notYourself)
    }
    let action: AccessAction =
      isKnown ? .appoint(id, post) : .enrol(Person(id: id, posts: [post]))
    return try await change(.access(action), of: id, .appoint, request)
  }

  func relieve(_ id: Principal.ID, _ request: AccountRequest) async throws(Problem) -> Response {
    guard let post = Person.Post.ID(request.typed["post"]) else { throw .unreadableBody }
    guard id.text != request.account.person else {
      return try again(id, .dismiss, [:], request, problem: .notYourself)
    }
    return try await change(
      .access(.relieve(id, post, on: request.asked.now.day)), of: id, .relieve, request)
  }

  func clear(_ id: Principal.ID, _ request: AccountRequest) async throws(Problem) -> Response {
    let sight = presentSight(request.asked, request.visitor)
    let grant: Person.Grant
    do throws(Unfit) { grant = try Self.grant(request, sight, random(8)) } catch {
      return try again(id, .clear, error.problems, request)
    }
    return try await change(.access(.clear(id, grant)), of: id, .clear, request)
  }

  func withdraw(_ id: Principal.ID, _ request: AccountRequest) async throws(Problem) -> Response {
    guard let grant = Person.Grant.ID(request.typed["grant"]) else { throw .unreadableBody }
    return try await change(
      .access(.withdraw(id, grant, on: request.asked.now.day)), of: id, .withdraw, request)
  }

  /// The person signs in no more: the record says so, and what they had open is closed.
  func dismiss(_ id: Principal.ID, _ request: AccountRequest) async throws(Problem) -> Response {
    guard id.text != request.account.person else {
      return try again(id, .dismiss, [:], request, problem: .notYourself)
    }
    let response = try await change(
      .access(.dismiss(id, on: request.asked.now.day)), of: id, .dismiss, request)
    guard response.status == .seeOther else { return response }
    do throws(JournalFailure) {
      guard let account = try accounts.account(of: id.text) else { return response }
      try endAll(of: account, request)
      return response
    } catch {
      throw .accountsUnreachable
    }
  }

  /// Records an action about a person, and goes back to their page.
  private func change(
    _ action: Action, of id: Principal.ID, _ deed: PeoplePart.Deed, _ request: AccountRequest
  ) async throws(Problem) -> Response {
    switch await perform(action, request) {
    case .success: return request.done(.duties, about: id)
    case .failure(.refused(let refusal)), .failure(.refusedOne(_, let refusal)):
      let sight = presentSight(request.asked, request.visitor)
      var page = try personPage(id, request.asked, request.visitor)
      page.asked = deed
      page.typed = request.typed.kept(Self.dutyFields)
      page.problem = refusal.sentence(on: nil, sight: sight, in: request.asked.language)
      return request.page(page.render(frame(request)), refusal.status)
    case .failure(let failure): throw Problem(failure)
    }
  }

  /// Records an action that is no amendment of the network.
  func perform(
    _ action: Action, _ request: AccountRequest
  ) async -> Result<Receipt, Registrar.Failure> {
    let occasion = Occasion(by: request.visitor.principal, at: request.asked.now)
    let result: Result<Receipt, Registrar.Failure>
    do throws(Registrar.Failure) {
      result = .success(
        try await registrar.perform(Order(action, on: occasion, key: freshKey())))
    } catch {
      result = .failure(error)
    }
    tally.note(result)
    return result
  }

  private func again(
    _ id: Principal.ID, _ deed: PeoplePart.Deed, _ problems: [String: Wording.Duties],
    _ request: AccountRequest, problem: Wording.People? = nil
  ) throws(Problem) -> Response {
    let say = request.asked.language
    var page = try personPage(id, request.asked, request.visitor)
    page.asked = deed
    page.typed = request.typed.kept(Self.dutyFields)
    page.problems = problems.mapValues { say($0) }
    page.problem = problem.map { say($0) }
    return request.page(page.render(frame(request)))
  }

  private static let dutyFields = [
    "party", "role", "from", "level", "special", "authority", "since", "expires",
  ]
}

/// What is wrong with a post or clearance as typed, by field.
struct Unfit: Error {
  var problems: [String: Wording.Duties]
}

extension Site {
  /// A post as typed.
  static func post(
    _ request: AccountRequest, from field: String, _ sight: Sight, _ random: [UInt8]
  ) throws(Unfit) -> Person.Post {
    var problems: [String: Wording.Duties] = [:]
    let party = party(request.typed["party"], "party", sight, &problems)
    let from = day(request.typed[field], field, &problems)
    let chosen = request.typed.all("role").compactMap { Principal.Role(word: $0) }
    if chosen.isEmpty { problems["role"] = .noRole }
    guard problems.isEmpty, let from else { throw Unfit(problems: problems) }
    let roles = Principal.Role.allCases.filter { chosen.contains($0) }
    return Person.Post(id: Identifier(number(random)), party: party, roles: roles, from: from)
  }

  /// A clearance as typed.
  static func grant(
    _ request: AccountRequest, _ sight: Sight, _ random: [UInt8]
  ) throws(Unfit) -> Person.Grant {
    var problems: [String: Wording.Duties] = [:]
    let authority = party(request.typed["authority"], "authority", sight, &problems)
    let from = day(request.typed["since"], "since", &problems)
    let expires = day(request.typed["expires"], "expires", &problems)
    let typed = request.typed["level"]
    let policy = sight.policies.first { typed.hasPrefix("\($0.name) ") }
    if policy == nil { problems["level"] = .badLevel }
    guard problems.isEmpty, let from, let expires, let policy else {
      throw Unfit(problems: problems)
    }
    var grant = Person.Grant(
      id: Identifier(number(random)), policy: policy.name,
      level: String(typed.dropFirst(policy.name.count + 1)), from: from, expires: expires)
    grant.authority = authority
    grant.special = request.typed.all("special").compactMap { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      return parts.count == 2 ? Person.Grant.Special(tag: parts[0], value: parts[1]) : nil
    }
    .sorted { ($0.tag, $0.value) < ($1.tag, $1.value) }
    return grant
  }

  /// What may be chosen when somebody is cleared.
  static func levels(_ sight: Sight) -> PersonPage.Levels {
    let policies = sight.policies
    let levels = policies.flatMap { adoption in
      adoption.policy.classifications.filter { !$0.isObsolete }
        .sorted { $0.hierarchy < $1.hierarchy }.map { "\(adoption.name) \($0.name)" }
    }
    let special = policies.flatMap { adoption in
      adoption.policy.tagSets.flatMap(\.tags).filter { $0.kind == .restrictive }.flatMap { tag in
        tag.values.filter { !$0.isObsolete }.map { "\(tag.setName)=\($0.name)" }
      }
    }
    return PersonPage.Levels(levels: levels, special: special)
  }

  private static func party(
    _ text: String, _ field: String, _ sight: Sight, _ problems: inout [String: Wording.Duties]
  ) -> Party.ID? {
    let text = text.trimmed
    guard !text.isEmpty else { return nil }
    guard let id = Party.ID(text), sight.party(id) != nil else {
      problems[field] = .badParty
      return nil
    }
    return id
  }

  private static func day(
    _ text: String, _ field: String, _ problems: inout [String: Wording.Duties]
  ) -> Day? {
    let day = Day(text.trimmed)
    if day == nil { problems[field] = .badDay }
    return day
  }

  private static func number(_ bytes: [UInt8]) -> UInt64 {
    bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
