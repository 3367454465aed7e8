import Domain
import Exchange
import Pages

/// A parameter of an address or header, as the description tells it.
struct Parameter {
  let name: String
  let isInPath: Bool
  /// Whether it takes several values, parted by commas.
  private let takesMany: Bool

  /// What stands before the name of one that takes several values.
  static let list = "*"

  init(_ name: String, isInPath: Bool = false) {
    takesMany = name.hasPrefix(Self.list)
    self.name = takesMany ? String(name.dropFirst(Self.list.count)) : name
    self.isInPath = isInPath
  }

  static let shared = [Parameter("Idempotency-Key")]

  var json: JSON {
    let place = name == "Idempotency-Key" ? "header" : isInPath ? "path" : "query"
    return [
      "name": .string(name), "in": .string(place), "required": .bool(isInPath),
      "description": .string(text), "schema": schema,
    ]
  }

  private var text: String {
    if takesMany { return "Values of this facet, parted by commas." }
    return switch name {
    case "on": "The day as of which the world is told; today when left out."
    case "at": "The entry up to which the record is read; all of it when left out."
    case "skip": "How many rows to leave out at the beginning."
    case "before": "The entry before which to begin; the end of the record when left out."
    case "q": "Words, each by its beginning."
    case "Idempotency-Key": "Sixteen bytes drawn by you; the same again records nothing twice."
    case "of": "Which overlap."
    case "kind": "Of this kind alone."
    case "body": "The code of a body: those in it on the day."
    case "standing": "What they are to the alliance on the day."
    case "region": "The code of a region: those that lie there."
    case "restricted": "Those under a restriction on the day."
    case "current": "Those that exist on the day."
    case "purpose": "For this purpose."
    case "party": "The party's code."
    case "code": "The body's code."
    case "table": "Which table."
    case "key": "The entry's key."
    case "id": "The identifier: thirteen characters."
    case "run": "The code of a run; one’s own party’s nominations when left out."
    case "year": "The year in which runs begin; the present one when left out."
    case "names": "1 for names, where they may be known."
    case "certificate": "The certificate’s code: twenty-six characters."
    case "webhook": "The webhook’s code."
    case "provider": "The provider’s code."
    case "activity": "The activity’s code."
    case "iteration": "The run’s code."
    case "report": "Which report."
    case "host": "The code of a country: those that lie there."
    case "open": "What is open, or closed, to the party."
    case "for": "The code of the party that it is open to; one’s own when left out."
    case "committee": "The committee’s code."
    case "month": "The month, as 2026-11; those around the present when left out."
    case "operation": "The operation’s code."
    case "indicator": "The indicator’s code."
    case "from": "The first day of the period; a year before its last when left out."
    case "to": "The last day of the period; the day of the sight when left out."
    case "by": "The code of an indicator to measure by; equal shares when left out."
    case "version": "The version of a paper in which it stands."
    case "matter": "What it is about: restriction, membership, menu or text."
    case "item": "version.ID or note.ID."
    case "reader": "party.CODE or person.CODE."
    case "day": "The day asked about; today when left out."
    case "who": "Cases in which this doer acts: partner, officer, command and so on."
    case "stage": "Cases at this stage of the instrument."
    case "state": "Cases that are late, over, or in which it is your turn."
    case "how": "What would be done to the party."
    default: name
    }
  }

  private var schema: JSON {
    if takesMany { return ["type": "string"] }
    return switch name {
    case "on":
      [
        "type": "string",
        "pattern": "^(18|19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
      ]
    case "id": ["type": "string", "pattern": "^[0-9a-hjkmnp-tv-z]{13}$"]
    case "month": ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"]
    case "day", "from", "to": ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case "how": .choice(AccessLoss.Manner.allCases.map(\.rawValue))
    case "skip": ["type": "integer", "minimum": 0]
    case "at", "before", "key": ["type": "string", "pattern": "^[0-9a-f]{32}$"]
    case "kind":
      .choice(Party.Kind.allCases.map(\.word) + Body.Kind.allCases.map(\.word))
    case "standing": .choice(Standing.allCases.map(\.word))
    case "purpose": .choice(Body.Purpose.allCases.map(\.word))
    case "restricted", "current": .choice(["yes"])
    case "of": .choice(OverlapView.allCases.map(\.rawValue))
    case "report": .choice(MenuReport.allCases.map(\.rawValue))
    case "open": .choice(MenuQuery.Openness.allCases.map(\.word))
    case "table": .choice(OpenTable.allCases.map(\.rawValue))
    case "Idempotency-Key": ["type": "string", "minLength": 32, "maxLength": 36]
    case "q": ["type": "string"]
    case "year": ["type": "integer"]
    case "names": .choice(["1"])
    case "state": .choice(CaseFilter.State.allCases.map(\.rawValue))
    case "who": .choice(Instrument.Doer.allCases.map(\.word))
    default: ["type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9.-]{0,47}$"]
    }
  }
}

extension JSON {
  /// A schema of one of some words.
  static func choice(_ words: [String]) -> JSON {
    var seen: Set<String> = []
    let once = words.filter { seen.insert($0).inserted }
    return ["type": "string", "enum": .array(once.map(JSON.string))]
  }
}

/// The shapes of what is sent and answered.
enum OpenAPISchema {
  static var all: [(String, JSON)] {
    answers + requests + labelled + nominating + offering + deciding + talking + toolbox
      + asking + programming + partnering + meeting
      + engaging + noticing
  }

  static let text: JSON = ["type": "string"]
  static let number: JSON = ["type": "integer"]
  static let list: JSON = ["type": "array", "items": ["type": "object"]]
  static let codes: JSON = ["type": "array", "items": ["type": "string"]]
  static let maybe: JSON = ["type": ["string", "null"]]

  static func object(
    _ members: [(String, JSON)], required: [String]? = nil
  ) -> JSON {
    [
      "type": "object", "properties": .members(members),
      "required": .array((required ?? members.map(\.0)).map(JSON.string)),
    ]
  }

  private static func dated(_ members: [(String, JSON)]) -> JSON {
    object([("day", text), ("at", maybe)] + members)
  }

  private static var answers: [(String, JSON)] {
    let any: JSON = ["type": ["object", "null"]]
    return [
      (
        "Network",
        dated([
          ("title", any), ("alliance", maybe), ("standings", ["type": "object"]),
          ("bodies", number), ("restricted", codes), ("previous_change", maybe),
          ("next_change", maybe),
        ])
      ),
      ("Parties", dated([("total", number), ("skip", number), ("parties", list)])),
      (
        "Party",
        dated([
          ("party", any), ("standing", text), ("names", list), ("memberships", list),
          ("restrictions", list), ("successors", codes),
        ])
      ),
      ("Bodies", dated([("total", number), ("skip", number), ("bodies", list)])),
      (
        "Body",
        dated([
          ("body", any), ("names", list), ("exists", ["type": "boolean"]), ("format", maybe),
          ("count", number), ("growth", list), ("memberships", list), ("includes", codes),
          ("included_in", codes),
        ])
      ),
      ("Members", dated([("body", text), ("count", number), ("members", list)])),
      ("Table", dated([("rows", list)])),
      ("Overlap", object([("day", text), ("overlap", any), ("rows", list)], required: ["day"])),
      ("Changes", dated([("changes", list)])),
      ("Findings", dated([("query", text), ("results", list)])),
    ] + recordAnswers + accessAnswers
  }

  private static var recordAnswers: [(String, JSON)] {
    // Numbers and digests are in answers to administrators and security officers alone.
    let chained: [(String, JSON)] = [("number", number), ("digest", text)]
    return [
      (
        "Record",
        object(
          [("entries", list), ("before", maybe), ("head", number), ("digest", text)],
          required: ["entries", "before"])
      ),
      (
        "Entry",
        object(
          [
            ("key", text), ("at", text), ("principal", text), ("reason", text), ("facts", list),
          ] + chained, required: ["key", "at", "principal", "reason", "facts"])
      ),
      (
        "Verification",
        object(
          [
            ("whole", ["type": "boolean"]), ("at", text), ("entries", number),
            ("bytes", number), ("digest", text), ("damage", codes),
          ], required: ["whole"])
      ),
      ("Description", ["type": "object"]),
      ("Token", object([("token", text), ("expires", text)])),
      (
        "Receipt",
        object(
          [("entry", text), ("at", text), ("facts", list), ("known", ["type": "boolean"])]
            + chained, required: ["entry", "at", "facts", "known"])
      ),
      (
        "Problem",
        object(
          [
            ("type", text), ("title", text), ("status", number), ("detail", text), ("field", text),
            ("errors", list), ("conflict", ["type": "object"]),
          ], required: ["type", "title", "status"])
      ),
    ]
  }

  private static var accessAnswers: [(String, JSON)] {
    [
      ("Policies", object([("policies", list)])),
      ("Lapses", object([("lapses", list)])),
      (
        "Readers",
        object(
          [("item", text), ("day", text), ("marking", maybe), ("seats", list), ("people", list)],
          required: ["item", "day"])
      ),
      (
        "Readable",
        object([
          ("reader", text), ("day", text), ("bodies", codes), ("items", list), ("count", number),
        ])
      ),
      (
        "Loss",
        object([
          ("party", text), ("day", text), ("bodies", codes), ("lost", list), ("kept", number),
          ("people", codes),
        ])
      ),
    ]
  }

  private static var requests: [(String, JSON)] {
    let actions = AmendmentKind.allCases.map { kind in (kind.rawValue, action(kind)) }
    let references = actions.map { name, _ -> JSON in
      ["$ref": .string("#/components/schemas/\(name)")]
    }
    return [
      ("Credentials", object([("name", text), ("password", text)])),
      ("Action", ["oneOf": .array(references)]),
    ] + actions
  }

  /// A correction takes what it leaves out from the record, so it requires less than its form.
  private static func action(_ kind: AmendmentKind) -> JSON {
    var members: [(String, JSON)] = [("action", ["const": .string(kind.rawValue)])]
    if !kind.isNew { members.append(("id", text)) }
    members += kind.blanks.map { blank in
      (blank.rawValue, blank.takesMany ? ["type": ["array", "null"], "items": text] : maybe)
    }
    var required = ["action"] + (kind.isNew ? [] : ["id"])
    if kind.isPatch {
      required.append(Blank.reason.rawValue)
    } else {
      let given: Set<Blank> = kind == .beginMembership ? [.role, .confidence] : [.confidence]
      required += kind.blanks.filter { kind.required.contains($0) && !given.contains($0) }
        .map(\.rawValue)
    }
    var schema = object(members, required: required)
    if case .object(let parts) = schema {
      schema = .object(parts + [JSON.Member("additionalProperties", false)])
    }
    return schema
  }
}

extension AmendmentKind {
  /// Whether it changes some parts of a record and keeps the others.
  fileprivate var isPatch: Bool { rawValue.hasPrefix("correct-") }
}
