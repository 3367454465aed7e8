import Exchange
import Pages

/// The description of the programs' interface after OpenAPI 3.1, made from what answers it.
enum OpenAPI {
  static var document: JSON {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "Entente", "version": "1",
        "description": .string(
          "The partnership network as of any day. Not an official system of any alliance."),
      ],
      "servers": [["url": "/"]],
      "paths": .members(paths),
      "components": [
        "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
        "parameters": .members(Parameter.shared.map { ($0.name, $0.json) }),
        "schemas": .members(OpenAPISchema.all),
        "responses": [
          "Problem": [
            "description": "Why the request came to nothing.",
            "content": ["application/problem+json": schema("Problem")],
          ]
        ],
      ],
    ]
  }

  static func schema(_ name: String) -> JSON {
    ["schema": ["$ref": .string("#/components/schemas/\(name)")]]
  }

  private static var paths: [(String, JSON)] {
    let reading = Operation.reading.map { operation in
      (operation.path, JSON.members([("get", operation.json)]))
    }
    return reading + labelled + nominating + offering + deciding + talking + toolbox
      + asking + programming + partnering + meeting
      + engaging + noticing + [
        ("/api/v1/session", ["post": signIn, "delete": signOut]),
        ("/api/v1/actions", ["post": act]),
      ]
  }

  private static let problem: JSON = ["$ref": "#/components/responses/Problem"]

  private static func body(_ name: String) -> JSON {
    ["required": true, "content": ["application/json": schema(name)]]
  }

  static func answer(_ text: String, _ name: String) -> JSON {
    ["description": .string(text), "content": ["application/json": schema(name)]]
  }

  private static var signIn: JSON {
    [
      "operationId": "begin-session", "summary": "Sign in for a bearer token.",
      "requestBody": body("Credentials"),
      "responses": [
        "201": answer("The token and when it expires.", "Token"), "401": problem, "429": problem,
        "default": problem,
      ],
    ]
  }

  private static var signOut: JSON {
    [
      "operationId": "end-session", "summary": "End the token's session.",
      "security": [["token": []]],
      "responses": [
        "204": ["description": "It has ended."], "401": problem, "default": problem,
      ],
    ]
  }

  private static var act: JSON {
    [
      "operationId": "act", "summary": "Change the network: one action, recorded once.",
      "security": [["token": []]],
      "parameters": [["$ref": "#/components/parameters/Idempotency-Key"]],
      "requestBody": body("Action"),
      "responses": [
        "201": answer("The entry that records it.", "Receipt"), "401": problem, "403": problem,
        "409": problem, "422": problem, "default": problem,
      ],
    ]
  }
}

extension OpenAPI {
  /// One question that the interface answers.
  struct Operation {
    let path: String
    let id: String
    let summary: String
    let answer: String
    var parameters: [String] = []
    var isDated = true

    static let reading = [
      Operation("network", "The network at a glance.", "Network"),
      Operation(
        "parties", "Parties, narrowed by filters.", "Parties",
        ["kind", "body", "standing", "region", "restricted", "skip"]),
      Operation("parties/{party}", "One party with its spells.", "Party", ["party"]),
      Operation(
        "bodies", "Bodies, narrowed by filters.", "Bodies", ["kind", "purpose", "current", "skip"]),
      Operation("bodies/{code}", "One body with its spells and growth.", "Body", ["code"]),
      Operation("bodies/{code}/members", "Who is in a body.", "Members", ["code"]),
      Operation("tables/{table}", "A whole table of the open data.", "Table", ["table"]),
      Operation("overlap", "Which bodies share parties.", "Overlap", ["of"]),
      Operation("changes", "What changed up to the day, the latest first.", "Changes"),
      Operation("search", "Records that hold every word.", "Findings", ["q"]),
      Operation("record", "Lines of the record, newest first.", "Record", ["before"], false),
      Operation("record/{key}", "One line of the record.", "Entry", ["key"], false),
      Operation("record/verification", "Whether the chain is whole.", "Verification", [], false),
      Operation("policies", "The security policies of the office.", "Policies", [], false),
      Operation(
        "access", "What lapses within 90 days; for security officers.", "Lapses", [], false),
      Operation(
        "access/readers", "Who could read an item on a day; for security officers.", "Readers",
        ["item", "day"], false),
      Operation(
        "access/readable", "What a party or person could read; for security officers.",
        "Readable", ["reader", "day"], false),
      Operation(
        "access/suspension", "What a party would lose tomorrow; for security officers.", "Loss",
        ["party", "body", "how"], false),
      Operation("openapi.json", "This description.", "Description", [], false),
    ]

    init(
      _ path: String, _ summary: String, _ answer: String, _ parameters: [String] = [],
      _ isDated: Bool = true
    ) {
      self.path = "/api/v1/" + path
      id = "get-" + path.filter { $0 != "{" && $0 != "}" }.replacing("/", with: "-")
      self.summary = summary
      self.answer = answer
      self.parameters = parameters
      self.isDated = isDated
    }

    var json: JSON {
      let names = parameters + (isDated ? ["on", "at"] : [])
      return [
        "operationId": .string(id), "summary": .string(summary),
        "parameters": .array(names.map { Parameter($0, isInPath: path.contains("{\($0)}")).json }),
        "responses": [
          "200": OpenAPI.answer(summary, answer),
          "default": ["$ref": "#/components/responses/Problem"],
        ],
      ]
    }
  }
}
