import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Registry

/// The programs' interface.
extension Site {
  /// How many rows, changes, findings or entries one answer holds at most.
  static let rowsMax = 500

  func answer(_ api: API, _ asked: Asked) async throws(Problem) -> Response {
    switch (api, asked.request.head.method) {
    case (.session, .post): return try beginSession(asked)
    case (.session, .delete): return try endSession(asked)
    case (.session, _): throw .wrongMethod(allow: "POST, DELETE")
    case (.actions, .post): return try await act(asked)
    case (.actions, _): throw .wrongMethod(allow: "POST")
    case (_, .get), (_, .head):
      let visitor = try bearer(of: asked) ?? .anybody
      return .json(.ok, try await answerReading(api, asked, visitor))
    default: throw .wrongMethod(allow: "GET, HEAD")
    }
  }

  private func answerReading(
    _ api: API, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> JSON {
    switch api {
    case .description: return OpenAPI.document
    case .record(let before): return try await recordJSON(before: before)
    case .entry(let number): return try await entryJSON(number)
    case .verification: return try await verificationJSON(asked)
    case .session, .actions: throw .notFound
    default: break
    }
    let standpoint = try await standpoint(asked)
    let sight = standpoint.alliance.seen(
      by: visitor.principal, on: asked.location.on ?? asked.now.day)
    let answer = try view(api, sight)
    return .members(
      [("day", .string(sight.day.description)), ("entry", .entry(standpoint.number))] + answer)
  }

  private func view(_ api: API, _ sight: Sight) throws(Problem) -> [(String, JSON)] {
    switch api {
    case .network: return sight.networkJSON
    case .parties(let filter): return sight.partiesJSON(filter)
    case .party(let id): return try found(sight.partyJSON(id))
    case .bodies(let filter): return sight.bodiesJSON(filter)
    case .body(let id): return try found(sight.bodyJSON(id))
    case .members(let id): return try found(sight.membersJSON(id))
    case .table(let table):
      return [("rows", .array(Dataset(table.dataset, of: sight).objects()))]
    case .overlap(let view): return sight.overlapJSON(view)
    case .changes:
      let changes = sight.latestChanges(limit: Self.rowsMax)
      return [("changes", .array(changes.map(\.json)))]
    case .search(let query): return sight.searchJSON(query)
    case .description, .record, .entry, .verification, .session, .actions: throw .notFound
    }
  }

  private func found(_ answer: [(String, JSON)]?) throws(Problem) -> [(String, JSON)] {
    guard let answer else { throw .notFound }
    return answer
  }

  /// Who asks, by the token in the header; nil without one.
  func bearer(of asked: Asked) throws(Problem) -> Visitor? {
    guard let field = asked.request.head.headerFields[.authorization] else { return nil }
    let parts = field.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw .unauthorised }
    let text = String(parts[1])
    if text.hasPrefix(APIToken.prefix) { return try visitor(byToken: text, asked) }
    guard let token = SessionToken(text: text),
      let visitor = try visitor(token, at: asked.seconds)
    else { throw .unauthorised }
    return visitor
  }

  /// A program that acts for somebody, within its token's scope.
  private func visitor(byToken text: String, _ asked: Asked) throws(Problem) -> Visitor {
    let found: (token: APIToken, name: String)?
    do throws(JournalFailure) {
      let token = try accounts.token(text, at: asked.seconds)
      found = if let token { (token, try name(of: token.account)) } else { nil }
    } catch {
      throw .accountsUnreachable
    }
    guard let found else { throw .unauthorised }
    var visitor = Visitor(found.token.account, named: found.name)
    visitor.scopes = Set(found.token.scopes)
    return visitor
  }
}

/// The record.
extension Site {
  private func recordJSON(before: UInt64?) async throws(Problem) -> JSON {
    let entries = try await entries(before: before, limit: 100)
    let last = entries.last?.number ?? 1
    return [
      "head": .entry(registrar.latest.number), "digest": .string(registrar.latest.digest),
      "entries": .array(entries.map(\.json)),
      "before": last > 1 ? .entry(last) : .null,
    ]
  }

  func entries(before: UInt64?, limit: Int) async throws(Problem) -> [Domain.Entry] {
    do throws(RegistryFault) {
      return try await registrar.entries(before: before, limit: limit)
    } catch {
      throw Problem(.serviceUnavailable, .unavailable)
    }
  }

  func entry(_ number: UInt64) async throws(Problem) -> Domain.Entry {
    let entry: Domain.Entry?
    do throws(RegistryFault) { entry = try await registrar.entry(number) } catch {
      throw Problem(.serviceUnavailable, .unavailable)
    }
    guard let entry else { throw .notFound }
    return entry
  }

  private func entryJSON(_ number: UInt64) async throws(Problem) -> JSON {
    try await entry(number).json
  }

  func verification(_ asked: Asked) async throws(Problem) -> Verifier.Report {
    do throws(RegistryFault) {
      return try await verifier.report(of: registrar, at: asked.now)
    } catch {
      throw Problem(.serviceUnavailable, .unavailable)
    }
  }

  private func verificationJSON(_ asked: Asked) async throws(Problem) -> JSON {
    let report = try await verification(asked)
    return [
      "at": .string(report.at.description), "whole": .bool(report.verification.damage.isEmpty),
      "entries": .entry(report.verification.entries),
      "bytes": .entry(report.verification.bytes),
      "digest": .string(report.verification.head.digest.description),
      "damage": .array(report.verification.damage.map { .string("\($0)") }),
    ]
  }
}

extension Response {
  static func json(_ status: HTTPResponse.Status, _ value: JSON) -> Response {
    Response(status, type: "application/json", value.bytes)
  }

  /// A problem after RFC 9457.
  static func problem(_ problem: Problem, sight: Sight) -> Response {
    let say = Language.english
    var members: [(String, JSON)] = [
      ("type", "about:blank"), ("title", .string(say(problem.title))),
      ("status", .number(problem.status.code)),
    ]
    if let sentence = problem.sentence(sight, in: say) {
      members.append(("detail", .string(sentence)))
    }
    if let field = problem.field { members.append(("field", .string(field))) }
    if case .unreadables(let list) = problem.detail {
      let errors = list.map { item -> JSON in
        ["field": .string(item.blank.rawValue), "detail": .string(item.sentence(in: say))]
      }
      members.append(("errors", .array(errors)))
    }
    if case .refusal(let refusal) = problem.detail, let subject = refusal.obstacle {
      members.append(("conflict", JSON(subject)))
    }
    var response = Response(
      problem.status, type: "application/problem+json", JSON.members(members).bytes)
    if problem.status == .unauthorized {
      response.head.headerFields[.wwwAuthenticate] = "Bearer"
    }
    return response
  }
}
