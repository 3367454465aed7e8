import Domain
import HTTPTypes
import Journal
import Pages
import Registry

/// Forms by which registrars change the network.
extension Site {
  func formPage(
    _ amendment: Amendment, _ asked: Asked, _ visitor: Visitor
  ) throws(Problem) -> Response {
    guard visitor.isRegistrar else { return try turnAway(asked, visitor) }
    let sight = presentSight(asked, visitor)
    if let subject = amendment.subject, !sight.holds(subject) { throw .notFound }
    let page = FormPage(amendment, values: amendment.values(in: sight), key: hex(random(16)))
    return .page(.ok, page.render(sight, frame(asked, visitor)).bytes)
  }

  /// Takes a form as sent: records it, or shows it again with what is wrong.
  func record(
    _ amendment: Amendment, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> Response {
    let pairs = try formPairs(asked.request)
    try checkOrigin(of: pairs, from: visitor)
    guard visitor.isRegistrar else { throw .notPermitted }
    let sight = presentSight(asked, visitor)
    if let subject = amendment.subject, !sight.holds(subject) { throw .notFound }
    let key = pairs.first { $0.0 == "key" }.flatMap { ActionKey(text: $0.1) } ?? freshKey()
    var page = FormPage(amendment, values: FormValues(pairs: pairs), key: key.description)
    let status: HTTPResponse.Status
    var retryAfter: Int?
    switch await perform(amendment, page.values, key: key, for: visitor, asked) {
    case .success(let receipt): return confirm(receipt, visitor, asked)
    case .failure(.unreadable(let list)):
      page.mark(list, in: asked.language)
      status = .unprocessableContent
    case .failure(.refused(.refused(let refusal))), .failure(.refused(.refusedOne(_, let refusal))):
      page.mark(refusal, sight: sight, in: asked.language)
      // Browsers show 409 and 422 alike; people's forms keep to the one.
      status = refusal.status == .forbidden ? .forbidden : .unprocessableContent
    case .failure(.refused(let failure)):
      let problem = Problem(failure)
      page.problem = problem.sentence(sight, in: asked.language)
      status = problem.status
      retryAfter = problem.retryAfter
    }
    let response = Response.page(status, page.render(sight, frame(asked, visitor)).bytes)
    return retryAfter.map { response.with(.retryAfter, "\($0)") } ?? response
  }

  /// Reads an amendment's blanks and records it; forms and programs come through here alike.
  func perform(
    _ amendment: Amendment, _ values: FormValues, key: ActionKey, for visitor: Visitor,
    _ asked: Asked
  ) async -> Result<Receipt, Unrecorded> {
    let sight = presentSight(asked, visitor)
    let action: Action
    do throws(UnreadableList) {
      action = try AmendmentReading(values, key: key).action(amendment, sight)
    } catch {
      return .failure(.unreadable(error.items))
    }
    let reason = values.text(of: .reason) ?? ""
    let label = reason.isEmpty ? nil : sight.reasonLabel(values.text(of: .reasonLabel) ?? "")
    let occasion = Occasion(by: visitor.principal, at: asked.now, reason: reason, label: label)
    let result: Result<Receipt, Registrar.Failure>
    do throws(Registrar.Failure) {
      result = .success(try await registrar.perform(Order(action, on: occasion, key: key)))
    } catch {
      result = .failure(error)
    }
    tally.note(result)
    return result.mapError(Unrecorded.refused)
  }

  /// The alliance as it is now: what is changed is always the latest.
  func presentSight(_ asked: Asked, _ visitor: Visitor) -> Sight {
    registrar.latest.alliance.seen(by: visitor.principal, on: asked.now.day, at: asked.now)
  }

  func freshKey() -> ActionKey {
    guard let key = ActionKey(bytes: random(16)) else {
      preconditionFailure("the source of chance gives as many bytes as it is asked for")
    }
    return key
  }

  private func confirm(
    _ receipt: Receipt, _ visitor: Visitor, _ asked: Asked
  ) -> Response {
    let sight = presentSight(asked, visitor)
    let subject = receipt.facts.last?.subject
    let route = subject.flatMap { sight.holds($0) ? sight.route(to: $0) : nil }
    let page = (route ?? .entry(receipt.key)).address(in: asked.language)
    return .redirect(
      .seeOther, to: page.adding([Address.Query("recorded", receipt.key.text)]).text)
  }
}

extension Sight {
  /// Whether there is such a record to be seen.
  func holds(_ subject: Subject) -> Bool {
    switch subject {
    case .party(let id): party(id) != nil
    case .body(let id): body(id) != nil
    case .membership(let id): membership(id) != nil
    case .restriction(let id): restriction(id) != nil
    case .decision(let id): decision(id) != nil
    case .source(let id): source(id) != nil
    case .term(let id): term(id) != nil
    case .edition: edition != nil
    case .policy(let name): policies.contains { $0.name == name }
    case .person(let id): person(id) != nil
    case .note(let id): note(id) != nil
    case .paper(let id): paper(id) != nil
    case .version(let id): version(id) != nil
    case .widening(let id): widening(id) != nil
    case .challenge(let id): challenge(id) != nil
    case .provider(let id): provider(id) != nil
    case .activity(let id): activity(id) != nil
    case .iteration(let id): iteration(id) != nil
    case .candidate(let id): candidate(id) != nil
    case .nomination(let id): nomination(id) != nil
    case .critique(let id): critique(id) != nil
    case .plan(let id): plan(id) != nil
    case .committee(let id): committee(id) != nil
    case .proposal(let id): proposal(id) != nil
    case .meeting(let id): meeting(id) != nil
    case .position(let id): position(id) != nil
    case .offer: false
    case .contribution: false
    case .indicator: false
    case .observation: false
    case .instrument(let id): instrument(id) != nil
    case .case(let id): caseFile(id) != nil
    case .track(let id): track(id) != nil
    case .programme(let id): programme(id) != nil
    case .questionnaire(let id): questionnaire(id) != nil
    case .response(let id): response(id) != nil
    }
  }
}

extension ActionKey {
  /// A key of 32 hexadecimal digits or a UUID.
  init?(text: String) {
    let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
    let isShaped = text.utf8.count == 32 || text.utf8.count == 36
    guard isShaped, digits.count == 32 else { return nil }
    self.init(hexadecimal: String(decoding: digits, as: UTF8.self).lowercased())
  }
}
