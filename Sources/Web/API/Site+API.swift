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
    case (.menu(let menu), _): return try await answerMenu(api: menu, asked)
    case (.report(let report, let year), _): return try reportJSON(report, year, asked)
    case (.plans(let plans), _): return try await answerPlans(api: plans, asked)
    case (.proposals(let proposals), _): return try await answerProposals(api: proposals, asked)
    case (.operations(let operations), _):
      return try await answerOperations(api: operations, asked)
    case (.figures(let figures), _): return try await answerFigures(api: figures, asked)
    case (.dialogue(let dialogue), _): return try await answerDialogue(api: dialogue, asked)
    case (.toolbox(let toolbox), _): return try await answerToolbox(api: toolbox, asked)
    case (.programmes(let route), _): return try await answerProgrammes(api: route, asked)
    case (.questionnaires(let questionnaires), _):
      return try await answerQuestionnaires(api: questionnaires, asked)
    case (.partners(let partners), _): return try answerPartners(api: partners, asked)
    case (.meetings(let meetings), _): return try await answerMeetings(api: meetings, asked)
    case (.papers, _), (.paper, _), (.content, _), (.notes, _), (.note, _), (.reviews, _):
      return try await answerLabelled(api, asked)
    case (.nominations, _), (.certificate, _): return try await answerNominations(api, asked)
    case (.inbox, _), (.digest, _), (.webhooks, _), (.webhook, _):
      return try answerNotices(api, asked)
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
    case .record(let before):
      return try await recordJSON(before: before, presentSight(asked, visitor))
    case .entry(let key): return try entryJSON(key, presentSight(asked, visitor))
    case .verification: return try await verificationJSON(asked, presentSight(asked, visitor))
    case .session, .actions, .papers, .paper, .content, .notes, .note, .reviews, .menu:
      throw .notFound
    case .nominations, .certificate, .report, .plans, .proposals, .dialogue, .toolbox,
      .programmes,
      .questionnaires, .meetings, .operations, .figures, .partners:
      throw .notFound
    case .inbox, .digest, .webhooks, .webhook: throw .notFound
    default: break
    }
    let sight = try await sight(asked, visitor)
    let answer = try view(api, sight)
    // No number or digest of the last entry: they would change with what others may not read.
    return .members(
      [
        ("day", .string(sight.day.description)),
        ("at", asked.location.at.map { .string($0.text) } ?? .null),
      ] + answer)
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
    case .access(let question): return try found(sight.accessJSON(question))
    case .policies: return sight.policiesJSON
    case .description, .record, .entry, .verification, .session, .actions: throw .notFound
    case .papers, .paper, .content, .notes, .note, .reviews, .menu: throw .notFound
    case .nominations, .certificate, .report, .plans, .proposals, .dialogue, .toolbox,
      .programmes,
      .questionnaires, .meetings, .operations, .figures, .partners:
      throw .notFound
    case .inbox, .digest, .webhooks, .webhook: throw .notFound
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
    // A calendar's secret opens its calendar and nothing else.
    guard let found, !found.token.scopes.contains(Self.feedScope) else { throw .unauthorised }
    var visitor = Visitor(found.token.account, named: found.name)
    visitor.scopes = Set(found.token.scopes)
    guard let acting = acting(visitor, at: asked.seconds) else { throw .unauthorised }
    return acting
  }
}

/// The record.
extension Site {
  private func recordJSON(
    before: Domain.Entry.Key?, _ sight: Sight
  ) async throws(Problem) -> JSON {
    let leaf: Leaf?
    do throws(RegistryFault) {
      leaf = try await registrar.leaf(of: sight, before: before, limit: 100)
    } catch {
      throw Problem(.serviceUnavailable, .unavailable)
    }
    guard let leaf else { throw .notFound }
    var members: [(String, JSON)] = [
      ("entries", .array(leaf.shown.map { $0.json(sight) })),
      ("before", leaf.older == nil ? .null : leaf.shown.last.map { .string($0.key.text) } ?? .null),
    ]
    if sight.seesChain {
      members.append(("head", .entry(registrar.latest.number)))
      members.append(("digest", .string(registrar.latest.digest)))
    }
    return .members(members)
  }

  private func entryJSON(
    _ key: Domain.Entry.Key, _ sight: Sight
  ) throws(Problem) -> JSON {
    guard let found = try entry(key, sight) else { throw .notFound }
    return found.json(sight)
  }

  func verification(_ asked: Asked) async throws(Problem) -> Verifier.Report {
    do throws(RegistryFault) {
      return try await verifier.report(of: registrar, at: asked.now)
    } catch {
      throw Problem(.serviceUnavailable, .unavailable)
    }
  }

  private func verificationJSON(_ asked: Asked, _ sight: Sight) async throws(Problem) -> JSON {
    let report = try await verification(asked)
    let isWhole = report.verification.damage.isEmpty
    guard sight.seesChain else { return ["whole": .bool(isWhole)] }
    return [
      "at": .string(report.at.description), "whole": .bool(isWhole),
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
    if case .fields(let list) = problem.detail {
      let errors = list.map { item -> JSON in
        ["field": .string(item.field), "detail": .string(item.sentence)]
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
