import Exchange

/// What the interface says of nominations and certificates.
extension OpenAPI {
  static var nominating: [(String, JSON)] {
    [
      path(
        Operation(
          "nominations",
          "Those put forward for a run, or by one’s own party in a year. Names only with names=1, "
            + "to their own party and to the run’s provider.", "Nominations",
          ["run", "year", "names"], false),
        write(
          "nominate", "A deed about people put forward, their seats and what follows.",
          "NominationDeed")),
      (
        "/api/v1/certificates/{certificate}",
        [
          "get": Operation(
            "certificates/{certificate}", "Whether a certificate is one; at the pace of passwords.",
            "Certificate", ["certificate"], false
          ).json
        ]
      ),
    ]
  }
}

/// The shapes of nominations and certificates.
extension OpenAPISchema {
  static var nominating: [(String, JSON)] {
    [
      (
        "Nominations",
        object([
          ("run", maybe), ("year", ["type": ["integer", "null"]]), ("nominations", list),
          ("candidates", list),
        ])
      ),
      (
        "Certificate",
        object(
          [
            ("genuine", ["type": "boolean"]), ("run", text), ("title", anything),
            ("first", text), ("last", text), ("provider", anything),
          ], required: ["genuine"])
      ),
      ("NominationDeed", object(deed, required: ["deed"])),
    ]
  }

  private static let deeds = [
    "register", "correct", "nominate", "substitute", "prioritise", "take", "decline", "withdraw",
    "rank", "accept", "fill", "refuse", "attend", "certify", "criticise", "allow",
  ]

  private static let deed: [(String, JSON)] =
    [
      ("deed", .choice(deeds)), ("run", maybe), ("nomination", maybe), ("candidate", maybe),
      ("priority", maybe), ("funding", codes), ("remark", maybe), ("check", maybe),
      ("order", codes), ("chosen", codes), ("came", codes), ("missed", codes), ("why", maybe),
      ("rating-content", maybe), ("rating-teaching", maybe), ("rating-organisation", maybe),
      ("rating-usefulness", maybe), ("text", maybe), ("party", maybe), ("year", maybe),
      ("travel", maybe), ("lodging", maybe), ("count", maybe), ("name", maybe), ("born", maybe),
      ("email", maybe), ("phone", maybe), ("passport", maybe), ("grade", maybe),
      ("gender", maybe), ("languages", codes), ("clearance", codes), ("done", codes),
      ("another", maybe),
    ] + marking
}
