import Exchange

/// What the interface says of the inbox, digests and webhooks.
extension OpenAPI {
  static var noticing: [(String, JSON)] {
    [
      (
        "/api/v1/inbox",
        [
          "get": secured(
            Operation(
              "inbox", "What waits for who asks, and what happened of late.", "Inbox", [], false
            ).json)
        ]
      ),
      (
        "/api/v1/digest",
        [
          "get": secured(
            Operation("digest", "What one chose about digests by mail.", "Digest", [], false).json),
          "put": changing(
            "choose-digest",
            "How often, in which language and where to; or the code that proves the address.",
            "DigestChoice", "200", "Digest"),
        ]
      ),
      (
        "/api/v1/webhooks",
        [
          "get": secured(
            Operation("webhooks", "One’s webhooks, the latest first.", "Webhooks", [], false).json),
          "post": changing(
            "make-webhook", "Make a webhook; its key is told this once.", "NewWebhook", "201",
            "Webhook"),
        ]
      ),
      ("/api/v1/webhooks/{webhook}", one),
    ]
  }

  private static var one: JSON {
    let delete: JSON = [
      "operationId": "delete-webhook", "summary": "Delete a webhook.",
      "security": [["token": []]],
      "responses": [
        "204": ["description": "It is gone."],
        "default": ["$ref": "#/components/responses/Problem"],
      ],
    ]
    return [
      "get": secured(
        Operation("webhooks/{webhook}", "One webhook.", "Webhook", ["webhook"], false).json),
      "post": placed(
        changing(
          "change-webhook", "Pause, resume or test a webhook.", "WebhookDeed", "200",
          "Webhook")),
      "delete": placed(delete),
    ]
  }

  /// An operation upon the webhook that its path names.
  private static func placed(_ operation: JSON) -> JSON {
    guard case .object(let members) = operation else { return operation }
    let parameters = JSON.array([Parameter("webhook", isInPath: true).json])
    return .object(members + [JSON.Member("parameters", parameters)])
  }

  private static func secured(_ operation: JSON) -> JSON {
    guard case .object(let members) = operation else { return operation }
    return .object(members + [JSON.Member("security", [["token": []]])])
  }

  private static func changing(
    _ id: String, _ summary: String, _ sent: String, _ status: String, _ answered: String
  ) -> JSON {
    let problem: JSON = ["$ref": "#/components/responses/Problem"]
    return [
      "operationId": .string(id), "summary": .string(summary), "security": [["token": []]],
      "requestBody": ["required": true, "content": ["application/json": schema(sent)]],
      "responses": .members([
        (status, answer(summary, answered)), ("401", problem), ("403", problem),
        ("422", problem), ("default", problem),
      ]),
    ]
  }
}

/// The shapes of the inbox, digests and webhooks.
extension OpenAPISchema {
  static var noticing: [(String, JSON)] {
    let bool: JSON = ["type": "boolean"]
    let hook: [(String, JSON)] = [
      ("code", text), ("label", text), ("host", text),
      ("standing", .choice(["running", "paused", "failed"])), ("made", text),
      ("deliveries", list),
    ]
    return [
      ("Inbox", object([("duties", list), ("tidings", list)])),
      (
        "Digest",
        object(
          [
            ("on", bool), ("pace", .choice(["never", "daily", "weekly"])), ("language", maybe),
            ("address", maybe), ("proven", bool), ("sent", maybe),
          ], required: ["on", "pace", "language", "address"])
      ),
      (
        "DigestChoice",
        object(
          [
            ("pace", .choice(["never", "daily", "weekly"])), ("language", .choice(["en", "fr"])),
            ("address", text), ("code", text),
          ], required: [])
      ),
      ("Webhooks", object([("webhooks", list)])),
      ("Webhook", object(hook + [("key", text)], required: hook.map(\.0))),
      ("NewWebhook", object([("address", text), ("label", text)], required: ["address"])),
      (
        "WebhookDeed",
        object([("deed", .choice(["pause", "resume", "test"]))])
      ),
    ]
  }
}
