import Domain
import Exchange
import Pages

extension JSON {
  /// An object of members that are there.
  static func members(_ pairs: [(String, JSON)]) -> JSON {
    .object(pairs.map { Member($0.0, $0.1) })
  }

  /// A record number, which a journal keeps far below what JSON's readers can hold.
  static func entry(_ number: UInt64) -> JSON { .number(Int(clamping: number)) }

  init(_ text: Bilingual?) {
    self = text.map { ["en": .string($0.english), "fr": JSON($0.french)] } ?? .null
  }

  init<Subject>(codes: [Code<Subject>]) { self = .array(codes.map { .string($0.text) }) }

  init(_ dated: Dated?) { self = JSON(dated?.description) }

  init(_ subject: Subject) {
    self = ["kind": .string(subject.kindWord), "id": .string(subject.key)]
  }

  init(_ fact: Fact) {
    self = ["deed": .string(fact.deed.word), "subject": JSON(fact.subject)]
  }
}

extension Dataset {
  /// The rows as objects.
  func objects() -> [JSON] {
    rows.map { row in
      .members(zip(columns, row).map { column, cell in (column.name, column.value(of: cell)) })
    }
  }
}

extension Dataset.Column {
  fileprivate func value(of cell: String?) -> JSON {
    guard let cell else { return .null }
    return isNumber ? Int(cell).map(JSON.number) ?? .null : .string(cell)
  }
}

extension Fact.Deed {
  /// The word that the interface uses.
  var word: String {
    switch self {
    case .added: "added"
    case .renamed: "renamed"
    case .ended: "ended"
    case .included: "included"
    case .corrected: "corrected"
    case .struck: "struck"
    case .lifted: "lifted"
    case .adopted: "adopted"
    case .appointed: "appointed"
    case .relieved: "relieved"
    case .cleared: "cleared"
    case .withdrawn: "withdrawn"
    case .dismissed: "dismissed"
    case .read: "read"
    case .relabelled: "relabelled"
    case .confirmed: "confirmed"
    case .refused: "refused"
    case .kept: "kept"
    case .acknowledged: "acknowledged"
    case .answered: "answered"
    case .appealed: "appealed"
    case .settled: "settled"
    case .proposed: "proposed"
    case .checked: "checked"
    case .approved: "approved"
    case .published: "published"
    case .moved: "moved"
    case .cancelled: "cancelled"
    case .instructed: "instructed"
    case .reported: "reported"
    case .allowed: "allowed"
    case .nominated: "nominated"
    case .ordered: "ordered"
    case .turned: "turned"
    case .certified: "certified"
    case .constituted: "constituted"
    case .brought: "brought"
    case .redrafted: "redrafted"
    case .silenced: "silenced"
    case .extended: "extended"
    case .spoken: "spoken"
    case .escalated: "escalated"
    case .declared: "declared"
    case .opened: "opened"
    case .advanced: "advanced"
    case .filed: "filed"
    case .paused: "paused"
    case .resumed: "resumed"
    case .closed: "closed"
    case .planned: "planned"
    case .dropped: "dropped"
    case .composed: "composed"
    case .invited: "invited"
    case .attended: "attended"
    case .concluded: "concluded"
    case .fulfilled: "fulfilled"
    case .offered: "offered"
    case .changed: "changed"
    case .asked: "asked"
    case .replied: "replied"
    case .accepted: "accepted"
    case .declined: "declined"
    case .strengthened: "strengthened"
    case .limited: "limited"
    default: answering
    }
  }

  /// What becomes of rounds of questionnaires.
  private var answering: String {
    switch self {
    case .assigned: "assigned"
    case .saved: "saved"
    case .submitted: "submitted"
    case .returned: "returned"
    default: "received"
    }
  }
}

extension Change {
  var json: JSON {
    let (word, subject) = named
    return [
      "day": .string(dated.description), "change": .string(word), "subject": JSON(subject),
    ]
  }

  private var named: (String, Subject) {
    switch kind {
    case .bodyFounded(let id): ("body-founded", .body(id))
    case .bodyEnded(let id): ("body-ended", .body(id))
    case .bodyRenamed(let id): ("body-renamed", .body(id))
    case .membershipBegan(let spell): ("membership-began", .membership(spell.id))
    case .membershipEnded(let spell): ("membership-ended", .membership(spell.id))
    case .restrictionSet(let limit): ("restriction-set", .restriction(limit.id))
    case .restrictionLifted(let limit): ("restriction-lifted", .restriction(limit.id))
    case .partyRenamed(let id): ("party-renamed", .party(id))
    case .partyBegan(let id): ("party-began", .party(id))
    case .partyEnded(let id): ("party-ended", .party(id))
    case .decided(let id): ("decided", .decision(id))
    }
  }
}

extension Domain.Entry {
  /// The entry as a program sees it; its place and digest only for who may know the chain.
  func json(_ sight: Sight) -> JSON {
    var members: [(String, JSON)] = [
      ("key", .string(key.text)), ("at", .string(at.description)),
      ("principal", .string(principal.text)), ("reason", .string(reason)),
      ("facts", .array(facts.map { JSON($0) })),
    ]
    if sight.seesChain {
      members += [("number", .entry(number)), ("digest", .string(digest))]
    }
    return .members(members)
  }
}

extension Overlap {
  var json: JSON {
    [
      "bodies": .array(rows.map { .string($0.body.text) }),
      "rows": .array(
        rows.map { row in
          [
            "body": .string(row.body.text), "parties": JSON(codes: row.parties),
            "shared": .array(row.shared.map(JSON.number)),
          ]
        }),
    ]
  }
}
