import Exchange

/// What the interface says of papers, notes and reviews.
extension OpenAPI {
  static var labelled: [(String, JSON)] {
    [
      path(
        Operation(
          "papers", "Papers that may be read.", "Papers", ["party", "body", "q", "skip"], false),
        write("file-paper", "File a paper; its bytes as base 64, at most 20 MB.", "NewPaper")),
      path(
        Operation("papers/{id}", "One paper with its versions.", "Paper", ["id"], false),
        write("revise-paper", "File a version of a paper.", "NewVersion")),
      (
        "/api/v1/versions/{id}",
        ["get": content]
      ),
      path(
        Operation("notes", "Notes on a party or body.", "Notes", ["party", "body"], false),
        write("write-note", "Write a note on a party or body.", "NewNote")),
      path(
        Operation("notes/{id}", "One note.", "Note", ["id"], false),
        write("change-note", "Correct or strike a note.", "NoteDeed")),
      path(
        Operation("reviews", "What waits, and the reports.", "Reviews", [], false),
        write("review", "A deed about a label: keep, change, challenge.", "ReviewDeed")),
    ]
  }

  static func path(_ reading: Operation, _ writing: JSON) -> (String, JSON) {
    var writing = writing
    let shared = reading.parameters.filter { reading.path.contains("{\($0)}") || $0 == "party" }
    if case .object(let members) = writing, !shared.isEmpty {
      let own = shared.map { Parameter($0, isInPath: reading.path.contains("{\($0)}")).json }
      writing = .object(
        members.map { member in
          guard member.name == "parameters", case .array(let others) = member.value else {
            return member
          }
          return JSON.Member("parameters", .array(own + others))
        })
    }
    return (reading.path, ["get": reading.json, "post": writing])
  }

  static func write(_ id: String, _ summary: String, _ schema: String) -> JSON {
    let problem: JSON = ["$ref": "#/components/responses/Problem"]
    return [
      "operationId": .string(id), "summary": .string(summary), "security": [["token": []]],
      "parameters": [["$ref": "#/components/parameters/Idempotency-Key"]],
      "requestBody": ["required": true, "content": ["application/json": self.schema(schema)]],
      "responses": [
        "201": answer("The entry that records it.", "Receipt"), "401": problem, "403": problem,
        "404": problem, "409": problem, "422": problem, "default": problem,
      ],
    ]
  }

  private static var content: JSON {
    let binding: JSON = [
      "description": "The version's label, bound to its bytes after ADatP-4778.",
      "schema": ["type": "string"],
    ]
    return [
      "operationId": "get-versions-id",
      "summary": "The bytes of a version. Reading what is not open to all is recorded.",
      "parameters": [Parameter("id", isInPath: true).json],
      "responses": [
        "200": [
          "description": "The bytes, to be kept as a file.",
          "headers": ["Binding-Data": binding],
          "content": ["*/*": ["schema": ["type": "string", "format": "binary"]]],
        ],
        "default": ["$ref": "#/components/responses/Problem"],
      ],
    ]
  }
}

/// The shapes of what bears labels.
extension OpenAPISchema {
  static var labelled: [(String, JSON)] {
    [
      ("Papers", object([("total", number), ("skip", number), ("papers", list)])),
      (
        "Paper",
        object([
          ("id", text), ("series", maybe), ("about", list), ("origin", anything),
          ("versions", list),
        ])
      ),
      ("Notes", object([("notes", list)])),
      (
        "Note",
        object([
          ("id", text), ("subject", anything), ("text", text), ("at", text), ("author", text),
          ("origin", anything), ("marking", anything),
        ])
      ),
      (
        "Reviews",
        object([("due", list), ("widenings", list), ("challenges", list), ("reports", anything)])
      ),
      ("NewVersion", object(version, required: needed)),
      ("NewPaper", object(version + [("series", maybe), ("about", codes)], required: needed)),
      ("NewNote", object([("text", text)] + marking, required: ["text"] + markingNeeded)),
      (
        "NoteDeed",
        object(
          [
            ("deed", .choice(["correct", "strike"])), ("text", maybe), ("reason", maybe),
            ("reasonLabel", maybe),
          ], required: ["deed"])
      ),
      ("ReviewDeed", object(review, required: ["deed"])),
      (
        "Label",
        object(
          [
            ("policy", text), ("level", text),
            ("categories", ["type": "object", "additionalProperties": codes]), ("review", maybe),
          ], required: ["policy", "level"])
      ),
    ]
  }

  static let anything: JSON = ["type": ["object", "null"]]
  private static let label: JSON = ["$ref": "#/components/schemas/Label"]
  static let marking = [("label", label), ("markingReason", text), ("guide", maybe)]
  private static let markingNeeded = ["label", "markingReason"]
  private static let needed = ["title", "fileName", "content"] + markingNeeded
  private static let version: [(String, JSON)] =
    [
      ("title", text), ("titleFrench", maybe), ("fileName", text),
      ("content", ["type": "string", "contentEncoding": "base64"]), ("derivedFrom", codes),
    ] + marking
  private static let review: [(String, JSON)] =
    [
      (
        "deed",
        .choice([
          "relabel", "keep", "challenge", "confirm", "refuse", "acknowledge", "answer", "appeal",
          "settle",
        ])
      ),
      ("version", maybe), ("note", maybe), ("activity", maybe), ("iteration", maybe),
      ("critique", maybe), ("widening", maybe), ("challenge", maybe),
      ("until", maybe), ("text", maybe), ("outcome", maybe), ("decision", maybe),
      ("proposed", maybe),
    ] + marking
}
