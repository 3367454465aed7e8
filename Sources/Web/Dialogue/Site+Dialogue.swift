import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Registry

/// Dialogues, as pages and for programs.
extension Site {
  func answerDialogue(
    _ route: DialogueRoute, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> Response {
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    if asked.request.isReading {
      return try showDialogue(route, Sheet(key: freshKey().description), table, .ok)
    }
    let answer = FormAnswer { sheet throws(Problem) in
      try self.askedOfDialogue(route, sheet, table)
    } show: { sheet, status throws(Problem) in
      try self.showDialogue(route, sheet, table, status)
    } done: { receipt in
      self.dialogueDone(receipt, route, asked)
    }
    return try await take(table, answer)
  }

  /// What is asked; what may not be known of is answered before anything typed is looked at.
  private func askedOfDialogue(
    _ route: DialogueRoute, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> FormAsked {
    let deeds = DialogueDeeds(table, sheet)
    switch route {
    case .open: return deeds.open()
    case .track(let id):
      guard let track = table.sight.track(id) else { throw .notFound }
      return deeds.asked(of: track)
    case .list: throw .wrongMethod(allow: "GET, HEAD")
    }
  }

  private func showDialogue(
    _ route: DialogueRoute, _ sheet: Sheet, _ table: Labelled, _ status: HTTPResponse.Status
  ) throws(Problem) -> Response {
    let reading = try reading(table)
    switch route {
    case .list: return .page(status, DialoguesPage().render(reading).bytes)
    case .open:
      guard table.sight.leadsDialogues else { return try turnAway(table.asked, table.visitor) }
      return .page(status, OpenTrackPage(sheet).render(reading).bytes)
    case .track(let id):
      guard let track = table.sight.track(id) else { throw .notFound }
      return .page(status, TrackPage(track, sheet).render(reading).bytes)
    }
  }

  private func dialogueDone(
    _ receipt: Receipt, _ route: DialogueRoute, _ asked: Asked
  ) -> Response {
    var next = route
    if case .dialogue(.opened(let track))? = receipt.facts.last { next = .track(track.id) }
    return .redirect(.seeOther, to: Route.dialogue(next).address(in: asked.language).text)
  }

  func answerDialogue(
    api route: DialogueRoute, _ asked: Asked
  ) async throws(Problem) -> Response {
    let visitor = try bearer(of: asked) ?? .anybody
    let sight = presentSight(asked, visitor)
    if asked.request.isReading { return .json(.ok, try dialogueJSON(route, sight)) }
    return try await take(asked, by: visitor) { sheet, table throws(Problem) in
      try self.askedOfDialogue(route, sheet, table)
    }
  }

  private func dialogueJSON(_ route: DialogueRoute, _ sight: Sight) throws(Problem) -> JSON {
    switch route {
    case .list:
      return ["dialogues": .array(sight.tracks.prefix(Self.rowsMax).map { sight.summary($0) })]
    case .track(let id):
      guard let track = sight.track(id) else { throw .notFound }
      return sight.json(track)
    case .open: throw .wrongMethod(allow: "POST")
    }
  }
}

extension Sight {
  /// A told dialogue by its name, partners and state.
  fileprivate func summary(_ track: Track) -> JSON {
    [
      "id": .string(track.id.description), "title": .string(track.title.english),
      "partners": .array(track.partners.map { .string($0.text) }),
      "closed": .bool(track.closed != nil), "topics": .number(track.topics.count),
      "statements": .number(track.statements.count),
    ]
  }

  fileprivate func json(_ track: Track) -> JSON {
    [
      "id": .string(track.id.description), "title": .string(track.title.english),
      "partners": .array(track.partners.map { .string($0.text) }),
      "opened": .string(track.opened.at.description), "closed": .bool(track.closed != nil),
      "marking": .string(marking(track.marking.label)),
      "topics": .array(track.topics.map { json($0, in: track) }),
      "statements": .array(track.statements.map { json($0, in: track) }),
    ]
  }

  private func json(_ topic: Track.Topic, in track: Track) -> JSON {
    let said = track.standing(on: topic.id).map { position -> JSON in
      [
        "side": .string(position.side.party?.text ?? "alliance"),
        "text": .string(position.text), "weight": .number(position.weight),
        "at": .string(position.said.at.description),
        "marking": .string(marking(position.marking.label)),
      ]
    }
    let points = track.points(on: topic.id).map { point -> JSON in
      [
        "id": .string(point.id.description), "kind": .string(point.kind.word),
        "text": .string(point.text),
        "confirmed": .array(point.confirmed.map { .string($0.party.text) }),
        "marking": .string(marking(point.marking.label)),
      ]
    }
    return [
      "id": .string(topic.id.description), "title": .string(topic.title.english),
      "area": topic.area.map { .string($0.text) } ?? .null,
      "marking": .string(marking(topic.marking.label)), "positions": .array(said),
      "points": .array(points),
    ]
  }

  private func json(_ statement: Statement, in track: Track) -> JSON {
    let standing =
      switch statement.standing {
      case .drafted: "drafted"
      case .waits: "waits"
      case .agreed: "agreed"
      case .declined: "declined"
      case .withdrawn: "withdrawn"
      }
    let answers = statement.answers.map { answer -> JSON in
      [
        "party": .string(answer.party.text), "accepts": .bool(answer.isYes),
        "text": .string(answer.text),
      ]
    }
    return [
      "id": .string(statement.id.description), "version": .string(statement.version.description),
      "standing": .string(standing),
      "adopted_at": statement.adopted.map { .string($0.at.description) } ?? .null,
      "interests": .array(
        statement.interests.map { interest in
          [
            "code": .string(interest.id.text), "text": .string(interest.text.english),
            "points": .array(interest.points.map { .string($0.description) }),
          ]
        }), "answers": .array(answers),
    ]
  }
}
