import Domain
import Exchange
import Labels
import Pages

/// The security officer's questions, and the policies, for programs.
extension Sight {
  /// The answer to a question; nil for who may not ask, and where nothing is known.
  func accessJSON(_ question: AccessQuestion) -> [(String, JSON)]? {
    guard asksAccess else { return nil }
    switch question {
    case .start:
      return lapses().map { [("lapses", .array($0.map(json)))] }
    case .readers(let item, let day):
      return item.flatMap { readership(of: $0, on: day ?? now.day) }.map(json)
    case .readable(let asked, let day):
      return asked.flatMap { readable(by: $0, on: day ?? now.day) }.map(json)
    case .suspension(let party, let body, let manner):
      return party.flatMap { loss(of: $0, from: body, manner) }.map(json)
    }
  }

  private func json(_ lapse: Lapse) -> JSON {
    let (kind, subject): (String, Subject) =
      switch lapse.kind {
      case .clearance(let person, _): ("clearance", .person(person))
      case .post(let person, _): ("post", .person(person))
      case .policy(let name): ("policy", .policy(name))
      case .review(let item): ("review", item.subject)
      }
    return [
      "day": .string(lapse.day.description), "lapse": .string(kind), "subject": JSON(subject),
    ]
  }

  private func json(_ asked: Readership) -> [(String, JSON)] {
    [
      ("item", .string(asked.item.word)), ("day", .string(asked.day.description)),
      ("marking", asked.marking.map { .string(marking($0.label)) } ?? .null),
      (
        "seats",
        .array(
          asked.rows.map { row in
            .members([("seat", .string(row.seat.word))] + members(row.reach))
          })
      ),
      (
        "people",
        .array(
          asked.people.map { reader in
            [
              "person": .string(reader.person.text), "seat": .string(reader.seat.word),
              "reads": .bool(reader.verdict.isPermit),
              "reason": reader.verdict.reason.map { .string($0.word) } ?? .null,
            ]
          })
      ),
    ]
  }

  private func json(_ asked: Readable) -> [(String, JSON)] {
    [
      ("reader", .string(asked.asked.word)), ("day", .string(asked.day.description)),
      ("bodies", JSON(codes: asked.bodies)), ("count", .number(asked.count)),
      (
        "items",
        .array(
          asked.rows.map { row in
            .members(
              [
                ("item", .string(row.item.word)),
                ("marking", .string(marking(row.marking.label))),
              ] + members(row.reach))
          })
      ),
    ]
  }

  private func json(_ loss: AccessLoss) -> [(String, JSON)] {
    [
      ("party", .string(loss.party.text)), ("day", .string(loss.day.description)),
      ("bodies", JSON(codes: loss.bodies)), ("kept", .number(loss.kept)),
      ("people", JSON(codes: loss.people)),
      (
        "lost",
        .array(
          loss.lost.map { row in
            [
              "item": .string(row.item.word), "marking": .string(marking(row.marking.label)),
              "before": .members(members(row.before)), "after": .members(members(row.after)),
            ]
          })
      ),
    ]
  }

  private func members(_ reach: Reach) -> [(String, JSON)] {
    switch reach {
    case .everybody: [("reads", .bool(true)), ("level", .null), ("reason", .null)]
    case .from(let level): [("reads", .bool(true)), ("level", .string(level)), ("reason", .null)]
    case .nobody(let reason):
      [("reads", .bool(false)), ("level", .null), ("reason", .string(reason.word))]
    }
  }

  /// What a marking reads at the top of a page, as programs get it.
  func marking(_ label: Label) -> String {
    policies.first { $0.name == label.policy.name }?.policy.marking(of: label, place: .pageTop)
      ?? label.classification
  }

  /// The policies: levels, tags, groups.
  var policiesJSON: [(String, JSON)] {
    [("policies", .array(policies.map(json)))]
  }

  private func json(_ adoption: Adoption) -> JSON {
    let policy = adoption.policy
    return [
      "name": .string(adoption.name), "identifier": JSON(policy.name.oid),
      "open": JSON(adoption.open), "as_of": .string(adoption.asOf.rawValue),
      "levels": .array(
        policy.classifications.sorted { $0.hierarchy < $1.hierarchy }.map { .string($0.name) }),
      "groups": .array(
        adoption.groups.map { ["group": .string($0.name), "body": .string($0.body.text)] }),
      "tags": .array(
        policy.tagSets.flatMap(\.tags).map { tag in
          [
            "tag": .string(tag.setName), "kind": .string(tag.kind.rawValue.lowercased()),
            "values": .array(tag.values.map { .string($0.name) }),
          ]
        }),
    ]
  }
}

extension Principal.Seat {
  fileprivate var word: String {
    switch self {
    case .none: "visitor"
    case .alliance: "alliance"
    case .party(let id): id.text
    }
  }
}

extension Verdict {
  fileprivate var reason: Reason? {
    if case .deny(let reason) = self { reason } else { nil }
  }
}

extension Verdict.Reason {
  fileprivate var word: String {
    switch self {
    case .unlabelled: "unlabelled"
    case .unmapped: "unmapped"
    case .invalid: "invalid"
    case .policy: "policy"
    case .level: "level"
    case .restrictive(let tag): "restrictive: \(tag)"
    case .permissive(let tag): "permissive: \(tag)"
    }
  }
}
