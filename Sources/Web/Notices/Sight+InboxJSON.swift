import Domain
import Exchange
import Labels
import Pages

/// The inbox as programs read it, and as webhooks tell of it.
extension Sight {
  var inboxJSON: JSON {
    [
      "duties": .array(duties.map { json($0) }), "tidings": .array(tidings.map { json($0) }),
    ]
  }

  /// Something that waits.
  func json(_ duty: Duty) -> JSON {
    let (word, members): (String, [(String, JSON)]) =
      switch duty.kind {
      case .answer(let id): ("answer", members(of: id))
      case .decide(let id, let count):
        ("decide", [("count", .number(count))] + members(of: id))
      case .check(let id): ("check", members(of: id))
      case .approve(let id): ("approve", members(of: id))
      case .publish(let id): ("publish", members(of: id))
      case .attendance(let id): ("attendance", members(of: id))
      case .report(let id): ("report", members(of: id))
      case .closing(let id): ("closing", members(of: id))
      case .review(let item): ("review", [("item", JSON(item.subject))])
      case .challenge(let id): ("challenge", [("challenge", .string(id.description))])
      case .widening(let id): ("widening", [("widening", .string(id.description))])
      case .position(let id): ("position", [("proposal", .string(id.description))])
      case .steer(let id): ("steer", [("proposal", .string(id.description))])
      case .consider(let id): ("consider", [("offer", .string(id.description))])
      case .reply(let id): ("reply", [("offer", .string(id.description))])
      case .fill(let id): ("fill", [("response", .string(id.description))])
      case .amend(let id): ("amend", [("response", .string(id.description))])
      case .receive(let id): ("receive", [("response", .string(id.description))])
      case .statement(let id): ("statement", [("dialogue", .string(id.description))])
      case .edition(let id): ("edition", [("programme", .string(id.description))])
      case .concur(let id, let year):
        ("concur", [("programme", .string(id.description)), ("year", .number(year))])
      case .turn(let id): ("turn", [("case", .string(id.description))])
      case .choose(let id, let count):
        ("choose", [("case", .string(id.description)), ("count", .number(count))])
      case .meeting(let id): ("meeting", [("meeting", .string(id.description))])
      case .arising(let id, let task):
        (
          "arising",
          [("meeting", .string(id.description)), ("task", .string(task.description))]
        )
      case .conclude(let id): ("conclude", [("meeting", .string(id.description))])
      }
    return .members(
      [("kind", .string(word)), ("due", JSON(duty.due?.description))] + members)
  }

  /// Something that happened.
  func json(_ tiding: Tiding) -> JSON {
    let (word, members): (String, [(String, JSON)]) =
      switch tiding.kind {
      case .turned(let id, let status):
        ("turned", [("status", .string(status.word))] + members(of: id))
      case .moved(let id): ("moved", members(of: id))
      case .cancelled(let id): ("cancelled", members(of: id))
      }
    return .members(
      [("kind", .string(word)), ("at", .string(tiding.at.description))] + members)
  }

  private func members(of id: Nomination.ID) -> [(String, JSON)] {
    guard let nomination = nomination(id) else { return [] }
    return [
      ("nomination", .string(id.description)),
      ("candidate", .string(nomination.candidate.text)),
    ] + members(of: nomination.iteration)
  }

  private func members(of id: Iteration.ID) -> [(String, JSON)] {
    guard let run = iteration(id), let activity = activity(run.activity) else { return [] }
    let labels = [run.marking.label, activity.marking.label]
    return [
      ("run", .string(id.text)), ("title", JSON(activity.offer.title)),
      ("first", .string(run.schedule.first.description)),
      ("last", .string(run.schedule.last.description)),
      ("labels", .array(labels.map { json($0) })),
    ]
  }
}
