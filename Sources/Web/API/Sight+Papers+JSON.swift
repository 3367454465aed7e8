import Domain
import Exchange
import Labels
import Pages

/// What programs read of what bears labels.
extension Sight {
  func papersJSON(_ filter: PaperFilter) -> JSON {
    let found = papers.filter { filter.admits($0.paper, $0.latest) }
    let shown = found.dropFirst(filter.skip).prefix(Site.rowsMax)
    return [
      "total": .number(found.count), "skip": .number(filter.skip),
      "papers": .array(shown.map { json($0.paper, latest: $0.latest) }),
    ]
  }

  func paperJSON(_ id: Paper.ID) -> JSON? {
    guard let paper = paper(id), case .object(let members) = json(paper) else { return nil }
    return .object(
      members + [JSON.Member("versions", .array(versions(of: id).map { json($0) }))])
  }

  private func json(_ paper: Paper, latest: Version? = nil) -> JSON {
    var members: [(String, JSON)] = [
      ("id", .string(paper.id.description)), ("series", JSON(paper.series)),
      ("about", .array(paper.about.map { JSON($0) })), ("origin", JSON(paper.origin)),
    ]
    if let latest { members.append(("latest", json(latest))) }
    return .members(members)
  }

  private func json(_ version: Version) -> JSON {
    let sources = version.derivedFrom.filter { self.version($0) != nil }
    return [
      "id": .string(version.id.description), "title": JSON(version.title),
      "file": .string(version.content.fileName), "type": .string(version.content.type),
      "size": .number(version.content.size), "sha256": .string(version.content.digest),
      "at": .string(version.at.description), "author": .string(version.author.text),
      "derived_from": .array(sources.map { .string($0.description) }),
      "marking": json(version.marking),
    ]
  }

  func notesJSON(_ subject: Subject) -> JSON {
    ["notes": .array(notes(on: subject).map { noteJSON($0) })]
  }

  func noteJSON(_ note: Note) -> JSON {
    [
      "id": .string(note.id.description), "subject": JSON(note.subject),
      "text": .string(note.text), "at": .string(note.at.description),
      "author": .string(note.author.text), "origin": JSON(note.origin),
      "marking": json(note.marking),
    ]
  }

  func json(_ marking: Marking) -> JSON {
    [
      "label": json(marking.label), "reason": .string(marking.reason),
      "guide": JSON(marking.guide),
    ]
  }

  func json(_ label: Label) -> JSON {
    let marking = policies.first { $0.name == label.policy.name }?.policy.marking(of: label)
    return [
      "policy": .string(label.policy.name), "level": .string(label.classification),
      "categories": .members(
        label.categories.map { ($0.tag, .array($0.values.map(JSON.string))) }),
      "created": .string(label.created.description),
      "review": JSON(label.reviewDue.map { $0.labelDay.description }),
      "marking": JSON(marking),
    ]
  }
}

/// Reviews.
extension Sight {
  var reviewsJSON: JSON {
    let report = markingReport
    return [
      "due": .array(
        reviewsDue.map { ["item": JSON($0.item.subject), "due": .string($0.due.description)] }),
      "widenings": .array(
        widenings.map { widening -> JSON in
          [
            "id": .string(widening.id.description), "item": JSON(widening.item.subject),
            "marking": json(widening.marking), "by": .string(widening.by.text),
            "at": .string(widening.at.description),
          ]
        }),
      "challenges": .array(challenges.map { json($0) }),
      "reports": [
        "over_marked": .array(
          report.overMarked.map {
            ["version": .string($0.version.description), "levels": .number($0.levels)]
          }),
        "unexplained": .array(report.unexplained.map { JSON($0.subject) }),
        "overdue": .array(report.overdue.map { JSON($0.item.subject) }),
        "unread": .array(report.unread.map { .string($0.description) }),
      ],
    ]
  }

  private func json(_ challenge: Challenge) -> JSON {
    [
      "id": .string(challenge.id.description), "item": JSON(challenge.item.subject),
      "stage": .string(challenge.stage.word), "due": JSON(challenge.due?.description),
      "steps": .array(
        challenge.steps.map { step -> JSON in
          [
            "by": .string(step.by.text), "at": .string(step.at.description),
            "text": .string(step.text), "outcome": JSON(step.outcome?.word),
          ]
        }),
    ]
  }
}

extension Challenge.Stage {
  fileprivate var word: String {
    switch self {
    case .made: "made"
    case .acknowledged: "acknowledged"
    case .answered: "answered"
    case .appealed: "appealed"
    case .settled: "settled"
    }
  }
}

extension JSON {
  init(_ seat: Principal.Seat) {
    switch seat {
    case .none: self = .null
    case .alliance: self = ["kind": "alliance"]
    case .party(let id): self = ["kind": "party", "id": .string(id.text)]
    }
  }
}
