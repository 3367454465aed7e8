import Domain
import Exchange
import Pages

/// What the interface says of operations, offers and figures.
extension OpenAPI {
  static var engaging: [(String, JSON)] {
    [
      reading(Operation("operations", "Operations with their strength on the day.", "Operations")),
      reading(
        Operation(
          "operations/{code}", "One operation: who had what in it, its papers and figures.",
          "OperationOfDay", ["code"])),
      reading(
        Operation(
          "operations/{code}/shares", "Who bore how much over a period, measured by an indicator.",
          "BurdenShares", ["code", "from", "to", "by"])),
      writing(
        "operations/{code}/offer", ["code"],
        write("make-offer", "Make an offer for one’s own party.", "NewOffer")),
      writing(
        "operations/{code}/contribute", ["code"],
        write("record-contribution", "Record what came of no offer.", "NewContribution")),
      reading(
        Operation(
          "offers", "Offers that may be read: those that wait, and one’s own.", "Offers",
          ["operation"], false)),
      path(
        Operation("offers/{id}", "One offer and what was said about it.", "Offer", ["id"], false),
        write("answer-offer", "Change, ask, reply, withdraw, decline or accept.", "OfferDeed")),
      path(
        Operation(
          "contributions/{id}", "One contribution by day.", "Contribution", ["id"]),
        write("change-contribution", "Record a number, caveats or the end.", "ContributionDeed")),
    ] + measuring
  }

  private static var measuring: [(String, JSON)] {
    [
      path(
        Operation("indicators", "What is measured.", "Indicators"),
        write("define-indicator", "Say what is measured.", "NewIndicator")),
      path(
        Operation(
          "indicators/{indicator}", "One indicator’s values that may be read.", "Indicator",
          ["indicator"]),
        write("record-values", "Record values, a line each, or strike one.", "ValueDeed")),
    ]
  }
}

extension OpenAPISchema {
  static var engaging: [(String, JSON)] {
    let offered: [(String, JSON)] = [
      ("count", number), ("capability", maybe), ("sector", maybe), ("from", text), ("to", maybe),
      ("caveats", maybe),
    ]
    let deeds = ["change", "ask", "reply", "withdraw", "decline", "accept"]
    let offer: [(String, JSON)] = [
      ("id", text), ("operation", text), ("party", text), ("capability", text),
      ("count", number), ("sector", text), ("caveats", codes), ("from", text), ("to", maybe),
      ("status", text), ("steps", list), ("decision", maybe), ("marking", text),
    ]
    return [
      ("Operations", object([("operations", list)])),
      (
        "OperationOfDay",
        object([
          ("day", text), ("operation", text), ("name", text), ("course", list),
          ("contributions", list), ("papers", codes), ("figures", list),
        ])
      ),
      (
        "BurdenShares",
        object([
          ("from", text), ("to", text), ("by", maybe), ("person_days", number),
          ("coverage_permille", number), ("shares", list),
        ])
      ),
      ("Offers", object([("offers", list)])), ("Offer", object(offer)),
      (
        "NewOffer",
        object(
          [("deed", .choice(["offer"])), ("readers", text)] + offered,
          required: ["deed", "count", "from", "readers"])
      ),
      (
        "OfferDeed",
        object(
          [("deed", .choice(deeds)), ("text", maybe), ("decision", maybe)] + offered,
          required: ["deed"])
      ),
      (
        "NewContribution",
        object(
          [
            ("deed", .choice(["contribute"])), ("party", text), ("readers", text),
            ("decision", maybe), ("sources", maybe),
          ] + offered, required: ["deed", "party", "count", "from", "readers"])
      ),
    ] + measuring
  }

  private static var measuring: [(String, JSON)] {
    let contribution: [(String, JSON)] = [
      ("id", text), ("operation", text), ("party", text), ("capability", text),
      ("sector", text), ("count", number), ("strengths", list), ("end", maybe),
      ("caveats", list), ("offer", maybe), ("decision", maybe), ("marking", text),
    ]
    return [
      ("Contribution", object(contribution)),
      (
        "ContributionDeed",
        object(
          [
            ("deed", .choice(["strength", "limit", "end", "strike"])), ("from", maybe),
            ("count", number), ("caveats", maybe), ("on", maybe), ("reason", maybe),
          ], required: ["deed"])
      ),
      ("Indicators", object([("indicators", list)])),
      ("Indicator", object([("indicator", ["type": "object"]), ("values", list)])),
      (
        "NewIndicator",
        object(
          [
            ("deed", .choice(["define"])), ("code", text), ("name", text),
            ("nameFrench", maybe), ("unit", text), ("unitFrench", maybe), ("meaning", maybe),
            ("reason", maybe),
          ], required: ["deed", "code", "name", "unit"])
      ),
      (
        "ValueDeed",
        object(
          [
            ("deed", .choice(["observe", "strike"])), ("table", maybe), ("readers", maybe),
            ("observation", maybe), ("reason", maybe),
          ], required: ["deed"])
      ),
    ]
  }
}
